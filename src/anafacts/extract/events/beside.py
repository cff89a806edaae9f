"""Days that a mention has from another one: "a visit to Cuba, where he was received"."""

from collections.abc import Sequence
from datetime import timedelta

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.events.context import Candidate
from anafacts.extract.events.when import When
from anafacts.model import Basis, DateInterval, Period
from anafacts.normalize.figures import find_figures

_THERE = frozenset({"where", "when"})
_AT = frozenset({"for", "at", "during"})  # "welcomed at the palace for the launch"
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
_FEW = 6  # as many as "a few" or "several" may be
_SOON = timedelta(days=60)  # "shortly after"
_SHORTLY = frozenset({"shortly", "soon"})
_AFTERWARDS = frozenset({"thereafter", "after", "afterwards", "afterward"})


def beside(found: Sequence[Candidate], number: int) -> int | None:
    """Return the earlier mention in whose days a mention lies, by the parse of their sentence."""
    candidate = found[number]
    token = candidate.trigger
    opener = next((c for c in token.children if c.lower_ in _THERE and c.tag_ == "WRB"), None)
    above = {t.i for t in token.ancestors}
    for earlier in range(number - 1, -1, -1):
        other = found[earlier]
        if other.trigger.sent != token.sent:
            return None
        if opener is not None and other.trigger.i < opener.i and _over(other, token, above):
            return earlier
        if other.rule.startswith("verb") and _takes_in(other.trigger, candidate):
            return earlier
    return None


def _takes_in(verb: Token, noun: Candidate) -> bool:
    """Return whether a verb's act takes place at what a noun names, or was done to oversee it."""
    if noun.rule.startswith("verb"):
        return False
    predicate = tree.predicate_of(noun.trigger)
    if predicate == verb:
        return tree.cases(noun.trigger) in _AT
    purpose = predicate.dep_ == "advcl" and predicate.tag_ == "VB" and predicate.head == verb
    return purpose and noun.trigger.dep_ == "obj"


def _over(other: Candidate, verb: Token, above: set[int]) -> bool:
    """Return whether a mention governs a clause, or stands in the clause that governs it."""
    governs = any(i in above for i in (other.trigger.i, *range(*other.own)))
    return governs or tree.predicate_of(other.trigger) == tree.predicate_of(verb.head)


def soon_after(candidate: Candidate, earlier: When) -> When:
    """Return the weeks after an earlier mention, for a sentence that opens with "shortly after"."""
    words = [t.lower_ for t in candidate.trigger.sent if not t.is_space][:2]
    opens = len(words) > 1 and words[0] in _SHORTLY and words[1] in _AFTERWARDS
    interval = earlier.period.interval
    if not opens or interval is None:
        return When()
    return _until(interval, _SOON, " ".join(words))


def weeks_after(candidate: Candidate, others: Sequence[tuple[Candidate, When]]) -> When:
    """Return the days of "a few weeks after taking office in May", which give the main clause's."""
    for other, when in others:
        clause, interval = other.trigger, when.period.interval
        after = any(mark.lower_ == "after" for mark in tree.children(clause, "mark"))
        if interval is None or clause.head != candidate.trigger or not after:
            continue
        for measure in tree.children(clause, "obl:unmarked", "obl:npmod"):
            if (unit := _DAYS.get(tree.lemma(measure))) is not None:
                text = measure.doc[measure.left_edge.i : measure.i + 1].text
                return _until(interval, timedelta(days=unit * _count(text)), f"{text} after")
    return When()


def _count(words: str) -> int:
    found = [mention.figure for mention in find_figures(words).mentions]
    most = max((figure.high or figure.value or _FEW for figure in found), default=_FEW)
    return int(most)


def _until(interval: DateInterval, more: timedelta, text: str) -> When:
    longer = DateInterval(interval.start, interval.end + more, interval.grain)
    return When(Period(longer, Basis.ANCHORED), text)
