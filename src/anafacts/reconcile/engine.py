"""Claims to relations, facts and findings: pure, the same for any order of its input."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from anafacts.model import Claim, Document, Event, Fact, Finding, Judgement, Relation
from anafacts.normalize.figures import Rates, shipped_rates
from anafacts.reconcile.believed import told_by_the_reliable
from anafacts.reconcile.derive import CHECKS, Case
from anafacts.reconcile.events import join_events
from anafacts.reconcile.findings import findings_of, in_rank
from anafacts.reconcile.judged import Judged
from anafacts.reconcile.leads import leads_of
from anafacts.reconcile.occasions import telling_of
from anafacts.reconcile.pairs import inner_of
from anafacts.reconcile.parts import Compared, Known, Part, compare_part, parts_of
from anafacts.reconcile.relations import derived_of, in_order
from anafacts.reconcile.stories import stories_of
from anafacts.reconcile.table_words import is_row
from anafacts.reconcile.tables import sorted_out


@dataclass(frozen=True, slots=True)
class Hands:
    """Who works on the parts, in any order, and how the relations that they find come together."""

    each: Callable[[Callable[[Part], Compared], Iterable[Part]], Iterable[Compared]]
    gathered: Callable[[Iterable[Sequence[Relation]]], Sequence[Relation]]


ALONE = Hands(map, lambda found: in_order(chain.from_iterable(found)))
"""One part after the other, with all that is found in memory."""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What comparing all claims gives; ``events`` have their keys joined across texts."""

    events: tuple[Event, ...]
    relations: Sequence[Relation]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def reconcile(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    events: Iterable[Event],
    rates: Rates | None = None,
    *,
    judgements: Iterable[Judgement] = (),
    hands: Hands = ALONE,
) -> Reconciliation:
    """Return every comparison of the claims, the facts they form and what a reader is shown.

    Money is converted at ``rates``, and at those of the package where none are given. Of the
    ``judgements`` those on identity say what is compared. Whose ``hands`` work on the parts changes
    nothing in the result. Rows of a user's tables stand among the claims, their files among the
    documents: they are compared with texts, not with each other.
    """
    everything = sorted(claims, key=lambda c: (c.doc_id, c.span, c.claim_id))
    ordered, rows = ([c for c in everything if is_row(c) is row] for row in (False, True))
    mentions = sorted(events, key=lambda e: (e.doc_id, e.span, e.event_id))
    texts, tables = sorted_out(documents)
    leads = leads_of(texts)
    joined = join_events(mentions, texts, leads)
    judged = Judged.of(judgements)
    case = replace(Case.of(texts, ordered, joined), rates=rates or shipped_rates(), judged=judged)
    checks = [check for derive in CHECKS for check in derive(case)]
    telling = telling_of(texts, case.claims, leads)
    stories = stories_of(texts, leads)
    copies = {d.doc_id: d.repeats_of for d in texts if d.repeats_of}
    known = Known(case.metas, stories, telling, case.events, case.rates, judged, tables, copies)
    parts = parts_of(case.claims, inner_of(case.claims), derived_of(checks), known, rows=rows)
    found = tuple(hands.each(compare_part, parts))
    ballots = [ballot for p in found for ballot in p.ballots]
    drawn = told_by_the_reliable((f for p in found for f in p.facts), ballots, known.texts)
    facts = tuple(sorted(drawn, key=lambda f: f.fact_id))
    checked = findings_of(case, (), facts, checks)
    return Reconciliation(
        joined,
        hands.gathered([p.relations for p in found]),
        facts,
        in_rank([*checked, *(f for p in found for f in p.findings)]),
    )
