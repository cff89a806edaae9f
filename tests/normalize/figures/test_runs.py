"""Lines of nothing but numbers are data, short ones are figures."""

import pytest

from anafacts.normalize.figures import find_figures
from anafacts.normalize.figures.runs import LONGEST, run_end
from anafacts.normalize.figures.tokens import tokenize

RUNS = ("7 ", "7-", "7/8 ", "7 x ", "from 7 to ", "one hundred and ", "million ", "½", "(7) ", "$7")


@pytest.mark.parametrize("piece", RUNS)
def test_an_endless_run_is_one_code(piece: str) -> None:
    """No sentence holds hundreds of numbers in a row, so none of them is a figure."""
    found = find_figures("The log reads " + piece * LONGEST + "and closes.")
    assert found.mentions == ()
    assert [r.reason for r in found.rejections] == ["code"]


def test_the_figures_around_a_run_are_read() -> None:
    """The line before the data and the line after it keep their figures."""
    found = find_figures(f"It sold 40 boats.\n{'7 ' * 2 * LONGEST}\nIt sold 50 boats.")
    assert [m.figure.value for m in found.mentions] == [40, 50]


def test_rows_of_a_table_are_figures() -> None:
    """A run ends with its line, so that a table of any length is read."""
    found = find_figures("12 kg; 15 kg; 18 kg\n" * LONGEST)
    assert len(found.mentions) == 3 * LONGEST


@pytest.mark.parametrize(
    ("text", "end"),
    [("5 to 7 boats", 3), ("5, 6 and 7\n8", 5), ("5 a b 6", 4), ("five million people", 2)],
)
def test_a_run_ends_at_a_word_or_a_line(text: str, end: int) -> None:
    """Words that link numbers and single letters belong to the run, others end it."""
    assert run_end(tokenize(text), 0) == end
