"""Whether our rows are claims, and whether what they say is right, as a careful reader judged them.

    python -m benchmarks.precision --shared ../shared [--errors 400] [--keep DIR]
    python -m benchmarks.precision --judge LINES

``samples/claims_precision.jsonl`` holds one judged row a line, without its text: the folder, the
document, the offsets, what kind of claim it is (``tier``, ``none`` where a reader would see no
claim) and for each column what the reader said of its content: ``right``, ``wrong`` or ``missing``
(the text states it, the column is empty). Contents are told apart by a short hash, so that one
which has changed since counts as open until somebody judges it, and an old one stays judged.

The program runs the extraction again, finds each judged row by its offsets, or else by the row
that covers most of them, and counts:

- ``rows.precision.claims``: judged rows still there that are claims.
- ``rows.precision.strict``: the same, without vague words and periods that only frame a time.
- ``rows.lost``: judged claims that are no longer there, out of all judged claims.
- ``rows.gone``: judged rows that were no claims and are no longer there, out of all such rows.
- ``rows.unjudged``: rows of the five texts of ``raw/`` that nobody has judged, out of all of them.
- ``rows.columns.*``: contents that are right, out of those that are judged.
- ``rows.open.*``: contents that have changed and wait for a judgement, out of all.

The five texts are judged whole, the stories by a sample of 100 rows. ``--judge`` files judgements
in the sample: the lines that ``--errors`` prints, with ``right``, ``wrong`` or ``missing`` in the
place of ``open``, and ``new core`` (or another tier) in that of ``unjudged``.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from anafacts.warehouse.read import read_rows
from benchmarks.quality.rows import Row, read_lines, write

Place = tuple[str, str]

SAMPLE = Path(__file__).with_name("samples") / "claims_precision.jsonl"
FIVE_TEXTS = "raw"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "value": ("value", "low", "high", "low_open", "high_open"),
    "unit": ("unit",),
    "hedge": ("hedge",),
    "measure": ("measure",),
    "subject": ("subject", "counterpart", "place"),
    "period": ("period_from", "period_to"),
    "modality": ("modality",),
    "speaker": ("speaker",),
}
_VAGUE = {"soft", "window"}
_MOST = 1_000_000
_JUDGED = re.compile(r"(right|wrong|missing) (\w+) ([0-9a-f]{8}) \| (\S+ \d+:\d+) \|")
_NEW = re.compile(r"new (core|soft|window|implicit|none) \| ([^/]+)/(\S+) (\d+):(\d+) \|")


def precision(warehouses: Mapping[str, Path]) -> tuple[dict[str, Any], list[str]]:
    """Return the figures of this module by name, such as "99/100", and a line on each fault.

    ``warehouses`` are by the name of the folder that was read, ``raw`` for the five texts.
    """
    rows = {name: read_rows(folder, "claims", _MOST) for name, folder in warehouses.items()}
    return counted(read_lines(SAMPLE), rows)


def counted(
    judged: Sequence[Row], rows: Mapping[str, Sequence[Row]]
) -> tuple[dict[str, Any], list[str]]:
    """Return what ``precision`` does, for judged rows and rows of today by folder."""
    pairs = list(_matched(judged, rows))
    used = {row["claim_id"] for _, row in pairs if row is not None}
    unjudged = [row for row in rows[FIVE_TEXTS] if row["claim_id"] not in used]
    columns = {column: _column(pairs, column) for column in COLUMNS}
    figures: dict[str, Any] = _precision(pairs)
    figures["unjudged"] = f"{len(unjudged)}/{len(rows[FIVE_TEXTS])}"
    figures["columns"] = {column: right for column, (right, _) in columns.items()}
    figures["open"] = {column: waiting for column, (_, waiting) in columns.items()}
    more = ({**row, "story": FIVE_TEXTS, "doc": row["doc_id"]} for row in unjudged)
    return figures, [*_faults(pairs), *(_line("unjudged", row, row) for row in more)]


def content_hash(row: Row, column: str) -> str:
    """Return eight hexadecimal digits that stand for what the row says in the column."""
    content = "|".join(str(row[name]) for name in COLUMNS[column])
    return sha256(content.encode("utf-8")).hexdigest()[:8]


def _precision(pairs: Sequence[tuple[Row, Row | None]]) -> dict[str, Any]:
    there = [judged["tier"] for judged, row in pairs if row is not None]
    lost = [judged["tier"] for judged, row in pairs if row is None]
    claims = sum(tier != "none" for tier in there)
    strict = sum(tier != "none" and tier not in _VAGUE for tier in there)
    missing = sum(tier != "none" for tier in lost)
    return {
        "precision": {
            "claims": f"{claims}/{len(there)}",
            "strict": f"{strict}/{len(there)}",
        },
        "lost": f"{missing}/{claims + missing}",
        "gone": f"{len(lost) - missing}/{sum(j['tier'] == 'none' for j, _ in pairs)}",
    }


def _column(pairs: Sequence[tuple[Row, Row | None]], column: str) -> tuple[str, str]:
    """Return how many contents are right of those judged, and how many are open of all."""
    marks = Counter(
        _mark(judged, row, column)
        for judged, row in pairs
        if row is not None and judged["tier"] != "none"
    )
    known = marks.total() - marks["open"]
    return f"{marks['right']}/{known}", f"{marks['open']}/{marks.total()}"


def _mark(judged: Row, row: Row, column: str) -> str:
    mark: str = judged["marks"][column].get(content_hash(row, column), "open")
    return mark


def _matched(
    judged: Sequence[Row], rows: Mapping[str, Sequence[Row]]
) -> Iterator[tuple[Row, Row | None]]:
    """Yield each judged row with its row of today, None where there is none.

    A row is given away once: those at the same offsets go first.
    """
    places: dict[Place, list[Row]] = {}
    for name, found in rows.items():
        for row in found:
            places.setdefault((name, row["doc_id"]), []).append(row)
    same = [_take(one, places, least=1.0) for one in judged]
    for one, exact in zip(judged, same, strict=True):
        yield one, _take(one, places, least=0.5) if exact is None else exact


def _take(judged: Row, places: Mapping[Place, list[Row]], *, least: float) -> Row | None:
    """Remove and return the row that shares at least that part of its span with the judged one."""
    rows = places.get((judged["story"], judged["doc"]), [])
    best = max(rows, key=lambda row: _shared(judged, row), default=None)
    if best is None or _shared(judged, best) < least:
        return None
    rows.remove(best)
    return best


def _shared(a: Row, b: Row) -> float:
    both: int = min(a["end"], b["end"]) - max(a["start"], b["start"])
    either: int = max(a["end"], b["end"]) - min(a["start"], b["start"])
    return max(both, 0) / either


def _faults(pairs: Sequence[tuple[Row, Row | None]]) -> Iterator[str]:
    for judged, row in pairs:
        if row is None:
            yield f"gone: {judged['tier']} | {_place(judged)}"
        elif judged["tier"] == "none":
            yield _line("no claim", judged, row)
        else:
            for column in COLUMNS:
                if (mark := _mark(judged, row, column)) != "right":
                    said = [row[name] for name in COLUMNS[column]]
                    note = f"{mark} {column} {content_hash(row, column)}"
                    yield f"{_line(note, judged, row)} | {' / '.join(map(str, said))}"


def _line(note: str, judged: Row, row: Row) -> str:
    return f"{note} | {_place(judged)} | {row['quote'][:60]!r}"


def _place(judged: Row) -> str:
    return f"{judged['story']}/{judged['doc']} {judged['start']}:{judged['end']}"


def filed(sample: Sequence[Row], lines: Iterable[str]) -> list[Row]:
    """Return the sample with the judgements of the lines in it; other lines are passed over.

    Raises:
        KeyError: a line judges a row or a column that is not in the sample.
    """
    rows = {_place(one): one for one in sample}
    for line in lines:
        if found := _JUDGED.match(line):
            mark, column, content, place = found.groups()
            marks = rows[place]["marks"]
            known = {**marks[column], content: mark}
            rows[place] = {**rows[place], "marks": {**marks, column: known}}
        elif found := _NEW.match(line):
            new = _row(found)
            rows[_place(new)] = new
    return list(rows.values())


def _row(found: re.Match[str]) -> Row:
    """Return a row of the sample whose columns all wait for a judgement."""
    tier, story, doc, start, end = found.groups()
    place = {"story": story, "doc": doc, "start": int(start), "end": int(end)}
    marks: dict[str, dict[str, str]] = {c: {} for c in COLUMNS if tier != "none"}
    return place | {"is_claim": tier != "none", "tier": tier, "marks": marks}


def main() -> None:
    """Print the figures, with faults and open contents if asked for, or file judgements."""
    from benchmarks.annotation import default_shared, measured_in, render

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=default_shared(), help="holds gold/")
    parser.add_argument("--errors", type=int, default=0, help="print so many faults")
    parser.add_argument("--keep", type=Path, help="leave the warehouses in this folder")
    parser.add_argument("--judge", type=Path, help="file the judgements of this file")
    given = parser.parse_args()
    if given.judge:
        lines = given.judge.read_text(encoding="utf-8").splitlines()
        write(SAMPLE, filed(read_lines(SAMPLE), lines))
        return
    found = measured_in(given.keep, given.shared, parts=("rows",), errors=given.errors)
    if given.errors:
        print(found.printed)
    print(render(found.figures))


if __name__ == "__main__":
    main()
