"""The columns of a table: which there may be, and where each stands."""

from collections.abc import Callable, Sequence

from anafacts.model import SourceProblem
from anafacts.sources.tables.cells import Line

COLUMNS = (
    *("measure", "subject", "counterpart", "place", "period"),
    *("value", "unit", "source", "note"),
)
REQUIRED = ("measure", "value")
TEMPLATE = (
    ",".join(COLUMNS) + "\n"
    "trade,China,Latin America,,2024,519e9,USD,UN Comtrade,goods and services\n"
    "books published,Jorge Heine,,,2025,18,books,his publisher,\n"
    "population,,,Chile,2024,19.6 million,people,national statistics office,\n"
)
"""A table to begin with: the header and three rows."""

Report = Callable[[SourceProblem], None]


def columns_of(header: Line, path: str, report: Report) -> dict[str, int] | None:
    """Return the place of every known column; None where one that must be there is missing.

    A name counts in any case. What is unknown or stands twice is reported, and not read.
    """
    names = [cell.text.casefold() for cell in header.cells]
    where = f"{path}, line {header.line}"
    known = f"The columns are {', '.join(COLUMNS)}."
    for at, name in enumerate(names):
        if name and name not in COLUMNS:
            message = f"the column {header.cells[at].text!r} is unknown and was not read."
            report(SourceProblem(where, message, f"{known} Rename it, or leave it for yourself."))
        elif name in names[:at]:
            message = f"the column {name!r} stands twice; the first was read."
            report(SourceProblem(where, message, "Rename or remove one of the two."))
    if missing := [name for name in REQUIRED if name not in names]:
        message = f"was not read: its first line has no column {_named(missing)}."
        remedy = f"{known} 'anafacts reference --template' prints a table to begin with."
        report(SourceProblem(path, message, remedy))
        return None
    return {name: names.index(name) for name in COLUMNS if name in names}


def _named(names: Sequence[str]) -> str:
    return " and ".join(repr(name) for name in names)
