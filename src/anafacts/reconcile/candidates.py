"""Which claims are looked at together: those that share a party, a region around it, or a story.

In a block of a few dozen claims everyone meets everyone. In a larger one, such as all that is told
of one country's dead, claims that say the same of the same thing stand for one another: work then
grows with the number of claims, and every two different figures for one thing still meet. Among
many thousands of claims that begins with blocks of a dozen.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from anafacts.model import AxisState, Claim, ClaimKind, Role, StockFlow, UnitKind
from anafacts.reconcile.distances import HEAD
from anafacts.reconcile.kin import measure_family
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.measures import state_of
from anafacts.reconcile.parties import parties_of, party_state, wholes_of
from anafacts.reconcile.profiles import Profile, profile_of
from anafacts.reconcile.regions import region_relation
from anafacts.reconcile.spans_of_time import says_of_what
from anafacts.reconcile.stories import Stories
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.told_alike import told_alike
from anafacts.reconcile.tolls import is_toll

WHOLE = 100  # claims of a block up to which each meets every other
SPARING = 12  # the same where there are many claims in all
MANY = 5_000  # claims of which that is so
REACH = 40  # different figures for one thing, in order of publication, that each meets at most
NEAR = 5  # things of other times, places or modalities that each thing meets at most
_SEEN = 200  # things of a block, those of one time together, among which each looks
_PARTS = frozenset({Role.LIST, Role.FACTOR})
_CHANGES = frozenset({ClaimKind.RATIO, ClaimKind.RANK, ClaimKind.ENUMERATION})

Positions = Sequence[int]


def candidates(
    ordered: Sequence[Claim], inner: AbstractSet[str], stories: Stories
) -> list[tuple[int, int]]:
    """Return the positions of claims that may be compared, in order, each pair once.

    ``ordered`` are the claims in order of publication; those ``inner`` are left out, and so are
    the parts of one statement.
    """
    compared = [at for at, c in enumerate(ordered) if c.claim_id not in inner and _is_compared(c)]
    look = _look(ordered, compared, stories)
    whole = WHOLE if len(ordered) < MANY else SPARING
    found = {p for block in _blocks(look, compared) for p in _meeting(look, *block, whole)}
    free = [at for at, c in enumerate(ordered) if c.claim_id not in inner and _may_be_worded(c)]
    found.update(told_alike(ordered, free, stories, whole))
    return sorted((i, j) for i, j in found if i != j and not _tied(ordered[i], ordered[j]))


def kind_of(claim: Claim) -> tuple[UnitKind, str]:
    """Return the unit kind and the family of the measure: what is compared shares both."""
    return claim.figure.unit_kind, measure_family(claim.topic.measure_key)


@dataclass(frozen=True, slots=True)
class _Look:
    """What is known of claims before any two are compared, by their positions.

    ``facets`` are what the claims measure, as numbers; ``examples`` the first claim of each.
    ``known`` are those of which it was asked whether they are apart, by both numbers.
    """

    claims: Sequence[Claim]
    stories: Stories
    groups: Mapping[int, str]
    facets: Mapping[int, int]
    examples: Sequence[Profile]
    known: dict[int, dict[int, AxisState]]

    def apart(self, i: int, j: int) -> bool:
        """Return whether two claims are of different things or people, whatever else they say.

        Within one story other names may be of one party, by what else its texts say.
        """
        state = self.likeness(self.facets[i], self.facets[j])
        if state is AxisState.NOT_STATED:
            return not self.are_told_together(i, j)
        return state is AxisState.DIFFERS

    def are_told_together(self, i: int, j: int) -> bool:
        """Return whether the texts of two claims tell one story."""
        return self.stories.are_one(self.claims[i].doc_id, self.claims[j].doc_id)

    def likeness(self, one: int, other: int) -> AxisState:
        """Return whether two things are apart; not stated where that depends on the story."""
        beside = self.known[one]
        found = beside.get(other)
        if found is None:
            found = beside[other] = _likeness(self.examples[one], self.examples[other])
        return found


@dataclass(frozen=True, slots=True)
class _Thing:
    """Claims that differ in nothing but their figures and in who tells them, by figure.

    ``days`` are the first day and the end of the time that is stated for them.
    """

    claim: Claim
    facet: int
    group: str
    days: tuple[date, date] | None
    figures: list[list[int]]

    @property
    def first(self) -> int:
        """The position of the first of them."""
        return self.figures[0][0]


def _look(ordered: Sequence[Claim], compared: Positions, stories: Stories) -> _Look:
    numbers: dict[object, int] = {}
    facets: dict[int, int] = {}
    examples: list[Profile] = []
    for at in compared:
        facet = facets[at] = numbers.setdefault(_measured(ordered[at]), len(numbers))
        if facet == len(examples):
            examples.append(profile_of(ordered[at]))
    groups = {at: stories.of(ordered[at].doc_id) for at in compared}
    return _Look(ordered, stories, groups, facets, examples, defaultdict(dict))


def _measured(claim: Claim) -> tuple[object, ...]:
    topic = claim.topic
    ends = (topic.subject, topic.counterpart, topic.place)
    unit = (claim.figure.unit_kind, claim.figure.unit)
    return topic.measure_key, *ends, topic.qualifiers, topic.stock_flow, unit


def _likeness(a: Profile, b: Profile) -> AxisState:
    """Return whether two claims measure different things; not stated if of different parties."""
    if a.measured.head != HEAD and state_of(a.measured, b.measured) is AxisState.DIFFERS:
        return AxisState.DIFFERS
    if a.claim.topic.stock_flow is b.claim.topic.stock_flow is StockFlow.EVENT:
        return AxisState.SAME
    apart = party_state(a.parties, b.parties) is AxisState.DIFFERS
    return AxisState.NOT_STATED if apart else AxisState.SAME


def _blocks(look: _Look, compared: Positions) -> Iterator[tuple[Positions, Positions]]:
    """Yield positions that meet one another, and those that only the first ones meet.

    Claims on two parts of a region are no reason to compare them; one on the region itself is.
    """
    own: defaultdict[object, list[int]] = defaultdict(list)
    inside: defaultdict[object, list[int]] = defaultdict(list)
    for at in compared:
        claim = look.claims[at]
        kind, parties = kind_of(claim), parties_of(claim)
        own[kind, "story", look.groups[at]].append(at)
        for party in parties:
            own[kind, "party", party].append(at)
        for whole in wholes_of(claim) - parties:
            inside[kind, "party", whole].append(at)
    for key, members in own.items():
        yield members, inside.get(key, ())


def _meeting(
    look: _Look, members: Positions, inside: Positions, whole: int
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a block; of a large one those of claims that stand for others."""
    if len(members) <= whole:
        yield from (p for p in combinations(members, 2) if not look.apart(*p))
    elif len(members) > 1:
        yield from _thinned(look, members)
    if len(members) * len(inside) <= whole * whole:
        yield from (_pair(i, j) for i in members for j in inside if not look.apart(i, j))
    else:
        yield from _with_parts(look, _things(look, members), _things(look, inside))


def _thinned(look: _Look, members: Positions) -> Iterator[tuple[int, int]]:
    """Yield pairs of a large block.

    A claim meets the first and the last before it that say the same of the same thing; of those,
    the first of every figure for a thing meet; and things that may be one do by all their figures.
    """
    things = _things(look, members)
    for thing in things:
        for same in thing.figures:
            yield from ((same[0], at) for at in same[1:])
            yield from pairwise(same[1:])
        yield from _reaching([same[0] for same in thing.figures])
    for at, thing in enumerate(things, start=1):
        yield from _onward(look, thing, things[at : at + _SEEN])


def _things(look: _Look, members: Positions) -> list[_Thing]:
    """Return what the claims are of, by figure; things of one time stand together."""
    found: dict[object, _Thing] = {}
    said: defaultdict[object, dict[object, list[int]]] = defaultdict(dict)
    for at in members:
        claim, facet, group = look.claims[at], look.facets[at], look.groups[at]
        when = claim.period.interval if is_stated(claim.period) else None
        key = (facet, when or group, claim.modality)
        if key not in found:
            days = (when.start, when.end) if when else None
            found[key] = _Thing(claim, facet, group, days, [])
        figure = claim.figure
        words = (figure.value, figure.low, figure.high, figure.hedge)
        same = said[key].get(words)
        if same is None:
            same = said[key][words] = []
            found[key].figures.append(same)
        same.append(at)
    return sorted(found.values(), key=lambda t: (_time(t), t.first))


def _time(thing: _Thing) -> tuple[str, str]:
    return (str(thing.days[0]), str(thing.days[1])) if thing.days else ("", "")


def _reaching(firsts: Positions) -> Iterator[tuple[int, int]]:
    for n, i in enumerate(firsts, start=1):
        yield from ((i, j) for j in firsts[n : n + REACH])


def _onward(look: _Look, thing: _Thing, others: Iterable[_Thing]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a thing with others: with a few that are of another time or place."""
    left, facet = NEAR, thing.facet
    known = look.known[facet]
    for other in others:
        state = known.get(other.facet) or look.likeness(facet, other.facet)
        if state is AxisState.DIFFERS:
            continue
        if state is AxisState.NOT_STATED and thing.group != other.group:
            continue
        if not _is_elsewhere(thing, other):
            ends = [[same[0] for same in t.figures[:REACH]] for t in (thing, other)]
            found = [(i, j) for i in ends[0] for j in ends[1]]
        elif left:
            left -= 1
            found = [(thing.first, other.first)]
        else:
            continue
        if state is AxisState.NOT_STATED:  # of other names: one group of stories is not enough
            found = [pair for pair in found if look.are_told_together(*pair)]
        yield from (_pair(*pair) for pair in found)


def _with_parts(
    look: _Look, wholes: list[_Thing], parts: list[_Thing]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of what is said of a region with what is said of its parts for that time."""
    by_time: defaultdict[object, list[_Thing]] = defaultdict(list)
    for part in parts:
        by_time[part.days].append(part)
    for whole in wholes:
        yield from _onward(look, whole, by_time[whole.days][:_SEEN])


def _is_elsewhere(a: _Thing, b: _Thing) -> bool:
    """Return whether it is stated that two things are of other times, places or modalities."""
    if a.claim.modality is not b.claim.modality:
        return True
    x, y = a.days, b.days
    if x is not None and y is not None and x != y and (x[1] <= y[0] or y[1] <= x[0]):
        return True
    places = (a.claim.topic.place, b.claim.topic.place)
    if places[0] is None or places[1] is None or places[0] == places[1]:
        return False
    return region_relation(*places) in {"disjoint", "unknown"}


def _may_be_worded(claim: Claim) -> bool:
    """Return whether the words around a figure may say what it is of: a span of time, a count."""
    lasting = claim.figure.unit_kind is UnitKind.DURATION
    return (lasting and claim.role not in _PARTS) or _is_compared(claim)


def _is_compared(claim: Claim) -> bool:
    """Return whether the figure stands for itself.

    "Two landed" counts a part of something told before: only of a toll is it plain what is meant.
    """
    if (
        not measure_key(claim.topic.measure_key).head
        or claim.role in _PARTS
        or claim.kind in _CHANGES
    ):
        return False
    elided = claim.figure.unit_kind is UnitKind.COUNT and len(claim.quote.split()) == 1
    return (is_toll(claim) or not elided) and says_of_what(claim)


def _pair(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)


def _tied(a: Claim, b: Claim) -> bool:
    """Parts of one statement, such as the two ends of a change, are no rival figures.

    Nor are two figures of one sentence: who writes both there means two things. An amount in
    brackets is compared with other texts only.
    """
    if a.doc_id == b.doc_id and (a.sentence == b.sentence or Role.EQUIVALENT in {a.role, b.role}):
        return True
    family = {a.parent_id, b.parent_id} - {None}
    return (
        a.parent_id == b.claim_id
        or b.parent_id == a.claim_id
        or (a.parent_id == b.parent_id and bool(family))
    )
