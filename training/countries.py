"""How many of the countries that a text names are found as places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from spacy.tokens import Doc, Span

from anafacts.normalize.names.data import country_names, iso_names

PLACES: Final = frozenset({"LOC", "GPE"})
_ARTICLE: Final = "the "


@dataclass(frozen=True, slots=True)
class Found:
    """So many of the mentions of countries were found as places."""

    found: int = 0
    of: int = 0

    def __add__(self, other: Found) -> Found:
        """Both counted together."""
        return Found(self.found + other.found, self.of + other.of)

    @property
    def percent(self) -> float | None:
        """The share that was found; None where nothing was to be found."""
        return round(100 * self.found / self.of, 1) if self.of else None


@cache
def known_countries() -> frozenset[str]:
    """The names of all countries and territories: CLDR's, and those of ISO 3166-1, long and short.

    Acronyms and what people say beside them ("US", "America") are not among them.
    """
    official = {name for names in iso_names().values() for name in names}
    return frozenset(map(_plain, official.union(country_names().values())))


def country_mentions(gold: Doc) -> frozenset[tuple[int, int]]:
    """The borders of the gold places that are nothing but a country's name, the article left out.

    Borders are code-point offsets. Case counts: "CHINA" is not among the names.
    """
    return frozenset(
        _borders(span)
        for span in gold.ents
        if span.label_ in PLACES and _plain(_bare(span.text)) in known_countries()
    )


def found_countries(pairs: Iterable[tuple[Doc, Doc]]) -> Found:
    """How many country mentions of the gold texts are predicted places with the same borders.

    Each pair is a prediction and the gold document of the same text; "the" does not count on
    either side.
    """
    total = Found()
    for predicted, gold in pairs:
        wanted = country_mentions(gold)
        places = {_borders(span) for span in predicted.ents if span.label_ in PLACES}
        total += Found(len(wanted & places), len(wanted))
    return total


def _plain(name: str) -> str:
    return name.replace("’", "'")


def _bare(text: str) -> str:
    return text[len(_ARTICLE) :] if text.lower().startswith(_ARTICLE) else text


def _borders(span: Span) -> tuple[int, int]:
    return span.end_char - len(_bare(span.text)), span.end_char
