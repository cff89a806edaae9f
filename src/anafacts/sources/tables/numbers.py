"""How a table writes numbers: with a decimal point or a comma, which no guess may settle."""

import re
from collections.abc import Iterable
from enum import StrEnum

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f' ]*\d|\d")
_SPACES = re.compile(r"(?<=\d)[\u00a0\u202f' ](?=\d{3}(?!\d))")
_GROUPS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")


class Decimal(StrEnum):
    """The mark before the fraction, as the numbers of a file show it."""

    POINT = "."
    COMMA = ","
    BOTH = "both"  # some numbers show the one, some the other
    UNKNOWN = ""


def decimal_of(values: Iterable[str]) -> Decimal:
    """Return the mark that the numbers show which can be read in one way only."""
    shown = {mark for value in values for number in _found(value) if (mark := _mark(number))}
    if len(shown) > 1:
        return Decimal.BOTH
    return Decimal(shown.pop()) if shown else Decimal.UNKNOWN


def canonical(value: str, decimal: Decimal) -> str | None:
    """Return the value with its numbers as English writes them; None where two readings are left.

    "1.234,5" is 1234.5; "519.000" is 519000 or 519, which only the other numbers of the file tell.
    """
    plain = _SPACES.sub("", value)
    parts = [_one(number, decimal) for number in _found(plain)]
    if None in parts:
        return None
    found = iter(parts)
    return _NUMBER.sub(lambda _: next(found) or "", plain)


def _found(value: str) -> list[str]:
    return [m.group() for m in _NUMBER.finditer(_SPACES.sub("", value))]


def _mark(number: str) -> str:
    """Return the decimal mark that a number shows beyond doubt, "" for none."""
    points, commas = number.count("."), number.count(",")
    if points and commas:
        return max(".,", key=number.rfind)
    if points > 1 or commas > 1:
        return "," if points > 1 else "."
    if points + commas == 0 or _is_open(number):
        return ""
    return "." if points else ","


def _is_open(number: str) -> bool:
    """Return whether one mark stands before three digits: thousands, or a fraction."""
    grouped = _GROUPS.fullmatch(number)
    return grouped is not None and not number.startswith("0")


def _one(number: str, decimal: Decimal) -> str | None:
    mark = _mark(number)
    if not mark and _is_open(number):
        if decimal not in {Decimal.POINT, Decimal.COMMA}:
            return None
        mark = decimal.value
    if mark == ",":
        return number.replace(".", "").replace(",", ".").replace(" ", "")
    return number.replace(",", "").replace(" ", "")
