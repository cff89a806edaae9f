"""The open raw text of the data folder."""

from __future__ import annotations

import gzip
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Final

RAW_FILES: Final = ("raw/raw.jsonl.gz", "raw/country_reports.jsonl.xz")


def read_texts(path: Path) -> Iterator[str]:
    """The `text` of each line of a compressed JSON-lines file, in file order."""
    opener = lzma.open if path.suffix == ".xz" else gzip.open
    with opener(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)["text"]
