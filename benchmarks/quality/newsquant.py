"""NewsQuant and R-TEXT-NUM: value, unit and change of every quantity of a sentence."""

from collections.abc import Iterator, Sequence

from anafacts.model import Hedge, Mention, Role, Trend, UnitKind
from anafacts.normalize.figures import find_figures
from benchmarks.quality.rows import Row
from benchmarks.quality.unit_names import british
from benchmarks.quality.written import written

CHANGE = {Hedge.OVER: ">", Hedge.AT_LEAST: ">", Hedge.UNDER: "<", Hedge.AT_MOST: "<",
          Hedge.UP_TO: "<", Hedge.ABOUT: "~", Hedge.NEARLY: "~"}  # fmt: skip


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each sentence as the scorer reads them."""
    for row in gold:
        mentions = find_figures(row["text"]).mentions
        made = _paired(mentions, [_quantity(m) for m in mentions])
        yield {"id": row["id"], "quantities": [m for m in made if m]}


def _quantity(mention: Mention) -> Row | None:
    value, figure = written(mention), mention.figure
    if value is None:
        return None
    trend = {Trend.UP: "up", Trend.DOWN: "down"}.get(figure.trend)
    unit = british(figure.unit) or "-"
    unit = f"{unit} of age" if figure.unit_kind is UnitKind.AGE else unit
    change = trend or CHANGE.get(figure.hedge, "=")
    return {"value": value, "unit": unit, "change": change, "concept": ["-"]}


def _paired(mentions: tuple[Mention, ...], made: list[Row | None]) -> list[Row | None]:
    """Return the rows with "from X to Y" as one range, which is how NewsQuant counts it."""
    for i, mention in enumerate(mentions):
        parent = mention.parent
        two = parent is not None and {mentions[parent].role, mention.role} == {
            Role.BASE,
            Role.FINAL,
        }
        if two and parent is not None and made[i] and made[parent]:
            ends = [mentions[j].figure.value for j in sorted((i, parent))]
            made[i], made[parent] = {**made[i], "value": ends}, None  # type: ignore[dict-item]
    return made
