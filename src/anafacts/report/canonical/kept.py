"""Which rows of the tables report.json holds: all, as long as they are not too many."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from heapq import nsmallest
from itertools import chain
from operator import attrgetter
from typing import Any

from anafacts.model import Run, Tables
from anafacts.report.texts_held import with_room

MOST_ROWS = 50_000  # of a list; findings and judgements are never cut

_KEYS: dict[str, Callable[[Any], Any]] = {
    "relations": attrgetter("relation_id"),
    "facts": attrgetter("fact_id"),
    "events": attrgetter("event_id"),
    "claims": attrgetter("claim_id"),
    "documents": attrgetter("doc_id"),
    "references": attrgetter("reference_id"),
    "dropped": lambda row: row,
}
CUT = tuple(_KEYS)
_WHOLE: dict[str, Callable[[Any], Any]] = {
    "findings": attrgetter("finding_id"),
    "judgements": attrgetter("fingerprint", "line"),
}


def kept(tables: Tables) -> Tables:
    """Return what report.json holds of the tables: rows in the order of their ids, those needed.

    Of a list with too many rows those stay that a finding rests on, then the first by id. Texts
    stay where there is room, runs where they are the last two or a finding names them.
    """
    tables = with_room(tables)
    wanted = _wanted(tables)
    rows = {
        name: _first(getattr(tables, name), key, wanted.get(name, frozenset()))
        for name, key in _KEYS.items()
    }
    rows |= {name: tuple(sorted(getattr(tables, name), key=key)) for name, key in _WHOLE.items()}
    return replace(tables, **rows, runs=tuple(_runs(tables)))


def _first(
    rows: Sequence[Any], key: Callable[[Any], Any], wanted: AbstractSet[str]
) -> tuple[Any, ...]:
    if len(rows) <= MOST_ROWS:
        return tuple(sorted(rows, key=key))
    held = nsmallest(MOST_ROWS, rows, key=lambda row: (key(row) not in wanted, key(row)))
    return tuple(sorted(held, key=key))


def _wanted(tables: Tables) -> dict[str, AbstractSet[str]]:
    """Return the ids of the rows that a finding names."""
    findings = tables.findings
    return {
        "claims": frozenset(chain.from_iterable(f.claim_ids for f in findings)),
        "events": frozenset(chain.from_iterable(f.event_ids for f in findings)),
        "facts": frozenset(f.fact_id for f in findings if f.fact_id),
        "documents": frozenset(e.doc_id for f in findings for e in f.evidence),
    }


def _runs(tables: Tables) -> Iterable[Run]:
    named = {f.first_run for f in tables.findings} | {f.last_run for f in tables.findings}
    last = len(tables.runs) - 2
    return (run for at, run in enumerate(tables.runs) if at >= last or run.run_id in named)
