"""How well single relations of the tree are found: those on which the meaning of a figure rests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

RELATIONS: Final = (
    "nummod",
    "nsubj",
    "obj",
    "obl",
    "nmod",
    "compound",
    "conj",
    "acl:relcl",
    "appos",
)


def relation_figures(scores: Mapping[str, Any]) -> dict[str, float]:
    """F of each relation in percent, head and label both right, in the order of `RELATIONS`.

    `scores` are those of spaCy's scorer. A relation that neither the gold trees nor the
    predictions hold has no figure.
    """
    found = scores.get("dep_las_per_type") or {}
    return {name: round(100 * found[name]["f"], 1) for name in RELATIONS if name in found}
