"""The noun that a number counts, found in the parse and checked by number agreement."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.counted.keys import NOUNS, is_time
from anafacts.extract.counted.words import words_of

_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB", "SYM"})
_RUN = frozenset({"ADJ", "NOUN", "PROPN"})
_JOINS = frozenset({"-", "–", "of", '"', "“", "”", "``", "''", "'", "‘", "’"})  # three "X" films
_NUMBERED = frozenset({"nummod", "flat", "compound"})
_GOVERNED = frozenset({"nummod", "compound", "amod", "det", "nmod"})
_REACH = 7  # tokens between a number and its noun
_ONE = frozenset({"one", "1"})
# Behind a number these begin an adverbial of time: "2.1 last year".
_TEMPORAL = frozenset({"last", "next", "this", "today", "yesterday", "tomorrow", "tonight"})


def head_of(span: Span) -> Token | None:
    """Return the noun that the number of ``span`` counts, None where the sentence has none.

    More than one are counted in the plural: "two Tesla and Kia cars" are cars, though a parse may
    hang the number on the name.
    """
    behind = _behind(span, 0)
    if behind is None or behind.lower_ in _TEMPORAL:
        return _complement(span)
    found = _governor(span) or _following(span) or _misread(span, behind)
    return found if found is None or _is_single(span) else _agreeing(span, found)


def is_plural(token: Token) -> bool:
    """Return whether a word is a plural noun, or by its look could be one read as a verb."""
    read_as_verb = token.tag_ == "VBZ" and token.pos_ == "VERB"
    named = token.tag_ == "NNP" and token.text.endswith("s")
    return token.tag_ in {"NNS", "NNPS"} or read_as_verb or named


def _behind(span: Span, offset: int) -> Token | None:
    at = span.end + offset
    return span.doc[at] if at < len(span.doc) and not span.doc[at].is_sent_start else None


def _governor(span: Span) -> Token | None:
    """Return the noun that the parse gives the number to, if all between belongs to its phrase."""
    root = span.root
    if root.dep_ not in _GOVERNED or root.head.i < span.end:
        return _complement(span)
    head = _top(root.head)
    between = span.doc[span.end : head.i]
    near = len(between) <= _REACH and all(_inside(t) for t in between)
    return head if near and _is_noun(head, root) and not _is_when(head) else None


def _is_when(token: Token) -> bool:
    """Return whether a noun names a time and counts nothing: a plural does, "ten seasons"."""
    return is_time(token) and token.tag_ not in {"NNS", "NNPS"}


def _is_noun(head: Token, number: Token) -> bool:
    """Return whether a word is a noun, by its tag or, of a plural misread, by its number."""
    if head.pos_ in NOUNS and head.tag_.startswith("NN"):
        return True
    return number.dep_ == "nummod" and number.head == head and head.tag_ == "VBZ"


def _complement(span: Span) -> Token | None:
    """Return the noun of "hundreds of buildings" and "half of the members"."""
    root = span.root
    for child in tree.children(root, "nmod"):
        if tree.cases(child) == "of" and child.i >= span.end and child.pos_ in NOUNS:
            return _owned(child) or child
    return None


def _owned(owner: Token) -> Token | None:
    """Return the last noun behind an owner: "firms" of "America's biggest 500 firms"."""
    behind = owner.doc[owner.i + 1 : owner.i + 1 + _REACH]
    if not behind or behind[0].tag_ != "POS":
        return None
    last: Token | None = None
    for token in behind[1:]:
        if token.is_sent_start or token.pos_ not in _RUN | {"NUM"}:
            break
        last = token if token.pos_ in NOUNS else last
    return last


def _top(noun: Token) -> Token:
    """Return the head of a compound: from "party" up to "exchanges"."""
    while noun.dep_ in {"compound", "amod"} and noun.head.i > noun.i and noun.head.pos_ in NOUNS:
        noun = noun.head
    after = noun.doc[noun.i + 1 : noun.i + 2]
    if noun.pos_ == "PROPN" and after and after[0].pos_ == "PROPN" and not after[0].is_sent_start:
        return _top(after[0])  # a name that the parse cuts in two: "Confucius Institutes"
    return noun


def _inside(token: Token) -> bool:
    numbered = token.pos_ == "NUM" and token.dep_ in _NUMBERED  # "63 Model 3 sedans"
    joins = token.text in _JOINS
    return token.pos_ in _BETWEEN or joins or numbered


def _following(span: Span) -> Token | None:
    """Return the last noun of the run of adjectives and nouns right behind the number."""
    last: Token | None = None
    start = span.end
    if start < len(span.doc) and span.doc[start].lower_ == "of":
        start += 1
    for token in span.doc[start : start + _REACH]:
        if token.is_sent_start or _is_when(token):
            break
        if token.pos_ not in _RUN and token.text != "-":
            break
        if token.pos_ in NOUNS and token.tag_.startswith("NN"):
            last = token
    return last and (_owned(last) or last)


def _misread(span: Span, behind: Token) -> Token | None:
    """Return the plural right behind a number that the tagger takes for a verb: "2,000 hires".

    More than one of anything do not "hire" with an -s.
    """
    general = words_of("value_verb") | words_of("light_verb")
    verb = behind.tag_ == "VBZ" and tree.lemma(behind) not in general
    return behind if verb and behind.text.endswith("s") and not _is_single(span) else None


def _is_single(span: Span) -> bool:
    return any(token.lower_ in _ONE for token in span)


def _agreeing(span: Span, head: Token) -> Token:
    """Return the plural that a number above one counts, where the head found is singular.

    It stands before a head that belongs to words behind it ("two viruses deformed wing virus"), or
    behind a name that the number is hung on ("dozens of Kia and Hyundai cars").
    """
    if is_plural(head):
        return head
    before = (t for t in span.doc[span.end : head.i] if t.tag_ == "NNS")
    if (plural := next(before, None)) is not None:
        return plural
    return _plural_behind(head) or head if head.tag_ == "NNP" else head


def _plural_behind(name: Token) -> Token | None:
    """Return the plural that ends the run of names and nouns behind a name."""
    before = name
    for token in name.doc[name.i + 1 : name.i + 1 + _REACH]:
        joins = token.pos_ == "CCONJ" and before.pos_ == "PROPN"
        numbered = token.pos_ == "NUM" and before.pos_ == "PROPN"
        if token.is_sent_start or not (token.pos_ in _RUN or joins or numbered):
            return None
        if token.tag_ in {"NNS", "NNPS"}:
            return token
        before = token
    return None
