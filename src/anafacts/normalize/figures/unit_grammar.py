"""Units as they are written: one of the lexicon, a power of it, products and quotients."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from anafacts.lexicon import words_of_kind
from anafacts.model import UnitKind
from anafacts.normalize.figures.compounds import Parts, compound
from anafacts.normalize.figures.tokens import HYPHENS, Gap, Tokens
from anafacts.normalize.figures.units import Trust, Unit, units

_MINUS = {"-", "−", "–", "⁻", "\u2010", "\u2011"}
_RAISED_MINUS = {"−", "⁻"}  # never a hyphen
_DOTS = {"·", "⋅", "∙", "•", "*", "×"}
_POWERS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
_AFTER = {"squared": 2, "cubed": 3}
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TIED = re.compile(r"([^\W\d_]{1,3})([234])([^\W\d_]{1,2})$")
_MOST = 6
_HIGHEST = 4
_WEIGHED = {UnitKind.MASS, UnitKind.AMOUNT}
_MOVED = {UnitKind.LENGTH, UnitKind.DURATION}
_ALONE = {UnitKind.SHARE, UnitKind.MAGNITUDE}


@dataclass(frozen=True, slots=True)
class Part:
    """A unit of the lexicon with its power; ``stop`` is the token after it."""

    unit: Unit
    stop: int
    power: int = 1
    trust: Trust = Trust.SURE
    word: bool = False
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A unit as written; ``trust`` is what it needs where it is a lone symbol."""

    unit: Unit
    stop: int
    trust: Trust = Trust.SURE
    word: bool = False
    compound: bool = False


def read_unit(tokens: Tokens, start: int) -> Reading | None:
    """Return the longest unit that begins at a token: "km", "kg m-3", "cubic metres per second"."""
    first = _part(tokens, start)
    if first is None:
        return None
    parts = [first, *_further(tokens, first)]
    while len(parts) > 1 and not _ends(parts):
        parts.pop()
    return _reading(parts)


def lone(tokens: Tokens, start: int) -> Reading | None:
    """Return the unit or power of a unit that begins at a token, without what multiplies it."""
    first = _part(tokens, start)
    return _reading([first]) if first else None


def _reading(parts: list[Part]) -> Reading:
    first = parts[0]
    made: Parts = tuple((p.unit.name, p.power) for p in parts)
    is_compound = len(parts) > 1 or first.power != 1
    trust = Trust.SURE if is_compound else first.trust
    return Reading(compound(made), parts[-1].stop, trust, first.word, is_compound)


def _ends(parts: list[Part]) -> bool:
    """Return whether a product is one: its last factor divides, or a dot or stroke joins it."""
    return parts[-1].power < 0 or parts[-1].dotted


def _further(tokens: Tokens, first: Part) -> Iterator[Part]:
    if first.unit.kind in _ALONE:
        return
    stop, below = first.stop + _substance(tokens, first), False
    for _ in range(_MOST):
        one = None if (parts := _divisors(tokens, stop)) else _product(tokens, stop)
        if one and below and one.dotted:  # W/m·K: what a dot ties to a divisor divides as well
            one = replace(one, power=-abs(one.power))
        parts = parts or ([one] if one else [])
        if not parts or any(part.unit.kind in _ALONE for part in parts):
            return
        yield from parts
        stop, below = parts[-1].stop, parts[-1].power < 0


def _substance(tokens: Tokens, first: Part) -> int:
    """Return how many tokens name what is weighed: the N of "30 kg N ha−1" is no newton."""
    at = first.stop
    if first.unit.kind not in _WEIGHED or first.power != 1 or tokens.at(at).gap != Gap.SPACE:
        return 0
    digit = tokens.glued(at + 1) and tokens[at + 1].text.isdecimal()
    name = tokens.at(at).text + (tokens[at + 1].text if digit else "")
    if name not in words_of_kind("unit_substances", "substance"):
        return 0
    after = at + 1 + digit
    divided = _divisors(tokens, after) or [p for p in (_product(tokens, after),) if p]
    return after - at if divided and divided[0].power < 0 else 0


def _divisors(tokens: Tokens, stop: int) -> list[Part]:
    """Return the unit after "per" or a stroke, or those in brackets after it, powers negative."""
    token = tokens.at(stop)
    if token.lower not in {"per", "/", "∕", "⁄"} or token.gap > Gap.LINE:
        return []
    if token.lower != "per" and tokens.glued(stop) != tokens.glued(stop + 1):
        return []
    if tokens.at(stop + 1).text == "(":
        return _bracketed(tokens, stop + 2)
    found = _part(tokens, stop + 1)
    below = [found] if found else _tied(tokens, stop + 1)
    return [replace(part, power=-abs(part.power)) for part in below]


def _tied(tokens: Tokens, start: int) -> list[Part]:
    """Return two units that only a power keeps apart, as after the stroke of "W/m²K"."""
    texts = "".join(t.text for t in tokens[start : start + 3] if t is tokens[start] or t.glued)
    found = _TIED.match(unicodedata.normalize("NFKC", texts))
    known = [units().symbols.get(found[i]) for i in (1, 3)] if found else []
    if not found or len(known) != 2 or not all(known):  # noqa: PLR2004
        return []
    stop = start + (1 if tokens.at(start).text[-1:] == found[3][-1:] else 3)
    powers = (int(found[2]), 1)
    return [Part(s.unit, stop, p, s.trust) for s, p in zip(known, powers, strict=True) if s]


def _bracketed(tokens: Tokens, position: int) -> list[Part]:
    """Return the units up to a closing bracket as divisors: "J/(kg K)"; none without one."""
    parts: list[Part] = []
    while len(parts) < _MOST and (found := _part(tokens, position)):
        parts.append(replace(found, power=-abs(found.power)))
        position = found.stop + (tokens.at(found.stop).text in _DOTS)
    if not parts or tokens.at(parts[-1].stop).text != ")":
        return []
    return [*parts[:-1], replace(parts[-1], stop=parts[-1].stop + 1)]


def _product(tokens: Tokens, stop: int) -> Part | None:
    """Return the next factor: after a dot any, after a space one with a power of its own."""
    token = tokens.at(stop)
    if token.text in _DOTS:
        found = _part(tokens, stop + 1)
        return replace(found, dotted=True) if found and not found.word else None
    if token.gap != Gap.SPACE or token.kind != "word":
        return None
    found = _part(tokens, stop)
    if found is None or (found.word and found.power > 0):
        return None
    lasts = found.unit.kind in _MOVED and bool(_divisors(tokens, found.stop))  # kg m/s²
    return found if found.power != 1 or lasts else None


def _part(tokens: Tokens, start: int) -> Part | None:
    if tokens.at(start).gap > Gap.LINE:
        return None
    power = _POWERS.get(tokens.at(start).lower)
    if power:
        at = start + 1 + (tokens.at(start + 1).text in {".", "-"})
        inner = _atom(tokens, at)
        if inner and inner.unit.kind is UnitKind.LENGTH:
            return replace(inner, power=power)
    found = _atom(tokens, start) or _raised_atom(tokens, start)
    if found is None:
        return None
    if found.power != 1:
        return found
    return _powered(tokens, found) or found


def _atom(tokens: Tokens, start: int) -> Part | None:
    """Return the longest entry of the lexicon that begins at a token."""
    listed, first = units(), tokens.at(start)
    longest = max(listed.openers.get(first.text, 0), listed.openers.get(first.lower, 0))
    for stop in range(min(start + 2 * longest - 1, len(tokens)), start, -1):
        inside = tokens[start:stop]
        if any(t.gap > Gap.LINE for t in inside[1:]) or inside[-1].text in HYPHENS:
            continue
        parts = [t for t in inside if t.text not in HYPHENS]
        symbol = listed.symbols.get(" ".join(t.text for t in parts))
        if symbol and _whole(tokens, start, stop):
            return Part(symbol.unit, stop, trust=symbol.trust)
        if found := listed.words.get(" ".join(t.lower for t in parts)):
            return Part(found, stop, word=True)
    return None


def _whole(tokens: Tokens, start: int, stop: int) -> bool:
    """Return whether a symbol ends where its letters end: "5 C-47s" and "7E7" hold none."""
    after = tokens.at(stop)
    if not tokens.glued(stop) or after.kind == "sign":
        return True
    return after.kind == "number" and tokens[start].kind == "word" and _exponent(tokens, stop) > 0


def _raised_atom(tokens: Tokens, start: int) -> Part | None:
    """Return "cm³", which is one token, as the third power of a centimetre."""
    token = tokens.at(start)
    bare = token.text.rstrip(_RAISED)
    power = unicodedata.normalize("NFKC", token.text[len(bare) :])
    symbol = units().symbols.get(bare) if power and len(power) == 1 else None
    if symbol is None or (tokens.glued(start + 1) and tokens[start + 1].kind in {"word", "number"}):
        return None
    return Part(symbol.unit, start + 1, int(power), symbol.trust)


def _powered(tokens: Tokens, part: Part) -> Part | None:
    """Return the part with the power after it: "m2", "m^2", "s−1", "s- 1", "m⁻³", "km cubed"."""
    stop = part.stop
    if power := _AFTER.get(tokens.at(stop).lower):
        near = tokens.at(stop).gap == Gap.SPACE and part.unit.kind in {
            UnitKind.LENGTH, UnitKind.DURATION}  # fmt: skip
        return replace(part, power=power, stop=stop + 1) if near else None
    at = stop + (tokens.at(stop).text == "^" and tokens.glued(stop))
    minus = tokens.at(at).text in _MINUS and tokens.glued(at)
    if part.word and tokens.at(at).text not in _RAISED_MINUS:
        return None
    plain = tokens.at(at).text in HYPHENS | {"–"}
    power = _exponent(tokens, at + minus, spaced=minus and not plain)
    if not power or (minus and plain and _ranges(tokens, at + 2)):
        return None
    return replace(part, power=-power if minus else power, stop=at + minus + 1)


def _exponent(tokens: Tokens, position: int, *, spaced: bool = False) -> int:
    """Return the power of one digit at a position, or 0; it touches what stands before it.

    After a sign that is no hyphen it may stand apart: "g− 1".
    """
    token = tokens.at(position)
    digit = unicodedata.normalize("NFKC", token.text)
    if len(digit) != 1 or not digit.isdecimal() or token.gap > (Gap.SPACE if spaced else Gap.GLUED):
        return 0
    glued = tokens.glued(position + 1) and tokens[position + 1].kind in {"word", "number", "part"}
    return 0 if glued or not 0 < int(digit) <= _HIGHEST else int(digit)


def _ranges(tokens: Tokens, position: int) -> bool:
    """Return whether a unit follows the number after a hyphen: "5 m-3 km" is a range."""
    found = _atom(tokens, position) if tokens.at(position).gap <= Gap.SPACE else None
    return found is not None and found.trust is Trust.SURE and not tokens.glued(position)
