"""MeasEval: quantities in paragraphs of science, with their units, entities and properties.

All are told as they are written. Vague words ("several") are no quantities there: they have none.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from anafacts.extract import load_pipeline
from anafacts.extract.about.whose import Bounds, Described, described_by
from anafacts.extract.quantities import counted_phrases
from anafacts.model import Hedge, Mention, UnitKind
from anafacts.normalize.figures import find_figures
from benchmarks.quality.rows import Row

# What stands between a number and its unit, or behind the unit, and is no part of it.
_BEFORE = re.compile(r"[-\u2010\u2011\s]+|of\s|(?:±|\+\s?[/-]+)\s?[\d.]+|[\])}]")
_AFTER = re.compile(r"(?:[-\s]olds?|\sof age|[.\s]|\s?±.*)$")
_PER = r"(?:\s?/\s?|\s?per\s)[^\W\d_]+"
_RAISED = r"(?:\s[^\W\d_]+\s?\d?[−⁻]\s?[1-3¹²³]\b)+"
# "5% per year"; "30 stems/ha", "4 pairs per mm", "7 cells mm−2": the noun is part of the unit.
_OVER = {
    UnitKind.SHARE: re.compile(rf"(?P<unit>{_PER})"),
    UnitKind.COUNT: re.compile(rf"\s(?P<unit>[^\W\d_]+(?:{_PER}|{_RAISED}))"),
}


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each paragraph; numbers that share a unit have it each."""
    docs = load_pipeline("shipped").pipe(row["text"] for row in gold)
    for row, doc in zip(gold, docs, strict=True):
        text = row["text"]
        found = find_figures(text).mentions
        described = described_by(doc, counted_phrases(doc, found))
        told = [_told(doc, *pair) for pair in zip(found, described, strict=True)]
        made = [_row(text, found, i) | told[i] for i in range(len(found))]
        yield {"id": row["id"], "quantities": made}


def _told(doc: Doc, mention: Mention, described: Described) -> Row:
    """Return the spans of the entity and the property of a quantity."""
    if mention.figure.hedge is Hedge.VAGUE:
        return {"entity": [], "property": []}
    return {
        "entity": _span(doc, described.entity),
        "property": _span(doc, described.property),
    }


def _span(doc: Doc, bounds: Bounds | None) -> list[Row]:
    if bounds is None:
        return []
    words = doc[bounds[0] : bounds[1]]
    return [{"start": words.start_char, "end": words.end_char}]


def _row(text: str, found: Sequence[Mention], position: int) -> Row:
    """Return a quantity with its unit; what a share or a count is divided by belongs to both.

    The full stop of a sentence, which may be that of an abbreviation too, ends no quantity.
    """
    mention = found[position]
    unit, end = _unit(text, found, position), mention.end
    pattern = _OVER.get(mention.figure.unit_kind)
    alone = mention.end == mention.number_end or mention.figure.unit_kind is UnitKind.SHARE
    if alone and pattern and (over := pattern.match(text, end)):
        unit, end = unit + over["unit"], over.end()
    end -= text[mention.number_end : end].endswith(".")
    return {"start": mention.start, "end": end, "unit": unit or None}


def _unit(text: str, found: Sequence[Mention], position: int) -> str:
    mention = found[position]
    if "unit_shared" in mention.flags and position + 1 < len(found):
        return _unit(text, found, position + 1)
    unit = text[mention.number_end : mention.end] if mention.rule != "frequency" else ""
    if mention.figure.hedge_text and unit.endswith(mention.figure.hedge_text):
        unit = unit.removesuffix(mention.figure.hedge_text)
    while unit and (lead := _BEFORE.match(unit)):
        unit = unit[lead.end() :]
    while unit and (tail := _AFTER.search(unit)):
        unit = unit[: tail.start()]
    return unit
