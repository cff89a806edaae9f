"""How long a stretch of time is."""

import re

import pytest

from anafacts.normalize.dates.lengths import LENGTH, Length, at_most, length_of


@pytest.mark.parametrize(
    ("words", "length", "most"),
    [
        ("ten days", Length(10, 10, "day"), (10, "day")),
        ("a few weeks", Length(3, 6, "week"), (6, "week")),
        ("two and a half years", Length(2, 3, "year", half=True), (30, "month")),
        ("a decade and a half", Length(1, 2, "decade", half=True), (15, "year")),
        ("3½ weeks", Length(3, 4, "week", half=True), (24, "day")),
        ("1.5 years", Length(1, 2, "year", half=True), (18, "month")),
        ("half a century", Length(50, 50, "year"), (50, "year")),
        ("quarter-century", Length(25, 25, "year"), (25, "year")),
        ("three quarters of an hour", Length(45, 45, "minute"), (45, "minute")),
    ],
)
def test_a_length_has_bounds_and_a_most(words: str, length: Length, most: tuple[int, str]) -> None:
    """Vague numbers and halves lie between two numbers; the most of a half is in smaller units."""
    match = re.fullmatch(LENGTH, words)
    assert match is not None
    assert length_of(match) == length
    assert at_most(length) == most
