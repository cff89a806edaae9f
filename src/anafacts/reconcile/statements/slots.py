"""Where two statements word the same thing alike: which figure stands in the place of which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from anafacts.model import Statement, Told
from anafacts.reconcile.statements.lemmas import statement_words

_FIGURE = "#"
_SIGNS = frozenset("$€£¥₹")
_RESTATED = 0.8  # of the words of both: what is added or left out is no more than a phrase


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a statement with every figure as one sign; ``figures`` by position."""

    words: tuple[str, ...]
    figures: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Slots:
    """For figures of the second statement those of the first in the same place of the same words.

    ``restated`` says that the two word one thing alike from beginning to end, ``verbatim`` that
    they have the very same words beside their figures.
    """

    of: Mapping[int, int]
    restated: bool
    verbatim: bool


def wording(statement: Statement) -> Wording:
    """Return the lemmas of a statement in order, each figure with its hedge and unit as one."""
    inside = {at: n for n, f in enumerate(statement.figures) for at in _positions(f, statement)}
    words: list[str] = []
    figures: dict[int, int] = {}
    for at, word in enumerate(statement.words):
        if at not in inside:
            words.append(word.lemma)
        elif inside[at] not in figures.values():
            figures[len(words)] = inside[at]
            words.append(_FIGURE)
    return Wording(tuple(words), figures)


def _positions(told: Told, statement: Statement) -> Iterator[int]:
    """Yield the positions of the words of a figure, with a sign set before its hedge."""
    signed = told.first > 0 and statement.words[told.first - 1].text in _SIGNS
    return iter(range(told.first - signed, told.last + 1))


def _says(words: tuple[str, ...]) -> bool:
    """Return whether there is a word beside the figure that says what it is of."""
    beside = [w for w in words if w != _FIGURE]
    return bool(beside) and not set(beside) <= statement_words("light")


def slots(first: Statement, second: Statement) -> Slots:
    """Return which figures stand in the same place of the same words."""
    a, b = wording(first), wording(second)
    matcher = SequenceMatcher(None, a.words, b.words, autojunk=False)
    blocks = [m for m in matcher.get_matching_blocks() if m.size]
    found = {
        b.figures[block.b + step]: a.figures[block.a + step]
        for block in blocks
        for step in range(block.size)
        if block.b + step in b.figures and _says(b.words[block.b : block.b + block.size])
    }
    same = sum(block.size for block in blocks)
    return Slots(found, same >= _RESTATED * max(len(a.words), len(b.words)), a.words == b.words)
