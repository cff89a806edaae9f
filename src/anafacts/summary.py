"""A run told in words, for a terminal and for a scheduler's page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from anafacts.model import (
    DocumentKind,
    Family,
    Finding,
    FindingState,
    Review,
    Severity,
    Standing,
    Tables,
)

REPORT = Path("reports", "latest", "report.html")
_CLOSED = frozenset({Review.DISMISSED, Review.EXPLAINED, Review.ACCEPTED, Review.FIXED})
_SHOWN = 12
_ORDER = {Severity.MAJOR: 0, Severity.MINOR: 1, Severity.INFO: 2}


def summary(tables: Tables, warehouse: Path) -> str:
    """Return what the last run read, found and compared, and where the report lies."""
    listed = attention(tables.findings)
    lines = [*_counts(tables), *_headline(listed), *_changes(tables)]
    lines += [f"  {_line(finding)}" for finding in listed[:_SHOWN]]
    if len(listed) > _SHOWN:
        lines.append(f"  and {len(listed) - _SHOWN} more in the report.")
    return "\n".join([*lines, f"Report: {warehouse / REPORT}", f"Tables: {warehouse}"])


def markdown(tables: Tables, warehouse: Path) -> str:
    """Return report.md as it stands in the warehouse, with where the whole report lies."""
    from anafacts.report.markdown import render_markdown

    return f"{render_markdown(tables).decode()}\nReport: `{warehouse / REPORT}`\n"


def finding_rows(findings: Iterable[Finding]) -> list[dict[str, str]]:
    """Return one row of plain strings for each finding that asks for attention, worst first."""
    return [
        {
            "finding": finding.finding_id,
            "severity": str(finding.severity),
            "state": str(finding.state),
            "change": finding.change,
            "title": finding.title,
            "explanation": finding.explanation,
            "settle by": finding.settle_by,
            "texts": ", ".join(sorted({e.doc_id for e in finding.evidence})),
        }
        for finding in attention(findings)
    ]


def attention(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the major and minor findings that stand and that nobody has settled, worst first."""
    standing = (
        f
        for f in findings
        if f.severity is not Severity.INFO
        and f.state is not FindingState.ABSENT
        and f.review is Review.OPEN
    )
    return tuple(sorted(standing, key=lambda f: (_ORDER[f.severity], f.title, f.finding_id)))


def _counts(tables: Tables) -> list[str]:
    run, families = tables.runs[-1], Counter(r.family for r in tables.relations)
    warned = f" ({_many(len(run.warnings), 'warning')})" if run.warnings else ""
    keys = {e.event_key for e in tables.events}
    events = _many(len(keys), "event")
    if len(tables.events) > len(keys):
        events += f" (in {_many(len(tables.events), 'mention')})"
    return [
        f"Read {_many(run.documents, 'text')}{_beside(tables)}{warned}.",
        (
            f"Found {_many(run.claims, 'figure')} and {events}; "
            f"{_many(len(tables.dropped), 'number')} set aside, each with its reason."
        ),
        f"Compared {_many(len(tables.relations), 'pair')} of figures{_outcomes(families)}.",
    ]


def _outcomes(families: Mapping[Family, int]) -> str:
    """Return how many pairs came to each outcome; together they are all pairs."""
    agree, explained = families[Family.AGREE], families[Family.EXPLAINED]
    conflict, tension = families[Family.CONFLICT], families[Family.TENSION]
    told = (
        (agree, _one(agree, "agrees", "agree")),
        (explained, f"{_one(explained, 'differs', 'differ')} for a stated reason"),
        (conflict, _one(conflict, "disagrees", "disagree")),
        (tension, f"{_one(tension, 'hardly fits', 'hardly fit')} together"),
        (families[Family.NOT_COMPARABLE], "cannot be compared"),
    )
    said = ", ".join(f"{number:,} {words}" for number, words in told if number)
    return f": {said}" if said else ""


def _beside(tables: Tables) -> str:
    own = [d for d in tables.documents if d.kind is DocumentKind.TABLE]
    rows = _many(sum(d.rows for d in own), "row")
    return f" beside {_many(len(own), 'table')} of your own ({rows})" if own else ""


def _headline(listed: Sequence[Finding]) -> list[str]:
    if not listed:
        return ["Nothing that disagrees asks for attention."]
    severity = Counter(f.severity for f in listed)
    new = sum(f.state is FindingState.NEW for f in listed)
    return [
        (
            f"{_many(len(listed), 'finding')} for attention: {severity[Severity.MAJOR]} major, "
            f"{severity[Severity.MINOR]} minor; {new} new."
        )
    ]


def _changes(tables: Tables) -> list[str]:
    """Return what changed since the run before, and how many judgements settle or hit nothing."""
    from anafacts.report.changes import changes

    lost = sum(j.standing is Standing.UNKNOWN for j in tables.judgements)
    closed = sum(f.review in _CLOSED for f in tables.findings if f.state is not FindingState.ABSENT)
    judged = f"{_many(closed, 'finding')} settled by a judgement" if closed else ""
    unknown = f"{_many(lost, 'judgement')} on no finding of this run" if lost else ""
    said = "; ".join(filter(None, (judged, unknown)))
    return [*filter(None, (changes(tables), f"{said}." if said else ""))]


def _line(finding: Finding) -> str:
    told = finding.state in {FindingState.NEW, FindingState.UPDATED}
    state = f", {finding.state}" if told else ""
    return f"[{finding.severity}{state}] {finding.title} ({finding.finding_id})"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _one(number: int, one: str, several: str) -> str:
    return one if number == 1 else several
