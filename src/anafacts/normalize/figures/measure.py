"""The unit beside a number: before it (money), after it, or joined by a hyphen."""

from anafacts.model import UnitKind
from anafacts.normalize.figures.currencies import Money
from anafacts.normalize.figures.draft import Measure
from anafacts.normalize.figures.money import prefix, suffix
from anafacts.normalize.figures.nouns import singular
from anafacts.normalize.figures.numeral import AGO, Form, Numeral
from anafacts.normalize.figures.pounds import weighs
from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.vocabulary import Unit, names, units

_LONGEST = 6
_HYPHENS = {"-", "\u2010", "\u2011"}
_ORDINALS = {"second", "quarter"}
_AGE = {"old", "olds"}
_SHARERS = {
    "share",
    "barrel",
    "head",
    "person",
    "capita",
    "piece",
    "seat",
    "ticket",
    "unit",
    "night",
}


def money_before(tokens: Tokens, numeral: Numeral) -> tuple[Money, int] | None:
    """Return the currency before a number and the position where it begins."""
    return prefix(tokens, numeral.first)


def measure_after(tokens: Tokens, numeral: Numeral) -> tuple[Measure, int]:
    """Return what is measured right after a number, and the position after it."""
    at = _past_of(tokens, numeral)
    found = suffix(tokens, at)
    if found and not weighs(tokens, at, numeral):
        return Measure(money=found[0]), found[1]
    if unit := unit_at(tokens, at, numeral):
        return _aged(tokens, *unit)
    return _compound(tokens, numeral)


def unit_at(tokens: Tokens, start: int, numeral: Numeral) -> tuple[Unit, int] | None:
    """Return the longest unit of the lexicon that begins at ``start`` and the position after it."""
    words, symbols = units()
    glued = tokens.at(start).text in _HYPHENS and tokens.glued(start) and tokens.glued(start + 1)
    start += glued
    if tokens.at(start).gap > Gap.LINE:
        return None
    if tokens.at(start).lower in _ORDINALS and not glued and (numeral.value or 2) > 1:
        return None  # "2008 second-quarter", "in 2008 quarter after quarter"
    for stop in range(min(start + _LONGEST, len(tokens)), start, -1):
        inside = tokens[start:stop]
        if any(t.gap > Gap.LINE for t in inside[1:]) or inside[-1].text in _HYPHENS:
            continue
        parts = [t for t in inside if t.text not in _HYPHENS]
        unit = symbols.get(" ".join(t.text for t in parts)) or _tight(symbols, tokens, start, stop)
        if unit and _symbol_fits(tokens, start, stop, numeral):
            return unit, stop
        if found := words.get(" ".join(t.lower for t in parts)):
            return found, stop
    return None


def per(tokens: Tokens, start: int, *, countable: bool) -> tuple[str, int] | None:
    """Return the denominator that begins at ``start``: "per share", "a year", "/day"."""
    hyphens = tokens.lowers(start, start + 3) in {"- per -", "- a -", "- an -"}
    start, noun = (start + 1, start + 3) if hyphens else (start, start + 1)
    lower, token = tokens.at(start).lower, tokens.at(noun)
    if token.kind != "word" or token.gap > Gap.SPACE:
        return None
    if lower in {"per", "/"}:
        return singular(token.lower), noun + 1
    if lower not in {"a", "an", "each", "every"} or tokens.at(noun + 1).lower in AGO:
        return None
    unit = units()[0].get(token.lower)
    fits = token.lower in _SHARERS or (unit is not None and (countable or unit.base == "second"))
    return (singular(token.lower), noun + 1) if fits else None


def _past_of(tokens: Tokens, numeral: Numeral) -> int:
    """Skip "of" after a vague number: "billions of dollars"; other numbers end where they end."""
    vague = numeral.form is Form.VAGUE or numeral.scale > 1
    return numeral.stop + (vague and tokens.at(numeral.stop).lower == "of")


def _aged(tokens: Tokens, unit: Unit, stop: int) -> tuple[Measure, int]:
    if unit.kind is UnitKind.DURATION and unit.base == "second":
        at = stop + (tokens.at(stop).text in _HYPHENS)
        if tokens.at(at).lower in _AGE and tokens.at(at).gap <= Gap.SPACE:
            return Measure(unit=unit, age=True), at + 1
        if tokens.lowers(stop, stop + 2) == "of age":
            return Measure(unit=unit, age=True), stop + 2
    return Measure(unit=unit), stop


def _tight(symbols: dict[str, Unit], tokens: Tokens, start: int, stop: int) -> Unit | None:
    """Return a unit whose signs touch: "km/h"."""
    if not all(t.glued for t in tokens[start + 1 : stop]):
        return None
    return symbols.get("".join(t.text for t in tokens[start:stop]))


def _symbol_fits(tokens: Tokens, start: int, stop: int, numeral: Numeral) -> bool:
    """Refuse letters that belong to something longer: "5 C-47s", "5 m" in words, "7E7"."""
    if tokens.glued(stop) and tokens[stop].kind in {"word", "number"}:
        return False
    if tokens[start].kind != "word":
        return True
    if tokens.at(stop).text in _HYPHENS and tokens.glued(stop) and tokens.glued(stop + 1):
        return False
    if len(tokens[start].text) > 1:
        return numeral.form is Form.DIGITS or len(tokens[start].text) > 2  # noqa: PLR2004
    return numeral.form is Form.DIGITS and tokens[start].gap <= Gap.SPACE and _lone(tokens, start)


def _lone(tokens: Tokens, start: int) -> bool:
    """Return whether a one-letter symbol stands as one: glued to digits, or small after a space."""
    return tokens.glued(start) or tokens[start].text in {"m", "g", "l", "h", "C", "F", "W", "V"}


def _compound(tokens: Tokens, numeral: Numeral) -> tuple[Measure, int]:
    """Return the noun of "three-story" or "12-nation"; a lone number measures nothing yet."""
    at = numeral.stop
    hyphen = tokens.at(at).text in _HYPHENS and tokens.glued(at) and tokens.glued(at + 1)
    noun = tokens.at(at + 1)
    if not hyphen or noun.kind != "word" or noun.lower in names("compound") or noun.capital:
        return Measure(), at
    if noun.lower in names("compound_adjective"):
        return Measure(), at + 2
    if noun.lower in {"to", "and", "or", "by", "in", "on", "per", "plus"} or len(noun.text) < 3:  # noqa: PLR2004
        return Measure(), at
    return Measure(noun=singular(noun.lower)), at + 2
