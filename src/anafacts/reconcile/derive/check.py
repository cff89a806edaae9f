"""A check that rests on more than the values of two claims."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from anafacts.model import Claim, Document, DocumentMeta, Event, Evidence, Severity
from anafacts.normalize.figures import Rates, shipped_rates
from anafacts.reconcile.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """All that was extracted, looked up by id."""

    metas: dict[str, DocumentMeta]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    by_id: dict[str, Claim] = field(default_factory=dict)
    rates: Rates = field(default_factory=shipped_rates, repr=False)

    @classmethod
    def of(
        cls, documents: Iterable[Document], claims: Iterable[Claim], events: Iterable[Event]
    ) -> "Case":
        """Return the case with its claims indexed, under the rates of the package."""
        claims = tuple(claims)
        metas = {d.doc_id: d.meta for d in documents}
        return cls(metas, claims, tuple(events), {c.claim_id: c for c in claims})

    def parent(self, claim: Claim) -> Claim | None:
        """Return the claim that this one belongs to."""
        return self.by_id.get(claim.parent_id or "")


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of an arithmetic or date check, with every span on which it rests.

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


def evidence_of(item: Claim | Event) -> Evidence:
    """Return the span of a claim or an event as evidence."""
    return Evidence(item.doc_id, item.span.start, item.span.end, item.quote)
