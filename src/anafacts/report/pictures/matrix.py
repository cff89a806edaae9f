"""Sources against sources: how often two of them agree, differ for a reason, or stand apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import combinations_with_replacement

from anafacts.model import Family, Finding, FindingState, Relation, Review, Tables
from anafacts.report.cards.free import by_claim, holding
from anafacts.report.excerpts import source
from anafacts.report.lookup import Lookup
from anafacts.report.view.pictures import SourceMatrix, SourceRow, Tally
from anafacts.report.words import FAMILIES, FAMILY, visible

MOST_SOURCES = 20
_GRAVEST = tuple(reversed(Family))
_OPEN = frozenset({Review.OPEN, Review.ACCEPTED})

Pair = tuple[str, str]


@dataclass(slots=True)
class _Counts:
    """How often each family occurs between two sources, and where the first of it stands."""

    kept: frozenset[str]
    cards: AbstractSet[str]
    families: defaultdict[Pair, Counter[Family]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    targets: dict[tuple[Pair, Family], str] = field(default_factory=dict)

    def add(self, documents: Iterable[str], family: Family, target: str) -> None:
        """Count it for each two of the documents; what stands in one text counts for that text."""
        inside = sorted(self.kept.intersection(documents))
        for one, other in combinations_with_replacement(inside, 2):
            if one != other or len(inside) == 1:
                self.families[one, other][family] += 1
                key = ((one, other), family)
                if target in self.cards:
                    self.targets[key] = min(target, self.targets.get(key, target))


def source_matrix(tables: Tables, found: Lookup, cards: AbstractSet[str]) -> SourceMatrix:
    """Return the sources by what is between them; nothing where two have never been compared.

    A finding counts once for every two of its texts, a pair of figures that no finding covers once.
    A number leads to the first of its ``cards``. What a person settled and what is no longer found
    is left out. Of many sources those with most comparisons are shown.
    """
    weight = Counter(_taking_part(tables, found))
    named = sorted(d.doc_id for d in tables.documents if d.doc_id in weight)
    kept = sorted(named, key=lambda d: (-weight[d], d))[:MOST_SOURCES]
    counts = _Counts(frozenset(kept), cards)
    _count(tables, found, counts)
    if not any(one != other for one, other in counts.families):
        return SourceMatrix()
    order = [d for d in named if d in set(kept)]
    names = _names(order, found)
    seen = {family for counter in counts.families.values() for family in counter}
    return SourceMatrix(
        rows=tuple(
            SourceRow(visible(one), names[one], tuple(_cell(one, other, counts) for other in order))
            for one in order
        ),
        legend=tuple((f.value, FAMILIES[f]) for f in _GRAVEST if f in seen),
        hidden=len(tables.documents) - len(order),
    )


def _taking_part(tables: Tables, found: Lookup) -> Iterator[str]:
    """Yield each document once for every comparison that it takes part in."""
    for finding in tables.findings:
        yield from _documents(finding, found) if _counts(finding) else ()
    for relation in tables.relations:
        yield from _between(relation, found)


def _count(tables: Tables, found: Lookup, counts: _Counts) -> None:
    for finding in tables.findings:
        if _counts(finding):
            counts.add(_documents(finding, found), finding.family, finding.finding_id)
    covered = by_claim(tables.findings)
    for relation in tables.relations:
        if not any(holding(relation, covered)):
            counts.add(_between(relation, found), relation.family, relation.relation_id)


def _counts(finding: Finding) -> bool:
    return finding.review in _OPEN and finding.state is not FindingState.ABSENT


def _documents(finding: Finding, found: Lookup) -> set[str]:
    claims = (found.claims[c].doc_id for c in finding.claim_ids if c in found.claims)
    return {*(e.doc_id for e in finding.evidence), *claims}


def _between(relation: Relation, found: Lookup) -> set[str]:
    ends = (relation.claim_a, relation.claim_b)
    return {found.claims[c].doc_id for c in ends if c in found.claims}


def _cell(one: str, other: str, counts: _Counts) -> tuple[Tally, ...]:
    pair = (min(one, other), max(one, other))
    here = counts.families.get(pair, Counter())
    return tuple(
        Tally(
            family.value,
            FAMILY[family] if here[family] == 1 else FAMILIES[family],
            here[family],
            counts.targets.get((pair, family), ""),
        )
        for family in _GRAVEST
        if here[family]
    )


def _names(documents: list[str], found: Lookup) -> dict[str, str]:
    """Return the outlet of each, and its id beside it where two have one outlet."""
    outlets = {d: source(d, found).name for d in documents}
    many = Counter(outlets.values())
    return {
        d: outlet if many[outlet] == 1 else f"{outlet} ({visible(d)})"
        for d, outlet in outlets.items()
    }
