"""The date of its own sentence that a figure belongs to."""

import re

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.timing.bases import is_base
from anafacts.extract.claims.timing.scene import Scene, bracketed, clause_of
from anafacts.extract.claims.timing.tenses import at_one_time, both_past, told_as
from anafacts.extract.claims.timing.windows import is_since
from anafacts.lexicon.founding import founding_verbs
from anafacts.model import DateMention, Mention

_SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl", "parataxis", "ccomp"})
_DESCRIBES = frozenset({"acl:relcl", "acl"})
_COUNTS = frozenset({"nummod", "det", "advmod", "amod", "compound"})
_AHEAD = frozenset({"present", "future", "modal"})
_ADJACENT = 3  # tokens between a figure and the date behind it: "$263.5 billion in 2014"
# "in 2020, a year when the world lost only 3 percent"
_WHEN = re.compile(
    r"[\s,—–-]*(?:(?:a|the)\s(?:\w+\s)?(?:year|month|week|day|decade|quarter|period|time)\s)?"
    r"(?:when|(?:in|during|on)\swhich)\s"
)


def date_beside(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date right behind a figure, that of its when-clause, or the nearest free one."""
    own = [d for d in dates if not (_is_reason(d, scene) or is_base(d, scene))]
    return behind(scene.mention, own, scene) or _when(own, scene) or _free(own, scene)


def behind(mention: Mention, dates: list[DateMention], scene: Scene) -> DateMention | None:
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


def _when(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date that the clause of a figure describes: "in 2020, when it lost 3 percent"."""
    text, at = tree.text(scene.reading.doc), scene.mention.start
    first = scene.clause.left_edge.idx
    led = [(d, m) for d in dates if d.end <= at and (m := _WHEN.match(text, d.end))]
    return next((d for d, m in led if first - 1 <= m.end() and ";" not in text[m.end() : at]), None)


def _free(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date nearest in the parse that no other figure has right behind it.

    Dates in brackets date something else, and so do those of clauses with a time of their own;
    those of another clause come last.
    """
    root = scene.span.root
    open_ones = [d for d in dates if not _taken(d, scene) and not bracketed(d, scene)]
    if any(_taken(d, scene) and _same_part(d, scene) for d in dates):
        open_ones = [d for d in open_ones if _same_part(d, scene)]
    open_ones = [d for d in open_ones if fits(d, scene)]
    free = [d for d in open_ones if not _elsewhere(d, scene)] or open_ones
    return min(free, key=lambda d: _distance(root, scene.reading.span(d).root), default=None)


def fits(date: DateMention, scene: Scene) -> bool:
    """Return whether the clause of a date may be for the time of the figure's.

    A clause that describes a noun dates what that noun does: "a fire that began in 2021 killed 40",
    "the bridge, completed in 2016, cost $4"; what somebody "who was elected in 2019" said does not
    date from then, nor does anything where the tenses part.
    """
    clause = clause_of(date, scene.reading)
    if _is_reason(date, scene) or is_base(date, scene):
        return False
    if clause == scene.clause or clause.is_ancestor(scene.clause):
        return at_one_time(clause, scene.clause)
    if clause.dep_ in _DESCRIBES:
        return _own(clause, scene) or _dates_its_noun(clause, scene)
    return at_one_time(clause, scene.clause) or is_since(clause)


def _is_reason(date: DateMention, scene: Scene) -> bool:
    """Return whether a date is that of what something is paid or suffered for.

    "The firm was fined $5 million for the spill of 2010", but "a growth of 3 percent for 2022".
    """
    root = scene.reading.span(date).root
    for node in tree.ancestors(root):
        if node in (scene.clause, scene.span.root) or node.is_ancestor(scene.span.root):
            return False  # the figure's own phrase: "bought for $19 billion in 2002"
        if node != root and tree.cases(node) in {"for", "over"}:
            return True
    return False


def _own(clause: Token, scene: Scene) -> bool:
    """Return whether a clause describes what the figure counts: "the $5 billion lent in 2014"."""
    noun = scene.span.root
    if clause.head in noun.subtree:
        return True
    while noun.dep_ in _COUNTS:
        noun = noun.head
    return clause.head == noun


def _dates_its_noun(clause: Token, scene: Scene) -> bool:
    """Return whether what a clause says of a noun is of the same time as what the noun does."""
    together = both_past(clause, scene.clause)
    if not _set_off(clause):
        return together or {told_as(clause), told_as(scene.clause)} <= _AHEAD
    thing = clause.head.ent_type_ != "PERSON" and tree.lemma(clause) not in founding_verbs()
    return together and thing and clause.tag_ == "VBN" and clause.dep_ == "acl"


def _set_off(clause: Token) -> bool:
    first = clause.left_edge
    return (first.i > 0 and first.nbor(-1).text in {",", "(", "—", "–"}) or first.text == ","


def _same_part(date: DateMention, scene: Scene) -> bool:
    """Return whether the date stands before the figure with no semicolon in between."""
    between = tree.text(scene.reading.doc)[date.end : scene.mention.start]
    return date.end <= scene.mention.start and ";" not in between


def _elsewhere(date: DateMention, scene: Scene) -> bool:
    """Return whether the date stands in a clause that the figure is not part of."""
    root = scene.span.root
    clause = clause_of(date, scene.reading)
    return clause.dep_ in _SUBORDINATE and clause != root and not clause.is_ancestor(root)


def _taken(date: DateMention, scene: Scene) -> bool:
    """Return whether the date belongs to another figure of the sentence, right before it."""
    mine, first = scene.mention, scene.span.sent.start_char
    rivals = [
        o
        for o in scene.others
        if first <= o.start and o.end <= date.start and not mine.start <= o.start < mine.end
    ]
    return any(behind(o, [date], scene) is date for o in rivals)


def _distance(a: Token, b: Token) -> int:
    """Return the number of arcs between two tokens of one sentence."""
    up = {token.i: steps for steps, token in enumerate([a, *a.ancestors])}
    for steps, token in enumerate([b, *b.ancestors]):
        if token.i in up:
            return steps + up[token.i]
    return len(up) + 100
