"""The units of measure of the lexicon, with those that a prefix makes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

from anafacts.lexicon import load
from anafacts.model import UnitKind
from anafacts.normalize.figures.nouns import plural
from anafacts.normalize.figures.vocabulary import spaced

_ENGLISH = {"us"}  # "20 us dollars" are no microseconds


class Trust(IntEnum):
    """What a symbol needs to be one: nothing, a space before it, or a word that speaks of it."""

    SURE = 0
    SPACED = 1
    CUED = 2


@dataclass(frozen=True, slots=True)
class UnitRow:
    """An entry of ``units.toml``; the head of the file tells what the keys mean."""

    name: str
    kind: str
    base: str
    words: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    spaced: tuple[str, ...] = ()
    cued: tuple[str, ...] = ()
    si: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    rare: tuple[str, ...] = ()
    compound: str = ""
    pint: str = ""
    factor: float = 1.0
    loose: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class Prefix:
    """A prefix of the International System of Units."""

    name: str
    symbols: tuple[str, ...]
    value: float
    example: str = ""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a unit is: ``value * factor + offset`` is the value in its base unit."""

    name: str
    factor: float
    offset: float = 0.0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure; ``value * factor + offset`` is the value in ``base``.

    ``pint`` is the unit in pint's words, with which its size is checked; ``flag`` tells of
    another unit that the word may mean.
    """

    name: str
    kind: UnitKind
    base: str = ""
    factor: float = 1.0
    offset: float = 0.0
    compound: str = ""
    pint: str = ""
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A unit that some letters stand for, and what they need to do so."""

    unit: Unit
    trust: Trust = Trust.SURE


@dataclass(frozen=True, slots=True)
class Units:
    """The units by lower-cased word, plurals included, by symbol, by name and by compound.

    ``loose`` gives the unit that a word may mean beside the one that it stands for first, and
    ``openers`` gives by first token how many tokens, hyphens left out, the longest surface has.
    """

    words: dict[str, Unit]
    symbols: dict[str, Symbol]
    names: dict[str, Unit]
    compounds: dict[str, Unit]
    openers: dict[str, int]
    loose: dict[str, Unit]


@cache
def units() -> Units:
    """Return all units; where two rows claim a surface, that of the row itself wins."""
    found = Units({}, {}, {}, {}, {}, {})
    rows = load("units", UnitRow)
    sizes = {s.name: s for s in load("unit_factors", Size)}
    prefixes = {p.name: p for p in load("prefixes", Prefix)}
    for row in rows:
        unit = _unit(row, sizes.get(row.name) or Size(row.name, row.factor))
        _enter(found, unit, row)
    for row in rows:
        for unit, surfaces in _prefixed(row, found.names[row.name], prefixes):
            _enter(found, found.names.get(unit.name, unit), surfaces)
    for surface in (*found.words, *found.symbols):
        first, *rest = surface.split(" ")
        found.openers[first] = max(found.openers.get(first, 0), 1 + len(rest))
    return found


def unit_words() -> dict[str, Unit]:
    """Return the units by lower-cased word, plurals included."""
    return units().words


def _unit(row: UnitRow, size: Size) -> Unit:
    return Unit(
        row.name, UnitKind(row.kind), row.base, size.factor, size.offset, row.compound, row.pint,
    )  # fmt: skip


def _prefixed(
    row: UnitRow, unit: Unit, prefixes: dict[str, Prefix]
) -> Iterator[tuple[Unit, UnitRow]]:
    """Yield the unit with each of its prefixes, and the row of its surfaces."""
    for name in (*row.prefixes, *row.rare):
        prefix = prefixes[name]
        words = tuple(name + w for w in row.stems or row.words)
        made_of = (p + s for p in prefix.symbols for s in row.si)
        symbols = tuple(symbol for symbol in made_of if symbol not in _ENGLISH)
        made = replace(
            unit,
            name=name + row.name,
            factor=float(f"{unit.factor * prefix.value:.15g}"),
            compound=name + row.compound if row.compound else "",
            pint=_scaled(row.pint, prefix),
        )
        rare = name in row.rare
        yield made, replace(
            row, words=words, loose=(), symbols=() if rare else symbols, spaced=(),
            cued=symbols if rare else (),
        )  # fmt: skip


def _scaled(pint: str, prefix: Prefix) -> str:
    """Return pint's words for a prefixed unit: "kilowatt * hour", "0.001 * (1e-4 * tesla)"."""
    if pint[:1].isalpha():
        return prefix.name + pint
    return f"{prefix.value!r} * ({pint})" if pint else ""


def _enter(found: Units, unit: Unit, row: UnitRow) -> None:
    found.names.setdefault(unit.name, unit)
    if unit.compound:
        found.compounds.setdefault(unit.compound, unit)
    for surfaces, words in ((found.words, row.words), (found.loose, row.loose)):
        for form in (form for word in words for form in (word, plural(word))):
            surfaces.setdefault(spaced(form).lower(), unit)
    for trust, symbols in zip(Trust, (row.symbols, row.spaced, row.cued), strict=True):
        for symbol in symbols:
            found.symbols.setdefault(spaced(symbol), Symbol(unit, trust))
