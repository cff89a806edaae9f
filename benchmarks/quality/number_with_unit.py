"""The numbers with units of Recognizers-Text: ages, currencies, dimensions, temperatures.

Each sentence is given to one of its models, which reads only its own kind of unit.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from anafacts.model import Figure, Mention, UnitKind
from anafacts.normalize.figures import find_figures
from benchmarks.quality.bare_units import bare_units
from benchmarks.quality.currency_names import everyday, recognized
from benchmarks.quality.rows import Row
from benchmarks.quality.spans import item
from benchmarks.quality.unit_names import recognizers

_DIVIDES = re.compile(
    r"/|\bper\b|\ban?\b|[-−⁻]\d"
)  # what is divided beyond the span does not count
_NO_DIMENSION = {
    UnitKind.COUNT, UnitKind.SHARE, UnitKind.RATIO, UnitKind.RANK, UnitKind.MONEY, UnitKind.AGE,
    UnitKind.DURATION, UnitKind.TEMPERATURE,
}  # fmt: skip


# The kinds of figure that a model reads; amounts of money are read by ``currency_names``.
MODELS: dict[str, Callable[[Figure], bool]] = {
    "AgeModel": lambda f: f.unit_kind is UnitKind.AGE,
    "DimensionModel": lambda f: (
        f.unit_kind not in _NO_DIMENSION and not everyday(f.unit.split("/")[0])
    ),
    "TemperatureModel": lambda f: f.unit_kind is UnitKind.TEMPERATURE,
}


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the numbers of each sentence that its model reads, with the names of their units."""
    for row in gold:
        text, model = row["text"], row["model"]
        items = list(_amounts(text) if model == "CurrencyModel" else _measured(text, MODELS[model]))
        if model == "TemperatureModel":
            taken = [(i["start"], i["end"]) for i in items]
            items += bare_units(text, UnitKind.TEMPERATURE, taken)
        yield {"id": row["id"], "items": items}


def _amounts(text: str) -> Iterator[Row]:
    """Yield the amounts of money alone."""
    mentions = find_figures(text).mentions
    return (made for m in mentions if (made := recognized(text, m)))


def _measured(text: str, reads: Callable[[Figure], bool]) -> Iterator[Row]:
    for mention in find_figures(text).mentions:
        made = item(mention, _unit(text, mention)) if reads(mention.figure) else None
        if made:
            yield made


def _unit(text: str, mention: Mention) -> str:
    surface, unit = text[mention.number_end : mention.end], mention.figure.unit
    named = unit if _DIVIDES.search(surface) else unit.partition("/")[0]
    return recognizers(named, surface)
