"""The grammar of figures alone, without a model, on the texts annotated by hand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from anafacts.model import Mention
from anafacts.normalize.figures import find_figures
from benchmarks.quality.rows import Row, read_lines
from benchmarks.quality.written import written


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its figures and with the numbers that are none; half-open offsets."""

    group: str
    name: str
    text: str
    figures: tuple[Row, ...]
    others: tuple[Row, ...]


def agreement(gold: Path) -> tuple[dict[str, str], list[str]]:
    """Return counts such as "29/29" by name, and a line on each disagreement.

    Counted are figures found, those with the annotated value, and numbers that are none but were
    taken for figures.
    """
    count: Counter[str] = Counter()
    of: Counter[str] = Counter()
    wrong: list[str] = []
    for annotated in texts(gold):
        mentions = find_figures(annotated.text).mentions
        for row in annotated.figures:
            hits = [m for m in mentions if m.start < row["end"] and row["start"] < m.end]
            right = any(agrees(m, row) for m in hits)
            group = annotated.group
            of.update({f"{group}.found": 1, f"{group}.value": 1})
            count.update({f"{group}.found": bool(hits), f"{group}.value": right})
            if not right:
                wrong.append(f"{annotated.name} {row['quote']!r}: read {_read(annotated, hits)}")
        for row in annotated.others:
            false = [m for m in mentions if row["start"] - 1 <= m.number_start < row["end"]]
            of[f"{annotated.group}.false"] += 1
            count[f"{annotated.group}.false"] += bool(false)
            if false:
                wrong.append(f"{annotated.name} no figure: {_read(annotated, false)}")
    return {name: f"{count[name]}/{total}" for name, total in sorted(of.items())}, wrong


def texts(gold: Path) -> Iterator[Annotated]:
    """Yield the seeds' core claims and the clusters' quantities, text by text."""
    claims, traps = (read_lines(gold / "seeds" / f"{name}.jsonl") for name in ("claims", "traps"))
    for name in sorted({c["doc"] for c in claims}):
        core = tuple(c for c in claims if c["doc"] == name and c["tier"] == "core")
        text = _text(gold.parent / "seeds" / f"{name}.txt")
        yield Annotated("seeds", name, text, core, tuple(t for t in traps if t["doc"] == name))
    folder = gold / "clusters"
    wanted, unwanted = (
        read_lines(folder / "gold" / f"{name}.jsonl") for name in ("quantities", "non_quantities")
    )
    for path in sorted(folder.glob("corpus/*/*.txt")):
        mine = [q for q in wanted if q["doc"] == path.stem and q["kind"] in {"quantity", "vague"}]
        others = tuple(n for n in unwanted if n["doc"] == path.stem)
        yield Annotated("clusters", path.stem, _text(path), tuple(mine), others)


def agrees(mention: Mention, row: Row) -> bool:
    """Return whether a mention has the annotated value, or the annotated lower end."""
    value, figure = written(mention), mention.figure
    if row["value"] is None or isinstance(value, list) or value is None:
        return figure.low is not None and row["low"] in {None, figure.low}
    wanted = (row["value"], row.get("value_literal") or 0, row["value"] / 100)
    return any(abs(value - v) <= 1e-3 * abs(v) for v in wanted)


def _read(annotated: Annotated, mentions: list[Mention]) -> list[tuple[str, float | None]]:
    return [(annotated.text[m.start : m.end], m.figure.value) for m in mentions]


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
