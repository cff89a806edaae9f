"""How many words a second a pipeline reads, whole and in parts."""

from __future__ import annotations

import time
from collections.abc import Sequence

from spacy.language import Language


def words_per_second(nlp: Language, texts: Sequence[str], passes: int = 2) -> int:
    """Words, split at white space, through `nlp.pipe` in one process, best of some passes."""
    words = sum(len(text.split()) for text in texts)
    best = 0.0
    for _ in range(passes):
        start = time.perf_counter()
        for _doc in nlp.pipe(texts):
            pass
        best = max(best, words / (time.perf_counter() - start))
    return round(best)


def speed(nlp: Language, texts: Sequence[str]) -> dict[str, int]:
    """Words a second of the whole pipeline, and where it has NER, without it and of it alone.

    A tok2vec on which NER rests counts as part of it, and of the rest where that needs it too.
    """
    figures = {"all": words_per_second(nlp, texts)}
    if "ner" not in nlp.pipe_names:
        return figures
    with nlp.select_pipes(disable=["ner"]):
        figures["without_ner"] = words_per_second(nlp, texts)
    with nlp.select_pipes(enable=[*_below(nlp, "ner"), "ner"]):
        figures["ner_alone"] = words_per_second(nlp, texts)
    return figures


def _below(nlp: Language, component: str) -> list[str]:
    """The names of the components whose vectors `component` listens to."""
    return [n for n, pipe in nlp.pipeline if component in getattr(pipe, "listening_components", ())]
