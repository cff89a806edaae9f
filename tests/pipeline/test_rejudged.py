"""The last run under the judgements of today."""

from dataclasses import replace
from pathlib import Path

import pytest

from anafacts import pipeline
from anafacts.judgements import append_judgement
from anafacts.model import Finding, FindingState, Judgement, Review, Ruling, Tables
from anafacts.pipeline import is_pending
from anafacts.settings import Settings

pytestmark = pytest.mark.usefixtures("texts", "one_finding")

_SAID = ("review", "verdict", "reviewer", "note", "judged_at", "outdated")


def _judge(verdict: Ruling, fingerprint: str = "print-of-pears") -> None:
    append_judgement(Path("judgements.csv"), Judgement(fingerprint, verdict, "why", "Ana"))


def _now() -> Tables:
    settings = Settings()
    return pipeline.rejudged(settings, pipeline.stored(settings), pipeline.judgements_of(settings))


def _said(finding: Finding) -> list[object]:
    return [getattr(finding, name) for name in _SAID]


def test_nothing_judged_changes_nothing() -> None:
    """The tables are those of the warehouse."""
    pipeline.run(Settings())
    assert _now() == pipeline.stored(Settings())


@pytest.mark.parametrize(
    ("verdict", "review", "outdated"),
    [
        (None, Review.DISMISSED, True),
        (Ruling.ACCEPT, Review.ACCEPTED, False),
        (Ruling.REOPEN, Review.OPEN, True),
    ],
)
def test_a_verdict_on_what_changed_since_an_older_one(
    texts: Path, verdict: Ruling | None, review: Review, *, outdated: bool
) -> None:
    """The older one is outdated and a new one is in force, as the next run finds it too."""
    pipeline.run(Settings())
    _judge(Ruling.DISMISS)
    (texts / "two.txt").write_text("In May the shop sold 16 pears.\n", encoding="utf-8")
    pipeline.run(Settings())
    if verdict:
        _judge(verdict)
    (finding,) = _now().findings
    assert finding.state is FindingState.UPDATED
    assert (finding.review, finding.outdated) == (review, outdated)
    (after,) = pipeline.recompare(Settings()).tables.findings
    assert _said(finding) == _said(after)


def test_what_is_absent_stays_as_it_was(texts: Path) -> None:
    """A finding that the last run no longer found has the verdict that it had."""
    pipeline.run(Settings())
    (texts / "two.txt").write_text("The shop sold 16 pears in May.\n", encoding="utf-8")
    pipeline.run(Settings())
    tables = pipeline.stored(Settings())
    gone = replace(tables.findings[0], finding_id="finding-0", state=FindingState.ABSENT)
    tables = replace(tables, findings=(*tables.findings, gone))
    _judge(Ruling.DISMISS)
    judged = pipeline.rejudged(Settings(), tables, pipeline.judgements_of(Settings()))
    assert [f.review for f in judged.findings] == [Review.DISMISSED, Review.OPEN]
    assert judged.findings[1] == gone


def test_warnings_on_the_file_are_those_of_today() -> None:
    """A line that is mended since is told of no longer, one that is new is."""
    file = Path("judgements.csv")
    file.write_text("fingerprint,verdict\nprint-of-pears,perhaps\n", encoding="utf-8")
    pipeline.run(Settings())
    file.write_text("fingerprint,verdict\nmark-0,accept\n", encoding="utf-8")
    (warning,) = _now().runs[-1].warnings
    assert "1 judgement is on no finding of this run (line 2: accept mark-0)" in warning


@pytest.mark.parametrize(
    ("before", "now", "pending"),
    [
        (None, Ruling.SAME, True),
        (Ruling.SAME, None, True),
        (Ruling.SAME, Ruling.NOT_SAME, True),
        (Ruling.SAME, Ruling.DISMISS, True),
        (Ruling.SAME, Ruling.SAME, False),
        (None, Ruling.DISMISS, False),
        (Ruling.DISMISS, Ruling.ACCEPT, False),
    ],
)
def test_what_awaits_the_next_run(
    before: Ruling | None, now: Ruling | None, *, pending: bool
) -> None:
    """Whatever is said, or no longer said, of what is the same."""
    (finding,) = pipeline.run(Settings()).tables.findings
    assert is_pending(replace(finding, verdict=before), replace(finding, verdict=now)) == pending
