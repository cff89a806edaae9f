"""From a parsed text to the events that it tells of."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from anafacts.extract.events.context import Candidate, EventContext
from anafacts.extract.events.definite import is_definite
from anafacts.extract.events.frames import Frame, frames_of
from anafacts.extract.events.merge import merged
from anafacts.extract.events.mood import mood_of
from anafacts.extract.events.names import named_events
from anafacts.extract.events.nouns import nominal_events
from anafacts.extract.events.titles import cited_works, cited_year, publications
from anafacts.extract.events.unsure import past, settled
from anafacts.extract.events.verbs import verbal_events
from anafacts.extract.events.when import When, date_tokens, dates_of, located
from anafacts.extract.events.who import participants_of
from anafacts.extract.speech import attribution_of
from anafacts.model import Basis, DateInterval, Event, EventType, Period, content_id

_PAST = frozenset({"VBD", "VBN"})
_NEAR = 8  # tokens: a date further off is no part of the mention


def find_events(doc: Doc, context: EventContext) -> tuple[Event, ...]:
    """Return the events that a text tells of, in text order, one for each mention.

    ``doc`` is the parse of ``context.document.analysis.text``; spans of events are half-open
    offsets into the raw text. Mentions of one event that refer back to each other ("the meeting")
    share an ``event_key``. Habits, conditions and opinions are left out.
    """
    dates = located(doc, settled(context.dates, context.published))
    found = candidates(doc, date_tokens(dates))
    own = dates_of(found, dates)
    when = {n: _settled(found[n], w, context.published) for n, w in own.items()}
    when |= {n: w for n, c in enumerate(found) if n not in when and (w := _cited(c)).text}
    kept = [
        (c, when.get(n, When())) for n, c in enumerate(found) if is_definite(c, dated=n in when)
    ]
    frames = frames_of(kept, dates, context)
    events = _events([(c, f) for (c, _), f in zip(kept, frames, strict=True)], context)
    told = {
        e.event_id: e
        for e, (c, _), f in zip(events, kept, frames, strict=True)
        if (f.same_as is not None if c.back else _tells(e, c))
    }
    return tuple(sorted(told.values(), key=lambda e: (e.span, e.event_id)))


def _tells(event: Event, candidate: Candidate) -> bool:
    """Return whether anything says which event it is: its members, its name, its days."""
    if candidate.sharp:
        return True
    members = [name for name in event.participants if name != event.place]
    dated = event.period.interval is not None or event.date_text is not None
    natural = event.type is EventType.DISASTER
    return bool(members) or dated or natural or event.name is not None


def _settled(candidate: Candidate, when: When, published: DateInterval | None) -> When:
    """Return the time of an event; what has happened lies not ahead of a vague publication."""
    told = candidate.trigger.tag_ in _PAST or not candidate.rule.startswith("verb")
    if not told or when.text is None:
        return when
    return replace(when, period=past(when.period, when.text, published))


def _cited(candidate: Candidate) -> When:
    """Return the year of the citation that belongs to a publication."""
    year = cited_year(candidate) if candidate.type is EventType.PUBLICATION else None
    if year is None:
        return When()
    return When(Period(DateInterval.of_years(int(year), int(year)), Basis.EXPLICIT), year)


def candidates(doc: Doc, dated: frozenset[int]) -> tuple[Candidate, ...]:
    """Return every possible mention, in text order, a noun and its verb as one."""
    titles = list(publications(doc))
    names = [name for name in named_events(doc) if not _overlaps(name, titles)]
    titles += [c for c in cited_works(doc) if not _overlaps(c, [*titles, *names])]
    taken = frozenset(i for c in (*titles, *names) for i in range(*c.own))
    nouns = [*titles, *names, *nominal_events(doc, taken)]
    nominal = frozenset(i for c in nouns for i in range(*c.own))
    return merged(list(verbal_events(doc, nominal, dated)), nouns)


def _overlaps(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    return any(candidate.start < o.end and o.start < candidate.end for o in others)


def _events(found: Sequence[tuple[Candidate, Frame]], context: EventContext) -> list[Event]:
    """Return the mentions as events; one that refers back shares the key of the earlier one."""
    events: list[Event] = []
    for candidate, frame in found:
        event = _event(candidate, frame, context)
        key = content_id("happening", event.event_id)
        if frame.same_as is not None:
            key = events[frame.same_as].event_key
        events.append(replace(event, event_key=key))
    return events


def _event(candidate: Candidate, frame: Frame, context: EventContext) -> Event:
    document = context.document
    start, end = _text_bounds(candidate, frame)
    span = document.analysis.raw(start, end)
    sentence = candidate.trigger.sent
    quote = document.text[span.start : span.end]
    kind = candidate.type
    return Event(
        event_id=content_id("event", document.doc_id, span.start, span.end, kind, candidate.lemma),
        event_key="",
        doc_id=document.doc_id,
        span=span,
        quote=quote,
        sentence=document.analysis.raw(sentence.start_char, sentence.end_char),
        trigger=candidate.lemma,
        type=kind,
        participants=participants_of(candidate, context),
        place=frame.place,
        period=frame.when.period,
        date_text=frame.when.text,
        modality=mood_of(candidate, frame.when, context),
        speaker=attribution_of(candidate.trigger, context).speaker,
        name=candidate.title or candidate.name,
        edition=candidate.edition,
    )


def _text_bounds(candidate: Candidate, frame: Frame) -> tuple[int, int]:
    """Return the half-open code points of a mention, a date close by included, its ends trimmed."""
    doc, start, end = candidate.trigger.doc, candidate.start, candidate.end
    if (span := frame.when.span) is not None:
        end = span.end if end < span.end <= end + _NEAR else end
        start = (
            span.start if start - _NEAR <= span.start < start and span.end >= start - 1 else start
        )
    end = _balanced(doc, start, end)
    while end - start > 1 and _loose(doc[end - 1]):
        end -= 1
    while end - start > 1 and _loose(doc[start]):
        start += 1
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def _balanced(doc: Doc, start: int, end: int) -> int:
    """Return the end with a bracket that was opened either closed or left out."""
    words = [token.text for token in doc[start:end]]
    if words.count("(") <= words.count(")"):
        return end
    if end < len(doc) and doc[end].text == ")":
        return end + 1
    return max(start + len(words) - 1 - words[::-1].index("("), start + 1)


def _loose(token: Token) -> bool:
    return (
        token.is_space
        or (token.is_punct and token.text not in {")", "”", "“", "("})
        or token.dep_ == "cc"
    )
