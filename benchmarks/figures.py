"""Measure the figure grammar on data that lies outside the project.

    PYTHONPATH=src python benchmarks/figures.py --bench FOLDER --gold FOLDER [--errors N]

The folder of ``--bench`` holds the development halves with their scorers (its README), that of
``--gold`` the hand annotation. What is absent is skipped with a word. Nothing is written outside a
temporary folder.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from anafacts.model import Hedge, Mention, Role, Trend, UnitKind
from anafacts.normalize.figures import find_figures

Row = dict[str, Any]
CHANGE = {Hedge.OVER: ">", Hedge.AT_LEAST: ">", Hedge.UNDER: "<", Hedge.AT_MOST: "<",
          Hedge.UP_TO: "<", Hedge.ABOUT: "~", Hedge.NEARLY: "~"}  # fmt: skip
UNITS = {
    "percent": "percentage", "meter": "metre", "kilometer": "kilometre", "USD": "dollar",
    "EUR": "euro", "GBP": "pound sterling", "INR": "indian rupee", "factor": "-",
    "CNY": "chinese yuan", "AUD": "australian dollar",
}  # fmt: skip


def rows(path: Path) -> list[Row]:
    """Return the objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def written(mention: Mention) -> float | list[float] | None:
    """Return the value as printed: the sign of "fell 3 percent" stands in the verb."""
    figure = mention.figure
    if figure.value is None:
        ends = (figure.low, figure.high)
        return [e for e in ends if e is not None] if figure.hedge is Hedge.BETWEEN else None
    if mention.rule == "fraction":
        return round(figure.value / 100, 6)
    signed = figure.trend is Trend.DOWN and "double_negative" not in mention.flags
    return abs(figure.value) if signed else figure.value


def quantity(mention: Mention) -> Row | None:
    """Return a mention as the scorer of NewsQuant reads it."""
    value, figure = written(mention), mention.figure
    if value is None:
        return None
    trend = {Trend.UP: "up", Trend.DOWN: "down"}.get(figure.trend)
    unit = UNITS.get(figure.unit, figure.unit) or "-"
    unit = f"{unit} of age" if figure.unit_kind is UnitKind.AGE else unit
    change = trend or CHANGE.get(figure.hedge, "=")
    return {"value": value, "unit": unit, "change": change, "concept": ["-"]}


def item(mention: Mention) -> Row | None:
    """Return a mention as the scorer of the specification files reads it."""
    value = written(mention)
    if value is None:
        return None
    one = sum(value) / len(value) if isinstance(value, list) else value
    unit = mention.figure.unit or "dimensionless"
    return {
        "start": mention.number_start,
        "end": mention.end,
        "value": one,
        "unit": UNITS.get(unit, unit),
    }


def number(mention: Mention) -> Row | None:
    """Return the bare number of a mention."""
    found = item(mention)
    return found and {**found, "end": mention.number_end}


def predict(gold: Path, target: Path, key: str, make: Callable[[Mention], Row | None]) -> None:
    """Write one prediction a line for every text of a gold file."""
    with target.open("w", encoding="utf-8") as out:
        for row in rows(gold):
            mentions = find_figures(row["text"]).mentions
            made = [make(m) for m in mentions]
            if key == "quantities":
                made = paired(mentions, made)
            out.write(json.dumps({"id": row["id"], key: [m for m in made if m]}) + "\n")


def paired(mentions: tuple[Mention, ...], made: list[Row | None]) -> list[Row | None]:
    """Return the rows with "from X to Y" as one range, which is how NewsQuant counts it."""
    for i, mention in enumerate(mentions):
        parent = mention.parent
        two = parent is not None and {mentions[parent].role, mention.role} == {
            Role.BASE,
            Role.FINAL,
        }
        if two and parent is not None and made[i] and made[parent]:
            ends = [mentions[j].figure.value for j in sorted((i, parent))]
            made[i], made[parent] = {**made[i], "value": ends}, None  # type: ignore[dict-item]
    return made


def scored(bench: Path, scorer: str, gold: str, make: Callable[[Mention], Row | None]) -> str:
    """Return what a scorer prints for the mentions of one file."""
    key = "quantities" if scorer == "score_newsquant.py" else "items"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "pred.jsonl"
        predict(bench / gold, target, key, make)
        extra = ["--python-only"] if key == "items" else []
        call = [sys.executable, str(bench / scorer), str(bench / gold), str(target), *extra]
        return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def annotated(gold: Path) -> Iterator[tuple[str, str, list[Row], list[Row]]]:
    """Yield name, text, figures and non-figures of every annotated text."""
    seeds = gold / "seeds"
    claims, traps = rows(seeds / "claims.jsonl"), rows(seeds / "traps.jsonl")
    for doc in sorted({c["doc"] for c in claims}):
        text = read(gold.parent / "seeds" / f"{doc}.txt")
        core = [c for c in claims if c["doc"] == doc and c["tier"] == "core"]
        yield doc, text, core, [t for t in traps if t["doc"] == doc]
    clusters = gold / "clusters"
    wanted = rows(clusters / "gold" / "quantities.jsonl")
    unwanted = rows(clusters / "gold" / "non_quantities.jsonl")
    for path in sorted(clusters.glob("corpus/*/*.txt")):
        mine = [q for q in wanted if q["doc"] == path.stem and q["kind"] in {"quantity", "vague"}]
        yield path.stem, read(path), mine, [n for n in unwanted if n["doc"] == path.stem]


def read(path: Path) -> str:
    """Return a text with its newlines kept."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def hand(gold: Path, errors: int) -> str:
    """Return recall, values and false figures on the hand annotation, and the first errors."""
    count: Counter[str] = Counter()
    wrong: list[str] = []
    for doc, text, wanted, unwanted in annotated(gold):
        mentions = find_figures(text).mentions
        group = "clusters" if doc[0].isdigit() or doc.startswith("wn") else "seeds"
        for row in wanted:
            hits = [m for m in mentions if m.start < row["end"] and row["start"] < m.end]
            right = any(agrees(m, row) for m in hits)
            count.update(
                {f"{group} figures": 1, f"{group} found": bool(hits), f"{group} value": right}
            )
            if not right:
                got = [(text[m.start : m.end], m.figure.value, m.figure.low) for m in hits]
                wrong.append(f"{doc} {row['quote']!r} {row['value']} {row['low']}: {got}")
        for row in unwanted:
            hits = [m for m in mentions if m.start < row["end"] and row["start"] < m.end]
            false = [m for m in hits if m.number_start >= row["start"] - 1]
            count.update({f"{group} no figures": 1, f"{group} false": bool(false)})
            wrong += [f"{doc} FALSE {text[m.start - 15 : m.end + 15]!r}" for m in false]
    lines = [f"{name:24} {number}" for name, number in sorted(count.items())]
    return "\n".join([*lines, *wrong[:errors]])


def agrees(mention: Mention, row: Row) -> bool:
    """Return whether a mention has the annotated value, or the annotated lower end."""
    value, figure = written(mention), mention.figure
    if row["value"] is None or isinstance(value, list) or value is None:
        return figure.low is not None and row["low"] in {None, figure.low}
    wanted = (row["value"], row.get("value_literal") or 0, row["value"] / 100)
    return any(abs(value - v) <= 1e-3 * abs(v) for v in wanted)


def speed() -> str:
    """Return how many characters a second are read."""
    text = "Exports rose 5.2 percent to $263.5 billion in 2014, up from about 1,200 in May. " * 2000
    start = time.perf_counter()
    find_figures(text)
    return f"{len(text) / (time.perf_counter() - start):,.0f} characters a second"


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    tasks = (
        ("score_newsquant.py", "newsquant/dev.jsonl", quantity),
        ("score_newsquant.py", "rtextnum/dev.jsonl", quantity),
        ("score_specs.py", "recognizers_specs/number.dev.jsonl", number),
        ("score_specs.py", "recognizers_specs/number_with_unit.dev.jsonl", item),
        ("score_specs.py", "quantulum3/dev.jsonl", item),
    )
    for scorer, gold, make in tasks:
        there = options.bench and (options.bench / gold).exists()
        print(f"== {gold}\n{scored(options.bench, scorer, gold, make) if there else 'absent'}")
    print("== hand annotation")
    print(hand(options.gold, options.errors) if options.gold else "absent")
    print(f"== speed\n{speed()}")


if __name__ == "__main__":
    main()
