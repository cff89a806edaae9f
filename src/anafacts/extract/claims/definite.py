"""Which name a definite phrase takes up: "the region", "the bank", "both countries"."""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.kinds import party_words, sort, taken_up_by
from anafacts.extract.claims.mentions import Named, mentions
from anafacts.extract.claims.reading import Reading

_DEFINITE = frozenset({"the", "this", "that"})
_NARROWING = frozenset(
    {"amod", "compound", "nmod", "acl", "acl:relcl", "nummod", "flat", "appos", "nmod:poss"}
)
_TWO = frozenset({"both", "two"})
_REACH = 250  # tokens: what was named further back is seldom taken up by a noun alone
_OFTEN = 3  # mentions of the one region of a text, and how many times those of any other
_PAIR = 2


def taken_up(noun: Token, reading: Reading) -> tuple[str, ...]:
    """Return the name that a definite phrase takes up, both for "both sides"; () in doubt.

    In this order: the only name of its kind before it; the only one that leads the sentence before
    or an earlier clause; of regions, the one that the text speaks of most by far.
    """
    if noun.pos_ != "NOUN" or noun.ent_type_:
        return ()
    if noun.tag_ == "NNS":
        return _both(noun, reading)
    if not _is_bare(noun):
        return ()
    return _one(noun, _before(noun, taken_up_by(tree.lemma(noun)), reading))


def _is_bare(noun: Token) -> bool:
    """Return whether a phrase is definite and says no more than its noun."""
    definite = any(d.lower_ in _DEFINITE for d in tree.children(noun, "det"))
    wholly = party_words("wholly")
    narrow = [c for c in noun.children if c.dep_ in _NARROWING and c.lower_ not in wholly]
    return definite and not narrow


def _before(noun: Token, kinds: frozenset[str], reading: Reading) -> list[Named]:
    """Return the mentions of a kind within reach, but those beside the noun in its own clause."""
    clause = tree.predicate_of(noun)
    found = [m for m in mentions(reading) if noun.i - _REACH <= m.at < noun.i and m.kinds & kinds]
    beside = {
        m.name
        for m in found
        if m.at >= noun.sent.start and tree.predicate_of(noun.doc[m.at]) == clause
    }
    return [m for m in found if m.name not in beside]


def _one(noun: Token, found: Sequence[Named]) -> tuple[str, ...]:
    counts = Counter(m.name for m in found)
    if len(counts) == 1:
        sure = len(found) > 1 or found[0].leads or sort("country") not in found[0].kinds
        return tuple(counts) if sure else ()
    leading = {m.name for m in found if m.leads and m.at >= _start_before(noun)}
    if len(leading) == 1:
        return tuple(leading)
    return _most(counts) if found and sort("region") in found[0].kinds else ()


def _start_before(noun: Token) -> int:
    """Return where the sentence before begins; that of the noun at the start of a paragraph."""
    start: int = noun.sent.start
    if start == 0 or "\n\n" in noun.doc[start - 1].text:
        return start
    before: int = noun.doc[start - 1].sent.start
    return before


def _most(counts: Counter[str]) -> tuple[str, ...]:
    (first, often), (_, next_) = counts.most_common(_PAIR)
    return (first,) if often >= _OFTEN and often >= _OFTEN * next_ else ()


def _both(noun: Token, reading: Reading) -> tuple[str, ...]:
    """Return the two that "both countries" or "the two sides" are: the pair named last."""
    told = {c.lower_ for c in noun.children}
    countries = bool(taken_up_by(tree.lemma(noun)) & {sort("country")})
    if not told & _TWO or not (countries or tree.lemma(noun) in party_words("side")):
        return ()
    pairs = [pair for at, pair in reading.pairs if at < noun.idx]
    if pairs and not countries:
        return pairs[-1]
    names = {m.name: m for m in _before(noun, frozenset({sort("country")}), reading)}
    return tuple(names) if len(names) == _PAIR else ()
