"""Figures drawn from texts that are not ours to keep, and our claims over them.

A sample names each figure by the kind and id of its text and a half-open range of code points; the
texts are built anew by the rules of ``speakers.texts``.
"""

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anafacts.model import Claim
from benchmarks.speakers.texts import chosen

_FOLDER = Path(__file__).resolve().parent / "samples"
_SHOWN = 90  # code points on each side of a figure that differs


@dataclass(frozen=True, slots=True)
class Sampled:
    """An annotated figure: the kind and id of its text, and where it stands there."""

    text: tuple[str, str]
    start: int
    end: int


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of the sample ``name`` as they are written."""
    lines = (_FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def texts_of(shared: Path, figures: Iterable[Sampled]) -> dict[tuple[str, str], str]:
    """Return the texts of the figures by kind and id."""
    ids: dict[str, set[str]] = defaultdict(set)
    for kind, text in (figure.text for figure in figures):
        ids[kind].add(text)
    return chosen(shared, ids)


def extracted(read: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Return the claims of each text."""
    from anafacts.extract import extract_documents
    from anafacts.sources import read_folder

    with tempfile.TemporaryDirectory(prefix="anafacts-sampled-") as folder:
        names = {f"{at}.txt": key for at, key in enumerate(read)}
        for path, key in names.items():
            (Path(folder) / path).write_text(read[key], encoding="utf-8")
        documents = read_folder(Path(folder)).documents
    found = extract_documents(documents, "shipped")
    pairs = zip(documents, found, strict=True)
    return {names[document.path]: one.claims for document, one in pairs}


def claim_over(figure: Sampled, claims: Sequence[Claim]) -> Claim | None:
    """Return the shortest of the claims over a figure, else the shortest that touches it."""
    over = [c for c in claims if c.span.start <= figure.start and figure.end <= c.span.end]
    near = over or [c for c in claims if c.span.start < figure.end and figure.start < c.span.end]
    return min(near, key=lambda claim: claim.span.end - claim.span.start, default=None)


def in_text(figure: Sampled, read: Mapping[tuple[str, str], str]) -> str:
    """Return where a figure stands: its text by name, and what is around it."""
    text = read[figure.text]
    before = text[max(0, figure.start - _SHOWN) : figure.start]
    inside, after = text[figure.start : figure.end], text[figure.end : figure.end + _SHOWN]
    return f"{' '.join(figure.text)} {before}<<{inside}>>{after}".replace("\n", " ")
