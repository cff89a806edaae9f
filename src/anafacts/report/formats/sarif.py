"""report.sarif: the findings in the Static Analysis Results Interchange Format, 2.1.0.

Offsets and columns are Unicode code points, which ``columnKind`` says.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from anafacts.model import Evidence, Family, Finding, Run, Severity, Span, Tables
from anafacts.report.findings import is_settled, ordered
from anafacts.report.formats.places import Text, base_of, texts
from anafacts.report.formats.plain import ROWS, json_document, utc
from anafacts.report.formats.sarif_artifacts import BASES, artifact
from anafacts.report.formats.sarif_message import message
from anafacts.report.formats.sarif_rules import INDEX, RULES
from anafacts.report.judgements import judged
from anafacts.report.lookup import Lookup, lookup
from anafacts.report.sides import sides
from anafacts.report.words import one_line

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
MOST_PLACES = 100  # of one finding: GitHub shows no more; report.json holds all its evidence

_LEVEL = {Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.INFO: "note"}
_KIND = {
    Family.CONFLICT: "fail",
    Family.TENSION: "fail",
    Family.EXPLAINED: "informational",
    Family.NOT_COMPARABLE: "open",  # "insufficient information to decide", says the standard
    Family.AGREE: "pass",
}


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What a result points into; ``index`` is where the artifact of a document stands."""

    found: Lookup
    texts: dict[str, Text]
    index: dict[str, int]


def render_sarif(tables: Tables) -> bytes:
    """Return the findings as the results of one run of a tool, the gravest first."""
    findings = ordered(tables.findings)
    named = {item.doc_id for finding in findings for item in finding.evidence}
    cited = sorted((d for d in tables.documents if d.doc_id in named), key=lambda d: d.doc_id)
    shelf = _Shelf(lookup(tables), texts(cited), {d.doc_id: n for n, d in enumerate(cited)})
    last = tables.runs[-1] if tables.runs else None
    run = {
        "tool": {"driver": _driver(last)},
        **(_of_run(last) if last else {}),
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": BASES,
        "artifacts": [artifact(document) for document in cited],
        "results": ROWS,
    }
    envelope = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_document(envelope, (_result(finding, shelf) for finding in findings))


def _driver(run: Run | None) -> dict[str, Any]:
    versions = {"version": run.version, "semanticVersion": run.version} if run else {}
    told = {"text": "Finds every figure and event in texts and says where they disagree."}
    return {"name": "anafacts", **versions, "shortDescription": told, "rules": RULES}


def _of_run(run: Run) -> dict[str, Any]:
    notices = [{"level": "warning", "message": {"text": one_line(w)}} for w in run.warnings if w]
    invocation = {
        "executionSuccessful": run.exit_code in (0, 1),  # 1 says that there are findings
        "exitCode": run.exit_code,
        "startTimeUtc": utc(run.started_at),
        "endTimeUtc": utc(run.finished_at),
        "toolExecutionNotifications": notices,
    }
    return {
        "automationDetails": {"id": f"anafacts/{one_line(run.run_id)}"},
        "invocations": [invocation],
    }


def _result(finding: Finding, shelf: _Shelf) -> dict[str, Any]:
    failing = finding.family in (Family.CONFLICT, Family.TENSION)
    failing = failing or finding.severity is not Severity.INFO
    evidence = tuple(dict.fromkeys(finding.evidence))[:MOST_PLACES]
    places = [_location(number, item, shelf) for number, item in enumerate(evidence)]
    ids = {(e.doc_id, e.start, e.end): number for number, e in enumerate(evidence)}
    return {
        "ruleId": finding.type.value,
        "ruleIndex": INDEX[finding.type],
        "kind": "fail" if failing else _KIND[finding.family],
        "level": _LEVEL[finding.severity] if failing else "none",
        "message": message(finding, sides(finding, shelf.found), ids),
        "locations": places[:1],
        "relatedLocations": places[1:],
        "partialFingerprints": {"anafacts/v1": finding.fingerprint},
        "baselineState": finding.state.value,
        "suppressions": _suppressions(finding),
        "properties": _properties(finding),
    }


def _location(number: int, item: Evidence, shelf: _Shelf) -> dict[str, Any]:
    document = shelf.found.documents.get(item.doc_id)
    if document is None:
        return {"id": number, "message": {"text": f"In {one_line(item.doc_id)}, no longer read."}}
    uri, base = base_of(document)
    where = {"uri": uri, "uriBaseId": base, "index": shelf.index[item.doc_id]}
    physical = {"artifactLocation": where, "region": _region(item, shelf.texts.get(item.doc_id))}
    return {"id": number, "physicalLocation": physical}


def _region(item: Evidence, text: Text | None) -> dict[str, Any]:
    span = Span(item.start, item.end)
    region: dict[str, Any] = {"charOffset": span.start, "charLength": len(span)}
    if text and text.holds(span, item.quote):
        place = text.place(span)
        region["charOffset"] = place.offset
        region |= {"startLine": place.line, "startColumn": place.column}
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return {**region, "snippet": {"text": item.quote}}


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if not is_settled(finding):
        return []
    words = one_line(judged(finding))
    return [{"kind": "external", "status": "accepted", "justification": words}]


def _properties(finding: Finding) -> dict[str, Any]:
    """Return what SARIF has no word for."""
    held: Iterable[tuple[str, Any]] = (
        ("findingId", finding.finding_id),
        ("severity", finding.severity.value),
        ("family", finding.family.value),
        ("review", finding.review.value),
        ("change", finding.change_reason.value),
        ("factId", finding.fact_id),
        ("claimIds", list(finding.claim_ids)),
        ("eventIds", list(finding.event_ids)),
        ("firstRun", finding.first_run),
        ("lastRun", finding.last_run),
    )
    return {name: value for name, value in held if value}
