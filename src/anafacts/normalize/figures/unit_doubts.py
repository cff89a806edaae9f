"""Letters and marks that are a unit only in the right place: K, s, A, ', °."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from anafacts.lexicon import load
from anafacts.normalize.figures.numeral import Form, Numeral
from anafacts.normalize.figures.tokens import HYPHENS, SENTENCE_ENDS, Gap, Token, Tokens
from anafacts.normalize.figures.unit_grammar import Reading
from anafacts.normalize.figures.units import Trust, Unit, units
from anafacts.normalize.figures.vocabulary import names

_REACH = 14
_SIZES = {"thick", "long", "wide", "high", "deep", "tall", "diameter", "old", "per", "a", "an"}
_SHORT = 2
_CENTURY = range(1500, 2100)


@dataclass(frozen=True, slots=True)
class Cues:
    """Words beside which a letter is one of the units."""

    units: tuple[str, ...]
    words: tuple[str, ...]
    example: str = ""


@cache
def cues() -> dict[str, frozenset[str]]:
    """Return the words that speak of a unit, by its name."""
    found: dict[str, frozenset[str]] = {}
    for row in load("unit_cues", Cues):
        for name in row.units:
            found[name] = found.get(name, frozenset()) | frozenset(row.words)
    return found


def cued(tokens: Tokens, first: int, name: str) -> bool:
    """Return whether a word of the sentence, within reach of a number, speaks of a unit."""
    words = cues().get(name, frozenset())
    return any(t.text in words or t.lower in words for t in _around(tokens, first))


def fits(tokens: Tokens, start: int, reading: Reading, numeral: Numeral) -> bool:
    """Return whether a reading after a number is a unit there and not the start of a word."""
    if reading.word or tokens[start].kind != "word":
        return True
    stop = reading.stop
    tied = tokens.at(stop).text in HYPHENS and tokens.glued(stop) and tokens.glued(stop + 1)
    name = tokens.at(stop + 1)
    if tied and name.kind == "word" and name.lower not in _SIZES and not reading.compound:
        return False
    letters = len(tokens[start].text)
    if numeral.form is not Form.DIGITS:
        return letters > _SHORT and reading.trust is Trust.SURE
    if reading.trust is Trust.SURE:
        return letters > 1 or tokens[start].gap <= Gap.SPACE
    return _doubtful(tokens, start, reading, numeral)


def _doubtful(tokens: Tokens, start: int, reading: Reading, numeral: Numeral) -> bool:
    token, after = tokens[start], tokens.at(reading.stop)
    if numeral.scale > 1 or token.gap > Gap.SPACE or after.text in {"'", "’"}:
        return False
    if reading.trust is Trust.CUED:
        return cued(tokens, numeral.first, reading.unit.name)
    decade = (numeral.value or 0) in _CENTURY and (numeral.value or 0) % 10 == 0
    if reading.unit.name == "kelvin" and after.lower in names("distance") | names("after_k"):
        return False
    named = after.capital and after.gap == Gap.SPACE and len(after.text) > 1
    near = not token.glued or numeral.decimal or cued(tokens, numeral.first, reading.unit.name)
    return near and not decade and not named


def meant(tokens: Tokens, first: int, start: int, reading: Reading) -> Reading:
    """Return the reading as its context means it: degrees of arc, ounces of gold.

    A word that may mean two units, where nothing decides, has a flag that names the other one.
    """
    other = units().loose.get(tokens.lowers(start, reading.stop))
    if other:
        decided = cued(tokens, first, other.name)
        unit = other if decided else _unsure(reading.unit, other.name)
        return _as(reading, unit, reading.stop)
    if reading.unit.name != "degree":
        return reading
    names, at = units().names, reading.stop
    scale = tokens.lowers(at, at + 4).removeprefix("on the ").removesuffix(" scale")
    if scale in {"celsius", "fahrenheit"}:
        return _as(reading, names[f"degree {scale.capitalize()}"], at + 4)
    if cued(tokens, first, "degree of arc") and not cued(tokens, first, "degree"):
        return _as(reading, names["degree of arc"], at)
    return reading


def prime(tokens: Tokens, start: int) -> Reading | None:
    """Return the feet, inches or minutes of arc of a mark that touches a number: 5', 9"."""
    mark = tokens.at(start).text
    if mark not in {"'", "’", '"', "″", "′"} or tokens.at(start).gap > Gap.SPACE:
        return None
    double = mark in {'"', "″"}
    if mark in {'"', "'", "’"} and not _measures(tokens, start, mark):
        return None
    arc = "second of arc" if double else "minute of arc"
    plain = "inch" if double else "foot"
    name = arc if cued(tokens, start, arc) else plain
    return Reading(units().names[name], start + 1, word=True)


def _measures(tokens: Tokens, start: int, mark: str) -> bool:
    """Return whether a straight mark after a number closes no quotation."""
    tied = tokens.glued(start + 1) and tokens[start + 1].kind == "word"
    if tied or (mark != '"' and not tokens.glued(start)):
        return False
    opened = 0
    for token in reversed(tokens[max(start - 3 * _REACH, 0) : start]):
        if token.gap > Gap.LINE:
            break
        opened += token.text == mark
    if mark == '"':
        return opened % 2 == 0
    return opened == 0 and _sized(tokens, start)


def _sized(tokens: Tokens, start: int) -> bool:
    """Return whether feet are sure: inches follow, or a word of size or of the sky stands near."""
    inches = tokens.at(start + 1).kind == "number" and tokens.at(start + 2).text in {'"', "″", "”"}
    return inches or cued(tokens, start, "inch") or cued(tokens, start, "minute of arc")


@cache
def _unsure(unit: Unit, other: str) -> Unit:
    return replace(unit, flag=f"or_{other}")


def _as(reading: Reading, unit: Unit, stop: int) -> Reading:
    return Reading(unit, stop, reading.trust, reading.word, reading.compound)


def _around(tokens: Tokens, first: int) -> Iterator[Token]:
    """Yield the tokens of the sentence within reach of a position."""
    for near in (reversed(tokens[max(first - _REACH, 0) : first]), tokens[first : first + _REACH]):
        for token in near:
            yield token
            if token.text in SENTENCE_ENDS or (
                token.gap is Gap.PARAGRAPH and token is not tokens[first]
            ):
                break
