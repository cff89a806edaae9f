"""Quantities and dates as rows of plain values, as `Doc.to_bytes` and `DocBin` can write them."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from typing import Any

from anafacts.model import (
    Basis,
    ClaimKind,
    DateInterval,
    Figure,
    Grain,
    Hedge,
    Quantity,
    Role,
    Trend,
    UnitKind,
    WrittenDate,
)

Row = dict[str, Any]
"""Numbers, texts, truth values, None, and lists and rows of them, by the name of the field."""
Readers = Mapping[str, Callable[[Any], Any]]


def plain(value: Quantity | WrittenDate | DateInterval) -> Row:
    """Return the fields of a value; days are written in ISO 8601."""
    return _written(asdict(value))  # type: ignore[no-any-return]  # a row gives a row


def quantity_of(row: Row) -> Quantity:
    """Return the quantity that a row was made of."""
    return Quantity(**_read(row, _QUANTITY))


def date_of(row: Row) -> WrittenDate:
    """Return the date that a row was made of."""
    return WrittenDate(**_read(row, _DATE))


def interval_of(row: Row) -> DateInterval:
    """Return the interval that a row was made of."""
    return DateInterval(**_read(row, _INTERVAL))


def _written(held: Any) -> Any:
    if isinstance(held, dict):
        return {name: _written(inner) for name, inner in held.items()}
    if isinstance(held, date):
        return held.isoformat()
    if isinstance(held, StrEnum):
        return str(held)
    return list(held) if isinstance(held, tuple) else held


def _read(row: Row, readers: Readers) -> Row:
    """Return the row with the types of the fields; what is None stays it."""
    changed = {name: read(row[name]) for name, read in readers.items() if row[name] is not None}
    return {**row, **changed}


def _figure_of(row: Row) -> Figure:
    return Figure(**_read(row, _FIGURE))


_FIGURE: Readers = {"unit_kind": UnitKind, "hedge": Hedge, "trend": Trend}
_QUANTITY: Readers = {
    **_FIGURE, "kind": ClaimKind, "role": Role, "flags": tuple, "other": _figure_of,
}  # fmt: skip
_DAYS: Readers = {"first": date.fromisoformat, "last": date.fromisoformat}
_DATE: Readers = {**_DAYS, "grain": Grain, "basis": Basis, "other": interval_of}
_INTERVAL: Readers = {"start": date.fromisoformat, "end": date.fromisoformat, "grain": Grain}
