"""The counted noun of a figure: "300 political-party exchanges" counts exchanges."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.counted.keys import NOUNS as _NOUNS
from anafacts.extract.counted.keys import is_time, known_verb, unit_name
from anafacts.extract.counted.words import words_of

_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB", "SYM"})
_REACH = 7  # tokens between a number and its noun
_JOINED = 3  # words of what is joined: "Confucius Classrooms"
_ENDS = frozenset({"PUNCT", "ADP", "SCONJ", "PRON", "DET"})
_NEXT = 2  # tokens from a noun to the one behind "and" or "of"


@dataclass(frozen=True, slots=True)
class Phrase:
    """The counted noun of a figure, or what stands in its place.

    ``end`` is a token position, half-open; ``unit`` is in the singular; ``modifiers`` are the
    words before the head ("infrastructure" in "200 infrastructure projects").
    """

    head: Token | None
    end: int
    unit: str
    modifiers: tuple[str, ...] = ()
    elided: bool = False


def counted(span: Span, earlier: Phrase | None) -> Phrase:
    """Return the noun that the figure of ``span`` counts.

    Where the sentence leaves it out ("23 have joined"), it is that of the figure before it in the
    same sentence. A participle that names people ("12 dead") counts persons.
    """
    head = _governor(span) or _following(span)
    if head is None:
        return _elided(span, earlier)
    if tree.lemma(head) in words_of("placeholder"):
        return _elided(span, earlier, end=head.i + 1)
    return _phrase(span, head)


def _governor(span: Span) -> Token | None:
    """Return the noun that the parse gives the number to, if all between belongs to its phrase."""
    root = span.root
    if root.dep_ not in {"nummod", "compound", "amod", "det", "nmod"} or root.head.i < span.end:
        return _complement(span)
    head = _top(root.head)
    between = span.doc[span.end : head.i]
    if (
        head.pos_ in _NOUNS
        and not is_time(head)
        and head.tag_.startswith("NN")
        and len(between) <= _REACH
        and all(_inside(t) for t in between)
    ):
        return head
    return None


def _complement(span: Span) -> Token | None:
    """Return the noun of "hundreds of buildings" and "half of the members"."""
    root = span.root
    for child in tree.children(root, "nmod"):
        if tree.cases(child) == "of" and child.i >= span.end and child.pos_ in _NOUNS:
            return child
    return None


def _top(noun: Token) -> Token:
    """Return the head of a compound: from "party" up to "exchanges"."""
    while noun.dep_ in {"compound", "amod"} and noun.head.i > noun.i and noun.head.pos_ in _NOUNS:
        noun = noun.head
    after = noun.doc[noun.i + 1 : noun.i + 2]
    if noun.pos_ == "PROPN" and after and after[0].pos_ == "PROPN" and not after[0].is_sent_start:
        return _top(after[0])  # a name that the parse cuts in two: "Confucius Institutes"
    return noun


def _inside(token: Token) -> bool:
    return token.pos_ in _BETWEEN or token.text in {"-", "–", "of"}


def _following(span: Span) -> Token | None:
    """Return the last noun of the run of adjectives and nouns right behind the number."""
    last: Token | None = None
    start = span.end
    if start < len(span.doc) and span.doc[start].lower_ == "of":
        start += 1
    for token in span.doc[start : start + _REACH]:
        if (
            token.is_sent_start
            or is_time(token)
            or (token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.text != "-")
        ):
            break
        if token.pos_ in _NOUNS and token.tag_.startswith("NN"):
            last = token
    return last


def _elided(span: Span, earlier: Phrase | None, end: int = 0) -> Phrase:
    after = span.doc[span.end] if span.end < len(span.doc) else None
    state = known_verb(after) if after is not None else None
    if state and state.unit and after is not None and after.tag_ in {"JJ", "VBN", "VBD", "NN"}:
        return Phrase(None, span.end, state.unit, elided=True)
    if earlier is not None:
        return Phrase(earlier.head, max(span.end, end), earlier.unit, elided=True)
    return Phrase(None, span.end, "", elided=True)


def _phrase(span: Span, head: Token) -> Phrase:
    parts, end, after = [head], head.i + 1, head
    for conjunct in map(_name_head, tree.children(head, "conj")):
        if _shares(head, conjunct):
            parts, end, after = [*parts, conjunct], conjunct.i + 1, conjunct
    joined = _joined(head) if len(parts) == 1 else None
    if joined is not None:
        parts, end, after = [head, joined], joined.i + 1, joined
    if len(parts) > 1 and head.tag_ == "NN" and parts[-1].tag_ == "NNS":
        parts, head = parts[-1:], parts[-1]  # "state and village schools"
    complement = _container_complement(after)
    unit = " or ".join(_singular_phrase(p, max(span.end, b)) for p, b in _parts(parts))
    if complement is not None:
        unit, end = f"{unit} of {tree.lemma(complement)}", complement.i + 1
    return Phrase(head, end, unit, _modifiers(head, span.end))


def _parts(heads: list[Token]) -> list[tuple[Token, int]]:
    """Return each head with the token behind the head before it: where its own words begin."""
    starts = [0, *(h.i + 2 for h in heads[:-1])]
    return list(zip(heads, starts, strict=True))


def _joined(head: Token) -> Token | None:
    """Return the plural right behind "and", where the parse does not join it: "masks and gloves".

    What follows it must not be a verb, whose subject it could be.
    """
    words = head.doc[head.i + 1 : head.i + 1 + _JOINED + 2]
    if not words or words[0].lower_ not in {"and", "or"} or not _plural(head):
        return None
    for at, word in enumerate(words[1:-1], start=1):
        after = words[at + 1]
        if _plural(word) and after.pos_ in _ENDS and not word.is_sent_start:
            return word
        if word.pos_ not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None


def _plural(token: Token) -> bool:
    """Return whether a word is a plural noun, or by its look could be one read as a verb."""
    read_as_verb = token.tag_ == "VBZ" and token.pos_ == "VERB"
    named = token.tag_ == "NNP" and token.text.endswith("s")
    return token.tag_ in {"NNS", "NNPS"} or read_as_verb or named


def _name_head(token: Token) -> Token:
    """Return the last word of a flat name: "Confucius Classrooms" is classrooms."""
    flat = tree.children(token, "flat")
    return flat[-1] if flat else token


def _shares(head: Token, conjunct: Token) -> bool:
    """Return whether "and chapters" is counted by the same number: bare, next to it, a noun."""
    number = conjunct.head if conjunct.dep_ == "flat" else conjunct
    bare = not tree.children(number, "nummod", "det", "nmod:poss", "case", "cop", "nsubj")
    joined = any(c.lower_ in {"and", "or"} for c in tree.children(number, "cc"))
    gap = head.doc[head.i + 1 : conjunct.i]
    near = len(gap) <= _REACH and not any(t.like_num or t.is_punct or t.pos_ == "VERB" for t in gap)
    return bare and joined and near and conjunct.pos_ in _NOUNS


def _container_complement(noun: Token) -> Token | None:
    """Return the rest of "pairs of partnerships" and of "Memorandums of Understanding"."""
    for child in tree.children(noun, "nmod"):
        near = tree.cases(child) == "of" and child.i - noun.i == _NEXT
        name = noun.text[:1].isupper() and child.text[:1].isupper()
        if near and (name or tree.lemma(noun) in words_of("container")):
            return child
    return None


def _singular_phrase(head: Token, after: int) -> str:
    """Return the noun in the singular with the words that make it a name or a compound."""
    words = [_hyphened(t, after) for t in _premodifiers(head, after) if _in_name(t, head)]
    return " ".join([*words, unit_name(head)])


def _hyphened(token: Token, after: int) -> str:
    """Return a word with what a hyphen ties to it: "political-party"."""
    doc, at = token.doc, token.i
    if at - 2 >= after and doc[at - 1].text == "-" and not doc[at - 1].whitespace_:
        return f"{doc[at - 2].lower_}-{token.lower_}"
    return token.lower_


def _in_name(token: Token, head: Token) -> bool:
    """Return whether a word before the head is part of its name or compound."""
    capital = token.pos_ == "PROPN" and head.text[:1].isupper()
    return token.dep_ == "compound" or capital


def _modifiers(head: Token, after: int) -> tuple[str, ...]:
    kept = [t for t in _premodifiers(head, after) if t.dep_ in {"compound", "amod"}]
    return tuple(sorted({tree.lemma(t) for t in kept if t.is_alpha}))


def _premodifiers(head: Token, after: int) -> list[Token]:
    start = max(after, head.left_edge.i)
    while start > after and head.doc[start - 1].pos_ == "PROPN":
        start -= 1  # "Confucius", hung elsewhere
    return [t for t in head.doc[start : head.i] if not t.is_punct]
