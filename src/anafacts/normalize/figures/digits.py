"""Numbers written in digits, in every style of grouping."""

import re
from dataclasses import dataclass

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_LAKH = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_EUROPEAN = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,6})"
)
_PLAIN = re.compile(r"\d*\.?\d+")
LONGEST = 21  # characters of a numeral; anything longer is a code


@dataclass(frozen=True, slots=True)
class Digits:
    """A value and its significant digits: 500 has 1 to 3, 5.00 has 3."""

    value: float
    least: int
    most: int
    grouped: bool = False
    decimal: bool = False


def read(text: str) -> Digits | None:
    """Return what a numeral stands for, or None where its signs cannot be a single number."""
    if len(text) > LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return _digits(text, grouped=False)
    if _GROUPED.fullmatch(text) or _LAKH.fullmatch(text):
        return _digits(text.replace(",", ""), grouped=True)
    if _EUROPEAN.fullmatch(text):
        return _digits(text.replace(".", "").replace(",", "."), grouped=True)
    return None


def significant(value: float) -> tuple[int, int]:
    """Return the least and most significant digits of a value as a spelled number gives it."""
    written = _digits(f"{value:.6f}".rstrip("0").rstrip("."), grouped=False)
    return written.least, written.most


def _digits(text: str, *, grouped: bool) -> Digits:
    whole, _, fraction = text.partition(".")
    shown = (whole + fraction).lstrip("0") or "0"
    least = len(shown) if fraction else len(shown.rstrip("0")) or 1
    return Digits(float(text), least, len(shown), grouped, bool(fraction))
