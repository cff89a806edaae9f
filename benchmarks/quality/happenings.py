"""ECB+: which mentions of events in several news texts tell of one event.

The mentions are given, as in the published figures; what joins them is the ``event_key`` of the
events that we find in the texts. A mention in which we find no event stays alone.
"""

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from anafacts.extract.events.words import noun_of
from anafacts.lexicon.nouns import irregular
from anafacts.model import Event
from benchmarks.quality.rows import Row

_PARAGRAPH = "\n\n"
_WORD = re.compile(r"[\w'-]+")
_STEM = 3  # letters that the forms of a regular word share


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield for each text a cluster name for each of its mentions of events."""
    events = _events({row["id"]: _text(row) for row in gold})
    for row in gold:
        found = _named(row, events.get(row["id"], []))
        yield {"id": row["id"], "clusters": {name: e.event_key for name, e in found.items()}}


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


def _named(row: Row, found: Sequence[Event]) -> dict[str, Event]:
    """Return the event of ours that each mention of a text is, by the mention's id.

    It is the shortest event whose trigger is a word of the mention; where there is none, the
    shortest that holds it, is no other mention's and has a noun of the event's type there.
    """
    starts = _starts(row)
    mentions = {m["m_id"]: m for m in row["mentions"] if "ACTION" in m["type"]}
    spots = {name: {starts[m["sentence"]][n] for n in m["tokens"]} for name, m in mentions.items()}
    ranked = sorted(found, key=lambda e: (e.span.end - e.span.start, e.event_id))
    at = {event.event_id: _trigger_of(event) for event in ranked}
    named = {
        name: next((e for e in ranked if at[e.event_id] in spots[name]), None) for name in mentions
    }
    taken = {event.event_id for event in named.values() if event is not None}
    free = [event for event in ranked if event.event_id not in taken]
    for name, mention in mentions.items():
        if named[name] is None and (noun := noun_of(mention["text"].split()[-1])) is not None:
            fitting = [event for event in free if event.type == noun.type]
            first = min(spots[name])
            named[name] = next((e for e in fitting if e.span.start <= first < e.span.end), None)
    return {name: event for name, event in named.items() if event is not None}


def _trigger_of(event: Event) -> int:
    """Return the offset of the first word of a mention that may be a form of its trigger."""
    lemma = event.trigger.split()[0]
    for word in _WORD.finditer(event.quote.lower()):
        if word.group()[:_STEM] == lemma[:_STEM] or irregular("verb").get(word.group()) == lemma:
            return event.span.start + word.start()
    return event.span.start


def _events(texts: Mapping[str, str]) -> dict[str, list[Event]]:
    """Return the events of each text, joined across all of them."""
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
    by_text: dict[str, list[Event]] = {}
    for event in join_events(events, documents):
        by_text.setdefault(ids[event.doc_id], []).append(event)
    return by_text
