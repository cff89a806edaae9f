"""Components that put quantities and dates on any pipeline, `spacy.blank("en")` included."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from anafacts.api import base_days, dates
from anafacts.extract.about.whose import described_by
from anafacts.extract.pipes.extensions import (
    ABOUT,
    BASE,
    DATES,
    QUANTITIES,
    add_extensions,
    mark,
    mark_described,
)
from anafacts.extract.pipes.told import abouts
from anafacts.extract.quantities import read_quantities, with_unit
from anafacts.model import Quantity, Span
from anafacts.normalize.dates import find_dates

_UNRESOLVED = "date"  # the label of a date that names no days


@dataclass(frozen=True, slots=True)
class Quantities:
    """Puts spans of quantities into ``doc.spans["anafacts_quantities"]``.

    Their label is the kind of the unit. Behind a parser a count has the noun that it counts, and
    ``span._.anafacts_about`` holds the noun phrases that the quantity is about; each span has the
    entity that it describes and the property that it gives.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Return the text with its quantities."""
        text = doc.text
        dated = [Span(found.start, found.end) for found in find_dates(text)]
        counted = read_quantities(doc, dated)
        found = (Quantity.of(with_unit(doc, quantity), text) for quantity in counted)
        mark(doc, QUANTITIES, ((quantity, quantity.unit_kind) for quantity in found))
        doc.user_data[ABOUT] = abouts(doc, list(doc.spans[QUANTITIES]))
        mark_described(doc, described_by(doc, counted))
        return doc


@dataclass(frozen=True, slots=True)
class Dates:
    """Puts spans of dates into ``doc.spans["anafacts_dates"]``; their label is the grain.

    ``doc._.anafacts_base``, where it is set, comes before the base of the component.
    """

    base: str | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Return the text with its dates."""
        base = doc._.get(BASE) or self.base
        found = dates(doc.text, base=base)
        mark(doc, DATES, ((date, date.grain or _UNRESOLVED) for date in found))
        return doc


@Language.factory(QUANTITIES)
def quantities(nlp: Language, name: str) -> Quantities:  # noqa: ARG001 (spaCy passes both)
    """Return the component, with the extensions that it needs in place."""
    add_extensions()
    return Quantities()


@Language.factory(DATES, default_config={"base": None})
def written_dates(nlp: Language, name: str, base: str | None) -> Dates:  # noqa: ARG001 (as above)
    """Return the component, with the extensions that it needs in place.

    Raises:
        ValueError: the base is no ISO 8601 date.
    """
    base_days(base)
    add_extensions()
    return Dates(base)
