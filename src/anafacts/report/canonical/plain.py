"""Values of the model as JSON knows them."""

import math
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import Any

from anafacts.model import DateInterval, Document, Span
from anafacts.report.days import in_utc

APART = frozenset({"analysis", "references"})
"""Of a document: it is analysed no more, and its references are a list of their own."""


_AS_IT_IS = frozenset({str, int, bool, type(None)})


def plain(value: Any) -> Any:
    """Return the value as JSON knows it; spans and intervals as objects of two ends.

    A number that is not finite is null, as one that is not bounded.
    """
    kind = type(value)
    if kind in _AS_IT_IS or isinstance(value, str | int):
        return value
    if kind is float:
        return value if math.isfinite(value) else None
    if kind is tuple:
        return [plain(item) for item in value]
    if kind is DateInterval:
        return {"from": value.start.isoformat(), "to": value.last.isoformat(), "grain": value.grain}
    if isinstance(value, datetime):
        return in_utc(value).isoformat()
    return row(value)


def row(value: Any) -> dict[str, Any]:
    """Return the fields of a value under their names, its own span as ``start`` and ``end``."""
    found = {name: plain(getattr(value, name)) for name in _names(value.__class__)}
    if type(value) is Document and not found["text"]:
        del found["text"]
    own = found.get("span")
    if own is None or type(value.span) is not Span:
        return found
    return {key: item for name, item in found.items() for key, item in _flat(name, item, own)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    apart = APART if kind is Document else frozenset[str]()
    return tuple(field.name for field in fields(kind) if field.name not in apart)


def _flat(name: str, item: Any, own: dict[str, int]) -> Iterable[tuple[str, Any]]:
    return own.items() if name == "span" else ((name, item),)
