"""What a system is told of an item: all of it but the answer."""

from collections.abc import Mapping

from benchmarks.quality.rows import Row

_ANSWERS = frozenset({
    "quantities", "results", "label", "truth", "truth_authors", "truth_author_count",
})  # fmt: skip
_SPANS = {
    "dates": ("text", "start", "end"),
    "mentions": ("m_id", "type", "sentence", "tokens", "text"),
}
"""What of an annotated stretch is given where the task is to say more of it."""


def asked(row: Row, *, spans: bool = False) -> Row:
    """Return an item without its answer; with ``spans``, where they are, but not what they mean."""
    told = {key: value for key, value in row.items() if key not in _ANSWERS | {*_SPANS}}
    if not spans:
        return told
    given = {key: [_kept(s, kept) for s in row[key]] for key, kept in _SPANS.items() if key in row}
    return told | given


def _kept(span: Mapping[str, object], keys: tuple[str, ...]) -> Row:
    return {key: span[key] for key in keys if key in span}
