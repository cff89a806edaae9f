"""A check that rests on more than the values of two claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from anafacts.model import (
    Claim,
    Document,
    DocumentMeta,
    Event,
    Evidence,
    Family,
    Reference,
    RelationName,
    Severity,
    Voice,
)
from anafacts.normalize.figures import Rates, shipped_rates
from anafacts.reconcile.bounds import Bounds
from anafacts.reconcile.derive.bundled import Bundled, bundled_in
from anafacts.reconcile.derive.cited import Cited, cited_in
from anafacts.reconcile.derive.outlined import Outline, outlines_in
from anafacts.reconcile.derive.titles_told import Misnamed, misnamed_in
from anafacts.reconcile.derive.year_lists import YearRow, year_rows_in
from anafacts.reconcile.judged import Judged
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import squeeze


@dataclass(frozen=True, slots=True)
class Case:
    """All that was extracted, looked up by id."""

    metas: Mapping[str, DocumentMeta]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    by_id: dict[str, Claim] = field(default_factory=dict)
    rates: Rates = field(default_factory=shipped_rates, repr=False)
    references: tuple[Reference, ...] = ()
    citations: dict[str, tuple[Cited, ...]] = field(default_factory=dict)
    misnamed: tuple[Misnamed, ...] = ()
    bundled: tuple[Bundled, ...] = ()
    year_rows: tuple[YearRow, ...] = ()
    outlines: tuple[Outline, ...] = ()
    judged: Judged = field(default_factory=Judged, repr=False)
    texts: dict[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls, documents: Iterable[Document], claims: Iterable[Claim], events: Iterable[Event]
    ) -> "Case":
        """Return the case with its claims indexed, under the rates of the package."""
        claims, texts = tuple(claims), tuple(documents)
        listed = sorted((r for d in texts for r in d.references), key=lambda r: (r.doc_id, r.span))
        return cls(
            {d.doc_id: d.meta for d in texts},
            claims,
            tuple(events),
            {c.claim_id: c for c in claims},
            references=tuple(listed),
            citations=cited_in(texts),
            misnamed=misnamed_in(texts, listed),
            bundled=bundled_in(texts),
            year_rows=year_rows_in(texts),
            outlines=outlines_in(texts),
            texts={d.doc_id: d.analysis.text for d in texts},
        )

    def parent(self, claim: Claim) -> Claim | None:
        """Return the claim that this one belongs to."""
        return self.by_id.get(claim.parent_id or "")


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of an arithmetic or date check, with every span on which it rests.

    A check that concerns no claim has ``marks``, the words by which a later run knows it again.
    ``pair`` are the two claims whose relation it gives; None where it concerns one claim, or a
    claim and an event.
    """

    rule: str
    title: str
    verdict: Verdict
    severity: Severity
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...] = ()
    pair: tuple[Claim, Claim] | None = None
    settle_by: str = ""
    marks: tuple[str, ...] = ()


def evidence_of(item: Claim | Event) -> Evidence:
    """Return the span of a claim or an event as evidence."""
    return Evidence(item.doc_id, item.span.start, item.span.end, item.quote)


def marks_of(events: Iterable[Event]) -> tuple[str, ...]:
    """Return the words by which a later run knows a check of events again."""
    return tuple(squeeze(f"{e.doc_id}: {e.quote}") for e in events)


def fit(found: Bounds, told: Bounds, slack: float) -> tuple[Family, RelationName]:
    """Return whether what was worked out is in what was told, or only so far beside it."""
    if found.intersect(told):
        return Family.AGREE, RelationName.DERIVED_CONSISTENT
    if found.intersect(Bounds(told.low - slack, told.high + slack)):
        return Family.TENSION, RelationName.TENSION
    return Family.CONFLICT, RelationName.CONFLICT


def in_short(family: Family) -> str:
    """Return in a few words whether a figure fits what was worked out."""
    if family is Family.AGREE:
        return "holds"
    return "fits only loosely" if family is Family.TENSION else "does not hold"


def gravity(family: Family, claim: Claim) -> Severity:
    """Return major for a conflict in the author's own voice, minor for others and for tensions."""
    if family is Family.CONFLICT and claim.attribution.voice is Voice.AUTHOR:
        return Severity.MAJOR
    return Severity.MINOR if family in {Family.CONFLICT, Family.TENSION} else Severity.INFO
