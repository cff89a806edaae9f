"""For when a figure holds: the date that the sentence ties to it, else one that is carried over."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.plans import plan_period
from anafacts.extract.claims.reading import Reading
from anafacts.model import Basis, ClaimKind, DateInterval, DateMention, Grain, Mention, Period, Role

_OUTSIDE = frozenset({"citation"})
_SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl", "parataxis", "ccomp"})
_WORD = 40  # code points: no preposition is longer
_ADJACENT = 3  # tokens between a figure and the date behind it: "$263.5 billion in 2014"
_GROWTH = frozenset({ClaimKind.RATIO, ClaimKind.GROWTH, ClaimKind.DIFFERENCE})
_APART = frozenset({"from", "than", "to", "against", "versus"})
_DESCRIBES = frozenset({"acl", "acl:relcl"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_NARROW = frozenset({Grain.DAY, Grain.WEEK})
_WINDOWS = frozenset({Grain.SPAN, Grain.DECADE, Grain.CENTURY})


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure with its tokens, among the figures of its sentence and of the end of the one before.

    Others are no rivals for a date: it belongs to a figure a few tokens before it.
    """

    mention: Mention
    span: Span
    others: tuple[Mention, ...]
    reading: Reading


def period_of(scene: Scene) -> Period:
    """Return the time of a figure with how it is known; publication where the text gives none."""
    sentence, reading = scene.span.sent, scene.reading
    own = next((d for d in _usable(reading) if _overlap(d, scene.mention)), None)
    if own is not None:  # "fifty years ago" is itself a date
        return Period(own.interval, own.basis)
    inside = [
        d for d in _usable(reading) if _within(d, sentence) and not _overlap(d, scene.mention)
    ]
    chosen = _behind(scene.mention, inside, scene) or _free(inside, scene)
    planned = plan_period(scene.span, reading)
    if planned is not None and (chosen is None or chosen.interval == planned.interval):
        return planned
    if chosen is not None:
        return Period(_until_now(chosen, scene), chosen.basis)
    inherited = _shared(inside, scene) or _onward(inside, scene) or _inherited(scene)
    if inherited is not None:
        return Period(inherited.interval, Basis.INHERITED)
    published = reading.document.meta.published
    return Period(published, Basis.PUBLICATION if published else Basis.NONE)


def _until_now(date: DateMention, scene: Scene) -> DateInterval | None:
    """Return the time from a date on, up to publication, for what is told "since 2017"."""
    interval, published = date.interval, scene.reading.document.meta.published
    since = _word_before(scene.reading, date.start) == "since"
    if not since or interval is None or published is None or published.end <= interval.end:
        return interval
    return DateInterval(interval.start, published.end)


def _shared(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date of the figure before, for a participle that goes on about the same time.

    "Trade surged to $5 billion in 2024, with the stock exceeding $6 billion."
    """
    clause = tree.predicate_of(scene.span.root)
    tensed = tree.subject(clause) is not None and clause.tag_ in _TENSED
    before = [d for d in dates if d.end <= scene.mention.start and not _bracketed(d, scene)]
    return before[-1] if before and not (tensed and clause.dep_ not in _DESCRIBES) else None


def _onward(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date behind the figures that follow, for figures of one clause and one time.

    "Floods killed 86 people, including 37 children, since June"; but what something rose "from",
    or is more "than", has a time of its own.
    """
    mine = scene.mention
    date = next((d for d in dates if d.start >= mine.end and not _bracketed(d, scene)), None)
    if date is None or mine.role is Role.BASE:
        return None
    rivals = [o for o in scene.others if mine.end <= o.start and o.end <= date.start]
    leads = {_word_before(scene.reading, o.start) for o in rivals}
    apart = leads & _APART or any(o.role is Role.BASE for o in rivals)
    clause = tree.predicate_of(scene.span.root)
    same = clause in tree.ancestors(scene.reading.span(date).root)
    return date if same and not apart else None


def _word_before(reading: Reading, at: int) -> str:
    """Return the word that ends before an offset, in small letters; "" at the beginning."""
    words = tree.text(reading.doc)[max(0, at - _WORD) : at].split()
    return words[-1].lower() if words else ""


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
    """Return the date nearest in the parse that no other figure has right behind it.

    Dates in brackets date something else; those of another clause come last.
    """
    root = scene.span.root
    open_ones = [d for d in dates if not _taken(d, scene) and not _bracketed(d, scene)]
    if any(_taken(d, scene) and _same_part(d, scene) for d in dates):
        open_ones = [d for d in open_ones if _same_part(d, scene)]
    free = [d for d in open_ones if not _elsewhere(d, scene)] or open_ones
    return min(free, key=lambda d: _distance(root, scene.reading.span(d).root), default=None)


def _same_part(date: DateMention, scene: Scene) -> bool:
    """Return whether the date stands before the figure with no semicolon in between."""
    between = tree.text(scene.reading.doc)[date.end : scene.mention.start]
    return date.end <= scene.mention.start and ";" not in between


def _bracketed(date: DateMention, scene: Scene) -> bool:
    """Return whether a bracket opens or closes between the figure and the date."""
    first, last = sorted((scene.mention.start, date.start))
    between = tree.text(scene.reading.doc)[first:last]
    return between.count("(") != between.count(")")


def _elsewhere(date: DateMention, scene: Scene) -> bool:
    """Return whether the date stands in a clause that the figure is not part of."""
    root = scene.span.root
    clause = tree.predicate_of(scene.reading.span(date).root)
    return clause.dep_ in _SUBORDINATE and clause != root and not clause.is_ancestor(root)


def _taken(date: DateMention, scene: Scene) -> bool:
    """Return whether the date belongs to another figure of the sentence, right before it."""
    mine, first = scene.mention, scene.span.sent.start_char
    rivals = [
        o
        for o in scene.others
        if first <= o.start and o.end <= date.start and not mine.start <= o.start < mine.end
    ]
    return any(_behind(o, [date], scene) is date for o in rivals)


def _distance(a: Token, b: Token) -> int:
    """Return the number of arcs between two tokens of one sentence."""
    up = {token.i: steps for steps, token in enumerate([a, *a.ancestors])}
    for steps, token in enumerate([b, *b.ancestors]):
        if token.i in up:
            return steps + up[token.i]
    return len(up) + 100


def _inherited(scene: Scene) -> DateMention | None:
    """Return the date of the sentence before in the same paragraph, where it carries over.

    A window ("in the last 10 years") carries over to growth, a single day to what happened on it;
    levels and counts stand for the time of writing unless their own sentence says otherwise.
    """
    sentence, reading = scene.span.sent, scene.reading
    if sentence.start == 0 or "\n\n" in sentence.doc[sentence.start - 1].text:
        return None
    before = sentence.doc[sentence.start - 1].sent
    dates = [d for d in _usable(reading) if _within(d, before) and _in_the_open(d, before, reading)]
    if scene.mention.kind in _GROWTH:
        return next((d for d in reversed(dates) if _grain(d) in _WINDOWS), None)
    days = [d for d in dates if _grain(d) in _NARROW and _in_main_clause(d, reading)]
    return days[0] if len(days) == 1 else None


def _grain(date: DateMention) -> Grain | None:
    return date.interval.grain if date.interval is not None else None


def _in_the_open(date: DateMention, sentence: Span, reading: Reading) -> bool:
    lead = tree.text(reading.doc)[sentence.start_char : date.start]
    return lead.count("(") == lead.count(")")


def _in_main_clause(date: DateMention, reading: Reading) -> bool:
    return tree.predicate_of(reading.span(date).root).dep_ not in _SUBORDINATE
