"""How far the phrase of a noun goes, and what hangs behind it."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Bounds, Seen
from anafacts.extract.about.whose.words import is_noun, words_of
from anafacts.extract.counted.keys import is_time

_TIES = frozenset({"-", "–", "/", "‐"})
_FOREIGN = frozenset({"as", "from", "by", "with", "to", "than", "due to"})
_BEHIND = frozenset({"nmod", "obl", "nmod:unmarked"})
_IN_LATIN = frozenset({"vivo", "vitro", "situ", "silico", "utero", "ovo"})
_FIRST = {"of": 0, "for": 1, "in": 1}


def bounds(noun: Token, seen: Seen, low: int = 0) -> Bounds:
    """Return a noun with the adjectives and nouns before it, from ``low`` on, without figures."""
    start, doc = noun.i, noun.doc
    low = max(low, noun.sent.start)
    while start > low and _leads(doc[start - 1], noun) and start - 1 not in seen.figures:
        start -= 1
    while start < noun.i and (doc[start].pos_ in {"SYM", "PUNCT"} or _tells_apart(doc[start])):
        start += 1
    if start > low and doc[start].lower_ in _IN_LATIN and doc[start - 1].lower_ == "in":
        start -= 1
    end = noun.i + 1
    while any(c.i == end and c.dep_ == "flat" for c in noun.children):
        end += 1
    return start, end


def full(noun: Token, seen: Seen, low: int = 0) -> Bounds:
    """Return the bounds of a noun with its "of" phrase, where no figure stands in that."""
    start, end = bounds(noun, seen, low)
    for child in tree.children(noun, "nmod"):
        plain = child.i > noun.i and is_noun(child) and not any(t.like_num for t in child.subtree)
        if plain and tree.cases(child) == "of":
            end = max(end, bounds(child, seen)[1])
    return start, end


def complements(noun: Token, seen: Seen) -> list[Token]:
    """Return the nouns that stand behind a noun with a preposition, those of "of" first."""
    found = [c for c in noun.children if c.i > noun.i and c.dep_ in _BEHIND and _is_thing(c, seen)]
    return sorted(found, key=lambda c: (_FIRST.get(tree.cases(c), 2), c.i))


def last_noun(seen: Seen, start: int) -> Token | None:
    """Return the last noun of the run of adjectives and nouns from a position on."""
    found: Token | None = None
    for token in seen.doc[start : min(start + 9, seen.high)]:
        if token.text in {"°", "%"}:
            return None
        if is_noun(token):
            found = token
        elif not (token.pos_ == "ADJ" or token.text in _TIES or _is_participle(token)):
            break
    named = found is None or seen.doc[start].lower_ in words_of("label")
    return None if named else found


def bracket(token_at: int, seen: Seen) -> int | None:
    """Return the position of the bracket in which a position stands."""
    depth = 0
    for at in range(token_at - 1, seen.low, -1):
        for sign in reversed(seen.doc[at].text):
            depth += (sign in ")]") - (sign in "([")
            if depth < 0:
                return at
    return None


def _leads(token: Token, noun: Token) -> bool:
    """Return whether the word before a noun phrase belongs to it."""
    if token.text in _TIES:
        return not token.whitespace_
    if token.text in {"°", "%"}:
        return False
    plain = token.pos_ in {"NOUN", "PROPN", "ADJ"}
    hung = token.dep_ in {"compound", "amod"} and token.pos_ not in {"NUM", "DET"}
    near = token.i < token.head.i <= noun.i
    return plain or (hung and near) or _is_graded(token, noun)


def _tells_apart(token: Token) -> bool:
    """Return whether an adjective tells things only apart: "two different lines"."""
    return token.pos_ == "ADJ" and token.lower_ in words_of("apart")


def _is_graded(token: Token, noun: Token) -> bool:
    """Return whether a word is an adverb of an adjective: "thermally distilled water"."""
    adverb = token.pos_ == "ADV" and token.dep_ == "advmod" and token.head.pos_ == "ADJ"
    return adverb and token.i < token.head.i < noun.i


def _is_participle(token: Token) -> bool:
    return token.tag_ in {"VBN", "VBG"} and token.dep_ in {"amod", "compound"}


def _is_thing(noun: Token, seen: Seen) -> bool:
    case = tree.cases(noun)
    foreign = not case or case in _FOREIGN
    known = is_time(noun) or noun.lower_ in words_of("label") or noun.i in seen.figures
    return is_noun(noun) and not foreign and not known and tree.lemma(noun) != "range"
