"""From relations and checks to what the report shows: one finding a fact, never one a pair."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from anafacts.model import (
    Axes,
    AxisState,
    Claim,
    DateInterval,
    Fact,
    Family,
    Finding,
    FindingType,
    Relation,
    RelationName,
    Severity,
    content_id,
)
from anafacts.reconcile.axes import is_stated
from anafacts.reconcile.derive import Case, Check
from anafacts.reconcile.derive.check import evidence_of
from anafacts.reconcile.successions import account, accounting_events
from anafacts.reconcile.words import measure_of, quoted

RUNNING_DAYS = 31  # a toll that rises within a month is followed as it rises; nobody is misled
_TRACE = 12  # lines of arithmetic that one finding prints
_SETTLE = {
    Family.CONFLICT: "Ask the originators for the source of each figure.",
    Family.TENSION: "Look for the exact figure behind the hedged one.",
    Family.NOT_COMPARABLE: "Find out what is not stated: {axes}.",
    Family.EXPLAINED: "Check that the later figure is the current one.",
    Family.AGREE: "Nothing to settle.",
}


def findings_of(
    case: Case, relations: Sequence[Relation], facts: Sequence[Fact], checks: Iterable[Check]
) -> tuple[Finding, ...]:
    """Return the findings of all pairs and checks, the gravest first, then by place."""
    fact_of = {cid: f.fact_id for f in facts for cid in f.claim_ids}
    groups: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.relation is not RelationName.REPEAT:
            groups[_group_key(relation, fact_of)].append(relation)
    found = [_from_group(case, g, fact_of) for g in groups.values()]
    found += [_from_check(c, fact_of) for c in checks]
    order = {s: i for i, s in enumerate(Severity)}
    return tuple(sorted(found, key=lambda f: (order[f.severity], f.evidence, f.finding_id)))


def _group_key(relation: Relation, fact_of: dict[str, str]) -> tuple[str, str]:
    ends = sorted({fact_of.get(relation.claim_a, ""), fact_of.get(relation.claim_b, "")})
    return "+".join(ends), relation.family.value


def _from_group(case: Case, group: Sequence[Relation], fact_of: dict[str, str]) -> Finding:
    lead = min(group, key=lambda r: (-(r.gap_relative or 0), r.relation_id))
    ids = list(dict.fromkeys(i for r in (lead, *group) for i in (r.claim_a, r.claim_b)))
    claims = [case.by_id[i] for i in ids]
    early, late = claims[0], claims[1]
    explanation, evidence = lead.explanation, [evidence_of(c) for c in claims]
    event_ids: tuple[str, ...] = ()
    if lead.relation is RelationName.SUPERSEDED:
        extra = accounting_events(early, late, _between(case, early, late), case.events)
        explanation += account(early, late, extra)
        evidence += [evidence_of(e) for e in extra]
        event_ids = tuple(e.event_id for e in extra)
    finding = Finding(
        finding_id="",
        fingerprint="",
        family=lead.family,
        type=lead.type or _type_of(lead.family),
        severity=_severity(case, lead),
        title=f"{_lead_word(lead)}: {quoted(early)} and {quoted(late)} for {measure_of(late)}",
        explanation=explanation,
        settle_by=_SETTLE[lead.family].format(axes=", ".join(missing_axes(lead.axes))),
        evidence=tuple(dict.fromkeys(evidence)),
        event_ids=event_ids,
        fact_id=fact_of.get(late.claim_id),
        trace=tuple(dict.fromkeys(line for r in (lead, *group) for line in r.trace))[:_TRACE],
    )
    return _identified(finding, claims)


def _from_check(check: Check, fact_of: dict[str, str]) -> Finding:
    verdict = check.verdict
    finding = Finding(
        finding_id="",
        fingerprint="",
        family=verdict.family,
        type=verdict.type or _type_of(verdict.family),
        severity=check.severity,
        title=check.title,
        explanation=verdict.explanation,
        settle_by=check.settle_by or _SETTLE[verdict.family],
        evidence=check.evidence,
        event_ids=tuple(e.event_id for e in check.events),
        fact_id=fact_of.get(check.claims[0].claim_id),
        trace=verdict.trace,
    )
    return _identified(finding, check.claims)


def _identified(finding: Finding, claims: Sequence[Claim]) -> Finding:
    """Return the finding with the id of its spans and the fingerprint that outlives them."""
    ids = tuple(c.claim_id for c in claims)
    marks = sorted(c.fingerprint for c in claims)
    kind = (finding.family, finding.type)
    return replace(
        finding,
        finding_id=content_id("finding", *kind, *ids, *finding.event_ids),
        fingerprint=content_id("mark", *kind, *marks),
        claim_ids=ids,
    )


def missing_axes(axes: Axes) -> list[str]:
    """Return the names of the axes that one side leaves unsaid."""
    named = ("measure", "subject", "place", "period", "population", "modality", "definition")
    return [n for n in named if getattr(axes, n) is AxisState.NOT_STATED]


def _severity(case: Case, relation: Relation) -> Severity:
    if relation.family is Family.CONFLICT:
        return Severity.MAJOR if _settled_axes(relation.axes) else Severity.MINOR
    if relation.family is Family.TENSION:
        return Severity.MINOR
    if relation.relation in {RelationName.SUPERSEDED, RelationName.REVISED}:
        return _succession_severity(case, relation)
    return Severity.INFO


def _settled_axes(axes: Axes) -> bool:
    return all(s is AxisState.SAME for s in (axes.measure, axes.subject, axes.period, axes.unit))


def _succession_severity(case: Case, relation: Relation) -> Severity:
    """A reader of the older text would take its figure as current, unless it is a running toll."""
    a, b = case.by_id[relation.claim_a], case.by_id[relation.claim_b]
    dates = [case.metas[c.doc_id].published for c in (a, b)]
    if is_stated(a.period) or dates[0] is None or dates[1] is None:
        return Severity.INFO
    apart = (dates[1].start - dates[0].last).days
    wide = (dates[1].last - dates[0].start).days > RUNNING_DAYS
    return Severity.MINOR if apart >= RUNNING_DAYS or (apart >= 0 and wide) else Severity.INFO


def _between(case: Case, early: Claim, late: Claim) -> DateInterval:
    a, b = (case.metas[c.doc_id].published for c in (early, late))
    if a is None or b is None:
        return DateInterval.of_years(1, 1)
    return DateInterval(min(a.end, b.start), max(a.end, b.end))


def _lead_word(relation: Relation) -> str:
    words = {
        Family.CONFLICT: "Conflict",
        Family.TENSION: "Tension",
        Family.NOT_COMPARABLE: "Not comparable",
        Family.AGREE: "Agreement",
    }
    return words.get(relation.family, relation.relation.value.replace("_", " ").capitalize())


def _type_of(family: Family) -> FindingType:
    return {
        Family.NOT_COMPARABLE: FindingType.MISSING_AXIS,
        Family.AGREE: FindingType.AGREEMENT,
    }.get(family, FindingType.VALUE)
