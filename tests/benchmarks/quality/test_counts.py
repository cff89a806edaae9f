"""What an item adds to the figures, from what scorers return and print."""

from types import ModuleType
from typing import Any

import pytest

from benchmarks.quality.counts import counts
from benchmarks.quality.differences import differences
from benchmarks.quality.tally import Part

SPECS = """
import json, sys
def read(path): raise AssertionError("no file is read")
def main():
    (row,), (ours,) = read("gold"), read("predicted")
    skipped = "--python-only" in sys.argv and row["skip"]
    share = {"R": round(100 * ours["right"] / row["gold"], 1) if row["gold"] else 0}
    print(json.dumps({"sentences": int(not skipped), "gold": row["gold"],
                      "predicted": len(ours["items"]), "exact sentences %": 100.0,
                      "value": share, "value+unit": share}))
"""
MEASEVAL = """
def spans(text, gold, ours, rows): rows += gold
def main():
    for rows in ([], [("tp", 0.0, 0.5), ("fp", 0.0, 0.0)], [("fn", 0.0, 0.0)]):
        spans("", rows, [], [])
    print("Quantity           P 0.667  R 1.000  F 0.800   EM 0.000   (tp 2, fp 1, fn 0)")
    print("Unit               P 0.500  R 0.250  F 0.333   EM 0.000   (tp 1, fp 1, fn 3)")
    print("MeasuredEntity     P 0.000  R 0.000  F 0.000   EM 0.000   (tp 0, fp 0, fn 9)")
def read(path): return []
"""
NEWSQUANT = """
NAMES = ("value", "value+unit", "value+change", "value+unit+change",
         "value+concept_partial", "value+concept_complete")
def per_sentence(gold, pred, average):
    (row,) = gold
    paper = dict.fromkeys(NAMES, len(row["quantities"]) - average)
    strict = dict.fromkeys(NAMES, 1)
    return [(len(row["quantities"]), len(pred[row["id"]]), paper, strict, row)]
"""
DATES = """
def score(rows, pred, types, given):
    return {"dates": rows[0]["dates"], "answered": 0, "accuracy": 66.7}
"""
TRUTH = """
def score(rows, pred):
    ((name, value),) = pred.items()
    return {"accuracy": float(value == 7), "missing": value, "error>1%": float(value != 7)}
"""


def _module(name: str, text: str) -> ModuleType:
    module = ModuleType(name)
    exec(text, vars(module))  # noqa: S102 - our own text above
    return module


Item = dict[str, Any]


@pytest.mark.parametrize(
    ("scorer", "args", "gold", "ours", "expected"),
    [
        (("score_specs", SPECS), (), {"gold": 7, "model": "NumberModel", "skip": True},
         {"items": [1, 2], "right": 3}, {"value": (6, 9), "exact sentences": (1, 1)}),
        (("score_specs", SPECS), (), {"gold": 0, "skip": False},
         {"items": [1], "right": 0},
         {"value": (0, 1), "value+unit": (0, 1), "exact sentences": (1, 1)}),
        (("score_specs", SPECS), ("--python-only",), {"gold": 7, "skip": True},
         {"items": [], "right": 0}, None),
        (("score_measeval", MEASEVAL), (), {}, {},
         {"quantity": (4, 5), "unit": (2, 6), "entity": (0.5, 2), "property": (0, 1)}),
        (("score_newsquant", NEWSQUANT), ("--by", "kind"),
         {"quantities": [1, 2], "kind": "age-model"}, {"quantities": [1]},
         {"value": (4, 3), "value+unit": (4, 3), "age value": (4, 3), "age value+unit": (4, 3)}),
        (("score_newsquant", NEWSQUANT), ("--average-ranges",),
         {"quantities": [1, 2]}, {"quantities": [1]},
         {"value": (2, 3), "value+unit": (2, 3), "value+change": (2, 3),
          "concept, partial": (2, 3), "concept, complete": (2, 3),
          "all three, strict": (2, 3)}),
        (("score_dates", DATES), ("--given-spans",), {"dates": 3}, {}, {"value": (2, 3)}),
        (("score_dates", DATES), ("--given-spans",), {"dates": 0}, {}, None),
        (("score_truth", TRUTH), (), {"truth": None}, {"value": 7}, None),
        (("score_truth", TRUTH), (), {"truth": 7}, {"value": 7},
         {"right": (1, 1), "off by > 1 %": (0, 1)}),
        (("score_truth", TRUTH), (), {"truth": 7}, {"value": None},
         {"right": (0, 1), "off by > 1 %": (1, 1)}),
    ],
)  # fmt: skip
def test_counts_of_an_item(
    scorer: tuple[str, str], args: tuple[str, ...], gold: Item, *, ours: Item, expected: Item | None
) -> None:
    """Rounded shares of one item give back its counts; what is left out counts nowhere."""
    found = counts(_module(*scorer), [{"id": "x", **gold}], {"x": {"id": "x", **ours}}, args)
    named = [{part.figure: pair for part, pair in item.items()} for item in found]
    assert named == ([] if expected is None else [expected])


def test_missing_answer_is_counted() -> None:
    """An item without an answer is one with nothing found."""
    (found,) = counts(
        _module("score_newsquant", NEWSQUANT), [{"id": "x", "quantities": [1]}], {}, ()
    )
    assert found[Part("all three, strict")] == (2, 1)


LIKE_NEWSQUANT = """
AGREE = {"value+unit+change": lambda g, m: g["value"] == m["value"] and g["unit"] == m["unit"],
         "value": lambda g, m: g["value"] == m["value"]}
def prepare(quantities):
    return [{"concept": ["-"], "change": "=", **quantities[0]}]
"""
LIKE_MEASEVAL = "def touch(a, b): return a[0] <= b[1] and b[0] <= a[1]"
LIKE_SPECS = """
def accepted(item): return item["resolution"]["value"], None, "metre"
def same_value(g, m): return g["acc"][0] == m["value"]
"""


@pytest.mark.parametrize(
    ("scorer", "criterion", "gold", "ours", "lines"),
    [
        (("score_newsquant", LIKE_NEWSQUANT), "", [{"value": 5, "unit": "km"}],
         [{"value": 5, "unit": "m"}],
         ["x: 5 km", "  gold 5 km = ['-']", "  ours 5 m = ['-']"]),
        (("score_newsquant", LIKE_NEWSQUANT), "value", [{"value": 5, "unit": "km"}],
         [{"value": 5, "unit": "m"}], []),
        (("score_measeval", LIKE_MEASEVAL), "", [{"start": 0, "end": 4, "unit": "km"}],
         [{"start": 0, "end": 4, "unit": None}],
         ["x: 5 km", "  gold '5 km' [km]", "  ours '5 km' []"]),
        (("score_measeval", LIKE_MEASEVAL), "quantity", [{"start": 0, "end": 4, "unit": "km"}],
         [{"start": 3, "end": 4, "unit": None}], []),
        (("score_measeval", LIKE_MEASEVAL), "entity",
         [{"start": 0, "end": 4, "entity": [{"start": 2, "end": 4}]}], [{"start": 0, "end": 4}],
         ["x: 5 km", "  gold '5 km' [] entity 'km'", "  ours '5 km' []"]),
        (("score_measeval", LIKE_MEASEVAL), "property",
         [{"start": 0, "end": 4, "property": [{"start": 2, "end": 4}]}],
         [{"start": 0, "end": 4, "property": [{"start": 3, "end": 4}]}], []),
    ],
)  # fmt: skip
def test_differences_by_criterion(
    scorer: tuple[str, str], criterion: str, gold: list[Item], *, ours: list[Item], lines: list[str]
) -> None:
    """Shown is what disagrees by the criterion chosen, and nothing else."""
    row = {"id": "x", "text": "5 km"}
    answer = {"id": "x", "quantities": ours}
    found = differences(_module(*scorer), {**row, "quantities": gold}, answer, criterion)
    assert found == lines


def test_differences_of_specifications_show_the_resolution() -> None:
    """A long text is shown by what surrounds an entry."""
    text = "x " * 300 + "5 km" + " y" * 300
    gold = {"id": "x", "text": text, "results": [
        {"start": 600, "end": 604, "type": "dimension", "resolution": {"value": "5"}},
        {"start": None, "end": None, "resolution": {"value": "9"}},
    ]}  # fmt: skip
    ours = {"id": "x", "items": [{"start": 600, "end": 601, "value": 5.0, "unit": "metre"}]}
    head, missed, extra = differences(_module("score_specs", LIKE_SPECS), gold, ours)
    assert head == "x: "
    assert missed.endswith(
        'x >5 km< y y y y y y y y y y y y y y y y y y y y [dimension] {"value": "5"}'
    )
    assert extra.endswith(" 5.0 metre")
