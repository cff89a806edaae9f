"""From a folder of tables to documents and claims; one bad row never stops the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from anafacts.errors import SourceError
from anafacts.model import (
    AnalysisText,
    Claim,
    Document,
    DocumentKind,
    DocumentMeta,
    SourceProblem,
)
from anafacts.sources.tables.cells import Grid, Line, OpenQuoteError, grid_of
from anafacts.sources.tables.columns import Report, columns_of
from anafacts.sources.tables.files import Sheet, sheets_of
from anafacts.sources.tables.numbers import Decimal, decimal_of
from anafacts.sources.tables.rows import RowError, Table, claim_of

MOST_TOLD = 50  # bad rows of one file that are told one by one


@dataclass(frozen=True, slots=True)
class TableReading:
    """The tables of a folder as documents, their rows as claims, and what was wrong, by path."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[SourceProblem, ...] = ()


def read_tables(folder: Path) -> TableReading:
    """Return every row that can be used of every table under a folder, and what is amiss.

    A folder that is not there holds no tables.

    Raises:
        SourceError: what is named is no folder.
    """
    if not folder.exists():
        return TableReading()
    if not folder.is_dir():
        raise SourceError(f"{folder} is not a folder. Name the folder that holds your tables.")
    problems: list[SourceProblem] = []
    documents: list[Document] = []
    claims: list[Claim] = []
    for sheet in sheets_of(folder, problems.append):
        rows = _rows(sheet, problems.append)
        if rows is not None:
            documents.append(_document(sheet, rows))
            claims += rows
    return TableReading(tuple(documents), tuple(claims), tuple(problems))


def _rows(sheet: Sheet, report: Report) -> tuple[Claim, ...] | None:
    try:
        grid = grid_of(sheet.text)
    except OpenQuoteError as error:
        message = "was not read: a cell that begins with a quotation mark does not end."
        remedy = "Close the quotation mark, or write two for one that belongs to the text."
        report(SourceProblem(f"{sheet.path}, line {error.line}", message, remedy))
        return None
    if not grid.lines:
        report(SourceProblem(sheet.path, "is empty.", "Put a table into it, or delete it."))
        return None
    columns = columns_of(grid.lines[0], sheet.path, report)
    if columns is None:
        return None
    header, *lines = grid.lines
    decimal = _decimal(sheet, grid, columns["value"])
    table = Table(sheet.path, sheet.text, columns, len(header.cells), decimal)
    return tuple(_usable(lines, table, report))


def _decimal(sheet: Sheet, grid: Grid, at: int) -> Decimal:
    """Return the decimal mark; a file with commas between its cells, or Parquet, has a point."""
    if sheet.is_parquet:
        return Decimal.POINT
    shown = decimal_of(line.cells[at].text for line in grid.lines[1:] if at < len(line.cells))
    return Decimal.POINT if shown is Decimal.UNKNOWN and grid.delimiter == "," else shown


def _usable(lines: Iterable[Line], table: Table, report: Report) -> Iterator[Claim]:
    known: dict[tuple[object, ...], Claim] = {}
    bad: list[SourceProblem] = []
    for line in lines:
        try:
            claim = claim_of(line, table)
            before = known.setdefault(_about(claim), claim)
            if before is claim:
                yield claim
            else:
                bad.append(_again(line, table, before, claim))
        except RowError as error:
            bad.append(_left_out(line, table, error.message, error.remedy))
    for problem in bad[:MOST_TOLD]:
        report(problem)
    if more := len(bad) - MOST_TOLD:
        report(_more(table, bad[MOST_TOLD], more)) if more > 0 else None


def _left_out(line: Line, table: Table, message: str, remedy: str) -> SourceProblem:
    return SourceProblem(f"{table.doc_id}, line {line.line}", f"was left out: {message}.", remedy)


def _again(line: Line, table: Table, before: Claim, claim: Claim) -> SourceProblem:
    """Return that a row repeats another of one source, or gives another value for the same."""
    figures = (before.figure, claim.figure)
    same = figures[0] == figures[1]
    what = "repeats" if same else f"gives {claim.quote!r} where {before.quote!r} stands in"
    remedy = "Remove one of the two." if same else "Keep the right one, or name both sources."
    return _left_out(line, table, f"it {what} {before.rule}", remedy)


def _more(table: Table, first: SourceProblem, more: int) -> SourceProblem:
    where = first.path.removeprefix(f"{table.doc_id}, ")
    message = f"{more:,} more rows were left out, from {where} on."
    return SourceProblem(table.doc_id, message, "Mend those above first, then run again.")


def _about(claim: Claim) -> tuple[object, ...]:
    topic = claim.topic
    parties = frozenset({topic.subject, topic.counterpart})
    what = (topic.measure_key, topic.qualifiers, topic.place, claim.figure.unit)
    return (*what, parties, claim.period.interval, claim.attribution.originator)


def _document(sheet: Sheet, rows: Iterable[Claim]) -> Document:
    claims = tuple(rows)
    sources = {c.attribution.originator for c in claims} - {None}
    return Document(
        doc_id=sheet.path,
        path=sheet.path,
        sha256=sheet.sha256,
        encoding=sheet.encoding,
        text=sheet.text,
        analysis=AnalysisText("", ()),
        meta=DocumentMeta(
            title=sheet.path.rpartition("/")[2],
            outlet=next(iter(sources)) if len(sources) == 1 else None,
        ),
        chars=len(sheet.text),
        kind=DocumentKind.TABLE,
        rows=len(claims),
    )
