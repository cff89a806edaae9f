"""Claims in parts that need nothing of one another, so that each may be compared elsewhere.

Two claims are only ever compared where they share unit kind and measure family, and a check by
arithmetic ties a few more. Whatever is so tied is in one part; which one follows from the claims
alone, never from the number of processes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from anafacts.model import Claim, DocumentMeta, Event, Fact, Finding, Relation
from anafacts.normalize.figures import Rates
from anafacts.reconcile.believed import Ballot
from anafacts.reconcile.candidates import kind_of
from anafacts.reconcile.consensus import Texts
from anafacts.reconcile.derive import Case
from anafacts.reconcile.facts import facts_of
from anafacts.reconcile.findings import findings_of
from anafacts.reconcile.judged import Judged, confirmed, parted
from anafacts.reconcile.occasions import Telling
from anafacts.reconcile.pairs import pairs
from anafacts.reconcile.relations import in_order, relation_of
from anafacts.reconcile.stories import Stories
from anafacts.reconcile.table_words import is_row
from anafacts.reconcile.tables import table_pairs

SIZE = 20_000  # claims that a part has at least where there are so many: a part has its own costs


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of texts besides their claims, and of a user's own ``tables``.

    ``copies`` names what a copy repeats.
    """

    metas: Mapping[str, DocumentMeta]
    stories: Stories
    telling: Telling
    events: tuple[Event, ...]
    rates: Rates
    judged: Judged = field(default_factory=Judged)
    tables: Mapping[str, DocumentMeta] = field(default_factory=dict)
    copies: Mapping[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> Texts:
        """What facts need of it: tables are texts to them."""
        return Texts({**self.metas, **self.tables}, self.copies, self.rates)

    def within(self, claims: Iterable[Claim]) -> "Known":
        """Return what the comparison of these claims needs of it."""
        claims = tuple(claims)
        texts = {c.doc_id for c in claims}
        metas = {d: self.metas[d] for d in sorted(texts)}
        told = self.telling.within(claims, texts)
        stories = self.stories.within(texts)
        copies = {d: self.copies[d] for d in sorted(texts & self.copies.keys())}
        return replace(self, metas=metas, stories=stories, telling=told, copies=copies)


@dataclass(frozen=True, slots=True)
class Part:
    """Claims that are compared with one another and with no others, in order of place.

    ``rows`` are those of a user's tables that may be for what one of them measures.
    """

    claims: tuple[Claim, ...]
    inner: frozenset[str]
    derived: tuple[Relation, ...]
    known: Known
    rows: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the claims of a part gives."""

    relations: Sequence[Relation]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    ballots: tuple[Ballot, ...]


def compare_part(part: Part) -> Compared:
    """Return the relations of the claims of a part, their facts and the findings about them."""
    known, metas = part.known, {**part.known.metas, **part.known.tables}
    outer = [c for c in part.claims if c.claim_id not in part.inner]
    held = tuple(table_pairs(outer, part.rows, metas, known.rates))
    by_id = {c.claim_id: c for c in (*part.claims, *part.rows)}
    case = Case(metas, part.claims, known.events, by_id, known.rates, judged=known.judged)
    told = (*pairs(part.claims, part.inner, known), *held)
    found = (confirmed(pair, known.judged) for pair in told)
    compared = parted(map(relation_of, found), known.judged, by_id)
    relations = in_order([*compared, *part.derived])
    used = {relation.claim_b for relation in compared}
    kept = [c for c in by_id.values() if not is_row(c) or c.claim_id in used]
    facts, ballots = facts_of(kept, relations, known.texts)
    return Compared(relations, facts, findings_of(case, compared, facts, ()), ballots)


def parts_of(
    claims: Sequence[Claim],
    inner: frozenset[str],
    derived: Sequence[Relation],
    known: Known,
    *,
    rows: Sequence[Claim] = (),
) -> Iterator[Part]:
    """Yield the parts one by one, the largest first, each with the rows of the kinds in it."""
    number, of_kind = _numbers(claims, derived), _by_kind(rows)
    for held in _filled(claims, number):
        ids = {c.claim_id for c in held}
        own = tuple(r for r in derived if r.claim_a in ids)
        kinds = dict.fromkeys(map(kind_of, held)) if rows else {}
        near = tuple(row for kind in kinds for row in of_kind.get(kind, ()))
        yield Part(held, inner & ids, own, known.within(held), near)


def _by_kind(rows: Iterable[Claim]) -> dict[object, list[Claim]]:
    found: defaultdict[object, list[Claim]] = defaultdict(list)
    for row in rows:
        found[kind_of(row)].append(row)
    return dict(found)


def _numbers(claims: Sequence[Claim], derived: Sequence[Relation]) -> dict[object, object]:
    """Return for every kind of claim the first of the kinds that are tied to it."""
    kind = {c.claim_id: kind_of(c) for c in claims} if derived else {}
    root: dict[object, object] = {}

    def find(key: object) -> object:
        while root.get(key, key) != key:
            root[key] = root.get(root[key], root[key])  # so that no chain grows long
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
