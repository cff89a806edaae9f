"""Claims to relations, facts and findings: pure, the same for any order of its input."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from anafacts.model import Claim, Document, Event, Fact, Finding, Judgement, Relation
from anafacts.normalize.figures import Rates, shipped_rates
from anafacts.reconcile.derive import CHECKS, Case
from anafacts.reconcile.events import join_events
from anafacts.reconcile.findings import findings_of, in_rank
from anafacts.reconcile.judged import Judged
from anafacts.reconcile.occasions import telling_of
from anafacts.reconcile.pairs import inner_of
from anafacts.reconcile.parts import Compared, Known, Part, compare_part, parts_of
from anafacts.reconcile.relations import derived_of, in_order
from anafacts.reconcile.stories import stories_of

Each = Callable[[Callable[[Part], Compared], Iterable[Part]], Iterable[Compared]]
"""How the parts are worked on: one after the other as by ``map``, or by several processes."""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What comparing all claims gives; ``events`` have their keys joined across texts."""

    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def reconcile(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    events: Iterable[Event],
    rates: Rates | None = None,
    *,
    judgements: Iterable[Judgement] = (),
    each: Each = map,
) -> Reconciliation:
    """Return every comparison of the claims, the facts they form and what a reader is shown.

    Money is converted at ``rates``, and at those of the package where none are given. Of the
    ``judgements`` those on identity say what is compared. ``each`` may work on the parts in any
    order; the result is the same.
    """
    ordered = sorted(claims, key=lambda c: (c.doc_id, c.span, c.claim_id))
    mentions = sorted(events, key=lambda e: (e.doc_id, e.span, e.event_id))
    texts = tuple(documents)
    joined = join_events(mentions, texts)
    judged = Judged.of(judgements)
    case = replace(Case.of(texts, ordered, joined), rates=rates or shipped_rates(), judged=judged)
    checks = [check for derive in CHECKS for check in derive(case)]
    telling = telling_of(texts, case.claims)
    known = Known(case.metas, stories_of(texts), telling, case.events, case.rates, judged)
    parts = parts_of(case.claims, inner_of(case.claims), derived_of(checks), known)
    found = tuple(each(compare_part, parts))
    facts = tuple(sorted((f for p in found for f in p.facts), key=lambda f: f.fact_id))
    checked = findings_of(case, (), facts, checks)
    return Reconciliation(
        joined,
        in_order(r for p in found for r in p.relations),
        facts,
        in_rank([*checked, *(f for p in found for f in p.findings)]),
    )
