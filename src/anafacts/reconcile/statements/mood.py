"""Figures that are equal, of which one is denied, goes the other way or is not yet so."""

from anafacts.model import SETTLED, Family, Modality, Outcome, RelationName, Told, Trend
from anafacts.reconcile.statements.lemmas import akin
from anafacts.reconcile.statements.relate import Related
from anafacts.reconcile.words import squeeze

_UNSETTLED = {
    Modality.PLANNED: "is planned",
    Modality.PROMISED: "is promised",
    Modality.FORECAST: "is forecast",
    Modality.HYPOTHETICAL: "is supposed",
    Modality.OPINION: "is an opinion",
}


def turned(a: Told, b: Told) -> Related | None:
    """Return why the second does not follow though the figures agree; None where it does."""
    x, y = (f'"{squeeze(t.quote)}"' for t in (a, b))
    if a.negated is not b.negated and akin(a.verb, b.verb):
        denied = "first" if a.negated else "second"
        return _clash(f"The {denied} statement denies what the other says of {y}.")
    if {a.figure.trend, b.figure.trend} == {Trend.UP, Trend.DOWN}:
        ways = ["up" if t.figure.trend is Trend.UP else "down" for t in (a, b)]
        return _clash(f"{x} is a way {ways[0]}, {y} a way {ways[1]}.")
    if a.modality in _UNSETTLED and b.modality in SETTLED:
        text = f"{x} {_UNSETTLED[a.modality]}, {y} is told as fact."
        family, relation = Family.EXPLAINED, RelationName.EXPLAINED_MODALITY
        return Related(Outcome.OPEN, family, relation, text, missing="whether it came about")
    return None


def _clash(text: str) -> Related:
    return Related(Outcome.CONTRADICTS, Family.CONFLICT, RelationName.CONFLICT, text)
