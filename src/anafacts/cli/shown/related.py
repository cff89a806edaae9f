"""The rows of the tables that touch one row."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from anafacts.cli.shown.place import Place, held_at
from anafacts.model import Claim, Document, Event, Fact, Finding, Relation, Span, Tables

Row = Callable[[Any], dict[str, Any]]


def related(
    found: Finding | Claim | Fact | Event | Relation | Document | Place, tables: Tables
) -> Iterator[tuple[str, Row, Sequence[Any]]]:
    """Yield each table that has rows on it, how one of its values becomes a row, and the values.

    The row itself comes first, under the name of its table.
    """
    from anafacts.warehouse.schemas import TABLES

    to_row = {table.name: table.to_row for table in TABLES}
    held = _held(found, tables)
    order = [field.name for field in fields(Tables)]
    own = next((n for n in order if found in getattr(held, n)), None)
    for name in sorted(order, key=lambda n: n != own):
        if values := getattr(held, name):
            yield name, to_row[name], values


def _held(found: Any, tables: Tables) -> Tables:
    if isinstance(found, Document):
        return _at(Place(found, Span(0, max(found.chars, 1))), tables)
    if isinstance(found, Place):
        return _at(found, tables)
    if isinstance(found, Event):
        same = tuple(e for e in tables.events if e.event_key == found.event_key)
        return Tables(events=same, findings=_findings({e.event_id for e in same}, tables))
    return _of_claims(found, tables)


def _at(place: Place, tables: Tables) -> Tables:
    held = held_at(place, tables)
    rows = {name: getattr(held.tables, name) for name in ("claims", "events", "dropped")}
    return Tables(
        documents=(place.document,),
        references=held.tables.references,
        findings=held.findings,
        **rows,
    )


def _of_claims(found: Finding | Claim | Fact | Relation, tables: Tables) -> Tables:
    ids = set(_claim_ids(found))
    events = set(found.event_ids) if isinstance(found, Finding) else set[str]()
    one = isinstance(found, Finding | Relation)
    return Tables(
        claims=tuple(c for c in tables.claims if c.claim_id in ids),
        events=tuple(e for e in tables.events if e.event_id in events),
        relations=tuple(r for r in tables.relations if _touches(r, ids, both=not _is_claim(found))),
        facts=tuple(f for f in tables.facts if ids & set(f.claim_ids)),
        findings=(found,) if isinstance(found, Finding) else _findings(ids, tables, both=one),
    )


def _is_claim(found: object) -> bool:
    return isinstance(found, Claim)


def _claim_ids(found: Finding | Claim | Fact | Relation) -> Iterable[str]:
    if isinstance(found, Claim):
        return (found.claim_id,)
    if isinstance(found, Relation):
        return (found.claim_a, found.claim_b)
    return found.claim_ids


def _touches(relation: Relation, ids: set[str], *, both: bool) -> bool:
    ends = {relation.claim_a, relation.claim_b}
    return ends <= ids if both else bool(ends & ids)


def _findings(ids: set[str], tables: Tables, *, both: bool = False) -> tuple[Finding, ...]:
    return tuple(
        f
        for f in tables.findings
        if (ids <= {*f.claim_ids, *f.event_ids} if both else ids & {*f.claim_ids, *f.event_ids})
    )
