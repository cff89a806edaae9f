"""The lexicon files of the figure grammar agree with one another."""

import pytest

from anafacts.lexicon import load
from anafacts.model import UnitKind
from anafacts.normalize.figures import find_figures, hedges
from anafacts.normalize.figures.currencies import Currency
from anafacts.normalize.figures.units import UnitRow
from anafacts.normalize.figures.vocabulary import HedgeRule, Scale

# A word that stands for two things on purpose; the grammar tells them apart by what is beside it.
AMBIGUOUS = {"mm", "t", "T", "b", "B", "M", "m", "mil", "K"}


def test_scales_and_units_share_only_what_is_known() -> None:
    """A letter that is both a scale and a unit is one that the grammar can tell apart."""
    scales = {word for row in load("scales", Scale) for word in row.words}
    rows = load("units", UnitRow)
    units = {s for u in rows for s in (*u.words, *u.symbols, *u.spaced, *u.cued)}
    assert scales & units <= AMBIGUOUS


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
def test_the_ends_of_every_hedge_can_be_worked_out(rule: HedgeRule) -> None:
    """The names of the ends are known."""
    for end in (rule.low, rule.high, rule.likely_low, rule.likely_high):
        hedges.end(end, 10.0, 0.5, count=True)
