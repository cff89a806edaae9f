"""The chapter on the method says what the documents say, and what this run could not see."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from anafacts.model import Tables
from anafacts.report.method import MEASURED, method
from anafacts.report.view import Measured
from tests.report.sample import tables

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("row", MEASURED, ids=lambda row: row.words[:40])
def test_figures_are_those_of_the_documents(row: Measured) -> None:
    """The document has the words, and every number of ours but the scale is among them."""
    assert row.given in (ROOT / row.where).read_text(encoding="utf-8")
    ours = set(re.findall(r"\d[\d.]*\b", re.sub(r"of (1|100)\b|\(F1\)", "", row.words)))
    assert ours <= set(re.findall(r"\d[\d.]*\b", row.given))


def test_limits_are_those_of_the_run() -> None:
    """What rests on one claim, has no certain date, was not read or not used is counted."""
    assert method(tables()).limits == (
        "1 of 3 facts rests on one claim: nothing could be held against them.",
        (
            "Of 5 texts, 1 without a date and 2 with a date that only the text bounds: "
            "what is dated from there (“last year”) is as uncertain."
        ),
        (
            "1 part of the texts was not read for figures, such as banners, captions and lists of "
            "references; each is named under its text."
        ),
        "5 numbers became no claim; the reasons stand above.",
    )
    assert method(Tables()).limits == ()


def test_other_model_is_named() -> None:
    """Figures measured with the shipped model are not passed off as those of another."""
    rows = tables()
    shipped = replace(rows.runs[0], model="anafacts_core@0.2.0 0123456789abcdef")
    assert method(replace(rows, runs=(shipped,))).other_model == ""
    other = replace(rows.runs[0], model="en_other@3.8.0 0123456789abcdef")
    assert method(replace(rows, runs=(other,))).other_model == other.model
