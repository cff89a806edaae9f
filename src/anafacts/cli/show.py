"""``anafacts show``: one row in full, one document with its marks, or what was read at a place."""

import argparse
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from anafacts.cli.commands import json_line, settings_of
from anafacts.cli.document import file_of, show_document
from anafacts.model import Claim, Document, Event, Fact, Finding, Relation, Tables

if TYPE_CHECKING:
    from anafacts.cli.named import Named
    from anafacts.cli.shown.place import Place


def show(asked: argparse.Namespace) -> int:
    """Print what the name names."""
    from anafacts.cli.named import named
    from anafacts.pipeline import stored

    settings = settings_of(asked)
    tables = stored(settings)
    found = named(tables, asked.name, settings.raw)
    if asked.json:
        print(json_line(as_data(found, tables)))
    elif isinstance(found, Document):
        show_document(found, tables, asked, file_of(found, settings))
    else:
        print("\n".join(told(found, tables)))
    return 0


def told(
    found: "Finding | Claim | Fact | Event | Relation | Place", tables: Tables
) -> Iterator[str]:
    """Yield the lines of a row or a place, in the order in which a reader wants them."""
    from anafacts.cli import shown
    from anafacts.report.lookup import lookup

    if isinstance(found, Finding):
        return shown.finding_lines(found)
    lines: dict[type, Callable[..., Iterator[str]]] = {
        Claim: shown.claim_lines,
        Fact: shown.fact_lines,
        Event: shown.event_lines,
        Relation: shown.relation_lines,
    }
    return lines.get(type(found), shown.place_lines)(found, tables, lookup(tables))


def as_data(found: "Named", tables: Tables) -> dict[str, Any]:
    """Return the row as its table has it, and the rows of the other tables that touch it."""
    from anafacts.cli.shown.related import related

    return {
        table: [row(value) for value in values] for table, row, values in related(found, tables)
    }
