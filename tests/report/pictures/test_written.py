"""The pictures as they stand on the page."""

import re
from dataclasses import replace

from anafacts.report import render
from tests.report.page import Node, parse
from tests.report.sample import tables

HOSTILE = '"><script>alert(1)</script>\u202e'


def _page(hostile: str = "") -> tuple[str, Node]:
    rows = tables()
    if hostile:
        claims = (
            replace(
                c,
                figure=replace(c.figure, unit=c.figure.unit + hostile),
                attribution=replace(c.attribution, speaker=hostile),
            )
            for c in rows.claims
        )
        rows = replace(rows, claims=tuple(claims))
    page = render(rows)["report.html"]
    return page.decode(), parse(page)


def test_plot_of_a_finding_stands_in_its_card() -> None:
    """Both figures are named beside their marks, and the picture itself is left to the eye."""
    _, page = _page()
    (plot,) = page.by_id("f-books").all(cls="plot")
    assert [li.all("bdi")[0].text() for li in plot.all("li")] == ["17 books", "18 books"]
    assert all(svg.attrs["aria-hidden"] == "true" for svg in plot.all("svg"))
    assert len(plot.all("circle")) == 2


def test_plot_is_small() -> None:
    """A plot of two figures takes no more than 1.5 KB of the page."""
    text, page = _page()
    plots = re.findall(r'<div class="plot">.*?</svg>\n</div>', text, re.DOTALL)
    assert len(plots) == len(page.all(cls="plot")) > 2
    assert max(len(plot) for plot in plots) < 1500


def test_hostile_words_stay_words() -> None:
    """Neither a unit nor a speaker can leave its label."""
    text, page = _page(HOSTILE)
    assert len(page.all("script")) == len(_page()[1].all("script"))
    assert "\u202e" not in text
    assert "[U+202E]" in page.by_id("f-books").all(cls="plot")[0].text()


def test_no_coordinate_leaves_the_picture() -> None:
    """Every place is a number from 0 to 100 with at most one decimal."""
    text, _ = _page()
    places = re.findall(r' (?:x|cx|width)="([^"]*)%"', text)
    assert places
    assert all(re.fullmatch(r"\d{1,3}(\.\d)?", place) for place in places)
    assert all(0 <= float(place) <= 100 for place in places)
