"""claimreview.jsonld: open disagreements as schema.org ClaimReviews, none of them with a rating.

A ClaimReview is about one claim: each side of a finding is one, and names the other.
"""

from collections.abc import Iterator
from typing import Any

from anafacts.model import DISAGREEING, Document, DocumentMeta, Finding, PublishedBasis, Tables
from anafacts.report.findings import is_to_look_at, ordered
from anafacts.report.formats.plain import (
    ROWS,
    filled,
    finished,
    json_document,
    named,
    sentence,
    web_address,
)
from anafacts.report.lookup import Lookup, lookup
from anafacts.report.sides import Side, sides
from anafacts.report.words import TYPE, one_line

_AUTHOR = {"@id": "urn:anafacts:software", "@type": "SoftwareApplication", "name": "anafacts"}


def render_claimreview(tables: Tables) -> bytes:
    """Return the disagreements that stand open as JSON-LD, the gravest first."""
    found, day = lookup(tables), finished(tables)[:10]
    open_ones = (f for f in ordered(tables.findings) if is_disagreement(f))
    rows = (row for finding in open_ones for row in _reviews(finding, found, day))
    return json_document({"@context": "https://schema.org", "@graph": ROWS}, rows)


def is_disagreement(finding: Finding) -> bool:
    """Return whether the finding stands open and sides disagree in it."""
    return is_to_look_at(finding) and finding.family in DISAGREEING


def _reviews(finding: Finding, found: Lookup, day: str) -> Iterator[dict[str, Any]]:
    told = sides(finding, found)
    told = tuple(side for side in told if side.claim_id) or told  # items of a list are no claims
    ids = [f"{named('review', finding.fingerprint)}:{n}" for n in range(1, len(told) + 1)]
    for name, side in zip(ids, told, strict=True):
        yield filled(
            {
                "@id": name,
                "@type": "ClaimReview",
                "claimReviewed": _claim_words(side, found),
                "itemReviewed": _claim(side, found),
                "reviewAspect": TYPE[finding.type],
                "reviewBody": _body(finding),
                "author": _AUTHOR,
                "datePublished": day,
                "identifier": finding.fingerprint,
                "associatedClaimReview": [{"@id": other} for other in ids if other != name],
            }
        )


def _claim_words(side: Side, found: Lookup) -> str:
    """Return the sentence of the claim: "17 books" alone says nothing to a reader elsewhere."""
    claim = found.claims.get(side.claim_id)
    return one_line(claim.sentence_text if claim else side.words) or side.words


def _body(finding: Finding) -> str:
    parts = (
        sentence(finding.title),
        sentence(finding.explanation),
        *map(sentence, finding.trace),
        finding.settle_by and f"What would settle it: {sentence(finding.settle_by)}",
    )
    return " ".join(part for part in parts if part)


def _claim(side: Side, found: Lookup) -> dict[str, Any]:
    document = found.documents.get(side.doc_id)
    published = _published(document.meta) if document else ""
    return filled(
        {
            "@type": "Claim",
            "@id": named("claim", side.claim_id) if side.claim_id else None,
            "text": side.words,
            "author": _author(side, document) if document else None,
            "datePublished": published,
            "appearance": _work(document, published) if document else None,
        }
    )


def _author(side: Side, document: Document) -> Any:
    """Return who says so: whether that is a person or a body is not known, and not guessed."""
    if side.speaker:
        return {"name": one_line(side.speaker)}
    authors = [{"name": one_line(name)} for name in document.meta.authors if name]
    return authors or _organization(side.outlet)


def _organization(name: str) -> dict[str, str]:
    return filled({"@type": "Organization", "name": one_line(name)})


def _work(document: Document, published: str) -> dict[str, Any]:
    meta = document.meta
    return filled(
        {
            "@type": "CreativeWork",
            "name": one_line(meta.title or document.doc_id),
            "url": web_address(meta.url),
            "publisher": _organization(meta.outlet) if meta.outlet else None,
            "datePublished": published,
        }
    )


def _published(meta: DocumentMeta) -> str:
    """Return the day, month or year as ISO 8601 writes it, where it is given and not inferred."""
    given = meta.published_basis in (PublishedBasis.SIDECAR, PublishedBasis.TEXT)
    words = str(meta.published) if meta.published and given else ""
    return words if " " not in words else ""  # "2024 to 2025" is no date
