"""Relations as cards: explained differences, what cannot be compared, what holds."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain

from anafacts.model import Claim, Fact, Family, Finding, FindingType, Relation, Tables
from anafacts.report.cards.axes import axis_table
from anafacts.report.cards.card import card
from anafacts.report.cards.free import Free, free_of
from anafacts.report.cards.room import within
from anafacts.report.excerpts import of_claims
from anafacts.report.findings import is_note, is_to_look_at, ordered
from anafacts.report.lookup import Lookup
from anafacts.report.pictures import interval_plot
from anafacts.report.view import Badge, Body, Card, Group, Section
from anafacts.report.words import AXES, RELATION, count_of, listed, missing_axes, visible

MOST_CARDS = 200  # a section; the tables hold all
_TWO = 2
ROOM = 250_000  # bytes of the page for a section


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

    Relations that are explained in the same words are one card that counts its pairs. What cannot
    be compared stands by what is not stated.
    """
    notes = ordered(f for f in tables.findings if any(is_note(f, m) for m in chapter.families))
    shown = notes[:MOST_CARDS]
    mine = [f for f in shown if f.family is Family.NOT_COMPARABLE]
    free = free_of(chapter.families, tables, mine, max(0, MOST_CARDS - len(notes)))
    titles = (*(_lacking(f, free) for f in shown), *(_missing(r) for r, _ in free.shown))
    cards = chain(
        (_noted(f, n, found) for n, f in enumerate(shown, 1)),
        (_card(r, p, found) for r, p in free.shown),
    )
    held = list(zip(titles, within(cards, ROOM), strict=False))
    listed = sum(c.pairs for _, c in held)
    total = len(notes) + free.total
    return Section(
        name=chapter.name,
        title=chapter.title,
        intro=chapter.intro if held else "",
        groups=tuple(_groups(held)),
        total=total,
        hidden=total - listed,
        empty=_empty(chapter, tables) if not held else "",
    )


def _groups(named: list[tuple[str, Card]]) -> Iterator[Group]:
    """Yield the cards by what is not stated, the names in the order in which they first come."""
    grouped: dict[str, list[Card]] = {}
    for title, shown in named:
        grouped.setdefault(title, []).append(shown)
    for title, cards in grouped.items():
        yield Group(title, tuple(cards), sum(c.pairs for c in cards))


def _empty(chapter: Chapter, tables: Tables) -> str:
    """Return why nothing stands here: what belongs here may stand among the findings."""
    above = sum(f.family in chapter.families and is_to_look_at(f) for f in tables.findings)
    if not above:
        return chapter.empty
    return f"{count_of(above, 'of these stands', 'of these stand')} among the findings above."


def _noted(finding: Finding, order: int, found: Lookup) -> Card:
    """Return the finding as a card, an agreement with the voices on which it rests."""
    shown = card(finding, found, order)
    if finding.family is not Family.AGREE:
        return shown
    claims = [found.claims[c] for c in finding.claim_ids if c in found.claims]
    relation = found.relation_of(finding.claim_ids)
    fact = found.facts.get(finding.fact_id or "")
    within = len({e.doc_id for e in finding.evidence}) < _TWO
    support = _support(claims, relation, fact, within=within) if claims else ()
    return replace(shown, badges=(*shown.badges, *support))


def _support(
    claims: Sequence[Claim], relation: Relation | None, fact: Fact | None, *, within: bool
) -> tuple[Badge, ...]:
    """Return on how many voices an agreement rests; a copy of a text, or of a quote, is none.

    That of a fact counts where the fact has all the claims. Of an event that bears out a claim it
    is not known whose word it is: nothing is counted then.
    """
    if within:
        return (Badge("within one text"),)
    if len({c.doc_id for c in claims}) < _TWO:
        return ()
    if fact and {c.claim_id for c in claims} <= {*fact.claim_ids}:
        voices = fact.n_originators
    elif relation:
        voices = 1 if relation.same_originator else _TWO
    else:
        return ()
    one = "one voice, no independent support"
    return (Badge(one if voices == 1 else f"{voices:,} independent voices"),)


def _card(relation: Relation, pairs: int, found: Lookup) -> Card:
    claims = [found.claims[c] for c in (relation.claim_a, relation.claim_b) if c in found.claims]
    in_order = _in_order(claims)
    return Card(
        card_id=relation.relation_id,
        title=visible(relation.explanation),
        family=relation.family.value,
        badges=_badges(relation, claims, pairs),
        kind=(relation.type or relation.relation).value,
        sources=tuple(dict.fromkeys(visible(c.doc_id) for c in claims)),
        pairs=pairs,
        body=Body(
            excerpts=tuple(of_claims(in_order, found)),
            axes=axis_table(in_order, relation),
            trace=tuple(visible(line) for line in relation.trace),
            plot=interval_plot(claims, found),
        ),
    )


def _in_order(claims: list[Claim]) -> list[Claim]:
    """Return the claims of one text in its order; of two texts as they were compared."""
    same = len({c.doc_id for c in claims}) == 1
    return sorted(claims, key=lambda c: c.span) if same else claims


def _badges(relation: Relation, claims: Sequence[Claim], pairs: int) -> tuple[Badge, ...]:
    agrees = relation.family is Family.AGREE
    within = len({c.doc_id for c in claims}) < _TWO
    return (
        Badge(RELATION[relation.relation], "kind"),
        *(_support(claims, relation, None, within=within) if agrees else ()),
        *((Badge(count_of(pairs, "pair")),) if pairs > 1 else ()),
    )


def _missing(relation: Relation) -> str:
    unsaid = relation.family is Family.NOT_COMPARABLE
    return _unstated(set(missing_axes(relation.axes))) if unsaid else ""


def _lacking(finding: Finding, free: Free) -> str:
    if finding.family is not Family.NOT_COMPARABLE:
        return ""
    lacking: AbstractSet[str] = free.lacking.get(frozenset(finding.claim_ids), frozenset())
    lacks = finding.type is FindingType.MISSING_AXIS and not lacking
    return "Not stated, as each line says" if lacks else _unstated(lacking)


def _unstated(lacking: AbstractSet[str]) -> str:
    """Return words that name each axis that one of the comparisons lacks."""
    names = [name for name in AXES if name in lacking]
    return f"Not stated: {listed(names)}" if names else "No figure to compare with"
