"""Conflicting sources: the value that the product's estimate of reliability takes for true."""

import math
import statistics
from collections.abc import Iterator, Mapping, Sequence

from anafacts.reconcile.reliability import Statement, Value, learn
from benchmarks.quality.rows import Row

Claims = Mapping[str, Sequence[tuple[str, Value]]]
"""By object, the sources with the value that each gives."""


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield for each object one of its claimed values, or None where there are none."""
    said = {
        name: [Statement(source, value) for source, value in pairs]
        for name, pairs in claims(gold).items()
    }
    beliefs = learn(said).beliefs
    for row in gold:
        yield answer(row["id"], beliefs[row["id"]])


def claims(gold: Sequence[Row]) -> Claims:
    """Return what the sources say of each object, without those that leave it open."""
    return {
        row["id"]: [(c["source"], c["value"]) for c in row["claims"] if c["value"] is not None]
        for row in gold
    }


def answer(name: str, scores: Mapping[Value, float]) -> Row:
    """Return the value with most; where several have, they are told beside it."""
    tied = sorted(top(scores), key=str)
    return {"id": name, "value": likeliest(scores)} | ({"tied": tied} if len(tied) > 1 else {})


def likeliest(scores: Mapping[Value, float]) -> Value | None:
    """Return the value with most; of several the lower median, which somebody said."""
    tied = top(scores)
    numbers = [value for value in tied if not isinstance(value, str)]
    return statistics.median_low(numbers) if numbers else min(map(str, tied), default=None)


def top(scores: Mapping[Value, float]) -> list[Value]:
    """Return the values with most, in no order."""
    most = max(scores.values(), default=0.0)
    return [value for value, score in scores.items() if math.isclose(score, most, rel_tol=1e-9)]
