"""The lexicon files of the figure grammar agree with one another."""

from collections import Counter
from collections.abc import Iterator

import pytest

from anafacts.lexicon import load
from anafacts.model import UnitKind
from anafacts.normalize.figures import find_figures, hedges
from anafacts.normalize.figures.currencies import Currency
from anafacts.normalize.figures.units import UnitRow
from anafacts.normalize.figures.vocabulary import (
    GrowthWord,
    HedgeRule,
    Scale,
    VagueWord,
)

# A word that stands for two things on purpose; the grammar tells them apart by what is beside it.
AMBIGUOUS = {"mm", "t", "T", "b", "B", "M"}


def surfaces(kind: str) -> Iterator[str]:
    """Yield the surfaces of one file, with their place where it tells them apart."""
    if kind == "units":
        rows = load("units", UnitRow)
        yield from (s for u in rows for s in (*u.words, *u.symbols, *u.spaced, *u.cued))
    elif kind == "currencies":
        yield from (p for c in load("currencies", Currency) for p in c.prefixes)
        yield from (f"after {w}" for c in load("currencies", Currency) for w in c.words + c.minor)
    elif kind == "scales":
        yield from (w for s in load("scales", Scale) for w in s.words)
    elif kind == "hedges":
        yield from (f"{h.position} {s}" for h in load("hedges", HedgeRule) for s in h.surfaces)
    elif kind == "growth_words":
        yield from (f"{g.kind} {w}" for g in load("growth_words", GrowthWord) for w in g.words)
    else:
        yield from (f"{v.kind} {w}" for v in load("vague_words", VagueWord) for w in v.words)


@pytest.mark.parametrize(
    "kind", ["units", "currencies", "scales", "hedges", "growth_words", "vague_words"]
)
def test_no_surface_stands_twice(kind: str) -> None:
    """No surface belongs to two entries of a file."""
    twice = [s for s, n in Counter(surfaces(kind)).items() if n > 1]
    assert twice == []


def test_scales_and_units_share_only_what_is_known() -> None:
    """A letter that is both a scale and a unit is one that the grammar can tell apart."""
    assert set(surfaces("scales")) & set(surfaces("units")) <= AMBIGUOUS | {"m", "mil", "K"}


@pytest.mark.parametrize("unit", load("units", UnitRow), ids=lambda u: u.name)
def test_every_unit_is_found_in_its_example(unit: UnitRow) -> None:
    """The example of a unit holds a figure in that unit, of its kind."""
    found = [m.figure for m in find_figures(unit.example).mentions]
    assert unit.name in {f.unit for f in found}
    assert UnitKind(unit.kind) in {f.unit_kind for f in found}


@pytest.mark.parametrize("currency", load("currencies", Currency), ids=lambda c: c.example)
def test_every_currency_is_found_in_its_example(currency: Currency) -> None:
    """The example of a currency holds an amount in it."""
    assert currency.code in {m.figure.unit for m in find_figures(currency.example).mentions}


@pytest.mark.parametrize("rule", load("hedges", HedgeRule), ids=lambda r: r.example)
def test_every_hedge_is_found_in_its_example(rule: HedgeRule) -> None:
    """The example of a hedge holds a figure that it binds, and its ends can be worked out."""
    mention = find_figures(rule.example).mentions[0]
    assert mention.figure.hedge == rule.hedge
    for end in (rule.low, rule.high, rule.likely_low, rule.likely_high):
        hedges.end(end, 10.0, 0.5, count=True)
