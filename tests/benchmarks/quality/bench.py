"""A folder of two tiny invented sets with scorers as simple as can be."""

import json
from pathlib import Path
from typing import Any

TRUTH = """
def score(rows, pred):
    (row,) = rows
    right = pred.get(row["id"]) == row["truth"]
    return {"accuracy": float(right)}

def main():
    import sys
    print("called with", len(sys.argv))
"""
DATES = """
def gold_items(row, types):
    return [(d["start"], d["end"], d["when"]) for d in row["dates"]]

def score(rows, pred, types, given):
    (row,) = rows
    (found,) = pred.values()
    want = {d["when"] for d in row["dates"]}
    right = len(want & {t["value"] for t in found})
    share = {"R": 100 * right / len(want)}
    counted = {"gold": len(want), "predicted": len(found)}
    return counted | {"strict": share, "relaxed": share, "value": share}
"""


def flight(name: str, truth: str | None, *said: str) -> dict[str, Any]:
    """Return an object with one claim of each of so many sources."""
    claims = [{"source": f"s{n}", "value": value} for n, value in enumerate(said)]
    return {"id": name, "truth": truth, "claims": claims}


def folder(path: Path) -> Path:
    """Return the folder, with two flights known (one told rightly), one unknown, and a date."""
    flights = [
        flight("a", "9 p.m.", "9 p.m.", "9 p.m.", "8 p.m."),
        flight("b", "7 a.m.", "6 a.m.", "6 a.m."),
        flight("c", None, "5 a.m."),
    ]
    text = "The mill burned down on 4 June 1910."
    dates = [{"text": "4 June 1910", "start": 24, "end": 35, "when": "1910-06-04"}]
    mill = {"id": "mill-0", "doc": "d", "doc_date": "2001-02-03", "text": text, "dates": dates}
    put(path, "flights/dev.jsonl", *flights)
    put(path, "flights/test.jsonl", flights[0])
    put(path, "gum_dates/dev.jsonl", mill)
    (path / "score_truth.py").write_text(TRUTH, encoding="utf-8")
    (path / "score_dates.py").write_text(DATES, encoding="utf-8")
    return path


def put(path: Path, name: str, *rows: dict[str, Any]) -> None:
    """Write a file of the folder anew."""
    file = path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
