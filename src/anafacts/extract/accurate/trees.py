"""The best tree over arc scores: Chu-Liu and Edmonds, with one root."""

from typing import Any

import numpy as np

Scores = np.ndarray[Any, Any]
Heads = np.ndarray[Any, Any]


def best_tree(scores: Scores) -> Heads:
    """Heads of the best tree with one root: `heads[d - 1]` is the head of word `d`, 0 the root.

    `scores[d, h]` is the log probability of head `h` for word `d`, both counted from 1, row 0
    unused, column 0 the root. Most sentences need no more than the best head of each word.
    """
    scores = scores.astype(float).copy()
    scores[0] = -np.inf
    np.fill_diagonal(scores, -np.inf)
    heads: Heads = scores.argmax(axis=1)
    heads[0] = -1
    if (heads[1:] == 0).sum() == 1 and _cycle(heads) is None:
        return heads[1:]
    tree = _with_one_root(scores)
    return tree[1:]


def _with_one_root(scores: Scores) -> Heads:
    """The best of the trees made with each of the likeliest roots alone."""
    best, found = -np.inf, None
    likely = np.argsort(-scores[1:, 0])[:5] + 1
    for root in likely:
        single = scores.copy()
        single[1:, 0] = -1e9
        single[root] = -1e9
        single[root, 0] = scores[root, 0]
        np.fill_diagonal(single, -np.inf)
        heads = _edmonds(single)
        total = sum(scores[d, heads[d]] for d in range(1, len(scores)))
        if total > best or found is None:
            best, found = total, heads
    assert found is not None  # a sentence has a word
    return found


def _cycle(heads: Heads) -> list[int] | None:
    """One cycle of the graph in which each word points to its head, or None."""
    state = np.zeros(len(heads), dtype=int)
    for word in range(1, len(heads)):
        path = []
        node = word
        while node > 0 and state[node] == 0:
            state[node] = word
            path.append(node)
            node = heads[node]
        if node > 0 and state[node] == word and node in path:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = -1
    return None


def _edmonds(scores: Scores) -> Heads:
    heads: Heads = scores.argmax(axis=1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    outside = [n for n in range(len(scores)) if n not in cycle]
    new = len(outside)  # the contracted node's number
    kept = np.array([scores[c, heads[c]] for c in cycle])
    small = np.full((new + 1, new + 1), -np.inf)
    small[:new, :new] = scores[np.ix_(outside, outside)]
    # Leaving the cycle: the best of its words as head; entering it: the cheapest arc to break.
    leaving = scores[np.ix_(outside, cycle)]
    small[:new, new] = leaving.max(axis=1)
    entering = scores[np.ix_(cycle, outside)] - kept[:, None] + kept.sum()
    small[new, :new] = entering.max(axis=0)
    solved = _edmonds(small)
    for place, node in enumerate(outside[1:], start=1):
        head = solved[place]
        heads[node] = cycle[leaving[place].argmax()] if head == new else outside[head]
    broken = cycle[entering[:, solved[new]].argmax()]
    heads[broken] = outside[solved[new]]
    return heads
