"""What a mention takes over from the mention before it: days, place, and being the same event."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.events.beside import beside, soon_after, weeks_after
from anafacts.extract.events.classes import is_named, is_place
from anafacts.extract.events.context import Candidate, EventContext
from anafacts.extract.events.story import story_days
from anafacts.extract.events.when import Dated, When, inherited
from anafacts.extract.events.who import place_of
from anafacts.extract.events.words import noun_of
from anafacts.extract.speech.people import text_of_name
from anafacts.lexicon.event_kin import event_families
from anafacts.model import EventType, Period

_BACK = frozenset({"the", "this", "that", "these", "those"})
_OWN = frozenset({"his", "her", "their", "its", "this", "that", "the", "these"})
_INSIDE = frozenset({"during", "at", "in", "on"})
_SIDE = frozenset({"stage", "sideline", "podium", "margin"})  # "On stage, he called for unity"
_STAY = frozenset({"day", "stay", "week", "sideline"})
_OPENING = 8
_SUBEVENTS = frozenset({"address", "speech", "signing", "unveiling"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The time and place of a mention, and the token at which it stands.

    ``same_as`` is the position of an earlier mention of the same event.
    """

    when: When = field(default_factory=When)
    place: str | None = None
    same_as: int | None = None
    at: int | None = None


def frames_of(
    found: Sequence[tuple[Candidate, When]], dates: Sequence[Dated], context: EventContext
) -> list[Frame]:
    """Return the frame of each candidate, in the same order.

    Days and place are carried over only within a paragraph, and only where the sentence says so:
    "There, ...", "During his three days in Beijing", "The meeting produced ...", or where a speech
    without a date follows a dated meeting.
    """
    frames: list[Frame] = []
    for number, (candidate, stated) in enumerate(found):
        same = _antecedent(found, number)
        known = stated.text or stated.period.interval
        own = stated if known else _relative(found, frames, number)
        when, place = own, place_of(candidate, context)
        source = frames[same] if same is not None else _source(found, frames, number)
        if same is None and source is not None:
            source = _since(candidate, source, dates) or source
        if source is not None:
            dated = bool(own.text or own.period.interval)
            place = place or (None if dated and same is None else source.place)
            when = own if dated else inherited(source.when)
        elif not (own.text or own.period.interval):
            when = story_days(candidate, dates)
        frames.append(Frame(when, place, same, candidate.trigger.i))
    return frames


def _relative(
    found: Sequence[tuple[Candidate, When]], frames: Sequence[Frame], number: int
) -> When:
    """Return the days that a mention has from another by the words of its own sentence."""
    candidate = found[number][0]
    dated = [f for f in frames if f.at is not None and f.when.period.interval is not None]
    if dated and not _lines_between(dated[-1], candidate):
        soon = soon_after(candidate, dated[-1].when)
        if soon.text:
            return soon
    if (later := weeks_after(candidate, found)).text:
        return later
    near = beside([c for c, _ in found[: number + 1]], number)
    return inherited(frames[near].when) if near is not None else When()


def _lines_between(earlier: Frame, candidate: Candidate) -> bool:
    doc = candidate.trigger.doc
    start = doc[earlier.at].idx if earlier.at is not None else 0
    return "\n" in tree.text(doc)[start : candidate.trigger.idx]


def _antecedent(found: Sequence[tuple[Candidate, When]], number: int) -> int | None:
    """Return the earlier mention that "the meeting" or "this visit" means, by noun or by type."""
    candidate = found[number][0]
    head = candidate.trigger.doc[candidate.own[1] - 1]
    noun = noun_of(head.text)
    if noun is None or candidate.name is not None or not _refers_back(head):
        return None
    for earlier in range(number - 1, -1, -1):
        other = found[earlier][0]
        if _paragraphs_between(other.trigger, head) > 1:
            return None
        if _compatible(noun.lemma, EventType(noun.type), other):
            return earlier
    return None


def _refers_back(head: Token) -> bool:
    found = {det.lower_ for det in tree.children(head, "det")} & _BACK
    complements = tree.children(head, "nmod")
    told_apart = is_named(head) or any(
        is_named(c) or tree.cases(c) == "of" for c in complements
    )  # "the signing of a pact" is no other one
    return bool(found) and head.tag_ != "NNS" and ("this" in found or not told_apart)


def _compatible(lemma: str, kind: EventType, other: Candidate) -> bool:
    other_noun = noun_of(other.trigger.doc[other.own[1] - 1].text) or noun_of(other.trigger.text)
    if other_noun is not None and other_noun.lemma == lemma:
        return True
    if event_families(lemma) & event_families(other.lemma):
        return True
    return kind is other.type and kind in {EventType.VISIT, EventType.MEETING, EventType.DISASTER}


def _paragraphs_between(first: Token, second: Token) -> int:
    return tree.text(first.doc)[first.idx : second.idx].count("\n\n")


def _source(
    found: Sequence[tuple[Candidate, When]], frames: Sequence[Frame], number: int
) -> Frame | None:
    """Return the frame that the sentence of a candidate stands in, None where it opens its own."""
    candidate = found[number][0]
    sentence = candidate.trigger.sent
    start = _paragraph_start(sentence)
    earlier = [n for n in range(number) if _may_frame(found[n][0], sentence, start)]
    if not earlier or not (_opens_inside(sentence) or candidate.lemma in _SUBEVENTS):
        return None
    dated = [n for n in earlier if frames[n].when.period.interval is not None]
    return frames[(dated or earlier)[-1]]


def _since(candidate: Candidate, source: Frame, dates: Sequence[Dated]) -> Frame | None:
    """Return the frame of a date between the earlier mention and this sentence, without a place.

    "Two weeks later, he was at the White House. There, he ..." leaves the earlier event behind.
    """
    sentence = candidate.trigger.sent
    text = tree.text(sentence.doc)
    start = source.at if source.at is not None else sentence.start
    later = [
        d for d in dates if start < d.span.start < sentence.start and not d.span.sent.start <= start
    ]
    same = [
        d for d in later if "\n" not in text[d.span.end_char : sentence.start_char].rstrip("\n")
    ]
    if not same:
        return None
    mention = same[-1].mention
    when = When(Period(mention.interval, mention.basis), mention.text)
    return Frame(when, _place_in(same[-1].span.sent))


def _place_in(sentence: Span) -> str | None:
    """Return the place that a sentence names after "in" or "at"."""
    for token in sentence:
        before = sentence.doc[max(token.i - 2, sentence.start) : token.i]
        if is_place(token) and any(word.lower_ in {"in", "at"} for word in before):
            return text_of_name(token)
    return None


def _paragraph_start(sentence: Span) -> int:
    """Return the offset at which the line begins that leads up to a sentence."""
    text, end = tree.text(sentence.doc), sentence.start_char
    while end > 0 and text[end - 1] == "\n":
        end -= 1
    return text.rfind("\n", 0, end) + 1


def _may_frame(earlier: Candidate, sentence: Span, start: int) -> bool:
    """Return whether an earlier mention stands behind ``start``, in a sentence before."""
    return earlier.trigger.i < sentence.start and earlier.trigger.idx >= start


def _opens_inside(sentence: Span) -> bool:
    """Return whether a sentence says that it goes on about the event before it."""
    words = [token for token in sentence if not token.is_space and not token.is_quote][:_OPENING]
    commas = [n for n, word in enumerate(words) if word.text == ","]
    words = words[: commas[0]] if commas and commas[0] > 1 else words
    if not words:
        return False
    first = words[0]
    if first.lower_ == "there":
        return first.dep_ != "expl"
    if first.lower_ in _INSIDE and any(tree.lemma(word) in _SIDE for word in words):
        return True
    if first.lower_ in _INSIDE and any(_stay(word) for word in words):
        return words[1:2] != [] and words[1].lower_ in _OWN
    return _event_subject(sentence)


def _stay(word: Token) -> bool:
    return tree.lemma(word) in _STAY or noun_of(word.text) is not None


def _event_subject(sentence: Span) -> bool:
    """Return whether the subject is the event before: "The meeting ...", or "It" after that."""
    subject = tree.subject(sentence.root)
    if subject is None:
        return False
    if subject.lower_ == "it":
        before = _sentence_before(sentence)
        return before is not None and _names_event(tree.subject(before.root))
    return _names_event(subject) and _refers_back(subject)


def _names_event(subject: Token | None) -> bool:
    return subject is not None and noun_of(subject.text) is not None


def _sentence_before(sentence: Span) -> Span | None:
    at = sentence.start - 1
    while at >= 0 and sentence.doc[at].is_space:
        at -= 1
    same = (
        at >= 0 and "\n" not in tree.text(sentence.doc)[sentence.doc[at].idx : sentence.start_char]
    )
    return sentence.doc[at].sent if same else None
