"""Dates of GUM: ``python -m benchmarks.quality.gum BENCH_FOLDER [--show]``.

The folder holds ``score_dates.py`` and ``gum_dates/dev.jsonl``, one sentence a line with ``text``,
``doc_date`` and ``dates``. GUM marks the two ends of a year range as two dates, so a range
whose two ends are dates of their own is handed to the scorer as these.
"""

import argparse
import importlib.util
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any

from anafacts.model import DateInterval, DateMention, Grain
from anafacts.normalize.dates import find_dates

Item = dict[str, Any]
_DIGITS = re.compile(r"\d+")
_RANGE = re.compile(
    r"(?:(?:from|between)\s+)?(.+?)(?:\s*[-–—]\s*|\s+(?:to|through|until|and)\s+)(.+)",
    re.IGNORECASE,
)


def value(interval: DateInterval | None) -> str | None:
    """Return the interval as TEI writes it: a day, a month, a year, or ``from/to``."""
    if interval is None:
        return None
    start = interval.start
    plain = {
        Grain.DAY: start.isoformat(),
        Grain.MONTH: start.isoformat()[:7],
        Grain.YEAR: f"{start.year:04d}",
    }
    return plain.get(interval.grain, f"{start.isoformat()}/{interval.last.isoformat()}")


def items(mention: DateMention, base: DateInterval) -> list[Item]:
    """Return what the scorer reads: one item a date, two for a range whose ends are both dates."""
    spans = _ends(mention, base) or [(0, len(mention.text), mention.interval)]
    return [
        {"start": mention.start + a, "end": mention.start + b, "value": value(interval)}
        for a, b, interval in spans
    ]


def _ends(mention: DateMention, base: DateInterval) -> list[tuple[int, int, DateInterval | None]]:
    if mention.rule == "year_range" and mention.interval:
        whole = (mention.interval.start.year, mention.interval.last.year)
        years = zip(_DIGITS.finditer(mention.text), whole, strict=True)
        return [(m.start(), m.end(), DateInterval.of_years(y, y)) for m, y in years]
    split = _RANGE.fullmatch(mention.text) if mention.rule in {"day_range", "month_range"} else None
    if split is None:
        return []
    read = [find_dates(f"in {split[i]}", base=base) for i in (1, 2)]
    return [(*split.span(i), read[i - 1][0].interval) for i in (1, 2)] if all(read) else []


def predict(gold: Sequence[Item]) -> Iterator[Item]:
    """Yield the dates of each sentence, read on its own."""
    return ({"id": row["id"], "timexes": found(row)} for row in gold)


def found(row: Item) -> list[Item]:
    """Return the dates that are found in one sentence of the gold, read on its own."""
    base = DateInterval.of_day(date.fromisoformat(row["doc_date"]))
    return [i for m in find_dates(row["text"], base=base) for i in items(m, base)]


def found_in_documents(rows: list[Item]) -> dict[str, list[Item]]:
    """Return the dates by sentence where the dated sentences of a document are read as one text."""
    answers: dict[str, list[Item]] = {row["id"]: [] for row in rows}
    for _, group in groupby(rows, key=lambda row: row["doc"]):
        sentences = list(group)
        base = DateInterval.of_day(date.fromisoformat(sentences[0]["doc_date"]))
        mentions = find_dates("\n\n".join(row["text"] for row in sentences), base=base)
        start = 0
        for row in sentences:
            end = start + len(row["text"])
            inside = [
                replace(m, start=m.start - start, end=m.end - start)
                for m in mentions
                if start <= m.start and m.end <= end
            ]
            answers[row["id"]] = [i for m in inside for i in items(m, base)]
            start = end + 2
    return answers


def given(row: Item, in_place: list[Item]) -> list[Item]:
    """Return a value for each gold span: as read in its place, else as read alone."""
    base = DateInterval.of_day(date.fromisoformat(row["doc_date"]))
    values = []
    for gold in row["dates"]:
        span = (gold["start"], gold["end"])
        inside = [i for i in in_place if i["start"] < span[1] and span[0] < i["end"]]
        alone = [i for m in find_dates(f"in {gold['text']}", base=base) for i in items(m, base)]
        read = next((i["value"] for i in (*inside, *alone)), None)
        values.append({"start": span[0], "end": span[1], "value": read})
    return values


def scorer(folder: Path) -> ModuleType:
    """Return the module ``score_dates.py`` of the folder."""
    spec = importlib.util.spec_from_file_location("score_dates", folder / "score_dates.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}/score_dates.py is not there; give the folder that holds it.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def differences(row: Item) -> list[str]:
    """Return one line for each gold date that is missed or differs, and each extra one."""
    got = {(i["start"], i["end"]): i["value"] for i in found(row)}
    lines = []
    for gold in row["dates"]:
        want = gold.get("when") or f"{gold.get('from')}/{gold.get('to')}"
        have = got.pop((gold["start"], gold["end"]), "nothing")
        if have != want:
            lines.append(f"{gold['text']!r}: {want}, read {have} ({row['doc_date']})")
    lines += [
        f"extra {row['text'][a:b]!r}: {v} in {row['text'][max(0, a - 40) : b + 30]!r}"
        for (a, b), v in got.items()
    ]
    return lines


def main() -> None:
    """Print the scores, and with ``--show`` every difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    lines = (options.bench / "gum_dates" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    score = scorer(options.bench).score
    if options.show:
        print("\n".join(line for row in rows for line in differences(row)))
    print("end to end", json.dumps(score(rows, {r["id"]: found(r) for r in rows})))
    texts = found_in_documents(rows)
    print("whole texts", json.dumps(score(rows, texts)))
    for name, place in (("alone", {r["id"]: found(r) for r in rows}), ("whole", texts)):
        spans = {r["id"]: given(r, place[r["id"]]) for r in rows}
        print(f"given spans, {name}", json.dumps(score(rows, spans, given=True)))


if __name__ == "__main__":
    main()
