"""JSON back to values of the model, by the types that their dataclasses name."""

import math
import types
import typing
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from anafacts.model import AnalysisText, DateInterval, Document, Grain, Span

Reader = Callable[[Any], Any]

_NEVER_WRITTEN = {(Document, "text"): "", (Document, "analysis"): AnalysisText("", ())}
_NAMES = {str: "a text", int: "a whole number", bool: "true or false"}


class MisfitError(Exception):
    """A value that does not fit its place; ``path`` leads to it from the outermost."""

    def __init__(self, message: str, path: tuple[str, ...] = ()) -> None:
        """Take what is wrong, and where."""
        super().__init__(message)
        self.path = path

    def under(self, name: str) -> "MisfitError":
        """Return the same, a level further out."""
        return MisfitError(str(self), (name, *self.path))


@cache
def reader(kind: Any) -> Reader:
    """Return what makes a value of that type out of JSON, and raises MisfitError if it cannot.

    Keys that the type does not know are passed over; a key that is missing takes its default.
    """
    if kind in (str, int, bool):
        return lambda value: _of_type(value, kind)
    if kind in _SPECIAL:
        return _SPECIAL[kind]
    if isinstance(kind, types.UnionType):
        return _optional(kind)
    if typing.get_origin(kind) in {tuple, Sequence}:
        return _several(reader(typing.get_args(kind)[0]))
    if is_dataclass(kind):
        return _object(kind)
    assert issubclass(kind, StrEnum), kind
    return lambda value: _word(value, kind)


def at(value: dict[str, Any], name: str, read: Reader) -> Any:
    """Return what ``read`` makes of the value under the key; what it raises names the key."""
    if name not in value:
        raise MisfitError("the key is missing", (name,))
    try:
        return read(value[name])
    except MisfitError as misfit:
        raise misfit.under(name) from None


def shown(value: Any) -> str:
    """Return the value as a message shows it: short."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - one line


def _of_type(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise MisfitError(f"{shown(value)} is not {_NAMES[kind]}")
    return value


def _number(value: Any) -> float:
    """Return the number as it stands: a whole one stays whole."""
    if type(value) not in (int, float):
        raise MisfitError(f"{shown(value)} is not a number")
    try:
        finite = math.isfinite(value)
    except OverflowError:
        finite = False
    if not finite:
        raise MisfitError(f"{shown(value)} is out of range")
    return typing.cast("float", value)


def _moment(value: Any) -> datetime:
    try:
        return datetime.fromisoformat(_of_type(value, str))
    except ValueError as error:
        raise MisfitError(f"{shown(value)} is no time in ISO 8601") from error


def _interval(value: Any) -> DateInterval:
    found = _days(value)
    try:
        return DateInterval(found.first, found.last + timedelta(days=1), found.grain)
    except OverflowError as error:
        raise MisfitError(f"{found.last} is the last day of the calendar") from error


class _Days(typing.NamedTuple):
    first: date
    last: date
    grain: Grain


def _days(value: Any) -> _Days:
    if not isinstance(value, dict):
        raise MisfitError(f"{shown(value)} is no object with from, to and grain")
    read = {"from": _day, "to": _day, "grain": reader(Grain)}
    return _Days(*(at(value, name, one) for name, one in read.items()))


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(_of_type(value, str))
    except ValueError as error:
        raise MisfitError(f"{shown(value)} is no day in ISO 8601") from error


def _word(value: Any, kind: type[StrEnum]) -> StrEnum:
    try:
        return kind(value)
    except ValueError as error:
        words = ", ".join(member.value for member in kind)
        raise MisfitError(f"{shown(value)} is none of {words}") from error


def _optional(kind: types.UnionType) -> Reader:
    (only,) = (part for part in kind.__args__ if part is not types.NoneType)
    read = reader(only)
    return lambda value: None if value is None else read(value)


def _several(read: Reader) -> Reader:
    def each(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise MisfitError(f"{shown(value)} is no list")
        held = []
        for number, item in enumerate(value, 1):
            try:
                held.append(read(item))
            except MisfitError as misfit:
                raise misfit.under(f"row {number}") from None
        return tuple(held)

    return each


def _object(kind: Any) -> Reader:
    hints = typing.get_type_hints(kind)
    parts = [(f.name, _part(f, hints[f.name]), _default(kind, f)) for f in fields(kind)]

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise MisfitError(f"{shown(value)} is no object")
        held = {}
        for name, one, default in parts:
            if default is not None and name not in value:
                held[name] = default()
            else:
                held[name] = one(value)
        return kind(**held)

    return read


def _part(field: Field[Any], hint: Any) -> Reader:
    """Return what reads a field out of the object that holds it."""
    if field.name == "span" and hint is Span:
        return reader(Span)
    read = reader(hint)
    return lambda value: at(value, field.name, read)


def _default(kind: Any, field: Field[Any]) -> Callable[[], Any] | None:
    """Return what makes the default of a field, None where the key has to be there."""
    if (kind, field.name) in _NEVER_WRITTEN:
        return lambda: _NEVER_WRITTEN[kind, field.name]
    if field.default_factory is not MISSING:
        return field.default_factory
    if field.default is not MISSING:
        return None if field.name == "span" else lambda: field.default
    return None


_SPECIAL: dict[Any, Reader] = {
    float: _number,
    datetime: _moment,
    DateInterval: _interval,
    AnalysisText: lambda _: AnalysisText("", ()),
}
