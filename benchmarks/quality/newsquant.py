"""NewsQuant and R-TEXT-NUM: value, unit, change and concept of every quantity of a sentence.

The sets count what is written as a number, give change only to verbs and particles ("up 3
percent", not "a 3 percent rise"), and write "from X to Y" as one range.
"""

from collections.abc import Iterator, Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from anafacts.extract import load_pipeline
from anafacts.extract.quantities import Counted, counted_phrases
from anafacts.model import Mention, Role
from anafacts.normalize.figures import find_figures
from benchmarks.quality.currency_names import as_written
from benchmarks.quality.newsquant_change import change_of
from benchmarks.quality.newsquant_concepts import concept_of
from benchmarks.quality.newsquant_extras import extras, unspelled
from benchmarks.quality.newsquant_units import POINT, unit_of
from benchmarks.quality.newsquant_values import value_of
from benchmarks.quality.rows import Row


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each sentence as the scorer reads them."""
    return _predict(load_pipeline("shipped"), gold)


def predict_by_rules(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each sentence as they are without a parse."""
    return _predict(spacy.blank("en"), gold)


def _predict(nlp: Language, gold: Sequence[Row]) -> Iterator[Row]:
    docs = nlp.pipe(unspelled(row["text"]) for row in gold)
    for row, doc in zip(gold, docs, strict=True):
        yield {"id": row["id"], "quantities": list(quantities(doc))}


def quantities(doc: Doc) -> Iterator[Row]:
    """Yield the quantities of a parsed sentence."""
    figures = find_figures(doc.text)
    mentions = figures.mentions
    found = counted_phrases(doc, mentions)
    made = [_row(doc, found, i) for i in range(len(found))]
    yield from (row for row in _paired(doc.text, mentions, made) if row)
    yield from extras(doc, figures.rejections)


def _row(doc: Doc, found: Sequence[Counted], position: int) -> Row | None:
    quantity = found[position]
    value = value_of(doc, quantity.mention)
    if value is None:
        return None
    change = change_of(doc.text, [q.mention for q in found], position)
    concept = concept_of(doc, found, position)
    row = {"value": value, "unit": unit_of(doc, quantity), "change": change, "concept": concept}
    made = as_written(doc.text, quantity.mention, row)
    return {**made, "unit": POINT} if row["unit"] == POINT else made


def _paired(text: str, mentions: Sequence[Mention], made: list[Row | None]) -> list[Row | None]:
    """Return the rows with "from X to Y" as one range."""
    for i, mention in enumerate(mentions):
        parent = mention.parent
        if parent is None:
            continue
        mine, other = made[i], made[parent]
        if mine and other and {mentions[parent].role, mention.role} == {Role.BASE, Role.FINAL}:
            base, final = sorted((i, parent), key=lambda j: mentions[j].role is Role.FINAL)
            ends = [mentions[base].figure.value, mentions[final].figure.value]
            if None not in ends and not _apart(text, mention):
                made[i], made[parent] = {**mine, "value": ends}, None
    return made


def _apart(text: str, mention: Mention) -> bool:
    """Return whether "up from" or "down from" stands before the figure: two levels, no range."""
    return text[: mention.start].lower().endswith(("up from ", "down from "))
