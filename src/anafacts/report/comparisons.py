"""Relations as cards: explained differences, what cannot be compared, what holds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from anafacts.model import Axes, Claim, Family, Finding, Relation, RelationName, Tables
from anafacts.report.excerpts import of_claims
from anafacts.report.findings import card as finding_card
from anafacts.report.findings import is_note, ordered
from anafacts.report.lookup import Lookup
from anafacts.report.scale import bars
from anafacts.report.view import Badge, Card, Section
from anafacts.report.words import AXES, RELATION, count_of, listed, missing_axes, visible

MOST_CARDS = 200  # a section; the tables hold all

_ORDER = (
    *(RelationName.CONFLICT, RelationName.TENSION, RelationName.DERIVED_CONSISTENT),
    *(RelationName.CONSISTENT_BOUND, RelationName.CONSISTENT_ROUNDING, RelationName.EQUIVALENT),
    *(RelationName.CONSISTENT_READING, RelationName.PART_OF, RelationName.IDENTICAL),
    *(RelationName.REPEAT, RelationName.SUPERSEDED, RelationName.REVISED),
    *(RelationName.EXPLAINED_MODALITY, RelationName.EXPLAINED_DEFINITION),
    *(RelationName.EXPLAINED_SCOPE, RelationName.EXPLAINED_TIME, RelationName.NOT_COMPARABLE),
)
_RANK = {name: place for place, name in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section that lists one or more families, in words."""

    name: str
    title: str
    intro: str
    empty: str
    families: tuple[Family, ...]


UNREPORTED = Chapter(
    "unreported",
    "Other disagreements",
    "Pairs that disagree and stand in no finding.",
    "",
    (Family.CONFLICT, Family.TENSION),
)
CHAPTERS = (
    Chapter(
        "explained",
        "Differences that are explained",
        "These only seem to disagree: the texts speak of different times, places, definitions, "
        "or of a plan and its outcome.",
        "No difference needed an explanation.",
        (Family.EXPLAINED,),
    ),
    Chapter(
        "not-comparable",
        "Cannot be compared",
        "The values differ, and a text does not state what could explain it. "
        "What is not stated is named.",
        "Nothing was left aside for want of a stated year, place or definition.",
        (Family.NOT_COMPARABLE,),
    ),
    Chapter(
        "agreements",
        "Checked, and it holds",
        "Figures that agree, and those that follow from others by arithmetic.",
        "No two figures speak of the same thing in a way that could be checked.",
        (Family.AGREE,),
    ),
)


def section(chapter: Chapter, tables: Tables, found: Lookup) -> Section:
    """Return the chapter: its findings first, then the relations that no finding covers.

    Relations that are explained in the same words are one card that counts its pairs.
    """
    covered = _covered(tables.findings)
    mine = [r for r in tables.relations if r.family in chapter.families]
    free = [r for r in mine if not _is_covered(r, covered)]
    notes = ordered(f for f in tables.findings if any(is_note(f, m) for m in chapter.families))
    groups = _groups(free)
    room = max(0, MOST_CARDS - len(notes))
    cards = (
        *(finding_card(f, found, _axis_badges(f, mine)) for f in notes[:MOST_CARDS]),
        *(_card(group, found) for group in groups[:room]),
    )
    hidden = len(notes[MOST_CARDS:]) + sum(len(group) for group in groups[room:])
    return Section(
        name=chapter.name,
        title=chapter.title,
        intro=chapter.intro if cards else "",
        cards=cards,
        total=len(notes) + len(free),
        hidden=hidden,
        empty=chapter.empty,
    )


def _covered(findings: Iterable[Finding]) -> dict[str, list[frozenset[str]]]:
    by_claim: dict[str, list[frozenset[str]]] = defaultdict(list)
    for finding in findings:
        ids = frozenset(finding.claim_ids)
        for claim_id in ids:
            by_claim[claim_id].append(ids)
    return by_claim


def _is_covered(relation: Relation, covered: dict[str, list[frozenset[str]]]) -> bool:
    return any(relation.claim_b in ids for ids in covered.get(relation.claim_a, ()))


def _groups(relations: list[Relation]) -> list[list[Relation]]:
    groups: dict[tuple[int, str], list[Relation]] = defaultdict(list)
    for relation in sorted(relations, key=lambda r: r.relation_id):
        groups[_RANK[relation.relation], relation.explanation].append(relation)
    return [groups[key] for key in sorted(groups)]


def _card(group: list[Relation], found: Lookup) -> Card:
    relation = group[0]
    claims = [found.claims[c] for c in (relation.claim_a, relation.claim_b) if c in found.claims]
    return Card(
        card_id=relation.relation_id,
        title=visible(relation.explanation),
        badges=_badges(relation, len(group)),
        excerpts=tuple(of_claims(_in_order(claims), found)),
        trace=tuple(visible(line) for line in relation.trace),
        pairs=len(group),
        bars=bars(claims),
        tone=relation.family.value,
    )


def _in_order(claims: list[Claim]) -> list[Claim]:
    """Return the claims of one text in its order; of two texts as they were compared."""
    same = len({c.doc_id for c in claims}) == 1
    return sorted(claims, key=lambda c: c.span) if same else claims


def _badges(relation: Relation, pairs: int) -> tuple[Badge, ...]:
    return (
        Badge(RELATION[relation.relation], relation.family.value),
        *(_missing(relation.axes) if relation.family is Family.NOT_COMPARABLE else ()),
        *((Badge("one voice", "plain"),) if relation.same_originator else ()),
        *((Badge(count_of(pairs, "pair"), "plain"),) if pairs > 1 else ()),
    )


def _axis_badges(finding: Finding, relations: list[Relation]) -> tuple[Badge, ...]:
    if finding.family is not Family.NOT_COMPARABLE:
        return ()
    ids = set(finding.claim_ids)
    return _missing(*(r.axes for r in relations if {r.claim_a, r.claim_b} <= ids))


def _missing(*axes: Axes) -> tuple[Badge, ...]:
    """Return a badge that names each axis that one of the comparisons lacks."""
    lacking = {name for each in axes for name in missing_axes(each)}
    names = [name for name in AXES if name in lacking]
    return (Badge(f"not stated: {listed(names)}", "not_comparable"),) if names else ()
