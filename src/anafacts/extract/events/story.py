"""Days that a story goes on in: "In 2021, Peru objected. It then withdrew"."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.events.context import Candidate
from anafacts.extract.events.when import Dated, When, inherited
from anafacts.model import Period

_YEAR = 360  # days: a day is mostly that of one event alone, a year holds what follows from it
_YEARS = 3 * 366
_FAR = 3  # sentences back to the date
_OPENING = 4
_LINKS = frozenset(
    {"thus", "then", "therefore", "consequently", "however", "instead", "accordingly", "hence"}
)
_PERSONS = frozenset({"he", "she", "they", "it"})
_EARLIER = frozenset(
    {
        "earlier",
        "previously",
        "before",
        "since",
        "already",
        "once",
        "originally",
        "formerly",
        "later",
        "ago",
        "after",
        "eventually",
        "until",
        "ultimately",
    }
)
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_NAMES = frozenset({"NNP", "NNPS"})


def story_days(candidate: Candidate, dates: Sequence[Dated]) -> When:
    """Return the year that a story stands in, for what its next sentences tell in the past.

    Each sentence must go on about somebody named in the one before, or say that it follows from
    it. A date of its own, or a word that leads out of the story ("previously"), ends it.
    """
    if not _told(candidate):
        return When()
    sentence = candidate.trigger.sent
    if any(d.span.sent.start == sentence.start for d in dates):
        return When()
    for _ in range(_FAR):
        before = _before(sentence)
        if before is None or _leads_out(sentence) or not _goes_on(sentence, before):
            return When()
        stated = [d for d in dates if d.span.sent.start == before.start]
        if stated:
            return _year(stated)
        sentence = before
    return When()


def _told(candidate: Candidate) -> bool:
    """Return whether a main clause tells of a candidate in the simple past."""
    verb = candidate.trigger
    if not candidate.rule.startswith("verb") or verb.dep_ not in _MAIN:
        return False
    helpers = {c.lower_ for c in tree.children(verb, "aux")}
    passive = any(c.lower_ in {"was", "were"} for c in tree.children(verb, "aux:pass"))
    return not helpers and (verb.tag_ == "VBD" or passive)


def _year(stated: Sequence[Dated]) -> When:
    interval = stated[0].mention.interval
    if len(stated) > 1 or interval is None:
        return When()
    wide = _YEAR <= (interval.end - interval.start).days <= _YEARS
    return inherited(When(Period(interval))) if wide else When()


def _leads_out(sentence: Span) -> bool:
    return any(token.lower_ in _EARLIER for token in sentence)


def _goes_on(sentence: Span, before: Span) -> bool:
    words = [token for token in sentence if not token.is_space]
    if any(token.lower_ in _LINKS for token in words[:_OPENING]):
        return True
    subject = tree.subject(sentence.root)
    if subject is None:
        return False
    return subject.lower_ in _PERSONS or (subject.tag_ in _NAMES and _named_in(subject, before))


def _named_in(name: Token, sentence: Span) -> bool:
    return any(token.text == name.text and token.tag_ in _NAMES for token in sentence)


def _before(sentence: Span) -> Span | None:
    """Return the sentence before in the same paragraph."""
    at = sentence.start - 1
    while at >= 0 and sentence.doc[at].is_space:
        at -= 1
    if at < 0:
        return None
    gap = tree.text(sentence.doc)[sentence.doc[at].idx : sentence.start_char]
    return None if "\n" in gap else sentence.doc[at].sent
