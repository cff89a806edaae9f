"""The trained student with our components around it, licence notes, and no training settings."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from thinc.api import Config

from training.load_time import register_components

CARD: Final = Path(__file__).parent / "card"
# What a pipeline needs to run; the other sections of its config name corpora and machine paths.
_RUN_SECTIONS: Final = ("nlp", "components")
_NER: Final = "anafacts_ner"


def finish(nlp: Language) -> None:
    """Put our components into the pipeline, and let its config say only what a run needs."""
    register_components()
    from anafacts.extract.pipes import surround

    surround(nlp)
    kept = {section: nlp.config[section] for section in _RUN_SECTIONS}
    nlp.config = Config({**spacy.blank("en").config, **kept})


def describe(nlp: Language, card: Path) -> None:
    """Fill the pipeline's meta from `meta.json` in the card folder; figures come later."""
    nlp.meta.update(json.loads((card / "meta.json").read_text(encoding="utf8")))
    nlp.meta["performance"] = {}


def write(nlp: Language, target: Path, card: Path) -> None:
    """Write the pipeline, LICENSE and NOTICE to `target`, replacing what was there.

    Its NER is trained as spaCy's own and runs as ours, which takes the same weights.
    """
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    config = Config().from_disk(target / "config.cfg", interpolate=False)
    config["components"]["ner"]["factory"] = _NER
    config.to_disk(target / "config.cfg")
    for name in ("LICENSE", "NOTICE"):
        shutil.copyfile(card / name, target / name)


def main(arguments: Sequence[str] | None = None) -> None:
    """Assemble the student into `target`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("student", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args(arguments)
    nlp = spacy.load(args.student)
    finish(nlp)
    describe(nlp, CARD)
    write(nlp, args.target, CARD)


if __name__ == "__main__":
    main()
