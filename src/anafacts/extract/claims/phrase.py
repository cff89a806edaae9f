"""The counted noun of a figure: "300 political-party exchanges" counts exchanges."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.reading import Phrase
from anafacts.extract.claims.words import measure_by_verb, unit_names

_NOUNS = frozenset({"NOUN", "PROPN"})
_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB", "SYM"})
_CONTAINERS = frozenset(
    {"pair", "group", "set", "series", "kind", "type", "piece", "round", "team", "member", "load"}
)
_REACH = 7  # tokens between a number and its noun
_NEXT = 2  # tokens from a noun to the one behind "and" or "of"
_SHORT = 4  # letters: shorter words are no plurals ("gas", "ties")
_INVARIABLE = frozenset({"series", "species", "means", "headquarters", "news"})
_NO_UNIT = frozenset({"other", "one", "more", "time", "way", "thing"})


def counted(span: Span, earlier: Phrase | None) -> Phrase:
    """Return the noun that the figure of ``span`` counts.

    Where the sentence leaves it out ("23 have joined"), it is that of the figure before it in the
    same sentence. A participle that names people ("12 dead") counts persons.
    """
    head = _governor(span) or _following(span)
    if head is None:
        return _elided(span, earlier)
    if tree.lemma(head) in _NO_UNIT:
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
        if token.is_sent_start or (
            token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.text != "-"
        ):
            break
        if token.pos_ in _NOUNS and token.tag_.startswith("NN"):
            last = token
    return last


def _elided(span: Span, earlier: Phrase | None, end: int = 0) -> Phrase:
    after = span.doc[span.end] if span.end < len(span.doc) else None
    state = measure_by_verb().get(tree.lemma(after)) if after is not None else None
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
    complement = _container_complement(after)
    unit = " or ".join(_singular_phrase(p, span.end) for p in parts)
    if complement is not None:
        unit, end = f"{unit} of {tree.lemma(complement)}", complement.i + 1
    return Phrase(head, end, unit, _modifiers(head, span.end))


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
        if near and (name or tree.lemma(noun) in _CONTAINERS):
            return child
    return None


def _singular_phrase(head: Token, after: int) -> str:
    """Return the noun in the singular with the words that make it a name or a compound."""
    words = [t.text.lower() for t in _premodifiers(head, after) if t.dep_ == "compound"]
    return " ".join([*words, unit_name(head)])


def unit_name(head: Token) -> str:
    """Return the name that tables use for a counted noun, in the singular."""
    lemma = tree.lemma(head)
    return unit_names().get(lemma) or unit_names().get(head.lower_) or singular(lemma)


def singular(word: str) -> str:
    """Return the singular of a plural that the lemmatizer left as it was."""
    if word.endswith("ies") and len(word) > _SHORT and word not in _INVARIABLE:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    plural = (
        word.endswith("s")
        and word not in _INVARIABLE
        and not word.endswith(("ss", "us", "is", "ics", "ies"))
    )
    return word[:-1] if plural and len(word) >= _SHORT else word


def _modifiers(head: Token, after: int) -> tuple[str, ...]:
    kept = [t for t in _premodifiers(head, after) if t.dep_ in {"compound", "amod"}]
    return tuple(sorted({tree.lemma(t) for t in kept if t.is_alpha}))


def _premodifiers(head: Token, after: int) -> list[Token]:
    return [t for t in head.doc[max(after, head.left_edge.i) : head.i] if not t.is_punct]
