"""Rows as columns of a terminal."""

import pytest

from anafacts.cli.grid import grid, sheet


def test_no_rows_no_lines() -> None:
    """Nothing is printed where there is nothing."""
    assert list(grid([], 80)) == []


def test_long_values_leave_room_for_all_columns() -> None:
    """The widest column is cut first, and no line is wider than the terminal."""
    lines = list(sheet(["a", "b", "c"], [["x" * 200, "y" * 12, "short"]], 60))
    assert max(map(len, lines)) <= 60
    assert "y" * 12 in lines[1]
    assert "short" in lines[1]
    assert "…" in lines[1]


def test_too_many_columns_are_counted() -> None:
    """What has no room is counted, with the option that shows it."""
    row = {f"column_{n}": "value" for n in range(30)}
    for lines in (list(grid([row], 60)), list(sheet(list(row), [list(row.values())], 60))):
        assert max(map(len, lines)) <= 60
        assert lines[-1].endswith("more columns: --json)")


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), ([], ""), ("two\nlines", "two lines"), ("\x1b[2J", "[U+001B][2J"), (0, "0")],
)
def test_a_cell_is_one_visible_line(value: object, shown: str) -> None:
    """Nothing is there for a null, a break is a space, and a control is its code."""
    assert list(sheet(["a", "end"], [[value, "."]], 80))[1] == f"{shown:<{max(1, len(shown))}}  ."


def test_wide_characters_count_twice() -> None:
    """Cells are those of a terminal, in which a Chinese character has two."""
    assert list(sheet(["a", "b"], [["中国", "x"], ["abcd", "y"]], 80))[1:] == ["中国  x", "abcd  y"]
