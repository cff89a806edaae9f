"""The sentence on what is otherwise than in the run before."""

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest

from anafacts.model import Change, Family, Finding, FindingState, Severity, Tables
from anafacts.report import render
from anafacts.report.changes import changes
from tests.report.page import parse
from tests.report.sample import EARLIER, RUN, tables

_SAME = (0, 0, 0, 0)


def _tables(texts: tuple[int, int, int, int], findings: Iterable[Finding] = ()) -> Tables:
    """Return two runs; in the later so many texts are new, changed, renamed and removed."""
    run = replace(
        RUN,
        new_documents=texts[0],
        changed_documents=texts[1],
        renamed_documents=texts[2],
        removed_documents=texts[3],
    )
    return Tables(findings=tuple(findings), runs=(EARLIER, run))


def _finding(state: str, reason: str = "none", **given: object) -> Finding:
    plain = {"severity": Severity.MINOR, "state": FindingState(state)}
    more: dict[str, object] = plain | {"change_reason": Change(reason)} | given
    return replace(tables().findings[0], **more)  # type: ignore[arg-type]


def test_the_first_run_has_nothing_before_it() -> None:
    """Nor has a warehouse without a run."""
    rows = _tables((5, 0, 0, 0), [_finding("new")])
    assert changes(replace(rows, runs=rows.runs[-1:])) == ""
    assert changes(Tables()) == ""


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ((2, 0, 0, 0), "2 texts new"),
        ((1, 1, 0, 1), "1 text new, 1 changed and 1 removed"),
        ((0, 1, 1_204, 0), "1 text changed and 1,204 renamed"),
        (_SAME, "the same 5 texts"),
    ],
)
def test_texts_are_counted_by_what_became_of_them(
    texts: tuple[int, int, int, int], words: str
) -> None:
    """Also where no finding changed: that is what an editor wants to know of his edits."""
    said = f"Against the run before: {words}; no finding changed."
    assert changes(_tables(texts, [_finding("unchanged")])) == said
    assert changes(_tables(texts)) == said


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([("new", "new_document")], "1 finding new (from a new text)"),
        ([("new", "new_document"), ("new", "other")], "2 findings new (1 from a new text)"),
        (
            [("absent", "judged"), ("absent", "document_removed"), ("unchanged", "none")],
            "2 findings no longer found (1 with a removed text, 1 by a judgement) and 1 unchanged",
        ),
        (
            [("unchanged", "none"), ("absent", "resolved"), ("updated", "judged"), ("new", "none")],
            (
                "1 finding new, 1 updated (by a judgement), 1 no longer found (resolved by a new "
                "text) and 1 unchanged"
            ),
        ),
        ([("absent", "document_removed")] * 2, "2 findings no longer found (with a removed text)"),
    ],
)
def test_states_are_counted_with_their_reasons(states: list[tuple[str, str]], words: str) -> None:
    """What changed comes first; a reason that is not known is left out, one for all not counted."""
    rows = _tables(_SAME, [_finding(*both) for both in states])
    assert changes(rows) == f"Against the run before: the same 5 texts; {words}."


def test_what_only_informs_is_not_counted() -> None:
    """Nor is it denied: that no finding changed is said where none did."""
    informs = {"severity": Severity.INFO, "family": Family.AGREE}
    rows = _tables((1, 0, 0, 0), [_finding("unchanged"), _finding("new", **informs)])
    assert changes(rows) == (
        "Against the run before: 1 text new; no finding that asks for attention changed."
    )


def test_it_stands_in_every_report() -> None:
    """The page, the Markdown and the JSON say the same."""
    rows = replace(tables(), runs=_tables((1, 0, 0, 2)).runs)
    files, said = render(rows), changes(rows)
    assert said.startswith("Against the run before: 1 text new and 2 removed; 2 findings new")
    assert parse(files["report.html"]).all(cls="since")[0].text() == said
    assert said in files["report.md"].decode()
    assert json.loads(files["report.json"])["changes"] == said
