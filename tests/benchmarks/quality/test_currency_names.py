"""Currencies in the words of the public sets."""

import pytest

from anafacts.normalize.figures import find_figures
from anafacts.normalize.figures.currencies import names_by_code
from benchmarks.quality.currency_names import (
    EVERYDAY,
    WIKIPEDIA,
    as_written,
    everyday,
    recognized,
    wikipedia,
)


def test_every_currency_has_a_name_in_each_set() -> None:
    """No code is left; what is given by hand differs from what CLDR says."""
    codes = names_by_code()
    assert all(everyday(code) and wikipedia(code) for code in codes)
    assert not {c for c, n in WIKIPEDIA.items() if c in codes and n == codes[c].name}
    assert not {c for c, n in EVERYDAY.items() if n == wikipedia(c).lower()}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Bread costs 70 cents a loaf.", 70.0, "cent per loaf"),
        ("The fare rose to 85 pence.", 85.0, "penny"),
        ("A stamp costs 40p.", 40.0, "penny"),
        ("It cost 6 dollars.", 6.0, "dollar"),
    ],
)
def test_cents_are_counted_as_the_text_does(text: str, value: float, unit: str) -> None:
    """Hundredths are given as such, and keep what they are paid for."""
    (mention,) = find_figures(text).mentions
    row = {"value": mention.figure.value, "unit": unit if "per" in unit else "dollar"}
    assert as_written(text, mention, row) == {"value": value, "unit": unit}


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("Over $ 12 million went.", "$ 12 million", 12e6, "Dollar"),
        ("About 9 US dollars a share.", "9 US dollars", 9.0, "United States dollar"),
        ("Some £30 was lost.", "£30", 30.0, "Pound"),
        ("It is 9 francs.", "9 francs", 9.0, "Franc"),
        ("Up to 15 pence more.", "15 pence", 15.0, "Pence"),
        ("He has 3 million yen.", "3 million yen", 3e6, "Japanese yen"),
    ],
)
def test_amounts_of_recognizers(text: str, quote: str, value: float, unit: str) -> None:
    """The name is general where the text is, and the span begins with the currency."""
    (mention,) = find_figures(text).mentions
    row = recognized(text, mention)
    assert row is not None
    assert text[row["start"] :].startswith(quote)
    assert (row["value"], row["unit"]) == (value, unit)


def test_other_figures_are_no_amounts() -> None:
    """A length is not asked for."""
    text = "The hall is 30 metres long."
    assert [recognized(text, m) for m in find_figures(text).mentions] == [None]
