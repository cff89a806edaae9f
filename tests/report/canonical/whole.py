"""The sample with what it has not: texts, a history, judgements, references, an own table."""

from dataclasses import replace
from datetime import timedelta

from anafacts.model import (
    Change,
    DateInterval,
    Document,
    DocumentKind,
    Finding,
    FindingState,
    Judgement,
    Reference,
    Ruling,
    Run,
    Span,
    Standing,
    Tables,
)
from tests.report.sample import RUN, tables
from tests.report.sample_texts import TEXTS


def whole() -> Tables:
    """Return tables in which no list is empty and every optional column is once set."""
    rows = tables()
    return replace(
        rows,
        documents=(*map(_with_text, rows.documents), _own(rows.documents[0])),
        findings=tuple(map(_judged, rows.findings)),
        references=(_reference(),),
        judgements=_judgements(),
        runs=(*(_before(days) for days in (3, 2, 1)), RUN),
    )


def _with_text(document: Document) -> Document:
    return replace(document, text=TEXTS[document.doc_id], references=(_reference(),))


def _own(document: Document) -> Document:
    kind = DocumentKind.TABLE
    return replace(document, doc_id="table:gdp", path="gdp.csv", kind=kind, rows=12, text="a,b")


def _judged(finding: Finding) -> Finding:
    finding = replace(finding, first_run="run-3", last_run=RUN.run_id)
    if finding.finding_id != "f-books":
        return finding
    return replace(
        finding,
        fact_id="t-books",
        verdict=Ruling.EXPLAIN,
        judged_at="2025-11-20T09:00:00",
        outdated=True,
        change="18 in place of 17.",
        change_reason=Change.VALUE_CHANGED,
        state=FindingState.UPDATED,
    )


def _reference() -> Reference:
    return Reference(
        reference_id="ref-1",
        doc_id="cari_heine",
        span=Span(3, 9),
        quote="a work",
        authors=("A. Author",),
        date=DateInterval.of_month(2023, 12),
        number=4,
    )


def _judgements() -> tuple[Judgement, ...]:
    held = Judgement("ff-books", Ruling.EXPLAIN, "a year later", "A. Reader", "2025-11-20", 2)
    return (
        replace(held, standing=Standing.OUTDATED, finding_ids=("f-books",)),
        Judgement("ff-lost", Ruling.DISMISS, line=3),
    )


def _before(days: int) -> Run:
    moments = {n: getattr(RUN, n) - timedelta(days=days) for n in ("started_at", "finished_at")}
    return replace(RUN, run_id=f"run-{days}", **moments)
