"""What the times in a browser are measured on and how they are told."""

from benchmarks.report.browser import line, plain_table
from benchmarks.report.sample import many


def test_bare_table_has_a_row_a_finding() -> None:
    """The page that ours stands beside holds every title and explanation, and no script."""
    rows = many(50)
    page = plain_table(rows).decode()
    assert page.count("<tr>") == len(rows.findings)
    assert "<script" not in page


def test_line_tells_the_median_and_the_worst() -> None:
    """One slow run of several shows as the worst, and leaves the median."""
    assert line("open", [10.0, 11.0, 400.0]).split() == ["open", "11", "400"]
