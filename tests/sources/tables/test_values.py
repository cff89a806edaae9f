"""Values, units, numbers, measures and periods of rows."""

from typing import Any

import pytest

from anafacts.model import UnitKind
from anafacts.sources.tables.figures import FigureError, _grammar, figure_of
from anafacts.sources.tables.measures import measured
from anafacts.sources.tables.numbers import canonical, decimal_of
from anafacts.sources.tables.periods import PeriodError, period_of
from tests.sources.cases import cases, names


@pytest.mark.parametrize("case", cases("table_values"), ids=names("table_values"))
def test_value(case: dict[str, Any]) -> None:
    """A value in its unit is the figure that a text with the same words would give."""
    given = (case["value"], case["unit"], case.get("counted", "book"))
    if "error" in case:
        with pytest.raises(FigureError) as caught:
            figure_of(*given)
        assert caught.value.message == case["error"]
        assert caught.value.remedy
        return
    wanted, found = case["figure"], figure_of(*given).figure
    bound = "hedge" in wanted
    value = wanted.get("value")
    ends = [wanted.get(end, None if bound else value) for end in ("low", "high")]
    assert [found.value, found.low, found.high] == pytest.approx([value, *ends])
    assert (found.unit, found.unit_kind) == (wanted["unit"], wanted["kind"])
    assert [found.digits_min, found.digits_max] == wanted["digits"]
    assert found.hedge == wanted.get("hedge", "exact")


@pytest.mark.parametrize("number", ["1", "12", "500", "0.05", "12.50", "519000000000", "100.0"])
@pytest.mark.parametrize("unit", ["USD", "EUR bn", "km", "%", "books", "kWh", "thousand people"])
def test_plain_numbers_are_what_the_grammar_reads(number: str, unit: str) -> None:
    """The short way for plain numbers gives the figure of the whole grammar."""
    short, whole = figure_of(number, unit, "").figure, _grammar(number, unit, "").figure
    for name in ("value", "low", "high", "likely_low", "likely_high", "base_low", "base_high"):
        assert getattr(short, name) == pytest.approx(getattr(whole, name)), name
    for name in ("unit", "unit_kind", "digits_min", "digits_max", "hedge", "base_unit"):
        assert getattr(short, name) == getattr(whole, name), name


@pytest.mark.parametrize("case", cases("table_numbers"), ids=names("table_numbers"))
def test_numbers(case: dict[str, Any]) -> None:
    """The numbers of a file that can be read in one way settle how the others are read."""
    decimal = decimal_of(case["values"])
    assert [canonical(v, decimal) or "?" for v in case["values"]] == case["read"]


@pytest.mark.parametrize("case", cases("table_measures"), ids=names("table_measures"))
def test_measure(case: dict[str, Any]) -> None:
    """The words of a measure get the key that reading a text gives."""
    found = measured(case["text"])
    assert found is not None
    unit = case.get("unit", "")
    kind = UnitKind.COUNT if unit else UnitKind(case.get("kind", "money"))
    assert found.key(kind, unit) == case["key"]
    assert list(found.qualifiers) == case.get("qualifiers", [])


def test_no_noun_is_no_measure() -> None:
    """A cell without a word measures nothing."""
    assert measured("--") is None


@pytest.mark.parametrize("case", cases("table_periods"), ids=names("table_periods"))
def test_period(case: dict[str, Any]) -> None:
    """A period names the days that a text with the same words would."""
    if "error" in case:
        with pytest.raises(PeriodError, match=case["error"]):
            period_of(case["text"])
    else:
        assert str(period_of(case["text"]) or "") == case["days"]
