"""The sentence of a relation held against its two claims: who says what, of which time and place.

The numbers, days and quotes of the sentence and of the lines below it are looked up as those of a
finding are. What the sentence says of the two claims is worked out anew from their rows.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from anafacts.model import (
    SETTLED,
    AxisState,
    Claim,
    DateInterval,
    Evidence,
    Finding,
    FindingType,
    Modality,
    Relation,
    Severity,
    StockFlow,
    Tables,
)
from anafacts.reconcile.table_words import is_row
from anafacts.reconcile.words import source
from tests.reconcile.told.checking import faults_of, range_of
from tests.reconcile.told.reading import Days, dates, numbers

_ONE = r'("[^"]*" \([^()]*\)|[^"]*? \(your table [^()]*(?:\([^()]*\))?[^()]*\))'
_BIT = re.compile(r" ([+-]\d+\.\d)$")
_OPEN = {
    "the exact measure": ("measure", {AxisState.COMPATIBLE, AxisState.NOT_STATED}),
    "the subject": ("subject", {AxisState.COMPATIBLE, AxisState.NOT_STATED}),
    "the place": ("place", {AxisState.NOT_STATED}),
    "the period": ("period", {AxisState.NOT_STATED}),
    "the population counted": ("population", {AxisState.COMPATIBLE, AxisState.NOT_STATED}),
    "the event": ("definition", {AxisState.COMPATIBLE, AxisState.NOT_STATED}),
}
_FLOWS = {
    "what there is at a time": StockFlow.STOCK,
    "what came in a time": StockFlow.FLOW,
}
_MOODS = {
    "planned": {Modality.PLANNED},
    "promised": {Modality.PROMISED},
    "forecast": {Modality.FORECAST},
    "supposed": {Modality.HYPOTHETICAL},
    "an opinion": {Modality.OPINION},
    "opinions": {Modality.OPINION},
    "denied": {Modality.NEGATED},
    "reported as fact": SETTLED,
}
_MOOD = rf"(?:is|was|are|were) (?:both )?({'|'.join(_MOODS)})"


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that a form of words matched, and the claims that it names, in its order."""

    relation: Relation
    claims: tuple[Claim, ...]
    words: tuple[str, ...]
    tables: Tables

    @property
    def ranges(self) -> dict[str, tuple[float, float]]:
        """What each claim allows, by its words, as the lines below the sentence print it."""
        found = {line.partition(" allows ")[0]: range_of(line) for line in self.relation.trace}
        return {words: found.get(words) or (math.nan, math.nan) for words in self.words}


def relation_faults(relation: Relation, tables: Tables) -> list[str]:
    """Return what the sentences of a relation say that its claims do not, a line for each."""
    by_id = {c.claim_id: c for c in tables.claims}
    ends = [by_id[i] for i in dict.fromkeys((relation.claim_a, relation.claim_b))]
    faults = [*faults_of(_as_finding(relation, ends, tables), tables), *_bit_faults(relation)]
    forms = [(m, holds) for form, holds in _FORMS if (m := form.search(relation.explanation))]
    for match, holds in forms:
        claims = tuple(_named(match.groups(), ends))
        told = _Told(relation, claims, match.groups(), tables)
        if len(claims) != 2 or not holds(told):
            faults.append(f"{relation.relation} is told as {relation.explanation}")
    by_rule = relation.rule in _RULES and not forms
    return [*faults, *([f"no form of words: {relation.explanation}"] if by_rule else [])]


def _as_finding(relation: Relation, ends: list[Claim], tables: Tables) -> Finding:
    """Return the finding that tells the relation, with the relation's words; else one made up."""
    ids = {c.claim_id for c in ends}
    told = [f for f in tables.findings if ids <= {*f.claim_ids} and _tells(f, relation)]
    evidence = [Evidence(c.doc_id, c.span.start, c.span.end, c.quote) for c in ends]
    return Finding(
        finding_id="",
        fingerprint="",
        family=relation.family,
        type=relation.type or FindingType.VALUE,
        severity=Severity.INFO,
        title="",
        explanation=relation.explanation,
        settle_by="",
        evidence=told[0].evidence if told else tuple(evidence),
        claim_ids=told[0].claim_ids if told else tuple(c.claim_id for c in ends),
        event_ids=told[0].event_ids if told else (),
        trace=relation.trace,
    )


def _tells(finding: Finding, relation: Relation) -> bool:
    """Return whether the finding is that of a check on the pair, which may name more claims."""
    return finding.explanation == relation.explanation or finding.trace == relation.trace


def _bit_faults(relation: Relation) -> Iterator[str]:
    """Yield where the lines on why two were paired do not add up to their score."""
    found = [m for line in relation.pairing if (m := _BIT.search(line))]
    total, score = sum(float(m[1]) for m in found), relation.pairing_score
    if score is not None and abs(total - score) > 0.05 * len(found) + 0.005:
        yield f"the lines come to {total:.2f} bits, not {score}: {relation.pairing}"


def _named(groups: tuple[str, ...], ends: list[Claim]) -> Iterator[Claim]:
    """Yield the claims whose words and text stand in the groups, each at most once."""
    left = list(ends)
    for group in groups:
        for claim in left:
            own = f'"{" ".join(claim.quote.split())}" ({claim.doc_id})'
            if group == own or (is_row(claim) and group == source(claim)):
                left.remove(claim)
                yield claim
                break


def _value(claim: Claim) -> float:
    return math.nan if claim.figure.value is None else claim.figure.value


def _ends(claim: Claim) -> tuple[float, float]:
    figure = claim.figure
    low = -math.inf if figure.low is None else figure.low
    return low, math.inf if figure.high is None else figure.high


def _one_value(told: _Told) -> bool:
    a, b = told.claims
    return math.isclose(_value(a), _value(b), rel_tol=1e-9) and a.figure.unit == b.figure.unit


def _lies_in(told: _Told) -> bool:
    (low, high), (least, most) = (told.ranges[words] for words in told.words)
    return low < most and least < high


def _meet(told: _Told) -> bool:
    (low, high), (least, most) = (told.ranges[words] for words in told.words[:2])
    if len(told.words) < 3:
        return max(low, least) <= min(high, most)
    first, last = numbers(told.words[2])
    return first.is_of(max(low, least)) and last.is_of(min(high, most))


def _touch(told: _Told) -> bool:
    low, end, high, again = told.words
    found, ranges = next(numbers(end)), told.ranges
    return end == again and found.is_of(ranges[low][1]) and found.is_of(ranges[high][0])


def _apart(told: _Told) -> bool:
    x, y = map(_value, told.claims)
    return abs(100 * abs(x - y) / max(abs(x), abs(y)) - float(told.words[2])) <= 0.5


def _cannot(told: _Told) -> bool:
    a, b = told.claims
    spans = [_days(c.period.interval) for c in (a, b)]
    of = dates(told.words[2])[0] if told.words[2] else [*spans]
    return all(day in spans for day in of) and _ends(a) != _ends(b)


def _days(interval: DateInterval | None) -> Days | None:
    return (interval.start, interval.last) if interval else None


def _in_turn(told: _Told, claims: tuple[Claim, ...]) -> bool:
    """Return whether the two times are those of the claims, or of their texts, one by one."""
    told_days = [dates(part)[0][0] for part in told.words[2:4]]
    published = {d.doc_id: d.meta.published for d in told.tables.documents}
    own = [_days(c.period.interval) for c in claims]
    texts = [_days(published[c.doc_id]) for c in claims]
    return told_days in (own, texts) and told_days[0] <= told_days[1]


def _times(told: _Told) -> bool:
    return _in_turn(told, told.claims) and told.words[2] != told.words[3]


def _later_first(told: _Told) -> bool:
    return _in_turn(told, told.claims[::-1])


def _falls(told: _Told) -> bool:
    later, earlier = told.claims
    return _later_first(told) and _value(later) < _value(earlier)


def _places(told: _Told) -> bool:
    named = [{c.topic.place, c.topic.subject, c.topic.counterpart} for c in told.claims]
    return all(where in names for where, names in zip(told.words[2:], named, strict=False))


def _for_places(told: _Told) -> bool:
    first, where, second, there = told.words
    again = _Told(told.relation, told.claims, (first, second, where, there), told.tables)
    return where != there and _places(again)


def _larger(told: _Told) -> bool:
    part, whole = told.claims
    return _places(told) and _ends(part)[0] > _ends(whole)[1]


def _part(told: _Told) -> bool:
    part, whole = told.claims
    return _places(told) and _ends(part)[0] <= _ends(whole)[1]


def _voice(told: _Told) -> bool:
    a, b = told.claims
    same = " ".join(a.quote.split()).casefold() == " ".join(b.quote.split()).casefold()
    if told.words[2] == "the same words":
        return same and " ".join(a.sentence_text.split()) == " ".join(b.sentence_text.split())
    return same and a.attribution.originator == told.words[2]


def _revised(told: _Told) -> bool:
    a, b = told.claims
    published = {d.doc_id: d.meta.published for d in told.tables.documents}
    first, then = published[a.doc_id], published[b.doc_id]
    voices = {a.attribution.originator, b.attribution.originator, told.words[0]}
    return len(voices) == 1 and bool(first and then and first.start < then.start)


def _moods(told: _Told) -> bool:
    moods = [_MOODS[word] for word in told.words if word in _MOODS]
    moods = moods * 2 if len(moods) == 1 else moods
    return all(c.modality in m for c, m in zip(told.claims, moods, strict=True))


def _missed(told: _Told) -> bool:
    plan, outcome = told.claims
    short = _ends(outcome)[1] <= _ends(plan)[0]
    over = _ends(outcome)[0] >= _ends(plan)[1]
    fits = short if told.words[3] == "less than" else over
    return fits and plan.modality in _MOODS[told.words[1]] and outcome.modality in SETTLED


def _counted(told: _Told) -> bool:
    return all(
        _FLOWS.get(words) == c.topic.stock_flow
        or words == (", ".join(c.topic.qualifiers) or "no qualifier")
        for c, words in zip(told.claims, told.words[2:4], strict=True)
    )


def _unsaid(told: _Told) -> bool:
    axes = told.relation.axes
    named = re.split(r", | and ", told.words[2])
    open_ones = [n for n, (axis, states) in _OPEN.items() if getattr(axes, axis) in states]
    return named == open_ones


def _no_rate(told: _Told) -> bool:
    return tuple(c.figure.unit for c in told.claims) == told.words[2:4]


def _older(told: _Told) -> bool:
    a, b = told.claims
    return _in_turn(told, told.claims) and _value(a) < _value(b)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[_Told], bool]], ...] = tuple(
    (re.compile(form.replace("ONE", _ONE).replace("MOOD", _MOOD)), holds)
    for form, holds in (
        ("^ONE and ONE give one value", _one_value),
        ("^ONE lies in what ONE allows", _lies_in),
        ("^ONE and ONE agree (?:after|within|in)", _meet),
        ("^ONE and ONE can both hold", _meet),
        ("^ONE and ONE meet only in ([^,]+),", _meet),
        ("^ONE allows at most (.*), ONE at least as much: both hold only at (.*) itself", _touch),
        (r"^ONE and ONE are (\d+)% apart", _apart),
        ("^ONE and ONE cannot both hold(?: for (.*))?\\.$", _cannot),
        ("^ONE and ONE are for different times: (.*), then (.*)\\.$", _times),
        ("^ONE and ONE are ages at different times: (.*), then (.*)\\.$", _older),
        (r"^ONE is the later count, ONE the earlier: (.*), then ([^.]*)\. Such", _later_first),
        ("^Such a count can only rise, but ONE follows ONE: (.*), then (.*)\\.$", _falls),
        ("^ONE is for ([^,]+), ONE (?:is )?for ([^:]+?)(?:: .*)?\\.$", _for_places),
        ("^ONE is larger than ONE, though (.*) is part of (.*)\\.$", _larger),
        ("^ONE is part of ONE: (.*) is part of (.*)\\.$", _part),
        (r"^ONE and ONE repeat one statement \((.*)\)\.$", _voice),
        ("^(.*?) gave ONE, later ONE\\.$", _revised),
        ("^ONE MOOD(?:,| and) ONE MOOD[;:]", _moods),
        ("^ONE and ONE differ, but neither is asserted: the first MOOD, the second MOOD", _moods),
        ("^ONE and ONE differ, but neither is asserted: each MOOD", _moods),
        ("^ONE MOOD, ONE is what came of it, (less than|more than) was meant", _missed),
        ("^ONE and ONE count different things: (.*) against (.*)\\.$", _counted),
        ("^ONE and ONE differ, but (.*) (?:is|are) not stated on both sides", _unsaid),
        ("^ONE and ONE are in (.*) and (.*), between which no rate is known", _no_rate),
    )
)
_RULES = frozenset(
    {
        *("repeat", "missed", "modality", "scope", "definition", "period", "revised"),
        *("cumulative", "ages", "missing", "values"),
    }
)
