"""The unit beside a number: before it (money), after it, or joined by a hyphen."""

from collections.abc import Iterator
from dataclasses import replace

from anafacts.model import UnitKind
from anafacts.normalize.figures.currencies import Money
from anafacts.normalize.figures.draft import Measure
from anafacts.normalize.figures.money import prefix, suffix
from anafacts.normalize.figures.nouns import singular
from anafacts.normalize.figures.numeral import Form, Numeral, unit_word
from anafacts.normalize.figures.pounds import weighs
from anafacts.normalize.figures.tokens import HYPHENS, Gap, Tokens
from anafacts.normalize.figures.unit_doubts import fits, meant, prime
from anafacts.normalize.figures.unit_grammar import Reading, lone, read_unit
from anafacts.normalize.figures.units import Trust, Unit
from anafacts.normalize.figures.vocabulary import names, number_words

_ORDINALS = {"second", "quarter"}
_AGE = {"old", "olds", "old's", "old’s", "olds'", "olds’"}
_LINKS = {  # "7-for-14", "13-under"
    *("to", "and", "or", "by", "in", "on", "per", "plus", "for", "of", "from", "at", "with"),
    *("under", "over", "up", "down", "out", "all", "each", "apiece"),
}
_YEARS = 1000
_ONE = {"a", "an", "one", "1"}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


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
    """Return the longest unit that begins at ``start`` and the position after it."""
    glued = tokens.at(start).text in HYPHENS and tokens.glued(start) and tokens.glued(start + 1)
    start += glued or _apart(tokens, start, numeral)
    if glued and tokens.lowers(start, start + 2) == "in -" and tokens.glued(start + 1):
        return None  # "a 3-in-1 device"
    if tokens.at(start).lower in _ORDINALS and not glued and (numeral.value or 2) > 1:
        return None  # "2008 second-quarter", "in 2008 quarter after quarter"
    found = next((r for r in _readings(tokens, start) if fits(tokens, start, r, numeral)), None)
    if found is None:
        return None
    found = meant(tokens, numeral.first, start, found)
    return found.unit, found.stop


def _apart(tokens: Tokens, start: int, numeral: Numeral) -> bool:
    """Return whether a hyphen set apart ties a number to its unit: "a 90 - day course"."""
    hyphen, word = tokens.at(start), tokens.at(start + 1)
    spaced = hyphen.text == "-" and hyphen.gap is Gap.SPACE and word.gap is Gap.SPACE
    low = (numeral.value or _YEARS) < _YEARS and numeral.scale == 1  # "2012 - year of the flood"
    single = word.text.islower() and not word.lower.endswith("s")
    return spaced and low and single and unit_word(tokens, start + 1) is not None


def _readings(tokens: Tokens, start: int) -> Iterator[Reading]:
    """Yield what a unit may be, the longest first; in brackets it stands alone: "20 (kg)"."""
    for read in (prime, read_unit, lone):
        if found := read(tokens, start):
            yield found
    closing = _BRACKETS.get(tokens.at(start).text)
    inside = read_unit(tokens, start + 1) if closing else None
    if inside and tokens.at(inside.stop).text == closing and inside.trust is not Trust.CUED:
        yield replace(inside, stop=inside.stop + 1)


def _past_of(tokens: Tokens, numeral: Numeral) -> int:
    """Skip "of" after a vague number, and "of a" between a part and its whole.

    "Billions of dollars", "0.25 of a percentage point"; other numbers end where they end.
    """
    if numeral.decimal and abs(numeral.value or 1) < 1 and not numeral.power:
        part = tokens.at(numeral.stop).lower == "of" and tokens.at(numeral.stop + 1).lower in _ONE
        if part and unit_word(tokens, numeral.stop + 2):
            return numeral.stop + 2
    vague = numeral.form is Form.VAGUE or numeral.scale > 1
    return numeral.stop + (vague and tokens.at(numeral.stop).lower == "of")


def _aged(tokens: Tokens, unit: Unit, stop: int) -> tuple[Measure, int]:
    if unit.kind is UnitKind.DURATION and unit.base == "second":
        at = stop + (tokens.at(stop).text in HYPHENS)
        if tokens.at(at).lower in _AGE and tokens.at(at).gap <= Gap.SPACE:
            return Measure(unit=unit, age=True), at + 1
        if tokens.lowers(stop, stop + 2) == "of age":
            return Measure(unit=unit, age=True), stop + 2
    return Measure(unit=unit), stop


def _compound(tokens: Tokens, numeral: Numeral) -> tuple[Measure, int]:
    """Return the noun of "three-story" or "12-nation"; a lone number measures nothing yet."""
    at = numeral.stop
    hyphen = tokens.at(at).text in HYPHENS and tokens.glued(at) and tokens.glued(at + 1)
    noun = tokens.at(at + 1)
    if not hyphen or noun.kind != "word" or noun.lower in names("compound") or noun.capital:
        return Measure(), at
    if noun.lower in number_words():  # "two-three weeks" is a range
        return Measure(), at
    if noun.lower in names("compound_adjective"):
        return Measure(), at + 2
    if noun.lower in _LINKS or len(noun.text) < 3:  # noqa: PLR2004
        return Measure(), at
    return Measure(noun=singular(noun.lower)), at + 2
