"""The figure grammar against its table of cases."""

import itertools
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anafacts.model import Mention, Span
from anafacts.normalize.figures import find_figures

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "figures.toml").read_text(encoding="utf-8")
)["case"]
VOCABULARY = re.split(
    " ",
    "12 3,500 2014 1.5 one two hundred million billion half third first doubled several dozens of "
    "a an the to from between and or - – ( ) $ € % . , percent days years people over about at "
    "least more than May G COVID- fell rose times 1:30 http://x.y/1 ½ − + / \n “ ” tens thousands "
    "point anniversary magnitude old m bn H1N1 4B5C6 10^3 3x 1e5 negative lakh nineteen fifths oh",
)
ON_MENTION = {"kind", "role", "parent", "rule"}


def shown(text: str, mention: Mention, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return of a mention what a case asks for."""
    figure = mention.figure
    special = {
        "quote": text[mention.start : mention.end],
        "number": text[mention.number_start : mention.number_end],
        "digits": [figure.digits_min, figure.digits_max],
        "flags": list(mention.flags),
        "other": _other(mention, wanted.get("other", {})),
    }
    plain = {k: getattr(mention if k in ON_MENTION else figure, k) for k in wanted.keys() - special}
    return {k: special[k] if k in special else plain[k] for k in wanted}


def _other(mention: Mention, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return of the second reading what a case asks for; nothing where there is none."""
    return {k: getattr(mention.other, k) for k in wanted or ("value",)} if mention.other else {}


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Every figure of the text is found with its value, unit and bounds, and nothing else."""
    text = case["text"]
    figures = find_figures(text)
    quotes = [text[m.start : m.end] for m in figures.mentions]
    assert quotes == [f["quote"] for f in case["found"]]
    for mention, wanted in zip(figures.mentions, case["found"], strict=True):
        got = shown(text, mention, wanted)
        assert got == {
            k: pytest.approx(v) if isinstance(v, float) else v for k, v in wanted.items()
        }
    refused = [[text[r.start : r.end], r.reason] for r in figures.rejections]
    assert refused == case["refused"]


def test_a_date_that_another_module_found_is_no_figure() -> None:
    """A bare number inside a given date is refused; a duration in one is a figure as well."""
    text = "On the 12 of May, two weeks later, 12 met."
    figures = find_figures(text, dates=[Span(7, 16), Span(18, 33)])
    assert [text[m.start : m.end] for m in figures.mentions] == ["two weeks", "12"]
    assert [(text[r.start : r.end], r.reason) for r in figures.rejections] == [
        ("12 of May", "date")
    ]


def test_an_empty_text_has_no_figures() -> None:
    """Nothing is found in nothing, and white space is nothing."""
    assert find_figures("").mentions == ()
    assert find_figures(" \n\n ").rejections == ()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(VOCABULARY),
        max_size=14,
    ).map(lambda words: " ".join(words).replace(" - ", "-"))
)
def test_every_number_is_in_exactly_one_list(text: str) -> None:
    """Each digit of any text lies in one mention or one rejection, in order, without overlap."""
    figures = find_figures(text)
    spans = [(m.start, m.end) for m in figures.mentions]
    others = [(r.start, r.end) for r in figures.rejections]
    everything = sorted(spans + others)
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(everything))
    for i, char in enumerate(text):
        if char.isdigit():
            assert any(start <= i < end for start, end in everything), (text, i)
    for m in figures.mentions:
        assert m.start <= m.number_start < m.number_end <= m.end


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """No text raises, and every mention lies inside it."""
    assert all(0 <= m.start < m.end <= len(text) for m in find_figures(text).mentions)
