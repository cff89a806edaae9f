"""Training corpora from the open data: checked, recased in part, one file a purpose."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.casing import with_case_copies

SEED: Final = 1
# Written name, name in the data folder, whether it gets recased copies.
CORPORA: Final = (
    ("parse_train", "docbin/parse_train", True),
    ("parse_dev", "docbin/parse_dev", False),
    ("ner_train", "docbin/ner_train_aug", True),
    ("ner_dev", "docbin/ner_dev", False),
)
# Shorter texts, "Thank you." for one, recur in any corpus and give nothing away.
TELLING_TOKENS: Final = 10
_ATTRS: Final = ["ORTH", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]
TESTS: Final = ("test_gum_edited", "test_ewt", "test_ner_gum_edited", "test_ner_ewt")


def read_docs(path: Path, vocab: Vocab | None = None) -> list[Doc]:
    """The documents of a DocBin file, in file order, over `vocab` or a blank English one."""
    if not path.is_file():
        message = f"{path}: no such corpus; point DATA at the folder with docbin/ and tests/"
        raise FileNotFoundError(message)
    return list(DocBin().from_disk(path).get_docs(vocab or spacy.blank("en").vocab))


def write_docs(docs: Iterable[Doc], path: Path) -> None:
    """Write documents as one DocBin file, spaces and all annotation included."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, attrs=_ATTRS).to_disk(path)


def without(docs: Iterable[Doc], held_out: Iterable[Doc]) -> list[Doc]:
    """The documents whose text is not a held-out text of ten tokens or more."""
    seen = {_key(doc) for doc in held_out if len(doc) >= TELLING_TOKENS}
    return [doc for doc in docs if _key(doc) not in seen]


def _key(doc: Doc) -> str:
    return " ".join(doc.text.split())


def prepare(data: Path, out: Path) -> dict[str, int]:
    """Write every corpus under `out`; document counts by written name are returned."""
    held_out = [doc for name in TESTS for doc in read_docs(data / "tests" / f"{name}.spacy")]
    counts = {}
    for name, source, recase in CORPORA:
        docs = without(read_docs(data / f"{source}.spacy"), held_out)
        if recase:
            docs = with_case_copies(docs, seed=SEED)
        write_docs(docs, out / f"{name}.spacy")
        counts[name] = len(docs)
    return counts


def main() -> None:
    """Prepare the corpora and print how many documents each holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    for name, count in prepare(args.data, args.out).items():
        print(f"{name:12} {count:6,} documents")


if __name__ == "__main__":
    main()
