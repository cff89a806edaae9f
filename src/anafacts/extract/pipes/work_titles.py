"""Titles of works in quotation marks or in Markdown italics, after a word of publishing."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from anafacts.extract.pipes.name_words import name_words
from anafacts.extract.pipes.neighbours import is_capital

_CLOSING = {"“": "”", '"': '"', "‘": "’", "``": "''", "*": "*", "_": "_"}
_LONGEST = 14  # tokens of a title
_REACH = 3  # tokens between the word of publishing and the mark


def work_titles(doc: Doc, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the half-open token ranges of titles in text order; words are the tokens' texts.

    The marks around a title are no part of it.

    A title is written with capitals but for its small words, which sets it apart from direct
    speech and from words that are only doubted.
    """
    end = 0
    for i, word in enumerate(words):
        if i < end or word not in _CLOSING or not _announced(doc, i):
            continue
        stop = _closing(words, i)
        if stop is not None and _is_title(doc, i + 1, stop):
            yield i + 1, _unpointed(words, stop)
            end = stop


def _announced(doc: Doc, mark: int) -> bool:
    """Return whether a word of publishing stands just before the mark."""
    works = name_words("work")
    openers = name_words("title opener") - works
    at = mark - 1
    while at >= max(0, mark - 1 - _REACH) and doc[at].lower_ in openers:
        at -= 1
    return at >= 0 and doc[at].lower_ in works


def _closing(words: Sequence[str], mark: int) -> int | None:
    """Return the position of the mark that closes; None if it is too far."""
    wanted = _CLOSING[words[mark]]
    reach = range(mark + 2, min(len(words), mark + 2 + _LONGEST))
    return next((i for i in reach if words[i] == wanted), None)


def _unpointed(words: Sequence[str], stop: int) -> int:
    return stop - 1 if words[stop - 1] in {",", "."} else stop


def _is_title(doc: Doc, start: int, stop: int) -> bool:
    end = stop - 1 if doc[stop - 1].text in {",", "."} else stop
    if end <= start or not (is_capital(doc[start]) or doc[start].like_num):
        return False
    return all(
        is_capital(t) or t.lower_ in name_words("title link") or not t.is_alpha
        for t in doc[start:end]
    )
