"""One pipeline of the two trained parts, with licence notes, free of training settings."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from thinc.api import Config

CARD: Final = Path(__file__).parent / "card"
# What a pipeline needs to run; the other sections of its config name corpora and machine paths.
_RUN_SECTIONS: Final = ("nlp", "components")


def combine(parse: Language, entities: Language) -> Language:
    """`parse` with the `ner` component of `entities` at its end, and with its vectors.

    Only NER reads the vectors, so they may replace the empty table of `parse`.
    """
    for text in entities.vocab.strings:
        parse.vocab.strings.add(text)
    parse.vocab.vectors = entities.vocab.vectors
    parse.add_pipe("ner", source=entities)
    kept = {section: parse.config[section] for section in _RUN_SECTIONS}
    parse.config = Config({**spacy.blank("en").config, **kept})
    return parse


def describe(nlp: Language, card: Path) -> None:
    """Fill the pipeline's meta from `meta.json` in the card folder; figures come later."""
    nlp.meta.update(json.loads((card / "meta.json").read_text(encoding="utf8")))
    nlp.meta["performance"] = {}


def write(nlp: Language, target: Path, card: Path) -> None:
    """Write the pipeline, LICENSE and NOTICE to `target`, replacing what was there."""
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    for name in ("LICENSE", "NOTICE"):
        shutil.copyfile(card / name, target / name)


def main() -> None:
    """Assemble `parse` and `ner` into `target`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parse", type=Path)
    parser.add_argument("ner", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    nlp = combine(spacy.load(args.parse), spacy.load(args.ner))
    describe(nlp, CARD)
    write(nlp, args.target, CARD)


if __name__ == "__main__":
    main()
