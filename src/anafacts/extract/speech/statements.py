"""Sentences as written: the parser's, put together again where it cut one at an abbreviation."""

from spacy.tokens import Doc, Token

from anafacts.normalize.names.data import titles

_CLOSERS = frozenset("”\"'’)]")
_STOPS = frozenset(".!?")
_SHORTENED = frozenset({"inc", "corp", "co", "ltd", "no", "vs", "st", "jr", "sr", "dept"})
_JOINED = 6  # parser's sentences on either side: more in one sentence is no prose
_LONGEST = 200  # tokens: what is as long is not put together with more


def statement_of(token: Token) -> tuple[int, int]:
    """Return the half-open token range of the written sentence around a token.

    A sentence ends at a stop that no abbreviation explains, or where the line ends.
    """
    doc, sentence = token.doc, token.sent
    start, end = sentence.start, sentence.end
    for _ in range(_JOINED):
        if start == 0 or end - start > _LONGEST or _is_break(doc, start):
            break
        start = doc[start - 1].sent.start
    for _ in range(_JOINED):
        if end >= len(doc) or end - start > _LONGEST or _is_break(doc, end):
            break
        end = doc[end].sent.end
    return start, end


def _is_break(doc: Doc, at: int) -> bool:
    """Return whether a written sentence begins at a token."""
    last = at - 1
    while last > 0 and doc[last].is_space and "\n" not in doc[last].text:
        last -= 1
    if "\n" in doc[last].text or "\n" in doc[at].text:
        return True
    while last > 0 and doc[last].text in _CLOSERS:
        last -= 1
    stop = doc[last]
    if stop.text[-1:] not in _STOPS or doc[at].text[:1].islower():
        return False
    return stop.text in {"!", "?"} or not _shortened(doc, last)


def _shortened(doc: Doc, stop: int) -> bool:
    """Return whether a full stop belongs to a title, an initial or another short form."""
    word = doc[stop].text[:-1] or (doc[stop - 1].text if stop else "")
    initial = len(word) == 1 and word.isupper()
    return initial or word.lower() in titles() | _SHORTENED


__all__ = ["statement_of"]
