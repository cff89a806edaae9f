"""Figures and statements made from words, without a model."""

import re
from typing import Any

from anafacts.model import Figure, Sort, Span, Statement, Told, UnitKind, Word
from anafacts.normalize.dates import find_dates
from anafacts.normalize.figures import find_figures, with_nouns


def told(quote: str, **given: Any) -> Told:
    """Return the one figure of a few words; the last word of a count is its noun."""
    mentions = with_nouns(quote, find_figures(quote).mentions)
    figure = mentions[0].figure
    noun = figure.unit if figure.unit_kind is UnitKind.COUNT else ""
    last = len(quote.split()) - 1
    base: dict[str, Any] = {"noun": noun, "span": Span(0, len(quote)), "first": 0, "last": last}
    return Told(quote=quote, figure=figure, **(base | given))


def dated(quote: str) -> Told:
    """Return a date as a figure."""
    (found,) = find_dates(quote)
    none = Figure(None, None, None, "", UnitKind.NUMBER)
    return Told(quote, Span(0, len(quote)), none, 0, 0, sort=Sort.DATE, days=found.interval)


def statement(text: str, *figures: Told) -> Statement:
    """Return a statement whose words are their own lemmas, with the figures at their places."""
    words = tuple(
        Word(m.group(), m.group().casefold(), "NOUN", m.start()) for m in re.finditer(r"\S+", text)
    )
    return Statement(text, words, figures)
