"""Every numeral of a text, against a table of cases."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anafacts.normalize.figures import find_numerals

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "numerals.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Every numeral is found with its value and its form, and nothing else."""
    text = case["text"]
    got = [
        (text[n.start : n.end], "none" if n.value is None else n.value, n.form.value)
        for n in find_numerals(text)
    ]
    assert [g[::2] for g in got] == [(quote, form) for quote, _, form in case["found"]]
    for (_, value, _), (_, wanted, _) in zip(got, case["found"], strict=True):
        assert value == (wanted if wanted == "none" else pytest.approx(wanted, rel=1e-5))


def test_the_number_of_a_percentage_ends_before_its_sign() -> None:
    """The end of the number alone is given beside the end of the whole."""
    (numeral,) = find_numerals("It is 25 %.")
    assert (numeral.start, numeral.number_end, numeral.end) == (6, 8, 10)
    assert not numeral.spelled


VOCABULARY = re.split(
    " ",
    "1 1,200 1.5 10 000 3x H1N1 ^ e6 × 10⁵ ½ 1/2 % percent - – minus one two twenty hundred "
    "thousand million crore dozen half quarter third fifths and a an of in out point oh",
)
WORDS = st.lists(st.sampled_from(VOCABULARY)).map(" ".join)


@settings(deadline=None)
@given(WORDS | WORDS.map(lambda text: text.replace(" ", "")) | st.text())
def test_offsets_are_exact_for_any_text(text: str) -> None:
    """Numerals lie in the text, in order, apart, and no digit is left out."""
    found = find_numerals(text)
    ends = [0, *(numeral.end for numeral in found)]
    assert all(end <= numeral.start for end, numeral in zip(ends, found, strict=False))
    assert all(numeral.text == text[numeral.start : numeral.end] for numeral in found)
    covered = {i for numeral in found for i in range(numeral.start, numeral.end)}
    assert all(i in covered for i, char in enumerate(text) if char.isdecimal())


def test_an_empty_text_has_no_numerals() -> None:
    """Nothing is found in nothing."""
    assert find_numerals("") == ()
