"""Whether a statement follows from another: EQUATE's pairs, VitaminC's claims and evidence.

The answers are those of ``anafacts compare``; here they only get the names of the benchmarks.
"""

from collections.abc import Iterator, Sequence

from anafacts.model import Outcome
from anafacts.statements import compare_many
from benchmarks.quality.rows import Row

_EQUATE = {
    Outcome.FOLLOWS: "entailment", Outcome.OPEN: "neutral", Outcome.CONTRADICTS: "contradiction",
}  # fmt: skip
_VITAMINC = {
    Outcome.FOLLOWS: "supports", Outcome.OPEN: "not enough info", Outcome.CONTRADICTS: "refutes",
}  # fmt: skip
_TWO_LABELS = {
    "RTE_Quant": {Outcome.CONTRADICTS: Outcome.OPEN},
    "NewsNLI": {Outcome.CONTRADICTS: Outcome.OPEN},
    "AWPNLI": {Outcome.OPEN: Outcome.CONTRADICTS},
}
"""What the parts of EQUATE call an outcome for which they have no label (their paper, table 2)."""


def predict_equate(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield a label for each pair of sentences."""
    found = compare_many((row["premise"], row["hypothesis"]) for row in gold)
    for row, comparison in zip(gold, found, strict=True):
        outcome = comparison.outcome
        label = _EQUATE[_TWO_LABELS.get(row["subset"], {}).get(outcome, outcome)]
        yield {"id": row["id"], "label": label}


def predict_vitaminc(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield a label for each claim beside its evidence."""
    found = compare_many((row["evidence"], row["claim"]) for row in gold)
    for row, comparison in zip(gold, found, strict=True):
        yield {"id": row["id"], "label": _VITAMINC[comparison.outcome]}
