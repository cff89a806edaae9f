"""How far a figure reaches: the words of its own part of a sentence say "worldwide" or "budget"."""

from collections.abc import Iterator

from anafacts.model import Statement, Told, Word
from anafacts.reconcile.statements.lemmas import statement_words

_KINDS = ("whole", "home", "abroad", "opening", "budget")
_BREAKS = frozenset({
    *(",", ".", ";", ":", "(", ")", "-", "–", "—"),
    *("and", "but", "or", "while", "whereas", "for", "against", "with", "including", "plus"),
})  # fmt: skip
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_PART_OF = frozenset({"which", "whom", "them", "including", "include"})
_BOTH, _OTHER, _WHOLE, _SHARED = 3.0, -2.0, 1.0, 0.5


def own_words(told: Told, statement: Statement) -> frozenset[str]:
    """Return the lemmas of the words around a figure, up to a comma, an "and" or another figure."""
    words = statement.words
    taken = {at for f in statement.figures if f != told for at in range(f.first, f.last + 1)}
    before = _until(range(told.first - 1, -1, -1), words, taken)
    after = _until(range(told.last + 1, len(words)), words, taken)
    return frozenset(w.lemma for w in (*before, *after) if w.pos in _CONTENT)


def _until(at: range, words: tuple[Word, ...], taken: set[int]) -> Iterator[Word]:
    for n in at:
        if n in taken or words[n].text.casefold() in _BREAKS:
            return
        yield words[n]


def scope_weight(given: frozenset[str], asked: frozenset[str]) -> float:
    """Return what the words of two figures say for their reaching equally far."""
    x, y = _kinds(given), _kinds(asked)
    found = _BOTH * len(x & y) + _SHARED * len(given & asked)
    if "whole" in x and not y:
        found += _WHOLE
    return found + _OTHER * (len(y - x) + len(x - y - {"whole"}))


def part_weight(told: Told, statement: Statement) -> float:
    """Return what speaks against a figure of a part: "of which 58 were serious"."""
    before = {w.text.casefold() for w in statement.words[max(told.first - 2, 0) : told.first]}
    return _OTHER if before & _PART_OF else 0.0


def _kinds(words: frozenset[str]) -> set[str]:
    return {kind for kind in _KINDS if words & statement_words(f"scope {kind}")}
