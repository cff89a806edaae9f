"""Quantities and dates of any text, by rules alone: no language model, no spaCy, no settings."""

from datetime import date, datetime

from anafacts.model import DateInterval, NumeralMention, Quantity, SetAside, Span, WrittenDate
from anafacts.normalize.dates import find_dates
from anafacts.normalize.figures import Figures, find_figures, find_numerals, with_nouns

Base = DateInterval | date | str
"""The day (or the days) against which "last week" is read; a text is ISO 8601."""


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in its order.

    The unit of a count is the noun behind it, where its form tells it; mostly a plural.

    Raises:
        TypeError: the text is no ``str``.
    """
    mentions = with_nouns(text, _figures(text, "quantities").mentions)
    return tuple(Quantity.of(mention, text) for mention in mentions)


def set_aside(text: str) -> tuple[SetAside, ...]:
    """Return the numbers of a text that are no quantities, each with the reason, in its order.

    Every number of the text is in one of the two, here or in what ``quantities`` returns.

    Raises:
        TypeError: the text is no ``str``.
    """
    return tuple(SetAside.of(found, text) for found in _figures(text, "set_aside").rejections)


def numerals(text: str) -> tuple[NumeralMention, ...]:
    """Return every numeral of a text, in its order, whether or not it is a quantity.

    Raises:
        TypeError: the text is no ``str``.
    """
    return find_numerals(_checked(text, "numerals"))


def dates(text: str, *, base: Base | None = None) -> tuple[WrittenDate, ...]:
    """Return the dates of a text, in its order; none overlap.

    ``base`` is the day of publication, or the month: "last week" and "on 4 January" are read
    against it, and name no days without it. Today's date is never used.

    Raises:
        TypeError: the text is no ``str``, or the base is neither a day nor a text.
        ValueError: the base is a text that is no ISO 8601 date, or a day that is none.
    """
    days = base_days(base)
    return tuple(WrittenDate.of(found) for found in find_dates(_checked(text, "dates"), base=days))


def base_days(base: object) -> DateInterval | None:
    """Return the days that a base names; None for none.

    Raises:
        TypeError: it is neither a day nor a text.
        ValueError: it is a text that is no ISO 8601 date, the last day of the calendar, or the
            day of a table that has none (``pandas.NaT``, which calls itself a date).
    """
    if base is None or isinstance(base, DateInterval):
        return base
    if isinstance(base, str):
        return _iso(base)
    if isinstance(base, date):
        return _day(base)
    wanted = "a datetime.date, an ISO text such as '2024-05-01', or a DateInterval"
    raise TypeError(f"base is {type(base).__name__}; give {wanted}.")


def _day(day: date) -> DateInterval:
    """Return the day itself, of which a time of day is left out."""
    try:
        return DateInterval.of_day(date(day.year, day.month, day.day))
    except (TypeError, ValueError) as error:
        message = f"base is {day}, which is no day with another after it"
        raise ValueError(f"{message}; give one such as 2024-05-01, or None.") from error


def _iso(text: str) -> DateInterval:
    """Return the year, the month, or the day, of which the time of day is left out."""
    try:
        timed = len(text) > len("2024-05-01")
        return DateInterval.of_iso(str(datetime.fromisoformat(text).date()) if timed else text)
    except ValueError as error:
        message = f"base is {text!r}, which is no date in ISO 8601"
        raise ValueError(f"{message}; write '2024', '2024-05' or '2024-05-01'.") from error


def _figures(text: str, name: str) -> Figures:
    read = find_dates(_checked(text, name))
    return find_figures(text, dates=[Span(found.start, found.end) for found in read])


def _checked(text: object, name: str) -> str:
    if not isinstance(text, str):
        hint = "decode it first" if isinstance(text, bytes) else "give one text a call"
        raise TypeError(f"anafacts.{name} reads str, not {type(text).__name__}; {hint}.")
    return text
