"""One count whose members two texts name differently: five nations, with Peru or with Bolivia."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from anafacts.model import AxisState, Claim, ClaimKind, Family, FindingType, RelationName, Severity
from anafacts.normalize.names import entity_key
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.parties import parties_of, party_state
from anafacts.reconcile.times import period_state
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import join, source, squeeze

_OPEN = frozenset({"open_list", "loose_list"})


def memberships(case: Case) -> list[Check]:
    """Return a check for every two texts that list the members of one count.

    Two lists are of one thing if count and noun are the same and more than half of the members, and
    if their parties or verbs are too, or all members but one of four or more; each list is held
    against the next text's only.
    """
    together: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in case.claims:
        count = case.parent(claim)
        if count is not None and _is_whole(claim, count):
            for member in _members(claim):
                together[claim.figure.unit, count.figure.value, member].append(claim)
    found: dict[tuple[str, str], Check] = {}
    for lists in together.values():
        for a, b in pairwise(sorted(lists, key=lambda c: (c.doc_id, c.span))):
            if (a.claim_id, b.claim_id) not in found and _are_one(case, a, b):
                found[a.claim_id, b.claim_id] = _check(a, b)
    return list(found.values())


def _is_whole(listed: Claim, count: Claim) -> bool:
    """Return whether a list is closed and has what its count announces, in plain names."""
    closed = listed.kind is ClaimKind.ENUMERATION and _OPEN.isdisjoint(listed.flags)
    named = all(m[:1].isupper() for m in listed.members)
    return closed and named and len(_members(listed)) == count.figure.value


def _members(listed: Claim) -> frozenset[str]:
    return frozenset(entity_key(squeeze(m)) for m in listed.members)


def _are_one(case: Case, a: Claim, b: Claim) -> bool:
    if a.doc_id == b.doc_id or 2 * len(_members(a) & _members(b)) <= len(_members(a)):
        return False
    first, second = case.parent(a), case.parent(b)
    if first is None or second is None:
        return False
    if period_state(first.period, second.period) is AxisState.DIFFERS:
        return False
    whose = party_state(parties_of(first), parties_of(second))
    verbs = {_verb(first), _verb(second)}
    told = whose is AxisState.SAME or (len(verbs) == 1 and verbs != {""})
    nearly = (
        len(_members(a)) >= width("list by its members") and len(_members(a) - _members(b)) <= 1
    )
    return whose is not AxisState.DIFFERS and (told or nearly)


def _verb(count: Claim) -> str:
    return measure_key(count.topic.measure_key).predicate


def _check(a: Claim, b: Claim) -> Check:
    only = [list(_names(x, y)) for x, y in ((a, b), (b, a))]
    lines = tuple(
        f"only in {c.doc_id}: {join(names)}" for c, names in zip((a, b), only, strict=True) if names
    )
    if not lines:
        how = f"name the same {len(a.members)}"
        family, relation = Family.AGREE, RelationName.DERIVED_CONSISTENT
        lines = (f"{len(a.members)} of {len(a.members)} members are the same",)
    else:
        how = f"count the same and name others: {'; '.join(lines)}"
        family, relation = Family.CONFLICT, RelationName.CONFLICT
    return Check(
        rule="membership",
        title=f"Members of one count: {'; '.join(lines)}",
        verdict=Verdict(
            family, relation, f"{source(a)} and {source(b)} {how}.", lines, FindingType.ENUMERATION
        ),
        severity=Severity.MINOR if family is Family.CONFLICT else Severity.INFO,
        evidence=(evidence_of(a), evidence_of(b)),
        claims=(a, b),
        pair=(a, b),
        settle_by="Look for the list in the original announcement.",
    )


def _names(one: Claim, other: Claim) -> Iterator[str]:
    known = _members(other)
    return (squeeze(m) for m in one.members if entity_key(squeeze(m)) not in known)
