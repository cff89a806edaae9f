"""Numbers with an exponent: 3.2 × 10⁵, 10^-3, 1.5e6, 1.1^23."""

import unicodedata
from dataclasses import replace
from math import log10

from anafacts.model import UnitKind
from anafacts.normalize.figures.numeral import Numeral, unit_near
from anafacts.normalize.figures.tokens import Gap, Tokens

_MINUS = {"-", "−", "–", "⁻"}
_PLUS = {"+", "⁺"}
_RAISED_MINUS = {"−", "⁻"}  # never a hyphen
_BASE = 10.0
_FLAT = 2  # digits of an exponent that lost its place
_TIMES = {"×", "x", "·", "*", "⋅"}
_COMPARED = frozenset("=<>≥≤≳≲∼~≈⩾⩽")  # "p < 10−4"
_LONGEST = 3  # digits of an exponent
_MAGNITUDE = 300  # the largest power of ten that a float holds
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


def powered(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Return the number with its exponent: "3.2 × 10^5", "3.2×10⁵", "10^6", "1.5e6"."""
    readers = (_times_ten, _raised, _e, _flat, _lowered)
    return next((n for read in readers if (n := read(tokens, numeral))), numeral)


def _times_ten(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    at = numeral.stop
    if tokens.at(at).text not in _TIMES or tokens.at(at + 1).text != "10":
        return None
    caret = tokens.at(at + 2).text == "^"
    found = _exponent(tokens, at + 2 + caret)
    return _power(numeral, 10.0, found, factor=numeral.value or 0.0) if found else None


def _raised(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """Return "1.1^23"; a raised digit after any base but ten is a footnote or a unit."""
    if numeral.stop > numeral.first + 1:
        return None
    caret = tokens.at(numeral.stop).text == "^" and tokens.glued(numeral.stop)
    if not caret and tokens[numeral.first].text != "10":
        return None
    raised = tokens.at(numeral.stop).text[:1] in _RAISED | _MINUS & {"⁻"}
    found = _exponent(tokens, numeral.stop + 1) if caret else None
    found = _exponent(tokens, numeral.stop) if raised else found
    return _power(numeral, numeral.value or 0.0, found) if found else None


def _e(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """Return "1.5e6" and "2E-3"; "7E7" is an aeroplane."""
    letter = tokens.at(numeral.stop)
    if letter.text not in {"e", "E"} or not letter.glued:
        return None
    found = _exponent(tokens, numeral.stop + 1)
    signed = tokens.at(numeral.stop + 1).kind == "sign"
    if not found or not (letter.text == "e" or signed or numeral.decimal):
        return None
    return _power(numeral, 10.0, found, factor=numeral.value or 0.0)


def _flat(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """Return "1.5 × 1012 cells", whose exponent lost its place; 4.6 × 105 mm is a size."""
    ten = tokens.at(numeral.stop + 1)
    digits = ten.text.removeprefix("10")
    lost = ten.text != digits and digits.isdecimal() and len(digits) <= _FLAT and digits[0] != "0"
    mantissa = numeral.decimal and 1 <= (numeral.value or 0.0) < _BASE
    if tokens.at(numeral.stop).text != "×" or not (lost and mantissa):
        return None
    after = unit_near(tokens, numeral.stop + 2)
    if len(digits) == 1 and after and after.kind is UnitKind.LENGTH:
        return None
    found = int(digits), numeral.stop + 2
    return _power(numeral, _BASE, found, factor=numeral.value or 0.0)


def _lowered(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """Return "10−6 mbar" and "< 10−4", whose exponent lost its place: a range would rise."""
    token, minus, power = (tokens.at(numeral.first + i) for i in range(3))
    tied = minus.text in _RAISED_MINUS and minus.glued and power.glued
    if not tied or token.text != "10" or not (power.text.isdecimal() and len(power.text) == 1):
        return None
    at = numeral.first + 3
    measured = tokens.at(at).kind == "word" and tokens.at(at).gap is Gap.SPACE
    known = measured and unit_near(tokens, at)
    if power.text == "0" or not (known or tokens.at(numeral.first - 1).text in _COMPARED):
        return None
    return _power(numeral, _BASE, (-int(power.text), at))


def _exponent(tokens: Tokens, position: int) -> tuple[int, int] | None:
    """Return the exponent that begins at a position, glued, and the position after it."""
    minus = tokens.at(position).text in _MINUS and tokens.glued(position)
    plus = tokens.at(position).text in _PLUS and tokens.glued(position)
    token = tokens.at(position + (minus or plus))
    digits = unicodedata.normalize("NFKC", token.text)
    stop = position + (minus or plus) + 1
    loose = not token.glued or (tokens.glued(stop) and tokens[stop].kind in {"word", "number"})
    if loose or not digits.isdecimal() or len(digits) > _LONGEST:
        return None
    return (-int(digits) if minus else int(digits)), stop


def _power(
    numeral: Numeral, base: float, exponent: tuple[int, int], *, factor: float = 1.0
) -> Numeral | None:
    power, stop = exponent
    if base <= 0 or abs(power * log10(base)) + abs(log10(factor or 1.0)) > _MAGNITUDE:
        return None
    value = float(f"{factor * base**power:.15g}")
    return replace(numeral, value=value, stop=stop, decimal=True, power=True)
