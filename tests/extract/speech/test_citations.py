"""Citations by number, tied to the list of references."""

from anafacts.extract.speech.citations import numbered

_LIST = "References\n\n[1] Water Board. Dams, 2021.\n[2] No year here.\n[4] A, 2001.\n[4] B, 2002."


def test_a_number_points_to_the_author_of_its_entry() -> None:
    """The first author of the entry is cited; an entry without a year is no reference."""
    text = "It holds 40 million tonnes [1]. It is old [2]."
    assert numbered(text, 0, 32, _LIST) == "Water Board"
    assert numbered(text, 32, len(text), _LIST) is None


def test_a_number_of_two_entries_points_to_neither() -> None:
    """Two lists in one text may number alike."""
    assert numbered("It is so [4].", 0, 13, _LIST) is None
