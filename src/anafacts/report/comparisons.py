"""Relations as cards: explained differences, what cannot be compared, what holds."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from anafacts.model import Claim, Family, Finding, Relation, Tables
from anafacts.report.excerpts import of_claims
from anafacts.report.findings import card as finding_card
from anafacts.report.findings import is_note, ordered
from anafacts.report.free import Free, free_of
from anafacts.report.lookup import Lookup
from anafacts.report.pictures import interval_plot
from anafacts.report.view import Badge, Card, Section
from anafacts.report.words import AXES, RELATION, count_of, listed, missing_axes, visible

MOST_CARDS = 200  # a section; the tables hold all


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
    notes = ordered(f for f in tables.findings if any(is_note(f, m) for m in chapter.families))
    shown = notes[:MOST_CARDS]
    mine = [f for f in shown if f.family is Family.NOT_COMPARABLE]
    free = free_of(chapter.families, tables, mine, max(0, MOST_CARDS - len(notes)))
    cards = (
        *(finding_card(f, found, _axis_badges(f, free)) for f in shown),
        *(_card(relation, pairs, found) for relation, pairs in free.shown),
    )
    return Section(
        name=chapter.name,
        title=chapter.title,
        intro=chapter.intro if cards else "",
        cards=cards,
        total=len(notes) + free.total,
        hidden=len(notes) - len(shown) + free.total - sum(pairs for _, pairs in free.shown),
        empty=chapter.empty,
    )


def _card(relation: Relation, pairs: int, found: Lookup) -> Card:
    claims = [found.claims[c] for c in (relation.claim_a, relation.claim_b) if c in found.claims]
    return Card(
        card_id=relation.relation_id,
        title=visible(relation.explanation),
        badges=_badges(relation, pairs),
        excerpts=tuple(of_claims(_in_order(claims), found)),
        trace=tuple(visible(line) for line in relation.trace),
        pairs=pairs,
        plot=interval_plot(claims, found),
        tone=relation.family.value,
    )


def _in_order(claims: list[Claim]) -> list[Claim]:
    """Return the claims of one text in its order; of two texts as they were compared."""
    same = len({c.doc_id for c in claims}) == 1
    return sorted(claims, key=lambda c: c.span) if same else claims


def _badges(relation: Relation, pairs: int) -> tuple[Badge, ...]:
    return (
        Badge(RELATION[relation.relation], relation.family.value),
        *_unstated(_lacking_in(relation)),
        *((Badge("one voice", "plain"),) if relation.same_originator else ()),
        *((Badge(count_of(pairs, "pair"), "plain"),) if pairs > 1 else ()),
    )


def _lacking_in(relation: Relation) -> AbstractSet[str]:
    unsaid = relation.family is Family.NOT_COMPARABLE
    return set(missing_axes(relation.axes)) if unsaid else set()


def _axis_badges(finding: Finding, free: Free) -> tuple[Badge, ...]:
    if finding.family is not Family.NOT_COMPARABLE:
        return ()
    return _unstated(free.lacking.get(frozenset(finding.claim_ids), frozenset()))


def _unstated(lacking: AbstractSet[str]) -> tuple[Badge, ...]:
    """Return a badge that names each axis that one of the comparisons lacks."""
    names = [name for name in AXES if name in lacking]
    return (Badge(f"not stated: {listed(names)}", "not_comparable"),) if names else ()
