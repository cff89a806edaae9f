"""Rows as columns of a terminal, measured in its cells."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_CELL = 32
_GAP = "  "
_NARROWEST = 20
_LEAST = 10  # cells of a column that is made narrower to leave room for the others
_CUT = "…"


def grid(rows: Sequence[Mapping[str, Any]], width: int, *, remedy: str = "--json") -> Iterator[str]:
    """Yield a heading and the rows, as many columns from the left as the width holds.

    A last line counts the others and names with ``remedy`` the option that shows them.
    """
    if rows:
        cells = _cells(list(rows[0]), [list(row.values()) for row in rows])
        yield from _laid(cells, _sizes(_wanted(cells), max(width, _NARROWEST)), remedy)


def sheet(columns: Sequence[str], rows: Sequence[Sequence[Any]], width: int) -> Iterator[str]:
    """Yield a heading and the rows, long values cut so that all columns have room.

    Of more columns than there can be room for, the first are shown as by ``grid``.
    """
    cells, width = _cells(columns, rows), max(width, _NARROWEST)
    few = len(columns) * (_LEAST + len(_GAP)) <= width
    sizes = (_narrowed if few else _sizes)(_wanted(cells), width)
    yield from _laid(cells, sizes, "--json")


def _cells(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    return [[_cell(value) for value in row] for row in (columns, *rows)]


def _wanted(cells: Sequence[Sequence[str]]) -> list[int]:
    from rich.cells import cell_len

    return [max(map(cell_len, column)) for column in zip(*cells, strict=True)]


def _laid(cells: Sequence[Sequence[str]], sizes: Sequence[int], remedy: str) -> Iterator[str]:
    for line in cells:
        pairs = zip(line, sizes, strict=False)
        yield _GAP.join(_sized(cell, size) for cell, size in pairs).rstrip()
    if hidden := len(cells[0]) - len(sizes):
        yield f"({hidden} more columns: {remedy})"


def _sizes(wanted: Sequence[int], width: int) -> list[int]:
    """Return how wide each column is, from the left, as many as there is room for."""
    used, sizes = 0, list[int]()
    for size in (min(size, _CELL) for size in wanted):
        used += size + len(_GAP)
        if sizes and used - len(_GAP) > width:
            break
        sizes.append(size)
    return sizes


def _narrowed(wanted: Sequence[int], width: int) -> list[int]:
    """Return the sizes with the widest made narrower until all of them fit."""
    sizes = [min(size, width) for size in wanted]
    room = width - len(_GAP) * (len(sizes) - 1)
    while sum(sizes) > room:
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _sized(cell: str, size: int) -> str:
    from rich.cells import cell_len, set_cell_size

    long = cell_len(cell) > size
    return set_cell_size(cell, size - 1) + _CUT if long else set_cell_size(cell, size)


def _cell(value: Any) -> str:
    """Return the value in one line, controls made visible; nothing for a null or an empty list."""
    text = "" if value is None or value == [] else " ".join(str(value).split())
    if text.isprintable():
        return text
    from anafacts.report.words import visible

    return visible(text)
