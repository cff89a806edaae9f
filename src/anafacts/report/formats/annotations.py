"""annotations.jsonld: claims and findings as W3C Web Annotations on the spans of the texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from anafacts.model import Claim, Evidence, Finding, Run, Tables
from anafacts.report.cards.axes import axis_table
from anafacts.report.findings import is_gone, ordered
from anafacts.report.formats.places import Text, context, texts
from anafacts.report.formats.plain import (
    ROWS,
    address,
    filled,
    finished,
    json_document,
    named,
    sentence,
    web_address,
)
from anafacts.report.lookup import Lookup, lookup
from anafacts.report.words import one_line

MOST = 50_000  # annotations; those of findings come first

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What an annotation points into, and what all of them share."""

    found: Lookup
    texts: dict[str, Text]
    shared: dict[str, str]


def render_annotations(tables: Tables) -> bytes:
    """Return one collection of one page: findings, the gravest first, then claims by their ids."""
    last = tables.runs[-1] if tables.runs else None
    when = {"generated": finished(tables)} if last else {}
    shelf = _Shelf(lookup(tables), texts(tables.documents), {"creator": _software(last), **when})
    findings = [f for f in ordered(tables.findings) if f.evidence and not is_gone(f)]
    claims = sorted(tables.claims, key=lambda c: c.claim_id)
    rows = chain((_finding(f, shelf) for f in findings), (_claim(c, shelf) for c in claims))
    total = len(findings) + len(claims)
    return json_document(_collection(last, total) | when, islice(rows, MOST))


def _collection(run: Run | None, total: int) -> dict[str, Any]:
    name = named("annotations", run.run_id if run else "none")
    left = f"; {total - MOST:,} more in the tables" if total > MOST else ""
    page = {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name, "startIndex": 0}
    creator = {"id": _software(run), "type": "Software", "name": "anafacts"}
    return {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"Findings and claims of anafacts{left}",
        "creator": creator,
        "total": min(total, MOST),
        "first": {**page, "items": ROWS},
    }


def _software(run: Run | None) -> str:
    return named("software", run.version if run else "unknown")


def _finding(finding: Finding, shelf: _Shelf) -> dict[str, Any]:
    words = (sentence(finding.title), sentence(finding.explanation), sentence(finding.settle_by))
    targets = [_target(item, shelf) for item in dict.fromkeys(finding.evidence)]
    return {
        "id": named("finding", finding.finding_id),
        "type": "Annotation",
        "motivation": "assessing",
        **shelf.shared,
        "body": _body(" ".join(filter(None, words)), "assessing"),
        "target": targets,
    }


def _claim(claim: Claim, shelf: _Shelf) -> dict[str, Any]:
    words = "; ".join(f"{row.name} {row.values[0]}" for row in axis_table([claim]).rows)
    item = Evidence(claim.doc_id, claim.span.start, claim.span.end, claim.quote)
    return {
        "id": named("claim", claim.claim_id),
        "type": "Annotation",
        "motivation": "describing",
        **shelf.shared,
        "body": _body(one_line(words), "describing"),
        "target": _target(item, shelf),
    }


def _body(words: str, purpose: str) -> dict[str, str]:
    kind = {"type": "TextualBody", "format": "text/plain", "language": "en"}
    return {**kind, "purpose": purpose, "value": words}


def _target(item: Evidence, shelf: _Shelf) -> dict[str, Any]:
    """Return the span in its file; where the text has an address, in the copy of what it gives.

    Positions count in the file that was read, never in the page at the address.
    """
    position = {"type": "TextPositionSelector", "start": item.start, "end": item.end}
    selector = [position, *_quoted(item, shelf)]
    document = shelf.found.documents.get(item.doc_id)
    if document is None:
        return {"source": named("document", item.doc_id), "selector": selector}
    url, path = web_address(document.meta.url), address(document.path)
    if not url:
        return {"source": path, "selector": selector}
    state = {"type": "TimeState", "cached": path}
    return {"source": url, "state": state, "selector": selector}


def _quoted(item: Evidence, shelf: _Shelf) -> Iterator[dict[str, str]]:
    if not item.quote:
        return
    before, behind = context(item, shelf.texts.get(item.doc_id), shelf.found)
    quote = {"type": "TextQuoteSelector", "exact": item.quote, "prefix": before, "suffix": behind}
    yield filled(quote)
