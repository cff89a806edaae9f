"""Numbers are written as a reader would write them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anafacts.model import Figure, Hedge, UnitKind
from anafacts.report.amounts import amount, between, figure_words, number, unit_words

CASES = tomllib.loads((Path(__file__).parent / "cases" / "amounts.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["amount"], ids=lambda c: c["why"])
def test_amount_is_written_for_a_reader(case: dict[str, Any]) -> None:
    """The value and its unit give the words of the case."""
    assert amount(case["value"], case["unit"]) == case["words"]


@pytest.mark.parametrize("case", CASES["interval"], ids=lambda c: c["why"])
def test_interval_names_its_ends(case: dict[str, Any]) -> None:
    """The ends, one of them perhaps missing, give the words of the case."""
    assert between(case.get("low"), case.get("high"), case["unit"]) == case["words"]


@pytest.mark.parametrize("case", CASES["figure"], ids=lambda c: c["why"])
def test_hedge_stands_before_the_figure(case: dict[str, Any]) -> None:
    """The hedge of a figure becomes one plain word."""
    ends = case.get("value"), case.get("low"), case.get("high")
    figure = Figure(*ends, case["unit"], UnitKind.NUMBER, hedge=Hedge(case["hedge"]))
    assert figure_words(figure) == case["words"]


@pytest.mark.parametrize(
    ("unit", "words"),
    [("USD", "US dollars"), ("percentage_point", "percentage point"), ("book", "book")],
)
def test_unit_is_named(unit: str, words: str) -> None:
    """A currency is named in full, a noun stays as it is."""
    assert unit_words(unit) == words


@given(st.floats(min_value=-1e15, max_value=1e15, allow_nan=False))
def test_number_stays_within_its_shown_digits(value: float) -> None:
    """What is written differs from the value by at most the rounding to four digits."""
    digits, _, scale = number(value).replace(",", "").partition(" ")
    written = float(digits) * {"": 1, "million": 1e6, "billion": 1e9, "trillion": 1e12}[scale]
    assert written == pytest.approx(value, rel=5.1e-4)
