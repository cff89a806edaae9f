"""Figures as the Markdown tables of the training README."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from training.relations import RELATIONS

# A column is a title, a parse set and a NER set; one is shown where there are figures of its sets.
_COLUMNS: Final = (
    ("GUM edited", "test_gum_edited", "test_ner_gum_edited"),
    ("EWT", "test_ewt", "test_ner_ewt"),
    ("dev", "parse_dev", "ner_dev"),
)
# Printed name and key of each row of the parse and of the names.
_PARSE_ROWS: Final = (
    ("XPOS", "xpos"),
    ("UPOS", "upos"),
    ("morphology", "morph"),
    ("lemma", "lemma"),
    ("UAS", "uas"),
    ("LAS", "las"),
    ("sentences F", "sents_f"),
)
_NER_ROWS: Final = (
    ("NER precision", "ents_p"),
    ("NER recall", "ents_r"),
    ("NER F", "ents_f"),
    ("NER F, labels of the set", "ents_f_same_labels"),
    ("PERSON F", "PERSON"),
    ("ORG F", "ORG"),
    ("LOC F", "LOC"),
    ("EVENT F", "EVENT"),
    ("WORK_OF_ART F", "WORK_OF_ART"),
    ("country mentions found", "countries_recall"),
)
_RELATION_ROWS: Final = tuple((f"{name} F", name) for name in RELATIONS)

Figures = Mapping[str, object]


def render(figures: Figures) -> str:
    """The figures as Markdown tables, then one line each for what is no figure of one set."""
    columns = [c for c in _COLUMNS if c[1] in figures or c[2] in figures]
    titles = [c[0] for c in columns]
    lines = _head("measure", titles)
    lines += _rows(figures, _PARSE_ROWS, [c[1] for c in columns])
    lines += _rows(figures, _NER_ROWS, [c[2] for c in columns])
    lines += ["", *_head("relation", titles)]
    lines += _rows(figures, _RELATION_ROWS, [c[1] for c in columns])
    return "\n".join([*lines, *_notes(figures)])


def _head(what: str, titles: Sequence[str]) -> list[str]:
    return [f"| {' | '.join((what, *titles))} |", "|---" * (1 + len(titles)) + "|"]


def _rows(figures: Figures, rows: Sequence[tuple[str, str]], sets: Sequence[str]) -> list[str]:
    return [
        f"| {' | '.join((name, *(_cell(figures, corpus, key) for corpus in sets)))} |"
        for name, key in rows
    ]


def _cell(figures: Figures, corpus: str, measure: str) -> str:
    scores = figures.get(corpus)
    value = scores.get(measure) if isinstance(scores, dict) else None
    return "" if value is None else f"{value:.1f}"


def _notes(figures: Figures) -> list[str]:
    lines = [""]
    countries = figures.get("countries")
    if isinstance(countries, dict) and countries.get("of"):
        counts = f"{countries['found']} of {countries['of']}"
        lines.append(f"country mentions, all NER sets: {countries['recall']:.1f} % ({counts})")
    speeds = figures.get("words_per_second")
    if isinstance(speeds, dict):
        shown = ", ".join(f"{name.replace('_', ' ')} {rate:,}" for name, rate in speeds.items())
        lines.append(f"words/s: {shown}")
    if "size_mb" in figures:
        lines.append(f"size: {figures['size_mb']} MB")
    if "load_seconds" in figures:
        before = figures.get("load_code_seconds", 0.0)
        code = f", and {before} s to import our components" if before else ""
        lines.append(f"load: {figures['load_seconds']} s, spaCy itself imported{code}")
    return lines
