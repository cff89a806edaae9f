"""The days on which holidays fall."""

from datetime import date

import pytest

from anafacts.lexicon.load import load
from anafacts.normalize.dates.holidays import Holiday, easter_sunday, holiday, name, nth_weekday


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, date(1818, 3, 22)),
        (1943, date(1943, 4, 25)),
        (1954, date(1954, 4, 18)),
        (2000, date(2000, 4, 23)),
        (2024, date(2024, 3, 31)),
    ],
)
def test_easter_falls_between_its_extremes(year: int, day: date) -> None:
    """The earliest, the latest, a year of the exceptions, and two plain ones."""
    assert easter_sunday(year) == day


@pytest.mark.parametrize(
    ("first", "nth", "weekday", "day"),
    [
        (date(2024, 11, 1), 4, 3, date(2024, 11, 28)),
        (date(2024, 5, 1), -1, 0, date(2024, 5, 27)),
        (date(2021, 2, 1), 1, 0, date(2021, 2, 1)),
        (date(2024, 12, 1), -1, 1, date(2024, 12, 31)),
    ],
)
def test_the_nth_weekday_is_counted_from_either_end(
    first: date, nth: int, weekday: int, day: date
) -> None:
    """The first of the month counts, and so does its last day."""
    assert nth_weekday(first, nth, weekday) == day


def test_every_holiday_is_written_once_and_falls_in_its_year() -> None:
    """No name stands in two entries, and each names a day that exists."""
    names = [name(s) for h in load("holidays", Holiday) for s in h.surfaces]
    assert len(names) == len(set(names))
    assert all(holiday(s, 2023).year == 2023 for s in names)


def test_apostrophes_and_case_do_not_matter() -> None:
    """The typographic apostrophe is the same as the plain one."""
    assert holiday("father’s DAY", 2015) == date(2015, 6, 21)
