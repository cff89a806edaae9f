"""Groups of claims about one thing, and what they allow together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from anafacts.model import (
    BestBasis,
    Claim,
    ClaimKind,
    Fact,
    FactStatus,
    Family,
    Relation,
    content_id,
)
from anafacts.reconcile import consensus
from anafacts.reconcile.believed import Ballot
from anafacts.reconcile.best import with_best
from anafacts.reconcile.bounds import Bounds
from anafacts.reconcile.consensus import Said, Texts
from anafacts.reconcile.joining import OVERTAKEN, group_relations, joined
from anafacts.reconcile.table_words import is_row
from anafacts.reconcile.voices import voices_of
from anafacts.reconcile.words import measure_of

_NO_FACT = frozenset({ClaimKind.ENUMERATION})
_UNSETTLED = frozenset({Family.TENSION, Family.NOT_COMPARABLE})


@dataclass(frozen=True, slots=True)
class _Group:
    """The claims of a fact, what the standing ones say, and what those allow together."""

    claims: Sequence[Claim]
    voices: Mapping[str, str]
    said: Sequence[Said]
    shared: Bounds | None
    status: FactStatus


def facts_of(
    claims: Sequence[Claim], relations: Iterable[Relation], texts: Texts
) -> tuple[tuple[Fact, ...], tuple[Ballot, ...]]:
    """Return one fact a group of claims that relations tie together, ordered by id.

    With them come the votes on each fact of which several voices speak, from which it may be
    learned whom to believe.
    """
    relations = tuple(relations)
    groups = joined([c for c in claims if c.kind not in _NO_FACT], relations)
    inside = group_relations(groups, relations)
    made = [_group(g, inside.get(i, ()), texts) for i, g in enumerate(groups)]
    facts = [(_fact(group, texts), group) for group in made]
    facts.sort(key=lambda f: f[0].fact_id)
    ballots = (Ballot.on(f.fact_id, g.said, disputed=g.shared is None) for f, g in facts)
    return tuple(f for f, _ in facts), tuple(b for b in ballots if len(b.statements) > 1)


def _group(group: Sequence[Claim], relations: Sequence[Relation], texts: Texts) -> _Group:
    overtaken = {r.claim_a for r in relations if r.relation in OVERTAKEN}
    standing = [c for c in group if c.claim_id not in overtaken] or list(group)
    voices = voices_of(group, relations, texts)
    said = consensus.said_by(standing, voices, texts)
    shared = consensus.overlap(said)
    ids = {c.claim_id for c in standing}
    among = {r.family for r in relations if {r.claim_a, r.claim_b} <= ids}
    several = len(set(voices.values())) > 1
    status = _status(among, shared, changed=len(standing) < len(group), several=several)
    return _Group(group, voices, said, shared, status)


def _status(
    among: set[Family], shared: Bounds | None, *, changed: bool, several: bool
) -> FactStatus:
    """Return where the standing claims leave a reader.

    Without common ground they dispute the fact, unless all that is known of those apart is that
    they strain, or that they cannot be compared.
    """
    if Family.CONFLICT in among:
        return FactStatus.DISPUTED
    if shared is None:
        return FactStatus.UNDETERMINED if among & _UNSETTLED else FactStatus.DISPUTED
    if Family.TENSION in among:
        return FactStatus.UNDETERMINED
    if changed or Family.EXPLAINED in among:
        return FactStatus.EXPLAINED
    return FactStatus.AGREED if several else FactStatus.SINGLE_SOURCE


def _fact(group: _Group, texts: Texts) -> Fact:
    best, basis = _best(group)
    ids = tuple(sorted(c.claim_id for c in group.claims))
    fact = Fact(
        fact_id=content_id("fact", *ids),
        label=measure_of(best.claim),
        measure_key=best.claim.topic.measure_key,
        subject=best.claim.topic.subject,
        counterpart=best.claim.topic.counterpart,
        place=best.claim.topic.place,
        unit=best.claim.figure.unit,
        period=best.claim.period.interval,
        status=group.status,
        best=best.claim.figure.value,
        best_low=None,
        best_high=None,
        low=None,
        high=None,
        best_claim_id=best.claim.claim_id,
        n_claims=len(ids),
        n_documents=len({c.doc_id for c in group.claims if not is_row(c)}),
        n_originators=len(set(group.voices.values())),
        claim_ids=ids,
    )
    return with_best(fact, best, group.said, texts, basis=basis)


def _best(group: _Group) -> tuple[Said, BestBasis]:
    """Return the claim whose value is best, and how it was found; it is never an average."""
    if group.shared is None:
        return consensus.median(consensus.votes(group.said)), BestBasis.MEDIAN
    only = len(group.said) == 1
    basis = BestBasis.ONLY if only else BestBasis.OVERLAP
    return consensus.best_inside(group.said, group.shared), basis
