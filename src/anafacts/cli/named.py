"""Which row of the tables a word on the command line names."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice
from operator import attrgetter
from pathlib import Path, PurePath
from typing import Any

from anafacts.cli.shown.place import Place
from anafacts.errors import SettingsError
from anafacts.model import Claim, Document, Event, Fact, Finding, Relation, Span, Tables

Named = Finding | Claim | Fact | Event | Relation | Document | Place

_MOST_NAMED = 8
_MOST_TRIED = 20_000  # names that an unknown one is held against
_KINDS = (
    ("finding", "findings", ("finding_id", "fingerprint")),
    ("claim", "claims", ("claim_id", "fingerprint")),
    ("fact", "facts", ("fact_id",)),
    ("event", "events", ("event_id", "event_key")),
    ("relation", "relations", ("relation_id",)),
)
"""Of each kind of row: what it is called, its table, and the columns that name it."""
_PLACE = re.compile(r"(?P<name>.+):(?P<start>\d+)-(?P<end>\d+)")

Fits = Callable[[str, str], bool]
Found = tuple[str, str, Any]
"""A row that fits: what it is called, its name, and the row."""


def named(tables: Tables, name: str, raw: Path) -> Named:
    """Return the one row of that name, or the place of a document (``DOC:START-END``).

    The whole id, fingerprint or path comes first, then the beginning of one (of an id also after
    its dash, of a document's also after its folders), then any part of a document's id or path.

    Raises:
        SettingsError: nothing has that name, or several have; the message names them.
    """
    if match := _PLACE.fullmatch(name):
        return _place(tables, match, raw)
    for fits in (_is, _begins, _holds):
        found = [*_rows(tables, name, fits), *_documents(tables, name, fits, raw)]
        if len(found) == 1:
            row: Named = found[0][2]
            return row
        if found:
            raise _several(found, name)
    raise SettingsError(_unknown(tables, name))


def _place(tables: Tables, match: re.Match[str], raw: Path) -> Place:
    start, end = int(match["start"]), int(match["end"])
    if start >= end:
        raise SettingsError(f"{match[0]!r} holds nothing: give a start that is below the end.")
    document = named(Tables(documents=tables.documents), match["name"], raw)
    assert isinstance(document, Document)
    return Place(document, Span(start, end))


def _is(whole: str, name: str) -> bool:
    return whole == name


def _begins(whole: str, name: str) -> bool:
    return whole.startswith(name)


def _holds(whole: str, name: str) -> bool:
    return name in whole


def _rows(tables: Tables, name: str, fits: Fits) -> Iterator[Found]:
    """Yield the rows that the name fits; the middle of hexadecimal digits says nothing."""
    if fits is _holds:
        return
    for kind, table, columns in _KINDS:
        identity = attrgetter(columns[0])
        for row in getattr(tables, table):
            wholes = [getattr(row, column) for column in columns]
            if any(fits(whole, name) for whole in (*wholes, wholes[0].rpartition("-")[2])):
                yield kind, identity(row), row


def _documents(tables: Tables, name: str, fits: Fits, raw: Path) -> Iterator[Found]:
    for document in tables.documents:
        if _document_fits(document, name, fits, raw):
            yield "document", document.doc_id, document


def _document_fits(document: Document, name: str, fits: Fits, raw: Path) -> bool:
    names = (document.doc_id, document.path, str(raw / document.path))
    held: Iterable[str] = names if fits is _is else (*names[:2], PurePath(document.doc_id).name)
    return any(fits(whole, name) for whole in held) or (
        fits is _is and Path(name).suffix != "" and Path(name).resolve() == _absolute(names[2])
    )


def _absolute(path: str) -> Path:
    return Path(path).resolve()


def _several(found: Sequence[Found], name: str) -> SettingsError:
    kinds = [kind for kind, *_ in found]
    counts = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    told = [f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counts.items()]
    names = [named for kind in counts for named in sorted(n for k, n, _ in found if k == kind)]
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    shown = ", ".join(names[:_MOST_NAMED])
    from anafacts.report.words import listed

    return SettingsError(f"{listed(told)} fit {name!r}: {shown}{more}. Give more of it.")


def _unknown(tables: Tables, name: str) -> str:
    """Return that nothing has the name, with the names that are nearest."""
    near = get_close_matches(name, dict.fromkeys(islice(_names(tables), _MOST_TRIED)), n=4)
    return " ".join(
        (
            f"No finding, claim, fact, event or relation begins with {name!r},",
            "and no document has it in its name.",
            f"Nearest: {', '.join(near)}." if near else "",
            "List them with: anafacts tables findings, anafacts tables documents",
        )
    ).replace("  ", " ")


def _names(tables: Tables) -> Iterator[str]:
    for document in tables.documents:
        yield document.doc_id
        yield PurePath(document.doc_id).name
    for _, table, columns in _KINDS:
        yield from map(attrgetter(columns[0]), getattr(tables, table))
