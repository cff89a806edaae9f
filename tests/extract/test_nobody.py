"""Counts of nought that no number tells."""

import pytest

from anafacts.extract.nobody import nobody_in, nought_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were no casualties.", {"no casualties": "death"}),
        ("Nobody was hurt and no deaths were reported.", {
            "Nobody was hurt": "injury", "no deaths": "death",
        }),
        ("No people were seriously injured.", {"No people were seriously injured": "injury"}),
        ("There were no reports of deaths.", {}),
        ("There is no death-penalty here.", {}),
        ("No one was told, and no ships sank.", {}),
    ],
)  # fmt: skip
def test_words_for_nobody(text: str, found: dict[str, str]) -> None:
    """Only what is said of the harm itself is a count, not that nothing is known of it."""
    mentions = list(nobody_in(text))
    assert {text[m.start : m.end]: nought_of(text[m.start : m.end]) for m in mentions} == found
    assert all(m.figure.value == 0 for m in mentions)


def test_other_words_have_no_measure() -> None:
    """Whoever asks for other words is told so."""
    with pytest.raises(ValueError, match="no ships"):
        nought_of("no ships")
