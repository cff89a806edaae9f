"""What stands beside a name, and whether it makes the name part of a longer one."""

from spacy.tokens import Doc, Token

from anafacts.extract.pipes.name_words import name_words
from anafacts.normalize.names.data import titles

_HYPHENS = frozenset({"-", "–", "‑"})
_SURE = frozenset({"NNP", "NNPS"})
_PROPER = _SURE | {""}  # a pipeline without a tagger gives no tag
_BEFORE = frozenset({*_PROPER, "JJ", "NN", "NNS"})  # "Northern", "Greater", "Bank", "Friends"
_TIES = frozenset({"of", "for"})


def joins_longer(doc: Doc, start: int, end: int) -> bool:
    """Return whether the capitals around a name make it part of a longer one.

    "Bank of China", "China Daily" and "China-CELAC" are longer names, "China-led" a longer word;
    "China's Xi" and "President of China" are not.
    """
    return _joined_before(doc, start) or _joined_after(doc, end)


def is_titled(doc: Doc, start: int) -> bool:
    """Return whether a person's title stands before a position: "Mr.", "President"."""
    return start > 0 and is_capital(doc[start - 1]) and is_sure_title(doc[start - 1])


def is_sure_title(token: Token) -> bool:
    """Return whether a word is a title that only a person's name follows."""
    return is_title(token) and token.lower_.rstrip(".") not in name_words("loose title")


def is_title(token: Token) -> bool:
    """Return whether a word is one that stands before the names of persons."""
    return token.lower_.rstrip(".") in titles()


def is_capital(token: Token) -> bool:
    """Return whether a word begins with a capital letter."""
    return token.text[0].isupper()


def _joined_after(doc: Doc, end: int) -> bool:
    if end >= len(doc):
        return False
    after = doc[end]
    if after.text in _HYPHENS and not doc[end - 1].whitespace_:
        return True
    return is_capital(after) and after.tag_ in _PROPER and not after.is_sent_start


def _joined_before(doc: Doc, start: int) -> bool:
    if start == 0 or doc[start].is_sent_start:
        return False
    before = doc[start - 1]
    if before.text in _HYPHENS and start > 1 and not before.whitespace_:
        return is_capital(doc[start - 2])
    if is_capital(before):
        return _begins_name(before)
    first = start - 2 if before.lower_ == "the" else start - 1
    if first < 1 or doc[first].lower_ not in _TIES:
        return False
    return is_capital(doc[first - 1]) and _begins_name(doc[first - 1])


def _begins_name(token: Token) -> bool:
    """Return whether a capital word before a name may be part of it; a sentence's first seldom."""
    return token.tag_ in (_SURE if _opens(token) else _BEFORE) and not is_title(token)


def _opens(token: Token) -> bool:
    """Return whether the capital of a word may be due to the sentence that it begins."""
    return token.i == 0 or bool(token.is_sent_start)
