"""The best sentences, trees and names for the scores of a teacher."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from anafacts.extract.accurate.labels import IOB
from anafacts.extract.accurate.trees import best_tree

Array = np.ndarray[Any, Any]
_NEVER: Final = -1e9


def best_starts(scores: Array, marks: Sequence[int] = ()) -> Array:
    """The places where a sentence starts; a window always starts one.

    Where `marks` are 1 or -1 they go before the scores.
    """
    starts = scores.argmax(-1)
    said = np.array(marks, dtype=int)
    if said.any():
        starts = np.where(said == 0, starts, said == 1)
    starts[0] = 1
    return np.flatnonzero(starts)


def best_heads(arcs: Array, starts: Array) -> Array:
    """Heads by window, 0 the root, from the best tree of each sentence."""
    heads = np.zeros(len(arcs), dtype=np.int64)
    for start, end in zip(starts, [*starts[1:], len(arcs)], strict=True):
        n = end - start
        scores = np.full((n + 1, n + 1), _NEVER)
        scores[1:, 0] = arcs[start:end, 0]
        scores[1:, 1:] = arcs[start:end, start + 1 : end + 1]
        tree = best_tree(scores)
        heads[start:end] = np.where(tree == 0, 0, tree + start)
    return heads


def _transitions() -> Array:
    """Zero where one mark may follow another, a ban where I follows neither its B nor its I."""
    bans = np.zeros((len(IOB), len(IOB)))
    for j, mark in enumerate(IOB):
        if mark.startswith("I-"):
            label = mark[2:]
            bans[:, j] = [0 if before.endswith(f"-{label}") else _NEVER for before in IOB]
    return bans


_BANS: Final = _transitions()


def best_marks(scores: Array) -> Array:
    """The best sequence of IOB marks in which every I continues an entity (Viterbi)."""
    first = np.array([_NEVER if mark.startswith("I-") else 0.0 for mark in IOB])
    best = scores[0] + first
    back = np.zeros((len(scores), len(IOB)), dtype=np.int64)
    for place in range(1, len(scores)):
        paths = best[:, None] + _BANS
        back[place] = paths.argmax(0)
        best = paths.max(0) + scores[place]
    marks = [int(best.argmax())]
    for place in range(len(scores) - 1, 0, -1):
        marks.append(int(back[place][marks[-1]]))
    return np.array(marks[::-1])
