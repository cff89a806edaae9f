"""Claims in parts that need nothing of one another, so that each may be compared elsewhere.

Two claims are only ever compared where they share unit kind and measure family, and a check by
arithmetic ties a few more. Whatever is so tied is in one part; which one follows from the claims
alone, never from the number of processes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from anafacts.model import Claim, DocumentMeta, Event, Fact, Finding, Relation
from anafacts.normalize.figures import Rates
from anafacts.reconcile.candidates import kind_of
from anafacts.reconcile.derive import Case
from anafacts.reconcile.facts import facts_of
from anafacts.reconcile.findings import findings_of
from anafacts.reconcile.judged import Judged, confirmed, parted
from anafacts.reconcile.occasions import Telling
from anafacts.reconcile.pairs import pairs
from anafacts.reconcile.relations import in_order, relation_of
from anafacts.reconcile.stories import Stories

SIZE = 20_000  # claims that a part has at least where there are so many: a part has its own costs


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of texts besides their claims."""

    metas: Mapping[str, DocumentMeta]
    stories: Stories
    telling: Telling
    events: tuple[Event, ...]
    rates: Rates
    judged: Judged = field(default_factory=Judged)

    def within(self, claims: Iterable[Claim]) -> "Known":
        """Return what the comparison of these claims needs of it."""
        claims = tuple(claims)
        texts = {c.doc_id for c in claims}
        metas = {d: self.metas[d] for d in sorted(texts)}
        told = self.telling.within(claims, texts)
        return Known(metas, self.stories.within(texts), told, self.events, self.rates, self.judged)


@dataclass(frozen=True, slots=True)
class Part:
    """Claims that are compared with one another and with no others, in order of place."""

    claims: tuple[Claim, ...]
    inner: frozenset[str]
    derived: tuple[Relation, ...]
    known: Known


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the claims of a part gives."""

    relations: Sequence[Relation]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def compare_part(part: Part) -> Compared:
    """Return the relations of the claims of a part, their facts and the findings about them."""
    known = part.known
    by_id = {c.claim_id: c for c in part.claims}
    case = Case(known.metas, part.claims, known.events, by_id, known.rates, judged=known.judged)
    found = (confirmed(pair, known.judged) for pair in pairs(part.claims, part.inner, known))
    compared = parted(map(relation_of, found), known.judged, by_id)
    relations = in_order([*compared, *part.derived])
    facts = facts_of(part.claims, relations)
    return Compared(relations, facts, findings_of(case, compared, facts, ()))


def parts_of(
    claims: Sequence[Claim], inner: frozenset[str], derived: Sequence[Relation], known: Known
) -> Iterator[Part]:
    """Yield the parts one by one, the largest first."""
    number = _numbers(claims, derived)
    for held in _filled(claims, number):
        ids = {c.claim_id for c in held}
        own = tuple(r for r in derived if r.claim_a in ids)
        yield Part(held, inner & ids, own, known.within(held))


def _numbers(claims: Sequence[Claim], derived: Sequence[Relation]) -> dict[object, object]:
    """Return for every kind of claim the first of the kinds that are tied to it."""
    kind = {c.claim_id: kind_of(c) for c in claims} if derived else {}
    root: dict[object, object] = {}

    def find(key: object) -> object:
        while root.get(key, key) != key:
            key = root[key]
        return key

    for relation in derived:
        a, b = find(kind[relation.claim_a]), find(kind[relation.claim_b])
        low, high = sorted((a, b), key=str)
        root[high] = low
    return {key: find(key) for key in root}


def _filled(claims: Sequence[Claim], root: Mapping[object, object]) -> list[tuple[Claim, ...]]:
    """Return the claims in parts of ``SIZE`` or a little more; a larger kind stays whole."""
    kinds: defaultdict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        key = kind_of(claim)
        kinds[root.get(key, key)].append(claim)
    filled: list[list[Claim]] = [[]]
    for _, found in sorted(kinds.items(), key=lambda k: (-len(k[1]), str(k[0]))):
        if len(filled[-1]) >= SIZE:
            filled.append([])
        filled[-1] += found
    return [tuple(held) for held in sorted(filled, key=len, reverse=True)]
