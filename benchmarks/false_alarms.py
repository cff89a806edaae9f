"""How often the report asks for attention on edited prose in which nobody planted anything.

    python -m benchmarks.false_alarms [--shared DIR] [--texts 40] [--chars 25000]

Reads the State Department's country reports of ``SHARED/train/raw``, one text a country and year,
and prints how many findings for attention they give, with the titles, to be read one by one. The
reports are not annotated: what is listed is an upper bound of false alarms, not their number.
"""

import argparse
import json
import lzma
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from anafacts.pipeline import RunResult, run
from anafacts.settings import Settings
from anafacts.summary import attention
from benchmarks.annotation import default_shared

_REPORTS = Path("train") / "raw" / "country_reports.jsonl.xz"
_WORDS = 100_000


def texts_of(file: Path, count: int, chars: int) -> dict[str, str]:
    """Return the first ``count`` reports by name, each cut after the paragraph that fills it."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            name = "".join(c if c.isalnum() else "_" for c in row["source"])
            known = name in held or len(held) < count
            if known and sum(map(len, held[name])) < chars:
                held[name].append(row["text"])
    return {name: "\n\n".join(parts) for name, parts in held.items()}


def read(texts: dict[str, str], workers: int) -> RunResult:
    """Return the run over the texts, in folders that are gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw"
        raw.mkdir()
        for name, text in texts.items():
            (raw / f"{name}.txt").write_text(text, encoding="utf-8")
        return run(Settings(raw=raw, warehouse=Path(folder) / "out", workers=workers))


def main() -> int:
    """Print what the reports give."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=default_shared())
    parser.add_argument("--texts", type=int, default=40)
    parser.add_argument("--chars", type=int, default=25_000)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    texts = texts_of(given.shared / _REPORTS, given.texts, given.chars)
    tables = read(texts, given.workers).tables
    words, shown = sum(len(t.split()) for t in texts.values()), attention(tables.findings)
    print(f"{len(texts)} texts, {words:,} words, {len(tables.claims):,} figures")
    print(f"{len(tables.relations):,} pairs compared, {len(shown)} findings for attention")
    print(f"{len(shown) / words * _WORDS:.1f} findings for attention in {_WORDS:,} words")
    for finding in shown:
        print(f"  {finding.severity} {finding.title}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
