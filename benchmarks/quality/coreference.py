"""CoNLL F1 of clusters of event mentions: the mean of MUC, B³ and CEAF of entities.

Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005; averaged as in CoNLL-2012. The mentions are
given, so that gold and prediction hold the same ones.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.rows import Row
from benchmarks.quality.tally import Counts, Part

Clusters = list[frozenset[str]]
_FIGURES = {"MUC": "MUC", "B3": "B³", "CEAF": "CEAF-e"}


def by_topic(gold: Sequence[Row], predicted: Mapping[str, Row]) -> list[Counts]:
    """Return the counts of each topic; chains do not cross topics, and texts of one are alike.

    Counted are the mentions of events in the sentences that the annotators checked; a mention
    without a chain is one of its own.
    """
    topics: dict[object, list[Row]] = defaultdict(list)
    for row in gold:
        topics[row["topic"]].append(row)
    return [_topic(rows, predicted) for rows in topics.values()]


def _topic(rows: Sequence[Row], predicted: Mapping[str, Row]) -> Counts:
    true: dict[str, str] = {}
    said: dict[str, str] = {}
    for row in rows:
        mine = predicted.get(row["id"], {}).get("clusters", {})
        for mention in row["mentions"]:
            if "ACTION" in mention["type"] and mention["sentence"] in row["validated_sentences"]:
                name = f"{row['id']} {mention['m_id']}"
                true[name] = mention.get("cluster", name)
                said[name] = mine.get(mention["m_id"], name)
    return conll(_clusters(true), _clusters(said))


def _clusters(names: Mapping[str, str]) -> Clusters:
    members: dict[str, set[str]] = defaultdict(set)
    for mention, cluster in names.items():
        members[cluster].add(mention)
    return [frozenset(mentions) for mentions in members.values()]


def conll(gold: Clusters, predicted: Clusters) -> Counts:
    """Return what clusters add to the three measures and to their mean."""
    mentions = sum(map(len, gold))
    overlap = _overlaps(gold, predicted)
    parts: dict[str, dict[str, tuple[float, float]]] = {
        "MUC": {"": (2.0 * (mentions - len(overlap)),
                     2.0 * mentions - len(gold) - len(predicted))},
        "B3": {"recall": (sum(n * n / len(gold[i]) for (i, _), n in overlap.items()), mentions),
               "precision": (sum(n * n / len(predicted[j]) for (_, j), n in overlap.items()),
                             mentions)},
        "CEAF": {"": (2.0 * _aligned(gold, predicted, overlap), len(gold) + len(predicted))},
    }  # fmt: skip
    return {
        Part(figure, subset, side): (float(above), float(below))
        for measure, sides in parts.items()
        for figure, subset in (("CoNLL", measure), (_FIGURES[measure], ""))
        for side, (above, below) in sides.items()
    }


def _overlaps(gold: Clusters, predicted: Clusters) -> dict[tuple[int, int], int]:
    """Return how many mentions each pair of clusters shares, of pairs that share any."""
    place = {mention: j for j, cluster in enumerate(predicted) for mention in cluster}
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for i, cluster in enumerate(gold):
        for mention in cluster:
            shared[i, place[mention]] += 1
    return shared


def _aligned(gold: Clusters, predicted: Clusters, overlap: Mapping[tuple[int, int], int]) -> float:
    """Return the greatest sum of 2 shared / (both sizes) over one-to-one pairs of clusters."""
    likeness = np.zeros((len(gold), len(predicted)))
    for (i, j), n in overlap.items():
        likeness[i, j] = 2 * n / (len(gold[i]) + len(predicted[j]))
    rows = likeness if len(gold) <= len(predicted) else likeness.T
    return float(sum(rows[i, j] for i, j in enumerate(_assignment(-rows))))


def _assignment(cost: NDArray[np.float64]) -> Iterable[int]:
    """Return the column of each row in the cheapest assignment (Kuhn, 1955; by shortest paths).

    ``cost`` has no more rows than columns. Time is rows x rows x columns.
    """
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=int)  # row of each column, 0 for none; counted from 1
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least, back = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=int)
        used = np.zeros(columns + 1, dtype=bool)
        while owner[column]:
            used[column] = True
            here = owner[column]
            free = ~used
            free[0] = False
            reduced = np.full(columns + 1, np.inf)
            reduced[1:] = cost[here - 1] - row_price[here] - column_price[1:]
            better = free & (reduced < least)
            least[better], back[better] = reduced[better], column
            nearest = int(np.argmin(np.where(free, least, np.inf)))
            step = least[nearest]
            row_price[owner[used]] += step
            column_price[used] -= step
            least[free] -= step
            column = nearest
        while column:
            owner[column], column = owner[back[column]], int(back[column])
    found = {int(owner[j]): j - 1 for j in range(1, columns + 1) if owner[j]}
    return [found[row] for row in range(1, rows + 1)]
