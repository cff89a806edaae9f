"""So long after, and so long from day to day, held against the dates that stand beside."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from anafacts.model import (
    Basis,
    Claim,
    ClaimKind,
    DateInterval,
    Event,
    Family,
    FindingType,
    Grain,
    RelationName,
    UnitKind,
)
from anafacts.reconcile.bounds import Bounds, admitted, in_words
from anafacts.reconcile.derive.check import Case, Check, evidence_of, gravity
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import quoted, squeeze, when

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.2425, "decade": 3652.425}
_LATER = re.compile(r"\s(?:later|afterwards)\b")
_AFTER = re.compile(r"\s(after|before)\s")
_FROM = re.compile(r"[^⟨⟩.;()]{0,40}?,?\sfrom\s\w")
_OPENING = re.compile(r"(?:(?:some|about|just|exactly|almost|nearly|only)\s)?", re.IGNORECASE)
_NEAR = 4  # code points between "after" and what it is counted from: "after the"

Sentences = Mapping[tuple[str, int], list[Event]]


@dataclass(frozen=True, slots=True)
class _Link:
    """A stretch of time, where it is counted from and where to, and whose the two dates are."""

    claim: Claim
    start: DateInterval
    end: DateInterval
    events: tuple[Event, ...] = ()


def durations(case: Case) -> list[Check]:
    """Return a check for every stretch of time whose first and last date are told beside it.

    "Two weeks later" leads from the only dated event of the sentence before to the only one of its
    own; "after" and "before" tie the two dated events of one sentence; "from" and "to" are the
    first and the last day.
    """
    sentences = _by_sentence(case.events)
    order = _before(case.claims, case.events)
    found = []
    for claim in case.claims:
        if claim.figure.unit_kind is UnitKind.DURATION and claim.figure.unit in _DAYS:
            link = _later(claim, sentences, order) or _after(claim, sentences) or _within(claim)
            if link is not None:
                found.append(_check(link))
    return found


def _by_sentence(events: Sequence[Event]) -> Sentences:
    found: defaultdict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in events:
        if event.period.basis is Basis.EXPLICIT and event.period.interval:
            found[event.doc_id, event.sentence.start].append(event)
    return found


def _before(claims: Sequence[Claim], events: Sequence[Event]) -> Mapping[tuple[str, int], int]:
    """Return where the sentence before each sentence begins, of those that tell of anything."""
    starts: defaultdict[str, dict[int, int]] = defaultdict(dict)
    told = [*((c.doc_id, c.sentence) for c in claims), *((e.doc_id, e.sentence) for e in events)]
    for doc_id, sentence in told:
        starts[doc_id][sentence.start] = sentence.end
    found = {}
    for doc_id, spans in starts.items():
        ordered = sorted(spans)
        for first, second in pairwise(ordered):
            if second - spans[first] <= 2:  # noqa: PLR2004 (one blank or a new line)
                found[doc_id, second] = first
    return found


def _later(
    claim: Claim, sentences: Sentences, before: Mapping[tuple[str, int], int]
) -> _Link | None:
    at, here = claim.span.start - claim.sentence.start, (claim.doc_id, claim.sentence.start)
    opening = _OPENING.fullmatch(claim.sentence_text[:at])
    if not opening or not _LATER.match(claim.sentence_text[at + len(claim.quote) :]):
        return None
    first = _only(sentences.get((claim.doc_id, before.get(here, -1)), ()))
    second = _only(sentences.get(here, ()))
    return _link(claim, first, second) if first and second else None


def _after(claim: Claim, sentences: Sentences) -> _Link | None:
    behind = claim.span.end - claim.sentence.start
    word = _AFTER.match(claim.sentence_text[behind:])
    events = sentences.get((claim.doc_id, claim.sentence.start), [])
    dates = {e.period.interval for e in events}
    if word is None or len(dates) != 2:  # noqa: PLR2004 (the two that it ties)
        return None
    start = claim.span.end + word.end()
    anchor = next((e for e in events if start <= e.span.start <= start + _NEAR), None)
    other = next((e for e in events if anchor and e.period != anchor.period), None)
    if anchor is None or other is None:
        return None
    return _link(claim, anchor, other) if word[1] == "after" else _link(claim, other, anchor)


def _only(events: Sequence[Event]) -> Event | None:
    return events[0] if len({e.period.interval for e in events}) == 1 else None


def _link(claim: Claim, first: Event, second: Event) -> _Link | None:
    start, end = first.period.interval, second.period.interval
    return _Link(claim, start, end, (first, second)) if start and end else None


def _within(claim: Claim) -> _Link | None:
    """Return the link of "three weeks, from 3 to 24 May": from its first to its last day."""
    interval = claim.period.interval
    behind = claim.sentence_text[claim.span.end - claim.sentence.start :]
    told = claim.kind is ClaimKind.DURATION and claim.period.basis is Basis.EXPLICIT
    if not told or interval is None or interval.grain is not Grain.SPAN or not _FROM.match(behind):
        return None
    first, last = DateInterval.of_day(interval.start), DateInterval.of_day(interval.last)
    return _Link(claim, first, last)


def _check(link: _Link) -> Check:
    claim, size = link.claim, _DAYS[link.claim.figure.unit]
    found, told = _apart(link), _told(claim, size)
    holds = found.intersect(told) is not None
    unit = claim.figure.unit if claim.figure.unit in {"year", "day"} else "day"
    scale = _DAYS[unit]
    ends = Bounds(round(found.low / scale, 1), round(found.high / scale, 1))
    line = f"{when(link.start)} to {when(link.end)} is {in_words(ends, unit)}"
    how = "holds" if holds else "does not hold"
    family = Family.AGREE if holds else Family.CONFLICT
    relation = RelationName.DERIVED_CONSISTENT if holds else RelationName.CONFLICT
    events = " and ".join(f'"{squeeze(e.quote)}"' for e in link.events)
    between = f", between {events}," if events else ""
    return Check(
        rule="durations",
        title=f"{quoted(claim)} {how}: {line}",
        verdict=Verdict(
            family, relation, f"{line}; {quoted(claim)}{between} {how}.", (line,), FindingType.DATE
        ),
        severity=gravity(family, claim),
        evidence=(evidence_of(claim), *(evidence_of(e) for e in link.events)),
        claims=(claim,),
        events=link.events,
        settle_by="Look up both dates.",
    )


def _apart(link: _Link) -> Bounds:
    """Return how many days lie between the two; a range of days has two readings, with its ends."""
    low = (link.end.start - link.start.last).days
    high = (link.end.last - link.start.start).days
    return Bounds(low, high if link.events else high + 1)


def _told(claim: Claim, size: float) -> Bounds:
    """Return how many days the words allow: half a unit either way, or a share of a long time."""
    bounds = admitted(claim.figure, generous=False)
    room = max(width("later share") * bounds.high * size, width("later days"))
    low, high = bounds.low * size, bounds.high * size
    return Bounds(min(low, high - room), high + room)
