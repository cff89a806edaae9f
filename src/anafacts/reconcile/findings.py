"""From relations and checks to what the report shows: one finding a fact, never one a pair."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from anafacts.model import (
    Claim,
    DateInterval,
    Event,
    Fact,
    Family,
    Finding,
    Relation,
    RelationName,
    Severity,
    content_id,
    fingerprint_of,
    subject_mark,
)
from anafacts.reconcile.derive import Case, Check
from anafacts.reconcile.derive.check import evidence_of
from anafacts.reconcile.groups import groups_of
from anafacts.reconcile.judged import apart_groups, lead_of, type_of
from anafacts.reconcile.severity import severity_of
from anafacts.reconcile.successions import account, accounting_events
from anafacts.reconcile.table_words import is_row
from anafacts.reconcile.titles import NOTHING, settle_by, title_of
from anafacts.reconcile.words import join, source

_TRACE = 12  # lines of arithmetic that one finding prints
_NAMED = 4  # further figures that one finding names


def findings_of(
    case: Case, relations: Sequence[Relation], facts: Sequence[Fact], checks: Iterable[Check]
) -> tuple[Finding, ...]:
    """Return the findings of all pairs and checks, the gravest first, then by place.

    Pairs that a person has parted make findings of their own.
    """
    fact_of = {cid: f.fact_id for f in facts for cid in f.claim_ids}
    told = [r for r in relations if r.relation is not RelationName.REPEAT]
    parted, rest = apart_groups(case.judged, told)
    apart = [[r for r in rest if _is_tabled(case, r) is tabled] for tabled in (False, True)]
    groups = [*(group for held in apart for group in groups_of(held, fact_of)), *parted]
    found = [_from_group(case, group, fact_of) for group in groups]
    found += [_from_check(c, fact_of) for c in checks]
    return in_rank(found)


def _is_tabled(case: Case, relation: Relation) -> bool:
    """Return whether a claim is held against a row of a table, which no text's figure hides."""
    return is_row(case.by_id[relation.claim_b])


def in_rank(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings, the gravest first, then by place."""
    order = {s: i for i, s in enumerate(Severity)}
    return tuple(sorted(findings, key=lambda f: (order[f.severity], f.evidence, f.finding_id)))


def _from_group(case: Case, group: Sequence[Relation], fact_of: dict[str, str]) -> Finding:
    """Return the finding of relations of one outcome, told by the widest gap among them."""
    lead = lead_of(case, group)
    ids = dict.fromkeys(i for r in (lead, *group) for i in (r.claim_a, r.claim_b))
    early, late, *others = claims = [case.by_id[i] for i in ids]
    extra = _between(case, early, late) if lead.relation is RelationName.SUPERSEDED else ()
    evidence = [*map(evidence_of, claims), *map(evidence_of, extra)]
    finding = Finding(
        finding_id="",
        fingerprint="",
        family=lead.family,
        type=type_of(lead.type, lead.family),
        severity=severity_of(case, lead),
        title=title_of(lead, (early, late), case.metas),
        explanation=lead.explanation + account(early, late, extra) + _also(others),
        settle_by=settle_by(lead, early, late),
        evidence=tuple(dict.fromkeys(evidence)),
        event_ids=tuple(e.event_id for e in extra),
        fact_id=fact_of.get(late.claim_id),
        trace=tuple(dict.fromkeys(line for r in (lead, *group) for line in r.trace))[:_TRACE],
    )
    return _identified(finding, claims, (early, late))


def _also(others: Sequence[Claim]) -> str:
    """Return a sentence with the further figures of the group."""
    if not others:
        return ""
    named = [source(c) for c in others[:_NAMED]]
    more = [f"{len(others) - _NAMED} more"] if len(others) > _NAMED else []
    return f" Also compared here: {join([*named, *more])}."


def _from_check(check: Check, fact_of: dict[str, str]) -> Finding:
    verdict = check.verdict
    finding = Finding(
        finding_id="",
        fingerprint="",
        family=verdict.family,
        type=type_of(verdict.type, verdict.family),
        severity=check.severity,
        title=check.title,
        explanation=verdict.explanation,
        settle_by=NOTHING if verdict.family is Family.AGREE else check.settle_by,
        evidence=check.evidence,
        event_ids=tuple(e.event_id for e in check.events),
        fact_id=fact_of.get(check.claims[0].claim_id) if check.claims else None,
        trace=verdict.trace,
    )
    return _identified(finding, check.claims, check.claims, check.marks)


def _identified(
    finding: Finding, claims: Sequence[Claim], core: Sequence[Claim], marks: tuple[str, ...] = ()
) -> Finding:
    """Return the finding with the id of its spans and the fingerprint that outlives them.

    The fingerprint rests on the type of finding and on the core alone, so that one more text that
    bears out what is known leaves a person's verdict in force, and so does another family.
    """
    ids = tuple(c.claim_id for c in claims)
    subject = subject_mark(*marks, *(c.fingerprint for c in core))
    places = [(e.doc_id, e.start, e.end) for e in finding.evidence] if marks else []
    return replace(
        finding,
        finding_id=content_id("finding", finding.type, *ids, *finding.event_ids, *places),
        fingerprint=fingerprint_of(subject, finding.type),
        claim_ids=ids,
    )


def _between(case: Case, early: Claim, late: Claim) -> tuple[Event, ...]:
    """Return the events between the two texts that may account for the rise."""
    a, b = (case.metas[c.doc_id].published for c in (early, late))
    if a is None or b is None:
        return ()
    span = DateInterval(min(a.end, b.start), max(a.end, b.end))
    return accounting_events(early, late, span, case.events)
