"""For when a figure holds: the date that the sentence ties to it, else one that is carried over."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from anafacts.extract.claims.reading import Reading
from anafacts.model import Basis, DateMention, Grain, Mention, Period

_OUTSIDE = frozenset({"citation"})
_ADJACENT = 3  # tokens between a figure and the date behind it: "$263.5 billion in 2014"
_WINDOWS = frozenset({Grain.SPAN, Grain.DECADE, Grain.CENTURY})


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure with its tokens, among all figures of its document."""

    mention: Mention
    span: Span
    others: tuple[Mention, ...]
    reading: Reading


def period_of(scene: Scene) -> Period:
    """Return the time of a figure with how it is known; publication where the text gives none."""
    sentence, reading = scene.span.sent, scene.reading
    inside = [
        d for d in _usable(reading) if _within(d, sentence) and not _overlap(d, scene.mention)
    ]
    chosen = _behind(scene.mention, inside, scene) or _free(inside, scene)
    if chosen is not None:
        return Period(chosen.interval, chosen.basis)
    inherited = _inherited(sentence, reading)
    if inherited is not None:
        return Period(inherited.interval, Basis.INHERITED)
    published = reading.document.meta.published
    return Period(published, Basis.PUBLICATION if published else Basis.NONE)


def _usable(reading: Reading) -> list[DateMention]:
    return [d for d in reading.dates if d.interval is not None and d.rule not in _OUTSIDE]


def _within(date: DateMention, sentence: Span) -> bool:
    return sentence.start_char <= date.start and date.end <= sentence.end_char


def _overlap(date: DateMention, mention: Mention) -> bool:
    return date.start < mention.end and mention.start < date.end


def _behind(mention: Mention, dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date right behind a figure, with no other figure in between."""
    date = next((d for d in dates if d.start >= mention.end), None)
    if date is None:
        return None
    doc = scene.reading.doc
    words = doc.char_span(mention.end, date.start, alignment_mode="contract")
    near = words is None or len(words) <= _ADJACENT
    return date if near and not _figures(mention.end, date.start, scene.others) else None


def _figures(start: int, end: int, others: tuple[Mention, ...]) -> bool:
    return any(start <= o.start and o.end <= end for o in others)


def _free(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date nearest in the parse that no other figure has right behind it."""
    root = scene.span.root
    free = [d for d in dates if not _taken(d, scene)]
    return min(free, key=lambda d: _distance(root, scene.reading.span(d).root), default=None)


def _taken(date: DateMention, scene: Scene) -> bool:
    """Return whether the date belongs to another figure: it stands right behind that one."""
    mine = scene.mention
    rivals = [
        o for o in scene.others if o.end <= date.start and not mine.start <= o.start < mine.end
    ]
    return any(_behind(o, [date], scene) is date for o in rivals)


def _distance(a: Token, b: Token) -> int:
    """Return the number of arcs between two tokens of one sentence."""
    up = {token.i: steps for steps, token in enumerate([a, *a.ancestors])}
    for steps, token in enumerate([b, *b.ancestors]):
        if token.i in up:
            return steps + up[token.i]
    return len(up) + 100


def _inherited(sentence: Span, reading: Reading) -> DateMention | None:
    """Return the date of the sentence before in the same paragraph: a window or a single date."""
    if sentence.start == 0 or "\n\n" in sentence.doc[sentence.start - 1].text:
        return None
    before = sentence.doc[sentence.start - 1].sent
    dates = [d for d in _usable(reading) if _within(d, before)]
    windows = [d for d in dates if d.interval is not None and d.interval.grain in _WINDOWS]
    if windows:
        return windows[-1]
    return dates[0] if len(dates) == 1 else None
