"""Figures as the Markdown table of the training README."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_ROWS: Final = (
    ("XPOS", "xpos", "test_gum_edited", "test_ewt"),
    ("UPOS", "upos", "test_gum_edited", "test_ewt"),
    ("morphology", "morph", "test_gum_edited", "test_ewt"),
    ("lemma", "lemma", "test_gum_edited", "test_ewt"),
    ("UAS", "uas", "test_gum_edited", "test_ewt"),
    ("LAS", "las", "test_gum_edited", "test_ewt"),
    ("sentences F", "sents_f", "test_gum_edited", "test_ewt"),
    ("NER precision", "ents_p", "test_ner_gum_edited", "test_ner_ewt"),
    ("NER recall", "ents_r", "test_ner_gum_edited", "test_ner_ewt"),
    ("NER F", "ents_f", "test_ner_gum_edited", "test_ner_ewt"),
    ("NER F, labels of the set", "ents_f_same_labels", "test_ner_gum_edited", "test_ner_ewt"),
    ("PERSON F", "PERSON", "test_ner_gum_edited", "test_ner_ewt"),
    ("ORG F", "ORG", "test_ner_gum_edited", "test_ner_ewt"),
    ("LOC F", "LOC", "test_ner_gum_edited", "test_ner_ewt"),
    ("EVENT F", "EVENT", "test_ner_gum_edited", "test_ner_ewt"),
    ("WORK_OF_ART F", "WORK_OF_ART", "test_ner_gum_edited", "test_ner_ewt"),
)


def _cell(figures: Mapping[str, object], test: str, measure: str) -> str:
    scores = figures.get(test)
    value = scores.get(measure) if isinstance(scores, dict) else None
    return "" if value is None else f"{value:.1f}"


def render(figures: Mapping[str, object]) -> str:
    """The figures as a Markdown table, then one line each for speed, size and load time."""
    lines = ["| measure | GUM edited | EWT |", "|---|---|---|"]
    lines += [
        f"| {name} | {_cell(figures, gum, key)} | {_cell(figures, ewt, key)} |"
        for name, key, gum, ewt in _ROWS
    ]
    speeds = figures.get("words_per_second")
    if isinstance(speeds, dict):
        shown = ", ".join(f"{name.replace('_', ' ')} {rate:,}" for name, rate in speeds.items())
        lines += ["", f"words/s: {shown}"]
    lines += [f"size: {figures.get('size_mb')} MB", f"load: {figures.get('load_seconds')} s"]
    return "\n".join(lines)
