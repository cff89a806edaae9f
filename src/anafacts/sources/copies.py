"""Find documents that are copies of earlier ones."""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from anafacts.model import Document

SHINGLE = 5  # words
ALIKE = 0.9  # Jaccard index of the shingles of two texts


def with_copies(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents sorted by doc_id, each copy naming the earliest text that it repeats.

    Earlier is by publication (undated texts last), then by doc_id.
    """
    found = sorted(documents, key=lambda d: d.doc_id)
    shingles = {d.doc_id: _shingles(d.analysis.text) for d in found}
    repeats = _first_alike([d.doc_id for d in sorted(found, key=_age)], shingles)
    return tuple(replace(d, repeats_of=repeats.get(d.doc_id)) for d in found)


def _first_alike(order: Iterable[str], shingles: Mapping[str, frozenset[int]]) -> dict[str, str]:
    """Return for each copy the first text in order that is alike.

    Two sets with a Jaccard index of at least `ALIKE` share one of their first `1 - ALIKE`
    shingles in any fixed order, so only texts that do are compared.
    """
    holders: dict[int, list[str]] = defaultdict(list)
    repeats: dict[str, str] = {}
    for doc_id in order:
        own = shingles[doc_id]
        prefix = sorted(own)[: int((1 - ALIKE) * len(own)) + 1]
        candidates = dict.fromkeys(other for s in prefix for other in holders[s])
        alike = (c for c in candidates if _jaccard(own, shingles[c]) >= ALIKE)
        if first := next(alike, None):
            repeats[doc_id] = first
            continue
        for shingle in prefix:
            holders[shingle].append(doc_id)
    return repeats


def _shingles(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", text.casefold())
    last = max(1, len(words) - SHINGLE + 1)
    return frozenset(zlib.crc32(" ".join(words[i : i + SHINGLE]).encode()) for i in range(last))


def _jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b)


def _age(document: Document) -> tuple[date, str]:
    published = document.meta.published
    return published.start if published else date.max, document.doc_id
