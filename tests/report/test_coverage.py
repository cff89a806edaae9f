"""Every number that was not used is counted under its reason and listed under its text."""

import pytest

from anafacts.model import Dropped
from anafacts.report import coverage
from anafacts.report.coverage import dropped, unused

ROWS = (
    Dropped("b", 9, 13, "2024", "date"),
    Dropped("a", 0, 4, "2023", "date"),
    Dropped("b", 0, 4, "May\n3", "date"),
    Dropped("b", 20, 25, "first", "ordinal"),
    Dropped("b", 30, 31, "7", "no_reason_known"),
)


def test_reasons_stand_by_how_often_they_are_given() -> None:
    """The most frequent first, each with what it means and its texts, of equals by name."""
    rows = dropped(ROWS)
    assert [(r.anchor, r.reason, r.total, r.texts) for r in rows] == [
        ("x1", "date", 3, (("b", 2), ("a", 1))),
        ("x2", "no reason known", 1, (("b", 1),)),
        ("x3", "ordinal", 1, (("b", 1),)),
    ]
    assert [bool(r.meaning) for r in rows] == [True, False, True]


def test_texts_of_a_reason_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond their number texts are counted."""
    monkeypatch.setattr(coverage, "MOST_TEXTS_A_REASON", 1)
    assert next((r.texts, r.hidden) for r in dropped(ROWS)) == ((("b", 2),), 1)


def test_numbers_of_a_text_stand_by_reason_in_the_order_of_the_text() -> None:
    """Each has its place, its words on one line, and the anchor of its reason."""
    rows = unused([r for r in ROWS if r.doc_id == "b"], {"date": "x1"}, most=1)
    assert [(r.reason.words, r.reason.target, r.total, r.hidden) for r in rows] == [
        ("date", "x1", 2, 1),
        ("no reason known", "", 1, 0),
        ("ordinal", "", 1, 0),
    ]
    assert [(q.words, q.target) for q in rows[0].quotes] == [("May 3", "b:0-4")]
