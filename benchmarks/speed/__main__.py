"""Print how fast figures and dates are read, beside what others need for the same texts.

    python -m benchmarks.speed [--texts FOLDER] [--passes 5] [--without hostile shares]

Reads the texts of a folder, raw/ unless another is named, which do not repeat: a call a line and
a call a document, the best of all passes, in seconds of one processor. The rates are in millions
of characters a second. Nothing is tested: a busy machine gives other rates, but hardly other
ratios. Peers take part where ``make peers`` has installed them.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.speed import hostile, peers
from benchmarks.speed.ours import MAKERS
from benchmarks.speed.shares import shares
from benchmarks.speed.timing import best_of

ROOT = Path(__file__).resolve().parents[2]
_PARTS = ("rates", "hostile", "shares")


def texts_of(folder: Path) -> list[str]:
    """Return the texts of a folder in the order of their names."""
    return [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]


def lines_of(texts: Sequence[str]) -> list[str]:
    """Return the lines of the texts that say something, each once."""
    return list(dict.fromkeys(line for t in texts for line in t.splitlines() if line.strip()))


def rates(texts: Sequence[str], passes: int) -> dict[str, float]:
    """Return how many million characters a second each reader reads."""
    size = sum(map(len, texts)) / 1e6
    seconds = best_of(MAKERS, texts, passes) | peers.timed(texts, passes)
    return {name: size / spent for name, spent in seconds.items()}


def table(by_line: Mapping[str, float], by_document: Mapping[str, float]) -> Iterator[str]:
    """Yield the rates a line each, and how many times as fast figures are read by line."""
    yield f"{'MB/s':28}{'by line':>10}{'by document':>13}{'figures, times':>16}"
    for name, rate in by_line.items():
        times = f"{by_line['figures'] / rate:.1f}"
        yield f"{name:28}{rate:10.3f}{by_document[name]:13.3f}{times:>16}"


def hostile_rows() -> Iterator[str]:
    """Yield seconds and memory for a megabyte of each piece."""
    yield f"{'a megabyte of':28}{'figures':>10}{'':>13}{'dates':>16}"
    for piece in hostile.PIECES:
        cells = [hostile.measured(reader, piece) for reader in hostile.READERS]
        shown = "".join(f"{seconds:9.2f} s {memory:7.0f} MB" for seconds, memory in cells)
        yield f"{piece!a:24}{shown}"


def main() -> None:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--texts", type=Path, default=ROOT / "raw")
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--without", nargs="*", choices=_PARTS, default=())
    given = parser.parse_args()
    texts = texts_of(given.texts)
    lines = lines_of(texts)
    print(f"{len(texts)} texts, {len(lines)} lines, {sum(map(len, texts)):,} characters")
    if "rates" not in given.without:
        print("\n".join(table(rates(lines, given.passes), rates(texts, given.passes))))
        print(peers.absent())
    if "hostile" not in given.without:
        print("\n".join(hostile_rows()))
    if "shares" not in given.without:
        found = shares(given.texts, given.passes).items()
        print("of a document's time: " + ", ".join(f"{name} {part:.1%}" for name, part in found))


if __name__ == "__main__":
    main()
