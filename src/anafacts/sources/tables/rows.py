"""A row of a table to a claim: the same keys, the same grammar, its cells as the quote."""

from dataclasses import dataclass, replace
from functools import lru_cache

from anafacts.model import (
    Attribution,
    Basis,
    Claim,
    Period,
    Span,
    Topic,
    Voice,
    content_id,
)
from anafacts.normalize.names import canonical
from anafacts.sources.tables.cells import Cell, Line
from anafacts.sources.tables.figures import FigureError, Read, figure_of
from anafacts.sources.tables.measures import Measured, measured
from anafacts.sources.tables.numbers import Decimal
from anafacts.sources.tables.numbers import canonical as plain_number
from anafacts.sources.tables.periods import PeriodError, period_of

_NOTHING = frozenset(
    {"", "-", "–", "—", ".", "..", "...", "n/a", "na", "n.a.", "nan", "null", "none"}
)


@dataclass(frozen=True, slots=True)
class Table:
    """What is known of a table before its rows are read.

    ``columns`` gives the place of each column that is there, ``width`` the cells of a row.
    """

    doc_id: str
    text: str
    columns: dict[str, int]
    width: int
    decimal: Decimal


class RowError(Exception):
    """Why a row cannot be used, and the remedy, each as a sentence."""

    def __init__(self, message: str, remedy: str) -> None:
        """Keep both."""
        super().__init__(message, remedy)
        self.message, self.remedy = message, remedy


def claim_of(line: Line, table: Table) -> Claim:
    """Return the figure of a row as a claim in the table's own voice.

    The span is that of the cell ``value``, the sentence the whole row; the rule names the row.

    Raises:
        RowError: the row cannot be used.
    """
    if any(cell.text for cell in line.cells[table.width :]):
        message = "the row has more cells than the first line"
        raise RowError(message, "Put quotation marks around a cell that holds a comma.")
    what = measured(_cell(line, table, "measure"))
    if what is None:
        raise RowError("the row has no measure", "Say what is measured: trade, books published.")
    period, read = _period(line, table), _figure(line, table, what)
    value = _held(line, table, "value")
    claim = _claim(line, table, value, read)
    return _marked(
        replace(
            claim,
            topic=_topic(line, table, what, read),
            period=period,
            attribution=Attribution(None, Voice.TABLE, _cell(line, table, "source") or None),
        )
    )


def _claim(line: Line, table: Table, value: Cell, read: Read) -> Claim:
    start, end = value.span.start, value.span.end
    return Claim(
        claim_id=content_id("claim", table.doc_id, start, end, read.kind, read.figure),
        fingerprint="",
        doc_id=table.doc_id,
        span=Span(start, end),
        quote=table.text[start:end],
        sentence=line.span,
        sentence_text=table.text[line.span.start : line.span.end],
        kind=read.kind,
        figure=read.figure,
        rule=f"row {line.row}",
        flags=read.flags,
    )


def _marked(claim: Claim) -> Claim:
    """Return the claim with a fingerprint that outlives rows put in before it."""
    topic, figure = claim.topic, claim.figure
    whose = (topic.subject, topic.counterpart, topic.place)
    what = (figure.value, figure.low, figure.high, figure.unit)
    mark = content_id("mark", claim.doc_id, topic.measure_key, *whose, claim.period, *what)
    return replace(claim, fingerprint=mark)


def _period(line: Line, table: Table) -> Period:
    try:
        interval = period_of(_cell(line, table, "period"))
    except PeriodError as error:
        remedy = 'Write "2024", "2024-05", "2024-05-13", "2020/2024", "Q1 2024" or "FY2023".'
        raise RowError(str(error), remedy) from error
    return Period(interval, Basis.EXPLICIT if interval else Basis.NONE)


def _figure(line: Line, table: Table, what: Measured) -> Read:
    value = _cell(line, table, "value")
    if value.casefold() in _NOTHING:
        raise RowError("the row has no value", "Give it a value, or remove it.")
    number = plain_number(value, table.decimal)
    if number is None:
        message = f"the value {value!r} has two readings: a decimal mark, or one of thousands"
        raise RowError(message, "Write it without marks of thousands: 519000, 519.5 or 519e9.")
    try:
        read = figure_of(number, _cell(line, table, "unit"), what.unit)
    except FigureError as error:
        raise RowError(error.message, error.remedy) from error
    bearers = what.known.unit if what.known is not None else ""
    named = bearers and read.figure.unit in {what.head, *(what.known.nouns if what.known else ())}
    return replace(read, figure=replace(read.figure, unit=bearers)) if named else read


def _topic(line: Line, table: Table, what: Measured, read: Read) -> Topic:
    subject, counterpart, place = (
        _name(_cell(line, table, column)) for column in ("subject", "counterpart", "place")
    )
    if not (subject or counterpart or place):
        message = "the row has no subject and no place"
        raise RowError(message, "Say whose figure it is: a country, a body, a person.")
    return Topic(
        measure=_cell(line, table, "measure"),
        measure_key=what.key(read.figure.unit_kind, read.figure.unit),
        subject=subject,
        subject_text=_cell(line, table, "subject") or None,
        counterpart=counterpart,
        counterpart_text=_cell(line, table, "counterpart") or None,
        place=place,
        place_text=_cell(line, table, "place") or None,
        qualifiers=what.qualifiers,
        stock_flow=what.stock_flow,
    )


@lru_cache(maxsize=4096)
def _name(text: str) -> str | None:
    """Return the canonical name; a known place is known in small letters too."""
    known = canonical(text) or canonical(text.title()) if text else None
    return known.name if known is not None else text or None


def _held(line: Line, table: Table, column: str) -> Cell:
    at = table.columns.get(column, len(line.cells))
    return line.cells[at] if at < len(line.cells) else Cell("", Span(line.span.end, line.span.end))


def _cell(line: Line, table: Table, column: str) -> str:
    return _held(line, table, column).text
