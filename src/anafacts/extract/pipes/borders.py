"""Where the name of an entity begins and ends, as the corpora of the shipped model draw it."""

from spacy.tokens import Doc, Span, Token

from anafacts.extract.pipes.entities import LOC, ORG, PERSON, PLACES
from anafacts.extract.pipes.neighbours import is_capital, is_sure_title

_MARKS = frozenset({*',;:()[]*_"“”‘', "--", "—", "-", "–", "'s", "’s", "'", "’", "``", "''"})
_ARTICLES = frozenset({"the", "a", "an"})
_TRIMMED = frozenset({PERSON, ORG, LOC}) | PLACES


def trimmed(span: Span) -> tuple[int, int]:
    """Return the half-open token range of an entity without what is no part of its name.

    Articles go ("the United States"), but a capital one inside a sentence stays ("The Hague");
    so do blanks, marks and "'s" at the edges, the titles of persons ("President Obama") and what
    part of a place is meant ("northern Iraq"). What is nothing else, and what is neither person,
    body nor place, keeps its borders.
    """
    if span.label_ not in _TRIMMED:
        return span.start, span.end
    doc, start, end = span.doc, span.start, span.end
    while end > start and _is_mark(doc[end - 1]):
        end -= 1
    while start < end and (_is_mark(doc[start]) or _is_article(doc[start], span.label_)):
        start += 1
    if span.label_ == PERSON:
        start = _past_titles(doc, start, end)
    elif span.label_ in PLACES:
        start = _past_small(doc, start, end)
    return (start, end) if start < end else (span.start, span.end)


def _is_mark(token: Token) -> bool:
    return token.is_space or token.text in _MARKS


def _is_article(token: Token, label: str) -> bool:
    """Return whether an article is no part of the name; "The" at a body's beginning mostly is."""
    opens = label != ORG and (token.i == 0 or bool(token.is_sent_start))
    return token.text in _ARTICLES or (opens and token.lower_ in _ARTICLES)


def _past_titles(doc: Doc, start: int, end: int) -> int:
    """Return where the name begins behind its titles; a title alone is kept."""
    first = start
    while first < end and is_sure_title(doc[first]):
        first += 1
    return first if first < end else start


def _past_small(doc: Doc, start: int, end: int) -> int:
    """Return where the capitals begin behind small words; a name without any is kept."""
    first = start
    while first < end and doc[first].text.islower() and doc[first].is_alpha:
        first += 1
    return first if first < end and is_capital(doc[first]) else start
