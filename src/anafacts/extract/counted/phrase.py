"""The counted noun of a figure: "300 political-party exchanges" counts exchanges."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.counted.head import head_of, is_plural
from anafacts.extract.counted.keys import NOUNS, is_time, known_verb, unit_name
from anafacts.extract.counted.words import words_of

_REACH = 7  # tokens between a noun and what is joined to it
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
    head = head_of(span)
    if head is None:
        return _elided(span, earlier)
    if tree.lemma(head) in words_of("placeholder"):
        return _elided(span, earlier, end=head.i + 1)
    return _phrase(span, head)


def _elided(span: Span, earlier: Phrase | None, end: int = 0) -> Phrase:
    """Return what a number alone counts: whom something befell, else what the one before did."""
    end = max(span.end, end)
    after = span.doc[span.end] if span.end < len(span.doc) else None
    state = known_verb(after) if after is not None else None
    if state and state.unit and after is not None and after.tag_ in {"JJ", "VBN", "VBD", "NN"}:
        return Phrase(None, span.end, state.unit, elided=True)
    if unit := _befallen(span) or _offspring(span):
        return Phrase(None, end, unit, elided=True)
    timed = earlier is not None and earlier.head is not None and is_time(earlier.head)
    if earlier is not None and not timed and not _of_noun(span):
        return Phrase(earlier.head, end, earlier.unit, elided=True)
    return Phrase(None, end, _crowd(span), elided=True)


def _befallen(span: Span) -> str:
    """Return who is counted where the number is the object of what befalls: "killed seven"."""
    root = span.root
    before = span.doc[span.start - 1] if span.start > span.sent.start else root
    verb = root.head if root.dep_ == "obj" else before
    known = known_verb(verb) if verb.tag_.startswith("V") else None
    return known.unit if known is not None and known.patient else ""


def _offspring(span: Span) -> str:
    """Return "child" in "a mother of three"."""
    before = span.doc[max(span.start - 2, 0) : span.start]
    of = len(before) == _NEXT and before[1].lower_ == "of"
    return "child" if of and tree.lemma(before[0]) in words_of("parent") else ""


def _crowd(span: Span) -> str:
    """Return "person" for the round number that acts alone: "thousands took to the streets"."""
    crowd = tree.lemma(span.root) in words_of("crowd") and span.root.tag_ == "NNS"
    return "person" if crowd and span.root.dep_ in {"nsubj", "nsubj:pass"} else ""


def _of_noun(span: Span) -> bool:
    """Return whether a figure tells how large its own noun is: "a population of 30 million"."""
    before = span.doc[max(span.start - 2, 0) : span.start]
    if len(before) < _NEXT or before[-1].lower_ != "of" or before[0].pos_ != "NOUN":
        return False
    return tree.lemma(before[0]) not in words_of("sum_noun")


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
    if not words or words[0].lower_ not in {"and", "or"} or not is_plural(head):
        return None
    for at, word in enumerate(words[1:-1], start=1):
        after = words[at + 1]
        if is_plural(word) and after.pos_ in _ENDS and not word.is_sent_start:
            return word
        if word.pos_ not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None


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
    return bare and joined and near and conjunct.pos_ in NOUNS


def _container_complement(noun: Token) -> Token | None:
    """Return the rest of "pairs of partnerships" and of "Memorandums of Understanding"."""
    for child in tree.children(noun, "nmod"):
        near = tree.cases(child) == "of" and child.i - noun.i == _NEXT
        name = noun.text[:1].isupper() and child.text[:1].isupper()
        if near and (name or tree.lemma(noun) in words_of("container")):
            return child
    return None


def _singular_phrase(head: Token, after: int) -> str:
    """Return the noun in the singular with the words that make it a name or a compound.

    Of "Kia and Hyundai cars", which are of two names, only the noun is kept.
    """
    if any(t.pos_ == "CCONJ" for t in head.doc[after : head.i]):
        return unit_name(head)
    words = [_hyphened(t, after) for t in _premodifiers(head, after) if _in_name(t, head)]
    return " ".join([*words, unit_name(head)])


def _hyphened(token: Token, after: int) -> str:
    """Return a word with what a hyphen ties to it: "political-party"."""
    doc, at = token.doc, token.i
    if at - 2 >= after and doc[at - 1].text == "-" and not doc[at - 1].whitespace_:
        return f"{doc[at - 2].lower_}-{token.lower_}"
    return token.lower_


def _in_name(token: Token, head: Token) -> bool:
    """Return whether a word before the head is part of its name or compound: "Model 3 sedans"."""
    if token.dep_ == "flat":
        return token.head.dep_ == "compound" and token.head.i < head.i
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
