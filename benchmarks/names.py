"""List every wrong name and sentence break in the sentences of raw/ that hold a figure.

    python -m benchmarks.names [--shared ../shared] [--model PATH]

``names.toml`` says by hand which names and borders are right, ``SHARED/gold/seeds`` which sentences
hold a claim. The texts are read and parsed as the pipeline does it. What is printed is Markdown;
run it once for each of two models and compare.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from spacy.tokens import Doc

from anafacts.extract.load import load_pipeline, model_digest
from anafacts.model import Document
from anafacts.sources import read_folder
from benchmarks.annotation import default_shared
from benchmarks.name_list import (
    CLASSES,
    Fault,
    Name,
    Sentence,
    Wrong,
    break_faults,
    name_faults,
    place,
    read_list,
)

ROOT = Path(__file__).resolve().parent.parent
GROUPS = ("country", "place", *(c for c in CLASSES.values() if c != "place"), "sentence")
_HEAD, _TAIL = 8, 4  # so many words of a long sentence are shown
# What other models call a place.
_SAME_TYPE = {"GPE": "LOC", "FAC": "LOC"}

Claims = Mapping[str, Sequence[int]]
Listed = Sequence[tuple[Sentence, str, tuple[Fault, ...]]]


def claim_starts(shared: Path) -> dict[str, list[int]]:
    """Return the raw offsets at which the annotated claims of each document begin."""
    found: dict[str, list[int]] = {}
    file = shared / "gold" / "seeds" / "claims.jsonl"
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["doc"], []).append(row["start"])
    return found


def with_claims(
    sentences: Sequence[Sentence], documents: Mapping[str, Document], claims: Claims
) -> tuple[Sentence, ...]:
    """Return the sentences that hold a claim, in order.

    Raises:
        ValueError: a claim lies in no sentence of the list.
    """
    held = {s: _claims_of(s, documents[s.doc], claims.get(s.doc, ())) for s in sentences}
    for doc, starts in claims.items():
        known = {start for s, inside in held.items() if s.doc == doc for start in inside}
        if missing := set(starts) - known:
            raise ValueError(f"{doc}: no sentence of names.toml holds offsets {sorted(missing)}.")
    return tuple(s for s, inside in held.items() if inside)


def _claims_of(sentence: Sentence, document: Document, starts: Sequence[int]) -> list[int]:
    offsets = document.analysis.offsets
    first, last = offsets[sentence.start], offsets[sentence.end - 1]
    return [start for start in starts if first <= start <= last]


def names_of(doc: Doc) -> tuple[Name, ...]:
    """Return the entities of a parse that have one of the five types."""
    named = ((e, _SAME_TYPE.get(e.label_, e.label_)) for e in doc.ents)
    return tuple(
        Name(e.start_char, e.end_char, (label,), e.text) for e, label in named if label in CLASSES
    )


def starts_of(doc: Doc) -> frozenset[int]:
    """Return the offset of the first word of every sentence."""
    firsts = (next((t for t in sent if not t.is_space), None) for sent in doc.sents)
    return frozenset(token.idx for token in firsts if token is not None)


def compare(sentences: Sequence[Sentence], documents: Mapping[str, Document], model: str) -> Listed:
    """Return each sentence with its text and what the model gets wrong in it.

    A break between two listed sentences counts once, for the first of them.
    """
    nlp = load_pipeline(model)
    parses = {doc: nlp(documents[doc].analysis.text) for doc in {s.doc for s in sentences}}
    seen: set[tuple[str, Fault]] = set()
    listed = []
    for sentence in sentences:
        doc, text = parses[sentence.doc], documents[sentence.doc].analysis.text
        breaks = break_faults(sentence, text, starts_of(doc))
        faults = (*name_faults(sentence, names_of(doc)), *breaks)
        fresh = tuple(f for f in faults if (sentence.doc, f) not in seen)
        seen |= {(sentence.doc, f) for f in breaks}
        listed.append((sentence, text[sentence.start : sentence.end], fresh))
    return listed


def render(listed: Listed, title: str) -> str:
    """Return the counts as a table and every fault under its sentence."""
    counts = Counter((f.wrong, f.group) for _, _, faults in listed for f in faults)
    clean = sum(not faults for _, _, faults in listed)
    lines = [f"# Names and sentence breaks: {title}", ""]
    lines += [f"{sum(counts.values())} faults; {clean} of {len(listed)} sentences have none.", ""]
    lines += _table(counts)
    doc = ""
    for sentence, text, faults in listed:
        if faults and sentence.doc != doc:
            doc = sentence.doc
            lines += ["", f"## {doc}"]
        lines += _item(text, faults)
    return "\n".join(lines)


def _table(counts: Counter[tuple[Wrong, str]]) -> Iterator[str]:
    yield f"| | {' | '.join(GROUPS)} | all |"
    yield "|---" * (len(GROUPS) + 2) + "|"
    for wrong in Wrong:
        row = [counts[wrong, group] for group in GROUPS]
        yield f"| {wrong} | {' | '.join(str(n or '') for n in row)} | {sum(row)} |"
    columns = [sum(counts[wrong, group] for wrong in Wrong) for group in GROUPS]
    yield f"| all | {' | '.join(map(str, columns))} | {sum(columns)} |"


def _item(text: str, faults: Sequence[Fault]) -> Iterator[str]:
    words = text.split()
    if faults and len(words) > _HEAD + _TAIL:
        yield f"- {' '.join(words[:_HEAD])} … {' '.join(words[-_TAIL:])}"
    elif faults:
        yield f"- {text}"
    for fault in sorted(faults):
        yield f"  - {fault.wrong}, {fault.group}: {fault.note}"


def main() -> None:
    """Print what the model gets wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=default_shared(), help="holds gold/")
    parser.add_argument("--model", default="shipped", help="a folder or a name; the shipped one")
    given = parser.parse_args()
    documents = {d.doc_id: d for d in read_folder(ROOT / "raw").documents}
    sentences = [place(e, documents[e["doc"]].analysis.text) for e in read_list()]
    listed = compare(
        with_claims(sentences, documents, claim_starts(given.shared)), documents, given.model
    )
    print(render(listed, model_digest(given.model)))


if __name__ == "__main__":
    main()
