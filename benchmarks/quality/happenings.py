"""ECB+: which mentions of events in several news texts tell of one event.

The mentions are given, as in the published figures; what joins them is the ``event_key`` of the
events that we find in the texts. A mention in which we find no event stays alone.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.quality.rows import Row

_PARAGRAPH = "\n\n"


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield for each text a cluster name for each of its mentions of events."""
    keys = _keys({row["id"]: _text(row) for row in gold})
    for row in gold:
        starts = _starts(row)
        found = keys.get(row["id"], [])
        mentions = [m for m in row["mentions"] if "ACTION" in m["type"]]
        names = {m["m_id"]: _key(starts, m, found) or f"{row['id']} {m['m_id']}" for m in mentions}
        yield {"id": row["id"], "clusters": names}


def _text(row: Row) -> str:
    return _PARAGRAPH.join(" ".join(words) for words in row["sentences"])


def _starts(row: Row) -> list[list[int]]:
    """Return where each word of each sentence starts in the text."""
    found: list[list[int]] = []
    at = 0
    for words in row["sentences"]:
        found.append([])
        for word in words:
            found[-1].append(at)
            at += len(word) + 1
        at += len(_PARAGRAPH) - 1
    return found


def _key(
    starts: Sequence[Sequence[int]], mention: Row, found: Sequence[tuple[int, int, str]]
) -> str | None:
    """Return the key of the shortest event of ours that holds the first word of a mention."""
    at = starts[mention["sentence"]][mention["tokens"][0]]
    holding = [(end - start, key) for start, end, key in found if start <= at < end]
    return min(holding)[1] if holding else None


def _keys(texts: Mapping[str, str]) -> dict[str, list[tuple[int, int, str]]]:
    """Return start, end and event key of the events of each text, joined across all of them."""
    from anafacts.extract import extract_documents
    from anafacts.reconcile import join_events
    from anafacts.sources import read_folder

    with tempfile.TemporaryDirectory(prefix="anafacts-ecbplus-") as folder:
        names = {f"{name}.txt": name for name in texts}
        for path, name in names.items():
            (Path(folder) / path).write_text(texts[name], encoding="utf-8")
        documents = read_folder(Path(folder)).documents
    ids = {document.doc_id: names[document.path] for document in documents}
    events = [e for found in extract_documents(documents, "shipped") for e in found.events]
    keys: dict[str, list[tuple[int, int, str]]] = {}
    for event in join_events(events):
        place = (event.span.start, event.span.end, event.event_key)
        keys.setdefault(ids[event.doc_id], []).append(place)
    return keys
