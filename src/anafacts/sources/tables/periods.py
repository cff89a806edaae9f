"""The period of a row, read by the grammar that reads the dates of texts."""

import re
from functools import lru_cache

from anafacts.model import DateInterval, Grain
from anafacts.normalize.dates import find_dates

_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
_FLOAT = re.compile(r"(\d{4})\.0+")
_DAYS = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)\s*(?:/|to|–|\.\.)\s*(\d{4}-\d\d(?:-\d\d)?)")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00(?::00)?(?:\.0+)?(?:Z|\+00:00)?")


class PeriodError(Exception):
    """What is wrong with a period, as a clause."""


@lru_cache(maxsize=4096)
def period_of(text: str) -> DateInterval | None:
    """Return the days that a period names: "2024", "2024-05", "2020/2024", "FY2023"; None for "".

    Raises:
        PeriodError: it names none, or may name two.
    """
    plain = _FLOAT.sub(r"\1", _TIME.sub(r"\1", text.strip()))
    if not plain:
        return None
    if ends := _DAYS.fullmatch(plain):
        return _between(text, *ends.groups())
    if _ISO.fullmatch(plain):
        return _iso(text, plain)
    found = find_dates(plain)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(plain)):
        raise PeriodError(f"the period {text!r} is no time")
    if found[0].other is not None:
        raise PeriodError(f"the period {text!r} may be {found[0].interval} or {found[0].other}")
    if found[0].interval is None:
        raise PeriodError(f"the period {text!r} names no year")
    return found[0].interval


def _iso(text: str, plain: str) -> DateInterval:
    try:
        return DateInterval.of_iso(plain)
    except ValueError as error:
        raise PeriodError(f"the period {text!r} is no time: {error}") from error


def _between(text: str, first: str, last: str) -> DateInterval:
    start, end = _iso(text, first).start, _iso(text, last).end
    if start >= end:
        raise PeriodError(f"the period {text!r} is no time: it ends before it begins")
    return DateInterval(start, end, Grain.SPAN)
