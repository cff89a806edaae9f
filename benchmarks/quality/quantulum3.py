"""The tests of quantulum3: quantities in hard surface forms.

It knows shares of things as plain numbers, a dozen as a unit, and "from X to Y" as one range.
"""

from collections.abc import Iterator, Sequence

from anafacts.model import Mention, Role, UnitKind
from anafacts.normalize.figures import find_figures
from benchmarks.quality.currency_names import as_written
from benchmarks.quality.rows import Row
from benchmarks.quality.spans import item
from benchmarks.quality.unit_names import british

_NAMES = {
    "celsius": "degree Celsius", "fahrenheit": "degree Fahrenheit", "degree": "degree angle",
    "millilitre": "cubic centimetre", "time": "count",
}  # fmt: skip
_NONE = "dimensionless"
_DOZEN = 12


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each sentence as quantulum3 names them."""
    return ({"id": row["id"], "items": _items(row["text"])} for row in gold)


def _items(text: str) -> list[Row]:
    mentions = find_figures(text).mentions
    made = [_item(text, m) for m in mentions]
    for i, mention in enumerate(mentions):
        one, other = made[i], made[mention.parent] if mention.parent is not None else None
        if one and other and mention.parent is not None and _range(mentions, i, mention.parent):
            mean = (one["value"] + other["value"]) / 2
            start, end = min(one["start"], other["start"]), max(one["end"], other["end"])
            both = {**one, "start": start, "end": end, "value": mean}
            made[mention.parent], made[i] = both, None
    return [_dozens(text, m) for m in made if m]


def _item(text: str, mention: Mention) -> Row | None:
    made = item(mention, _unit(text, mention))
    return as_written(text, mention, made) if made else None


def _range(mentions: Sequence[Mention], i: int, parent: int) -> bool:
    """Return whether two figures are the ends of "from X to Y" in one unit."""
    roles = {mentions[i].role, mentions[parent].role}
    return roles == {Role.BASE, Role.FINAL} and (
        mentions[i].figure.unit == mentions[parent].figure.unit
    )


def _dozens(text: str, row: Row) -> Row:
    dozen = text[row["start"] : row["end"]].lower().endswith(("dozen", "dozens"))
    return {**row, "value": row["value"] / _DOZEN, "unit": "dozen"} if dozen else row


def _unit(text: str, mention: Mention) -> str:
    figure = mention.figure
    if mention.rule == "age":  # "she is 30": it knows only units that are written
        return _NONE
    name, *per = figure.unit.split("/")
    if mention.rule == "fraction" or figure.unit_kind in {UnitKind.COUNT, UnitKind.RATIO}:
        return british("/".join(["count", *per])) if per else _NAMES.get(name, _NONE)
    names = british(figure.unit, text[mention.number_end : mention.end]).split(" per ")
    return " per ".join(_NAMES.get(part, part) for part in names) or _NONE
