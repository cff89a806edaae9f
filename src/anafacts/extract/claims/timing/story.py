"""The day that a story stands at: the date that opens it, for the sentences that follow."""

from collections.abc import Iterator

from spacy.tokens import Span

from anafacts.extract import tree
from anafacts.extract.claims.timing.scene import Scene, bracketed, clause_of, resolved, within
from anafacts.extract.claims.timing.tenses import time_of, told_as
from anafacts.lexicon.founding import founding_verbs
from anafacts.model import DateInterval, DateMention

_REACH = 3  # sentences of a paragraph over which a date that opens it still stands
_OPENING = 8  # words of a sentence in which it refers to what was told before
_YEAR = 366
_LATEST = frozenset({"latest", "newest", "current", "today", "now", "recently"})
_BACK = frozenset(
    {"he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "those", "there"}
)


def frame_of(scene: Scene) -> DateMention | None:
    """Return the date that opens the story which a sentence in the past tense goes on with.

    "In 2021 the town changed its rules. It built 40 homes." The sentence must refer back, or the
    story lie more than a year before the publication.
    """
    if told_as(scene.span.sent.root) != "past" or told_as(scene.clause) != "past":
        return None
    if any(token.lower_ in _LATEST for token in scene.span.sent[:_OPENING]):
        return None
    for sentence in _before(scene.span.sent):
        date = _opening(sentence, scene)
        if date is not None:
            return date if _refers_back(scene.span.sent) or _long_ago(date, scene) else None
        inside = [d for d in resolved(scene.reading) if within(d, sentence)]
        if inside or time_of(sentence.root) != "past":
            return None
    return None


def _before(sentence: Span) -> Iterator[Span]:
    """Yield the sentences before in the same paragraph, the nearest first."""
    for _ in range(_REACH):
        if sentence.start == 0 or "\n\n" in sentence.doc[sentence.start - 1].text:
            return
        sentence = sentence.doc[sentence.start - 1].sent
        yield sentence


def _opening(sentence: Span, scene: Scene) -> DateMention | None:
    """Return the date with which a sentence opens, in front of its verb."""
    root = sentence.root
    if tree.lemma(root) in founding_verbs() or time_of(root) != "past":
        return None
    for date in resolved(scene.reading):
        if not within(date, sentence) or date.end > root.idx or _to_come(date, scene):
            continue
        subject = tree.subject(root)
        leads = subject is None or date.end <= subject.idx
        if leads and clause_of(date, scene.reading) == root and not bracketed(date, scene):
            return date
    return None


def _to_come(date: DateMention, scene: Scene) -> bool:
    published = scene.reading.document.meta.published
    interval = date.interval
    return interval is None or (published is not None and interval.end > published.end)


def _refers_back(sentence: Span) -> bool:
    return any(token.lower_ in _BACK for token in sentence[:_OPENING])


def _long_ago(date: DateMention, scene: Scene) -> bool:
    published = scene.reading.document.meta.published
    return (
        published is not None
        and date.interval is not None
        and (published.start - date.interval.end).days > _YEAR
    )


def last_date(scene: Scene) -> DateMention | None:
    """Return the date told last before a figure, in its sentence or those before."""
    sentences = [scene.span.sent, *_before(scene.span.sent)]
    first = min(sentence.start_char for sentence in sentences)
    told = [d for d in resolved(scene.reading) if first <= d.start and d.end <= scene.mention.start]
    return told[-1] if told else None


def up_to(start: DateInterval, published: DateInterval | None) -> DateInterval:
    """Return the days from a date on up to the publication."""
    if published is None or published.end <= start.end:
        return start
    return DateInterval(start.start, published.end)
