"""Every entry of the grammar's lexicon is seen at work in its own example: none is dead."""

import re
from collections.abc import Callable, Iterator, Sequence

import pytest

from anafacts.lexicon import load
from anafacts.model import Hedge, Mention, Trend
from anafacts.normalize.figures import find_figures, find_numerals
from anafacts.normalize.figures.currencies import Currency, currencies
from anafacts.normalize.figures.units import units
from anafacts.normalize.figures.vocabulary import (
    GrowthWord,
    HedgeRule,
    NumberWord,
    Scale,
    VagueWord,
)

BOTH = {"pound", "pounds", "dram", "drams"}  # money and measure; what stands beside decides
RATIOS = {"factor", "multiple"}


def texts(surfaces: Sequence[str], example: str) -> Iterator[tuple[str, str]]:
    """Yield each surface with the example in which it takes the place of the one used there."""
    start, stop = next(_used(surfaces, example), None) or pytest.fail(f"no word in: {example}")
    yield from ((s, example[:start] + s + example[stop:]) for s in surfaces)


def _used(surfaces: Sequence[str], example: str) -> Iterator[tuple[int, int]]:
    """Yield where the surfaces stand in an example, the longest first."""
    for used in sorted(surfaces, key=len, reverse=True):
        whole = rf"(?<![A-Za-z]){re.escape(used)}(?![a-z])"
        found = re.search(whole, example) or re.search(whole, example, re.IGNORECASE)
        if found:
            yield found.span()


def unread(surfaces: Sequence[str], example: str, works: Callable[[str, str], bool]) -> list[str]:
    """Return the texts in which a surface is not at work."""
    return [text for surface, text in texts(surfaces, example) if not works(surface, text)]


def mentions(text: str) -> tuple[Mention, ...]:
    """Return the figures of a text."""
    return find_figures(text).mentions


@pytest.mark.parametrize("row", load("hedges", HedgeRule), ids=lambda r: r.example)
def test_every_hedge_binds(row: HedgeRule) -> None:
    """Each of its surfaces is the hedge of a figure; a stance leaves its flag."""

    def works(surface: str, text: str) -> bool:
        found = mentions(text)
        bound = [f for m in found if (f := m.figure).hedge is Hedge(row.hedge)]
        stance = row.stance and any("stance" in m.flags for m in found)
        return stance or any(surface.lower() in f.hedge_text.lower() for f in bound)

    assert unread(row.surfaces, row.example, works) == []


@pytest.mark.parametrize(
    "row", load("growth_words", GrowthWord), ids=lambda r: f"{r.kind} {r.direction} {r.words[0]}"
)
def test_every_growth_word_moves(row: GrowthWord) -> None:
    """Each of its words is a ratio of its value, or gives a figure its direction."""

    def works(_: str, text: str) -> bool:
        figures = [m.figure for m in mentions(text)]
        ratios = [f.value for f in figures if f.unit == "factor"]
        if row.kind in RATIOS:
            return pytest.approx(row.value) in ratios
        return bool(ratios) or Trend(row.direction) in {f.trend for f in figures}

    assert unread(row.words, row.example, works) == []


@pytest.mark.parametrize(
    "row", load("vague_words", VagueWord), ids=lambda r: f"{r.kind} {r.words[0]}"
)
def test_every_vague_word_is_an_interval(row: VagueWord) -> None:
    """Each of its words stands in a vague figure, in one part of its example at the least."""

    def works(surface: str, text: str) -> bool:
        words = surface.removesuffix(" of")
        found = [m for m in mentions(text) if words in text[m.start : m.end].lower()]
        return any(m.figure.hedge is Hedge.VAGUE or m.figure.unit == "percent" for m in found)

    parts = [part for part in row.example.split("; ") if next(_used(row.words, part), None)]
    read = {s for part in parts for s, text in texts(row.words, part) if works(s, text)}
    assert read == set(row.words)


@pytest.mark.parametrize("row", load("scales", Scale), ids=lambda r: r.words[0])
def test_every_scale_multiplies(row: Scale) -> None:
    """Without the word the figure is smaller by its value, or there is none."""

    def value(text: str) -> float | None:
        figures = [m.figure for m in mentions(text)]
        return next((f.low if f.value is None else f.value for f in figures), None)

    def works(surface: str, text: str) -> bool:
        before, _, after = text.partition(surface)
        scaled, plain = value(text), value(before.rstrip() + after)
        return scaled in (row.value, pytest.approx((plain or 0.0) * row.value))

    assert unread(row.words, row.example, works) == []


@pytest.mark.parametrize(
    "row", load("number_words", NumberWord), ids=lambda r: f"{r.kind} {r.word}"
)
def test_every_number_word_is_part_of_a_numeral(row: NumberWord) -> None:
    """The example holds a numeral with the word in it, and with a value."""
    found = [n for n in find_numerals(row.example) if row.word in n.text.lower()]
    assert any(n.value is not None for n in found)


@pytest.mark.parametrize("row", load("currencies", Currency), ids=lambda r: r.example)
def test_every_surface_of_a_currency_is_read(row: Currency) -> None:
    """A prefix stands before an amount, a word after it."""
    wanted = [f"It cost {prefix}5,000,000." for prefix in row.prefixes]
    wanted += [f"It cost 5,000,000 {name}." for name in row.words + row.minor]
    assert [t for t in wanted if [m.figure.unit for m in mentions(t)] != [row.code]] == []


def test_units_and_currencies_share_only_what_is_known() -> None:
    """A word that is both is one that the grammar can tell apart."""
    after = currencies().after.keys()
    assert after & units().words.keys() == BOTH
    assert after & units().symbols.keys() == set()
