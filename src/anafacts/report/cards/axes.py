"""The table of axes: what each claim of a finding says on each, and how they stand there."""

from collections.abc import Callable, Iterable, Sequence

from anafacts.model import (
    Axes,
    AxisState,
    Basis,
    Claim,
    Modality,
    Relation,
    StockFlow,
    UnitKind,
)
from anafacts.report.amounts import figure_words, unit_words
from anafacts.report.days import days
from anafacts.report.view import AxisRow, AxisTable
from anafacts.report.words import AXES, MODALITY, VOICE, cut, listed, visible

MOST_CLAIMS = 3  # beside each other in the width of a page

_SIGNS = frozenset({UnitKind.MONEY, UnitKind.SHARE, UnitKind.RATIO, UnitKind.NUMBER})
_LONGEST = 60  # of a quote at the head of a column; that of a list would repeat the whole list
_AXIS_STATE = {
    AxisState.SAME: "same",
    AxisState.COMPATIBLE: "compatible",
    AxisState.DIFFERS: "differs",
    AxisState.NOT_STATED: "not stated",
}
_BY_THE_WAY = frozenset({"unit", "population", "modality", "definition", "said"})
"""What need not be told where two claims are alike in it: nobody would ask."""
_SILENT = frozenset({AxisState.SAME, AxisState.COMPATIBLE})


def axis_table(claims: Sequence[Claim], relation: Relation | None = None) -> AxisTable:
    """Return how one to three claims were read, axis by axis; nothing for none, or for more.

    An axis on which no claim says anything is left out, unless that is what is missing, and one on
    which nobody would ask where both say the same. Where the rule that compared them looks at no
    axis, the states are left out.
    """
    if not 0 < len(claims) <= MOST_CLAIMS:
        return AxisTable()
    axes = relation.axes if relation and _looks_at(relation.axes) else None
    return AxisTable(
        heads=tuple(visible(cut(" ".join(claim.quote.split()), _LONGEST)) for claim in claims),
        rows=tuple(_rows(claims, axes)),
        stated=axes is not None,
    )


def _looks_at(axes: Axes) -> bool:
    return any(getattr(axes, name) is not AxisState.COMPATIBLE for name in AXES)


def _rows(claims: Sequence[Claim], axes: Axes | None) -> Iterable[AxisRow]:
    yield from _row("read as", [figure_words(c.figure) for c in claims])
    for name in AXES:
        state = getattr(axes, name) if axes else None
        yield from _row(name, [_READ[name](claim) for claim in claims], state)
    yield from _row("said", [_said(claim) for claim in claims])
    yield from _row("doubts", [_doubts(claim) for claim in claims])


def _row(name: str, values: list[str], state: AxisState | None = None) -> Iterable[AxisRow]:
    shown = [visible(value) for value in values]
    if not any(shown) and state in _SILENT | {None}:
        return
    alike = len(set(shown)) == 1
    if alike and len(shown) > 1 and name in _BY_THE_WAY and state in _SILENT | {None}:
        return
    words = _AXIS_STATE[state] if state else ""
    yield AxisRow(name, (shown[0],) if alike else tuple(shown), words)


def _unit(claim: Claim) -> str:
    return "" if claim.figure.unit_kind in _SIGNS else unit_words(claim.figure.unit)


def _subject(claim: Claim) -> str:
    topic = claim.topic
    return " with ".join(filter(None, (topic.subject, topic.counterpart)))


def _period(claim: Claim) -> str:
    if claim.period.interval is None:
        return ""
    basis = claim.period.basis
    how = "" if basis is Basis.EXPLICIT else f" ({basis.value})"
    return days(claim.period.interval) + how


def _modality(claim: Claim) -> str:
    return "" if claim.modality is Modality.HAPPENED else MODALITY[claim.modality]


def _definition(claim: Claim) -> str:
    flow = claim.topic.stock_flow
    return "" if flow is StockFlow.UNKNOWN else flow.value


def _said(claim: Claim) -> str:
    who = claim.attribution
    by = f"by {who.speaker}, " if who.speaker else ""
    chain = f", from {who.originator}" if who.originator not in (None, who.speaker) else ""
    return f"{by}{VOICE[who.voice]}{chain}"


def _doubts(claim: Claim) -> str:
    return listed([flag.replace("_", " ") for flag in claim.flags])


_READ: dict[str, Callable[[Claim], str]] = {
    "measure": lambda claim: claim.topic.measure,
    "subject": _subject,
    "place": lambda claim: claim.topic.place or "",
    "period": _period,
    "unit": _unit,
    "population": lambda claim: listed(claim.topic.qualifiers),
    "modality": _modality,
    "definition": _definition,
}
