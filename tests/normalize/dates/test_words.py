"""The words of the date grammar."""

from collections import Counter

import pytest

from anafacts.lexicon.load import load
from anafacts.normalize.dates.words import DateWord, amount, unit_name, value


def test_no_word_is_written_twice_in_one_kind() -> None:
    """A word of one kind stands for one value."""
    words = load("date_words", DateWord)
    counts = Counter((e.kind, s.casefold()) for e in words for s in dict.fromkeys(e.surfaces))
    cased = {"year_lead", "month_lead", "code_word", "quantity_cue", "future_lead", "unit_noun"}
    assert [k for k, n in counts.items() if n > 1 and k[0] not in cased] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12", (12, 12)),
        ("5,000", (5000, 5000)),
        ("twenty-five", (25, 25)),
        ("Fifty", (50, 50)),
        ("a", (1, 1)),
        ("a few", (3, 6)),
        ("two hundred", (200, 200)),
        ("umpteen", None),
    ],
)
def test_numbers_in_words_have_bounds(words: str, expected: tuple[int, int] | None) -> None:
    """Plain numbers are exact, vague ones a range, others None."""
    assert amount(words) == expected


def test_words_stand_for_values_whatever_their_case() -> None:
    """Months, weekdays and units are read in any case, with or without a dot."""
    assert value("month", "SEPT.") == 9
    assert value("weekday", "thu") == 3
    assert unit_name("Weeks") == "week"
    assert value("month", "Smarch") is None
