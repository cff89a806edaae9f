"""Capitalised names of events: "Fourth Ministerial Meeting of the China-CELAC Forum"."""

import calendar
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.events.context import Candidate
from anafacts.extract.events.words import EventNoun, noun_of
from anafacts.model import EventType
from anafacts.normalize.ordinals import edition_of

_CADENCES = frozenset({"annual", "yearly", "biannual", "biennial", "triennial"})
_LINKS = frozenset({"of", "the", "for", "on", "and", "&", "-", "–", "de", "do", "da", "del", "in"})
_BEFORE = frozenset({"and", "&", "-", "–", "of", "for", "de", "do", "da", "del"})
_CALENDAR = frozenset(calendar.month_name[1:]) | frozenset(calendar.day_name)
_TWO = 2  # small words may follow each other: "of the"
_AFTER = frozenset({"of", "for", "on"})


def named_events(doc: Doc) -> Iterator[Candidate]:
    """Yield the capitalised event names of a text in order, each once, none inside another.

    The head is a noun of the lexicon that may head a name; a lone "the Meeting" is no name.
    """
    end = 0
    for at, word in enumerate(tree.words(doc)):
        noun = noun_of(word) if at >= end and word[:1].isupper() else None
        if noun is None or not noun.named:
            continue
        token = doc[at]
        if token.text.isupper() and len(token.text) > 1 and token.sent.text.isupper():
            continue
        start, stop = _left(token), _right(token)
        if stop - start > 1 and not _follows_name(doc, stop) and not _qualifies(doc, start):
            yield _candidate(doc, token, noun, (start, stop))
            end = stop


def _candidate(doc: Doc, head: Token, noun: EventNoun, own: tuple[int, int]) -> Candidate:
    start, stop = own
    ordinals = [edition for token in doc[start : head.i] if (edition := edition_of(token.text))]
    words = [t for t in doc[start:stop] if not (t.i < head.i and _tells_edition(t))]
    return Candidate(
        trigger=head,
        lemma=noun.lemma,
        type=EventType(noun.type),
        start=start,
        end=stop,
        own=own,
        name="".join(t.text_with_ws for t in words).replace("\n", " ").strip(),
        edition=ordinals[-1] if ordinals else None,
        definite=not noun.ambiguous or bool(ordinals),
        rule="name",
    )


def _left(head: Token) -> int:
    """Return where the capitals before a head begin, an ordinal in small letters included."""
    doc, start = head.doc, head.i
    floor = head.sent.start
    while start > floor:
        before = doc[start - 1]
        if _in_name(before) and not _sentence_word(before):
            start -= 1
        elif before.lower_ in _BEFORE and start - 1 > floor and _in_name(doc[start - 2]):
            start -= 2
        else:
            break
    ahead = start - (start - 1 > floor and doc[start - 1].lower_ in _CADENCES)
    if ahead > floor and edition_of(doc[ahead - 1].text) is not None:
        start = ahead  # "the 10th annual Bay Games"
    while start > floor and edition_of(doc[start - 1].text) is not None:
        start -= 1
    return start


def _tells_edition(token: Token) -> bool:
    """Return whether a word numbers the editions or says how often they come."""
    return edition_of(token.text) is not None or token.lower_ in _CADENCES


def _sentence_word(token: Token) -> bool:
    """Return whether a capital is due to the beginning of a sentence only ("The", "When")."""
    return token.tag_ in {"DT", "IN", "WRB", "PRP", "PRP$", "CC"} or token.is_stop


def _in_name(token: Token) -> bool:
    text = token.text
    if text in _CALENDAR or not text[:1].isupper():
        return False
    return token.is_alpha or "." in text


def _right(head: Token) -> int:
    """Return where the capitals after a head end: "of the China-CELAC Forum" belongs to it."""
    doc, end = head.doc, head.i + 1
    ceiling = head.sent.end
    while end < ceiling:
        if _in_name(doc[end]) and not doc[end].is_stop:
            end += 1
            continue
        ahead = end
        while ahead < ceiling and doc[ahead].lower_ in _LINKS and ahead - end < _TWO:
            ahead += 1
        first_link = doc[end].lower_
        joins = first_link in _AFTER or (end > head.i + 1 and first_link in _LINKS - {"in", "the"})
        if ahead == end or ahead >= ceiling or not joins or not _in_name(doc[ahead]):
            break
        end = ahead + 1
    return end


def _qualifies(doc: Doc, start: int) -> bool:
    """Return whether the name only dates something ("the post-Cold War era")."""
    if start == 0:
        return False
    before = doc[start - 1]
    joined = before.text in {"-", "–"} and start > 1 and doc[start - 2].lower_ in {"post", "pre"}
    return joined or before.lower_ in {"post", "pre"}


def _follows_name(doc: Doc, stop: int) -> bool:
    """Return whether the name only owns what follows ("the Forum's members")."""
    return stop < len(doc) and doc[stop].tag_ == "POS"
