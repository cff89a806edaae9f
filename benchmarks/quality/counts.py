"""What each item adds to the figures of its set, counted by the scorer of the set.

A counter returns None for an item that its scorer leaves out.
"""

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any
from unittest import mock

from benchmarks.quality.rows import Row
from benchmarks.quality.scorers import blamed, printed
from benchmarks.quality.tally import Counts, Part

Args = tuple[str, ...]
Counter = Callable[[ModuleType, Row, Row, Args], Counts | None]
_CLASS = re.compile(r"^(\w+) .*\(tp (\d+), fp (\d+), fn (\d+)\)$", re.MULTILINE)
_CLASSES = {"Quantity": "quantity", "Unit": "unit"}
_OVERLAPS = ("quantity", "entity", "property")  # in the order in which the scorer pairs their spans
_WITH_UNITS = {None, "AgeModel", "CurrencyModel", "DimensionModel", "TemperatureModel"}
_CRITERIA = {
    "value": "value", "value+unit": "value+unit", "value+change": "value+change",
    "concept, partial": "value+concept_partial", "concept, complete": "value+concept_complete",
}  # fmt: skip


def counts(
    module: ModuleType, gold: Sequence[Row], predicted: Mapping[str, Row], args: Args
) -> list[Counts]:
    """Return the counts of every item that the scorer counts, a missing prediction included.

    Raises:
        BenchError: the scorer failed on an item, which is named.
    """
    counter = COUNTERS[module.__name__]
    found = []
    for row in gold:
        with blamed(module, row):
            mine = counter(module, row, predicted.get(row["id"]) or {"id": row["id"]}, args)
        if mine is not None:
            found.append(mine)
    return found


def f1(right: float, gold: int, predicted: int) -> tuple[float, float]:
    """Return what an item adds to an F1: 2 right / (gold + predicted).

    Of the sums that is the harmonic mean of precision, right / predicted, and recall, right / gold.
    """
    return 2.0 * right, float(gold + predicted)


def _newsquant(module: ModuleType, gold: Row, predicted: Row, args: Args) -> Counts:
    """The paper's counting, as published; of NewsQuant all three attributes at once, strictly.

    R-TEXT-NUM (``--by``) has values and units only, and is told by its parts. With
    ``--average-ranges`` a range in the gold is its mean, as the paper has it for quantulum3.
    """
    pairs = {gold["id"]: predicted.get("quantities", [])}
    average = "--average-ranges" in args
    ((there, ours, paper, strict, _),) = module.per_sentence([gold], pairs, average)
    if "--by" not in args:
        counted = {Part(n): f1(paper[c], there, ours) for n, c in _CRITERIA.items()}
        return counted | {Part("all three, strict"): f1(strict["value+unit+change"], there, ours)}
    group = str(gold[args[args.index("--by") + 1]]).removesuffix("-model")
    parts = [(f"{of}{c}", c) for of in ("", f"{group} ") for c in ("value", "value+unit")]
    return {Part(name): f1(paper[c], there, ours) for name, c in parts}


def _specs(module: ModuleType, gold: Row, predicted: Row, args: Args) -> Counts | None:
    """Values, units where the set has any, and the share of sentences without a fault."""
    said = json.loads(printed(module, gold, {"items": [], **predicted}, args))
    if not said["sentences"]:
        return None
    exact = {Part("exact sentences"): (said["exact sentences %"] / 100, 1.0)}
    names = ("value", "value+unit") if gold.get("model") in _WITH_UNITS else ("value",)
    return {Part(name): _from_recall(said, name) for name in names} | exact


def _from_recall(said: Row, criterion: str) -> tuple[float, float]:
    """Return the counts of an F1 from what was printed: recall in tenths of a percent is exact."""
    right = round(said[criterion]["R"] / 100 * said["gold"])
    return f1(right, said["gold"], said["predicted"])


def _dates(module: ModuleType, gold: Row, predicted: Row, args: Args) -> Counts | None:
    """Spans and values end to end, or the values of given spans."""
    found = {gold["id"]: predicted.get("timexes", [])}
    said = module.score([gold], found, None, "--given-spans" in args)
    if "--given-spans" not in args:
        return {Part(name): _from_recall(said, name) for name in ("value", "relaxed", "strict")}
    right = round(said["accuracy"] / 100 * said["dates"])
    return {Part("value"): (right, said["dates"])} if said["dates"] else None


def _measeval(module: ModuleType, gold: Row, predicted: Row, args: Args) -> Counts:
    """Quantities and, inside matched ones, units by F1, entities and properties by overlap.

    The overlap is the mean over the rows of the scorer: what matched, was missed or is too much.
    """
    pairings: list[list[tuple[str, float, float]]] = []
    pair = module.spans

    def kept(text: str, there: list[Row], ours: list[Row], rows: list[Any]) -> None:
        pair(text, there, ours, rows)
        pairings.append(rows)

    with mock.patch.object(module, "spans", kept):
        text = printed(module, gold, {"quantities": [], **predicted}, args)
    found = [(name, *map(int, numbers)) for name, *numbers in _CLASS.findall(text)]
    counted = {
        Part(_CLASSES[name]): (2.0 * tp, 2.0 * tp + fp + fn)
        for name, tp, fp, fn in found
        if name in _CLASSES
    }
    overlaps = zip(_OVERLAPS[1:], pairings[1:], strict=True)
    return counted | {Part(name): (sum(r[2] for r in rows), len(rows)) for name, rows in overlaps}


def _truth(module: ModuleType, gold: Row, predicted: Row, args: Args) -> Counts | None:
    """Of a number how often it is off by much, of a text how often it is right."""
    del args
    if gold["truth"] is None:
        return None
    missing = math.inf if isinstance(gold["truth"], int | float) else None
    value = predicted.get("value")
    said = module.score([gold], {gold["id"]: missing if value is None else value})
    kept = {"off by > 0.1 %": "error>0.1%", "off by > 1 %": "error>1%", "right": "accuracy"}
    found = {Part(name): (said[key], 1.0) for name, key in kept.items() if key in said}
    return found | _by_lot(module, gold, predicted, said)


def _by_lot(
    module: ModuleType, gold: Row, predicted: Row, said: Mapping[str, float]
) -> dict[Part, tuple[float, float]]:
    """Return the error of a number if of values that nothing tells apart one is drawn by lot."""
    if "error>0.1%" not in said:
        return {}
    tied = [module.score([gold], {gold["id"]: v}) for v in predicted.get("tied", ())]
    errors = [one["error>0.1%"] for one in tied] or [said["error>0.1%"]]
    return {Part("off by > 0.1 %, ties by lot"): (sum(errors) / len(errors), 1.0)}


COUNTERS: Mapping[str, Counter] = {
    "score_newsquant": _newsquant,
    "score_specs": _specs,
    "score_dates": _dates,
    "score_measeval": _measeval,
    "score_truth": _truth,
}
