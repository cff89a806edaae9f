"""Values of every kind that a warehouse holds, built from the model's own types."""

import dataclasses
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from anafacts.model import (
    Claim,
    ClaimKind,
    DateInterval,
    Document,
    Figure,
    Grain,
    Run,
    Span,
    Tables,
    UnitKind,
)
from anafacts.model.document import AnalysisText

EXAMPLES = settings(
    max_examples=25,
    derandomize=True,  # the same examples on every machine: a red build is a change, not luck
    deadline=None,  # a busy machine is no failure
    suppress_health_check=[HealthCheck.too_slow],
)

_SMALL = {"digits_min", "digits_max", "exit_code"}
_UNSTORED: Mapping[str, Any] = {"text": "", "references": ()}  # of a document
_INTERVALS = st.builds(
    lambda days, grain: DateInterval(min(days), max(days), grain),
    st.lists(st.dates(), min_size=2, max_size=2, unique=True),
    st.sampled_from(Grain),
)
_PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    int: st.integers(0, 2**31 - 1),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    DateInterval: _INTERVALS,
    AnalysisText: st.just(AnalysisText("", ())),
}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for any type of the model: None, empty and unbounded included."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, types.UnionType):
        return st.one_of(
            *(st.none() if part is types.NoneType else values(part) for part in kind.__args__)
        )
    if typing.get_origin(kind) in {tuple, Sequence}:
        return st.lists(values(typing.get_args(kind)[0]), max_size=3).map(tuple)
    if issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    return st.builds(kind, **{field.name: _field(kind, field.name) for field in _fields(kind)})


def _fields(kind: Any) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(kind)


def _field(kind: Any, name: str) -> st.SearchStrategy[Any]:
    if kind is Document and name in _UNSTORED:
        return st.just(_UNSTORED[name])
    return st.integers(0, 127) if name in _SMALL else values(typing.get_type_hints(kind)[name])


def row_type(table: str) -> Any:
    """Return the model's class of one row of a table."""
    return typing.get_args(typing.get_type_hints(Tables)[table])[0]


def run(name: str = "run-1") -> Run:
    """Return a run of that name, always of the same moment."""
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    return Run(name, moment, moment, "0.1", "shipped", "0" * 64, 1, 1, 0, 0, 0)


def claim(number: int) -> Claim:
    """Return the claim of that number."""
    figure = Figure(number, number, None, "USD", UnitKind.MONEY)
    return Claim(
        f"claim-{number}",
        "f",
        "a",
        Span(number, number + 3),
        "519",
        Span(0, 9),
        "",
        ClaimKind.LEVEL,
        figure,
    )


def tables(name: str = "run-1", claims: int = 3) -> Tables:
    """Return a small run of that name."""
    return Tables(claims=tuple(map(claim, range(claims))), runs=(run(name),))


def after(before: Tables, name: str, claims: int) -> Tables:
    """Return the run that follows, with the history of the one before."""
    return replace(tables(name, claims), runs=(*before.runs, run(name)))
