"""What is wrong with a report.json is told with file, place and remedy."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from anafacts.errors import ReportError
from anafacts.model import Tables
from anafacts.report.canonical import read_json, read_stored, render_json
from tests.report.canonical.whole import whole
from tests.warehouse.samples import EXAMPLES, values

Change = Callable[[dict[str, Any]], object]


@EXAMPLES
@given(values(Tables))
def test_any_rows_are_written_as_they_were_read(rows: Tables) -> None:
    """What is read back has the same bytes again: none, empty and unbounded values included."""
    content = render_json(rows)
    back = read_json(content)
    assert [len(getattr(back, name)) for name in ("claims", "findings", "dropped")] == [
        len(getattr(rows, name)) for name in ("claims", "findings", "dropped")
    ]
    assert json.loads(render_json(back)) == json.loads(content)


def test_a_lone_surrogate_comes_back() -> None:
    """A file name that is no Unicode is the same name again."""
    content = render_json(whole()).replace(b"different partners", b"half \\ud800")
    assert "half \ud800" in [f.note for f in read_json(content).findings]


def test_keys_that_are_not_known_are_passed_over() -> None:
    """A later version may add keys to the whole, to a row, and inside a row."""
    content = _changed(
        lambda whole: (
            whole.update(later=1),
            whole["claims"][0].update(later=2),
            whole["claims"][0]["figure"].update(later=3),
        )
    )
    assert read_json(content) == read_json(render_json(whole()))


def test_a_key_that_came_later_has_its_default() -> None:
    """A file from before a column was added is read: what has a default may be missing."""
    content = _changed(lambda whole: whole["findings"][0].pop("change"))
    assert read_json(content).findings[0].change == ""


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda w: w.pop("claims"), "claims: the key is missing"),
        (lambda w: w.update(claims={}), "claims: {} is no list"),
        (lambda w: w["findings"][2].pop("title"), "findings, row 3, title: the key is missing"),
        (lambda w: w["findings"].insert(1, "x"), "findings, row 2: 'x' is no object"),
        (
            lambda w: w["findings"][0].update(severity="grave"),
            "findings, row 1, severity: 'grave' is none of major, minor, info",
        ),
        (
            lambda w: w["claims"][4]["figure"].update(value="519"),
            "claims, row 5, figure, value: '519' is not a number",
        ),
        (
            lambda w: w["claims"][4]["figure"].update(value=True),
            "claims, row 5, figure, value: True is not a number",
        ),
        (
            lambda w: w["claims"][0].update(start=1.5),
            "claims, row 1, start: 1.5 is not a whole number",
        ),
        (
            lambda w: w["facts"][1]["period"].update({"from": "2024-13-01"}),
            "facts, row 2, period, from: '2024-13-01' is no day in ISO 8601",
        ),
        (
            lambda w: w["facts"][1]["period"].update(to="9999-12-31"),
            "facts, row 2, period: 9999-12-31 is the last day of the calendar",
        ),
        (
            lambda w: w["runs"][0].update(finished_at="yesterday"),
            "runs, row 1, finished_at: 'yesterday' is no time in ISO 8601",
        ),
        (
            lambda w: w["documents"][0]["meta"].update(authors="A"),
            "documents, row 1, meta, authors: 'A' is no list",
        ),
        (lambda w: w.update(left_out={"claims": "2"}), "left_out, claims: '2' is not a whole"),
    ],
)
def test_a_value_that_does_not_fit(change: Change, told: str) -> None:
    """The file, the list, the row, the key and the value are named, and how to get a good file."""
    with pytest.raises(ReportError) as failed:
        read_json(_changed(change), "old/report.json")
    assert str(failed.value).startswith(f"old/report.json, {told}")
    assert "anafacts report --format json" in str(failed.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "line 1: the file ends in the middle"),
        (render_json(whole())[:9000], ": the file ends in the middle"),
        (render_json(whole())[:-3], ": the file ends in the middle"),
        (b'{"a": 1,}', "line 1, column 9: this is no JSON"),
        (b"[1]", "r.json is no report.json: it holds [1]"),
        (b'{"rows": []}', "r.json is no report.json: its keys"),
        (b'{"format": "anafacts-report", "schema": "2", "findings": []}', "is no report.json"),
        (b'{"schema": 1, "findings": []}', "an older anafacts: write it anew"),
        (b'{"schema": 99, "findings": []}', "a newer anafacts: update this one"),
        (b'{"value": NaN}', "JSON knows no NaN"),
        (b"\xff\xfe\x00", "r.json is no report.json"),
        (b"[" * 100_000 + b"]" * 100_000 + b"}", "r.json"),
        (b'{"n": ' + b"9" * 5_000 + b"}", "r.json is no report.json"),
    ],
)
def test_what_is_no_report(content: bytes, told: str) -> None:
    """A cut off file, another version's, and what is no report at all are told apart."""
    with pytest.raises(ReportError) as failed:
        read_json(content, "r.json")
    assert told in str(failed.value)


def test_what_is_left_out_is_told() -> None:
    """How many rows stand in the warehouse alone comes with the tables."""
    content = _changed(lambda whole: whole.update(left_out={"claims": 7}))
    assert read_stored(content).left_out == {"claims": 7}


def _changed(change: Change) -> bytes:
    content = json.loads(render_json(whole()))
    change(content)
    return json.dumps(content).encode()
