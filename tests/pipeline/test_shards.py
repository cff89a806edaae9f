"""Shards."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anafacts.model import AnalysisText, Document, Dropped
from anafacts.pipeline import Rows, merge, shard, shard_count


def _document(doc_id: str) -> Document:
    digest = hashlib.sha256(doc_id.encode()).hexdigest()
    return Document(doc_id, f"{doc_id}.txt", digest, "utf-8", "", AnalysisText("", ()))


_DOCUMENTS = st.lists(st.text(max_size=3), unique=True, max_size=40).map(
    lambda names: [_document(name) for name in names]
)


@pytest.mark.parametrize(
    ("documents", "shards", "workers", "count"),
    [
        (0, 0, 0, 1),
        (5, 0, 0, 1),
        (5, 0, 4, 4),
        (5, 0, 64, 8),
        (16, 0, 0, 1),
        (17, 0, 0, 2),
        (35, 0, 0, 4),
        (35, 3, 8, 3),
        (10_000_000, 0, 0, 4096),
    ],
)
def test_how_many_shards(documents: int, shards: int, workers: int, count: int) -> None:
    """What is asked for, else a power of two with at most 16 texts each on average."""
    assert shard_count(documents, shards, workers) == count


@given(documents=_DOCUMENTS, count=st.integers(1, 50))
def test_every_document_is_in_one_shard(documents: list[Document], count: int) -> None:
    """Nothing is lost or doubled, no shard is empty, and order does not matter."""
    shards = shard(documents, count)
    held = [d.doc_id for part in shards for d in part]
    assert sorted(held) == sorted(d.doc_id for d in documents)
    assert all(shards)
    assert shard(documents[::-1], count) == shards


@given(documents=_DOCUMENTS)
def test_a_new_text_moves_no_other(documents: list[Document]) -> None:
    """A document stays with its neighbours when another one is added."""
    before, after = shard(documents, 8), shard([*documents, _document("longer")], 8)
    kept = [tuple(d for d in part if d.doc_id != "longer") for part in after]
    assert [part for part in kept if part] == list(before)


def test_merged_rows_are_in_order() -> None:
    """The order of the parts does not show."""
    rows = [Rows(dropped=(Dropped(doc, start, start + 1, "1", ""),)) for doc, start in _PLACES]
    assert [(d.doc_id, d.start) for d in merge(rows).dropped] == sorted(_PLACES)
    assert merge(rows[::-1]) == merge(rows)


_PLACES = [("b", 3), ("a", 9), ("b", 1), ("a", 2)]
