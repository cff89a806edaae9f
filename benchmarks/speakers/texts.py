"""The texts that the sample of speakers was annotated on, built from the shared files by one rule.

The offsets of the sample are code points into these texts, so a change here shifts the sample.
"""

import gzip
import json
import lzma
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from benchmarks.quality.tokenised import joined

# Of a country report so many paragraphs make one text: what a speaker is named by lies within it.
_PARAGRAPHS = 6
_REPORTS, _NEWS, _OPEN = (
    "train/raw/country_reports.jsonl.xz",
    "bench/ecbplus/dev.jsonl",
    "raw.jsonl",
)
# What the tokens of news set apart within a number: "1 , 200", "5 . 9", "10 : 52", "$ 5".
_IN_NUMBER = re.compile(
    r"(?<=\d) (?=, \d{3}\b)|(?<=\d ,) (?=\d{3}\b)|(?<=\d,) (?=\d{3}\b)"
    r"|(?<=\d) (?=[.:] ?\d)|(?<=\d[.:]) (?=\d)|(?<=[$£€#]) (?=\d)"
)
_ENDED = (".", "!", "?", '"', "”")
_SLASHES = " / / "


def texts(shared: Path, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of every text of the kind: ``news``, ``reports`` or ``open``."""
    yield from _KINDS[kind](shared)


def chosen(shared: Path, ids: Mapping[str, set[str]]) -> dict[tuple[str, str], str]:
    """Return the texts by kind and id that are asked for."""
    return {
        (kind, name): text
        for kind, wanted in sorted(ids.items())
        for name, text in texts(shared, kind)
        if name in wanted
    }


def _news(shared: Path) -> Iterator[tuple[str, str]]:
    """A space after each sentence, and a new paragraph after one without an end: a headline."""
    with (shared / _NEWS).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            sentences = [_sentence(words) for words in row["sentences"]]
            kept = [text for text in sentences if _SLASHES not in text]
            text = "".join(text + (" " if text.endswith(_ENDED) else "\n\n") for text in kept)
            yield row["id"], text.rstrip()


def _sentence(words: list[str]) -> str:
    """The running text of tokens; quotation marks are drawn to the words that they enclose."""
    text = _IN_NUMBER.sub("", " ".join(words).replace("``", "“").replace("''", "”"))
    halves = text.replace(" ”", "”").replace("“ ", "“").split('"')
    for at, half in enumerate(halves):
        inside = half.strip() if at % 2 else half
        halves[at] = f"“{inside}”" if at % 2 and at + 1 < len(halves) else inside
    return joined(re.sub(r" ([,.!?;:])(?=[”“ ]|$)", r"\1", "".join(halves)))[0]


def _reports(shared: Path) -> Iterator[tuple[str, str]]:
    """Six paragraphs of a report at a time, an empty line between them."""
    with lzma.open(shared / _REPORTS, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        for source, group in groupby(rows, key=lambda row: str(row["source"]).rpartition(" ")[2]):
            paragraphs = [str(row["text"]) for row in group]
            for at in range(0, len(paragraphs), _PARAGRAPHS):
                yield f"{source}/{at}", "\n\n".join(paragraphs[at : at + _PARAGRAPHS])


def _open(shared: Path) -> Iterator[tuple[str, str]]:
    """Each passage of the open text by itself, named by its place in the file."""
    with gzip.open(shared / "train/raw/raw.jsonl.gz", "rt", encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            yield str(at), str(json.loads(line)["text"])


_KINDS = {"news": _news, "reports": _reports, "open": _open}
