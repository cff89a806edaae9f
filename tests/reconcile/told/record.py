"""What a finding is told of: the words, names, days and numbers of the rows that it rests on."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from anafacts.model import Claim, DateInterval, Event, Finding, Tables
from tests.reconcile.told.reading import Days, dates, numbers

_ROUGH = (0.1, 0.5)  # "about" and "nearly" are read a tenth wide, vague words by half
_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)(?:/(\d\d))?")
_APOSTROPHE = re.compile("['’]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Record:
    """The rows of one finding as plain values; ``ends`` are what its figures may be read as."""

    claims: tuple[Claim, ...]
    words: str
    names: tuple[str, ...]
    days: tuple[Days, ...]
    values: tuple[float, ...]
    ends: tuple[float, ...]


def record_of(finding: Finding, tables: Tables) -> Record:
    """Return what the finding's sentences may speak of."""
    claims = tuple(c for c in tables.claims if c.claim_id in finding.claim_ids)
    places = {(e.doc_id, e.start, e.end) for e in finding.evidence}
    events = [
        e
        for e in tables.events
        if e.event_id in finding.event_ids or (e.doc_id, e.span.start, e.span.end) in places
    ]
    works = [r for r in tables.references if (r.doc_id, r.span.start, r.span.end) in places]
    said = [e.quote for e in finding.evidence]
    said += [text for c in claims for text in (c.quote, c.sentence_text, *c.members)]
    said += [text for r in works for text in (r.title, r.url, r.container, r.part_of)]
    said += [e.quote for e in events]
    said += [_APOSTROPHE.sub(" ", text) for text in said]  # an address leaves them out, or a blank
    told = [d for d in tables.documents if d.doc_id in {e.doc_id for e in finding.evidence}]
    days = [_of(c.period.interval) for c in claims] + [_of(e.period.interval) for e in events]
    days += [_of(d.meta.published) for d in told] + [_of(r.date) for r in works]
    days += [day for text in said for day in (*dates(text)[0], *_addressed(text))]
    return Record(
        claims=claims,
        words=plain(" ".join(said)),
        names=tuple(sorted(_names(claims, events, tables), key=len, reverse=True)),
        days=tuple(day for day in days if day),
        values=tuple(_values(finding, claims, events)),
        ends=tuple(end for c in claims for end in ends_of(c)),
    )


def plain(text: str) -> str:
    """Return the words of a text in small letters, each between blanks."""
    words = _WORD.findall(_APOSTROPHE.sub("", text.casefold()))
    return f" {' '.join(words)} "


def ends_of(claim: Claim) -> set[float]:
    """Return every end that rounding and hedge may give the figure, worked out anew."""
    figure = claim.figure
    given = (figure.value, figure.low, figure.high, figure.likely_low, figure.likely_high)
    ends = {v for v in given if v is not None and math.isfinite(v)} | {0.0}
    for value in [v for v in (figure.value, figure.low, figure.high) if v]:
        for digits in range(figure.digits_min, figure.digits_max + 1):
            half = 0.5 * 10.0 ** (math.floor(math.log10(abs(value))) + 1 - digits)
            ends |= {value - half, value + half}
            if figure.unit == "percent":  # a change of 40 percent is one of 37.5 to 42.5
                ends |= {value - half / 2, value + half / 2}
        ends |= {value * (1 + sign * part) for part in _ROUGH for sign in (-1, 1)}
        ends |= {(value + 1) * (1 + sign * _ROUGH[0]) for sign in (-1, 1)}  # so much on top
    return ends | {abs(end) for end in ends}


def _of(interval: DateInterval | None) -> Days | None:
    return (interval.start, interval.last) if interval else None


def _addressed(text: str) -> Iterator[Days]:
    for match in _ADDRESS.finditer(text):
        yield from dates("-".join(part for part in match.groups() if part))[0]


def _names(claims: tuple[Claim, ...], events: list[Event], tables: Tables) -> set[str]:
    found = {d.doc_id for d in tables.documents}
    for claim in claims:
        topic = claim.topic
        found |= {topic.measure, topic.subject or "", topic.counterpart or "", topic.place or ""}
        found |= {
            f"{claim.doc_id.rpartition('/')[2]}, {claim.rule}",
            claim.attribution.originator or "",
        }
    found |= {e.name or "" for e in events}
    return {name for name in found if any(map(str.isdigit, name))}


def _values(finding: Finding, claims: tuple[Claim, ...], events: list[Event]) -> Iterator[float]:
    for claim in claims:
        figure = claim.figure
        given = (figure.value, figure.low, figure.high)
        yield from (sign * v for v in given if v is not None for sign in (1, -1))
        yield len(claim.members)
        yield from (n.value for n in numbers(claim.quote))
    yield from (e.edition for e in events if e.edition)
    yield from (n.value for item in finding.evidence for n in numbers(item.quote))
    yield from range(len(finding.evidence) + 1)
