"""How a file of judgements is written: its columns, its separator, its line ends, its cells."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anafacts.model import Ruling

COLUMNS = ("fingerprint", "verdict", "note", "by", "at")
OLD_COLUMNS = {"review": "verdict", "reviewer": "by"}
"""What two columns were called before; a file with them is read, with a warning."""
OLD_VERDICTS = {
    "dismissed": Ruling.DISMISS,
    "explained": Ruling.EXPLAIN,
    "accepted": Ruling.ACCEPT,
    "open": Ruling.REOPEN,
}
REMEDY = f"The columns are {', '.join(COLUMNS)}; verdict is one of {', '.join(Ruling)}."

_SEPARATORS = ",;\t"  # a spreadsheet writes that of its country
_FORMULA = re.compile(r"[=+\-@\t\r]")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r])")
_MOST_LINES = 50  # of one record: a quotation mark that is never closed must not eat the file


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a file as its first line has it; columns are in their own order and case."""

    columns: tuple[str, ...] = COLUMNS
    separator: str = ","
    line_end: str = "\n"
    quote_all: bool = False

    @classmethod
    def of(cls, content: str) -> "Form":
        """Return the form of the content; that of a new file where there is none."""
        head = content.split("\n", 1)[0]
        if not head.strip():
            return cls()
        separator = max(_SEPARATORS, key=head.count)
        quoted = head.strip().startswith('"')
        columns = next(csv.reader([head.strip()], delimiter=separator))
        line_end = "\r\n" if head.endswith("\r") else "\n"
        return cls(tuple(c.strip() for c in columns), separator, line_end, quoted)

    def line(self, cells: dict[str, str]) -> str:
        """Return a line with the cells under their columns, no cell a spreadsheet's formula."""
        out = io.StringIO()
        writer = csv.writer(
            out,
            delimiter=self.separator,
            lineterminator=self.line_end,
            quoting=csv.QUOTE_ALL if self.quote_all else csv.QUOTE_MINIMAL,
        )
        writer.writerow([guarded(cells.get(named(column), "")) for column in self.columns])
        return out.getvalue()


def named(column: str) -> str:
    """Return the column by its present name."""
    plain = column.strip().casefold()
    return OLD_COLUMNS.get(plain, plain)


def guarded(cell: str) -> str:
    """Return the cell on one line, marked as text where a spreadsheet would calculate it."""
    plain = " ".join(cell.split())
    return f"'{plain}" if _FORMULA.match(plain) else plain


def unguarded(cell: str) -> str:
    """Return the cell as it was meant."""
    return _GUARDED.sub("", cell.strip(), count=1) if cell.strip().startswith("'") else cell.strip()


def records(content: str, form: Form) -> Iterator[tuple[int, Sequence[str] | None]]:
    """Yield each record behind the first line with the number of its line, None for a bad one.

    A quotation mark that is never closed spoils its own line only.
    """
    lines = list(io.StringIO(content, newline=""))
    at = 1
    while at < len(lines):
        end = next((n for n in range(at, len(lines)) if _is_closed(lines, at, n)), at)
        text = "".join(lines[at : end + 1])
        if text.strip(f" \r\n{form.separator}"):
            yield at + 1, _cells(text, form)
        at = end + 1


def _is_closed(lines: Sequence[str], start: int, end: int) -> bool:
    return end - start < _MOST_LINES and "".join(lines[start : end + 1]).count('"') % 2 == 0


def _cells(text: str, form: Form) -> list[str] | None:
    try:
        (cells,) = csv.reader(io.StringIO(text, newline=""), delimiter=form.separator, strict=True)
    except (csv.Error, ValueError):
        return None
    return cells
