"""Whether a statement agrees with another, told by their figures alone.

EQUATE asks it of pairs of sentences, VitaminC of a claim and its evidence. Nothing but figures is
read, so that this is a floor for what compares meanings.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from anafacts.model import Figure, UnitKind
from anafacts.normalize.figures import find_figures
from anafacts.reconcile.bounds import allowed
from benchmarks.quality.rows import Row


class Verdict(StrEnum):
    """What the figures of one text say of those of another."""

    FOLLOWS = "follows"
    OPEN = "open"
    CONTRADICTS = "contradicts"


_EQUATE = {
    Verdict.FOLLOWS: "entailment", Verdict.OPEN: "neutral", Verdict.CONTRADICTS: "contradiction",
}  # fmt: skip
_VITAMINC = {
    Verdict.FOLLOWS: "supports", Verdict.OPEN: "not enough info", Verdict.CONTRADICTS: "refutes",
}  # fmt: skip
_TWO_LABELS = {
    "RTE_Quant": {Verdict.CONTRADICTS: Verdict.OPEN},
    "NewsNLI": {Verdict.CONTRADICTS: Verdict.OPEN},
    "AWPNLI": {Verdict.OPEN: Verdict.CONTRADICTS},
}
"""What the parts of EQUATE call a verdict for which they have no label (their paper, table 2)."""


def predict_equate(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield a label for each pair of sentences."""
    for row in gold:
        found = verdict(row["premise"], row["hypothesis"])
        found = _TWO_LABELS.get(row["subset"], {}).get(found, found)
        yield {"id": row["id"], "label": _EQUATE[found]}


def predict_vitaminc(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield a label for each claim beside its evidence."""
    for row in gold:
        yield {"id": row["id"], "label": _VITAMINC[verdict(row["evidence"], row["claim"])]}


def verdict(given: str, statement: str) -> Verdict:
    """Return whether every figure of the statement follows from one of the given text.

    One that none allows contradicts it; one of another kind than all given, or that overlaps what
    is given without holding it, leaves it open.
    """
    there = [m.figure for m in find_figures(given).mentions]
    found = [_follows(m.figure, there) for m in find_figures(statement).mentions]
    for worst in (Verdict.CONTRADICTS, Verdict.OPEN):
        if worst in found:
            return worst
    return Verdict.FOLLOWS


def _follows(figure: Figure, given: Sequence[Figure]) -> Verdict:
    """Return the best that any given figure of the same kind says of a figure."""
    verdicts = {_compared(figure, g) for g in given if _comparable(figure, g)}
    ranked = (Verdict.FOLLOWS, Verdict.OPEN, Verdict.CONTRADICTS)
    return next((v for v in ranked if v in verdicts), Verdict.OPEN)


def _comparable(a: Figure, b: Figure) -> bool:
    """Return whether both are of one kind and unit; what is counted goes by many names."""
    counts = (UnitKind.COUNT, UnitKind.NUMBER)
    if a.unit_kind in counts and b.unit_kind in counts:
        return True
    return a.unit_kind is b.unit_kind and a.unit == b.unit


def _compared(figure: Figure, given: Figure) -> Verdict:
    if figure.value is not None and figure.value == given.value and figure.hedge is given.hedge:
        return Verdict.FOLLOWS
    wide, narrow = allowed(figure), allowed(given)
    if wide.holds(narrow):
        return Verdict.FOLLOWS
    return Verdict.CONTRADICTS if wide.intersect(narrow) is None else Verdict.OPEN
