"""Dates that carry over to a figure from the words and sentences around it."""

import re
from itertools import pairwise

from spacy.tokens import Span

from anafacts.extract import tree
from anafacts.extract.claims.timing.scene import (
    Scene,
    bracketed,
    clause_of,
    resolved,
    within,
    word_before,
)
from anafacts.extract.claims.timing.story import frame_of, last_date, up_to
from anafacts.extract.claims.timing.tenses import both_past, told_as
from anafacts.extract.counted.words import words_of
from anafacts.model import Basis, ClaimKind, DateInterval, DateMention, Grain, Period, Role

_SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl", "parataxis", "ccomp"})
_GROWTH = frozenset({ClaimKind.RATIO, ClaimKind.GROWTH, ClaimKind.DIFFERENCE})
_APART = frozenset({"from", "than", "to", "against", "versus"})
_DESCRIBES = frozenset({"acl", "acl:relcl"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_NARROW = frozenset({Grain.DAY, Grain.WEEK})
_WINDOWS = frozenset({Grain.SPAN, Grain.DECADE, Grain.CENTURY})
_WINDOW_REACH = 1500  # code points over which a window up to now stands for what was added in it
_COMPARES = re.compile(r"\b(?:compared|comparison|contrast|unlike)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:at\s(?:the|that)\s(?:time|point|moment)|back\sthen)\b", re.IGNORECASE)


def carried(inside: list[DateMention], scene: Scene) -> Period | None:
    """Return the time that a figure without a date of its own has from the words around it."""
    if (then := _then(scene)) is not None:
        return Period(then, Basis.ANCHORED)
    date = _shared(inside, scene) or _onward(inside, scene) or _inherited(scene)
    date = date or _added(scene) or frame_of(scene)
    return Period(date.interval, Basis.INHERITED) if date is not None else None


def _then(scene: Scene) -> DateInterval | None:
    """Return the time that "since then" or "at the time" refers back to."""
    sentence = scene.span.sent
    text = tree.text(scene.reading.doc)[sentence.start_char : sentence.end_char]
    last = last_date(scene)
    if last is None or last.interval is None:
        return None
    if "since then" in text.casefold() and told_as(scene.clause) in {"perfect", "present"}:
        return up_to(last.interval, scene.reading.document.meta.published)
    told = told_as(scene.clause) == "past"
    return last.interval if told and _THEN.search(text) else None


def _shared(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date of the figure before, for a clause that goes on about the same time.

    "Trade surged to $5 billion in 2024, with the stock exceeding $6 billion."
    """
    clause = scene.clause
    before = [d for d in dates if d.end <= scene.mention.start and not bracketed(d, scene)]
    if not before:
        return None
    tensed = tree.subject(clause) is not None and clause.tag_ in _TENSED
    together = both_past(clause_of(before[-1], scene.reading), clause)
    return before[-1] if together or not (tensed and clause.dep_ not in _DESCRIBES) else None


def _onward(dates: list[DateMention], scene: Scene) -> DateMention | None:
    """Return the date behind the figures that follow, for figures of one clause and one time.

    "Floods killed 86 people, including 37 children, since June"; but what something rose "from",
    or is more "than", has a time of its own.
    """
    mine = scene.mention
    date = next((d for d in dates if d.start >= mine.end and not bracketed(d, scene)), None)
    if date is None or mine.role is Role.BASE:
        return None
    rivals = [o for o in scene.others if mine.end <= o.start and o.end <= date.start]
    leads = {word_before(scene.reading, o.start) for o in rivals}
    apart = leads & _APART or any(o.role is Role.BASE for o in rivals)
    same = scene.clause in tree.ancestors(scene.reading.span(date).root)
    between = tree.text(scene.reading.doc)[mine.end : date.start]
    return date if same and not apart and _COMPARES.search(between) is None else None


def _inherited(scene: Scene) -> DateMention | None:
    """Return the date of the sentence before in the same paragraph, where it carries over.

    A window ("in the last 10 years") carries over to growth, a single day to what happened on it;
    levels and counts stand for the time of writing unless their own sentence says otherwise.
    """
    sentence = scene.span.sent
    if sentence.start == 0 or "\n\n" in sentence.doc[sentence.start - 1].text:
        return None
    before = sentence.doc[sentence.start - 1].sent
    dates = [d for d in resolved(scene.reading) if within(d, before) and _open(d, before, scene)]
    if scene.mention.kind in _GROWTH:
        return next((d for d in reversed(dates) if _grain(d) in _WINDOWS), None)
    days = [d for d in dates if _grain(d) in _NARROW and _in_main_clause(d, scene)]
    return days[0] if len(days) == 1 else None


def _added(scene: Scene) -> DateMention | None:
    """Return the window up to now in which so many more were added: "five more have joined"."""
    words = [*scene.reading.doc[scene.span.start : scene.span.end + 2]]
    published = scene.reading.document.meta.published
    pairs = pairwise(token.lower_ for token in words)
    added = any(word in words_of("increment") and after != "than" for word, after in pairs)
    if not added or published is None or told_as(scene.clause) != "perfect":
        return None
    first, last = scene.mention.start - _WINDOW_REACH, scene.mention.start
    windows = [
        d
        for d in resolved(scene.reading)
        if first <= d.start < last
        and d.interval is not None
        and _grain(d) in _WINDOWS
        and d.interval.start < published.start <= d.interval.end
    ]
    return windows[-1] if windows else None


def _grain(date: DateMention) -> Grain | None:
    return date.interval.grain if date.interval is not None else None


def _open(date: DateMention, sentence: Span, scene: Scene) -> bool:
    lead = tree.text(scene.reading.doc)[sentence.start_char : date.start]
    return lead.count("(") == lead.count(")")


def _in_main_clause(date: DateMention, scene: Scene) -> bool:
    return clause_of(date, scene.reading).dep_ not in _SUBORDINATE
