"""Facts, pictures and sentences, read back from what is shown, are what the tables hold."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from anafacts.model import Tables
from anafacts.report import facts, render
from anafacts.report.build import view
from anafacts.report.lookup import Lookup
from anafacts.report.view import FactTable
from anafacts.report.view.pictures import Plot
from tests.report.generated import generated
from tests.report.page import parse
from tests.report.reading_back import fact_faults, plot_faults, plots, sentence_faults
from tests.report.sample import tables


@pytest.fixture(scope="module")
def world() -> Tables:
    """Return a world of hundreds of facts and findings."""
    return generated()


@pytest.fixture(scope="module")
def drawn(world: Tables) -> list[Plot]:
    """Return the plots of the world and of the sample."""
    return [*plots(view(tables())), *plots(view(world))]


def test_values_of_facts_are_read_back(world: Tables) -> None:
    """Best, low and high are those of the row, to the digits that are shown."""
    assert fact_faults(tables()) == []
    assert len(world.facts) > 100
    assert fact_faults(world) == []


@pytest.mark.parametrize(("shown", "other"), [("best", "1"), ("spread", "1 to 2")])
def test_a_value_shown_wrongly_is_found(
    shown: str, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another best value, or another range, is told as a fault of the fact."""
    made = facts.table

    def wrong(rows: Tables, found: Lookup) -> FactTable:
        table = made(rows, found)
        first = table.compared[0]
        return replace(table, compared=(replace(first, **{shown: other}), *table.compared[1:]))  # type: ignore[arg-type]

    monkeypatch.setattr(facts, "table", wrong)
    assert len(fact_faults(tables())) == 1


def test_plots_are_drawn_where_their_words_say(drawn: list[Plot]) -> None:
    """Ticks, marks, the best value and what all allow stand where the labelled ticks put them."""
    assert len(drawn) > 50
    assert any("Line:" in plot.caption for plot in drawn)
    assert any("multiple" in plot.caption for plot in drawn)
    assert [fault for plot in drawn for fault in plot_faults(plot)] == []


@pytest.mark.parametrize(
    ("has", "moved"),
    [
        (
            lambda p: p.best is not None,
            lambda p: replace(p, best=p.best + 3 if p.best < 90 else p.best - 3),
        ),
        (
            lambda p: any(m.at is not None for m in p.marks) and p.ticks[1].words,
            lambda p: replace(
                p, marks=tuple(replace(m, at=m.at and abs(m.at - 9)) for m in p.marks)
            ),
        ),
        (
            lambda p: len([t for t in p.ticks if t.words]) > 2,
            lambda p: replace(p, ticks=(p.ticks[0], replace(p.ticks[0], at=50.0), *p.ticks[1:])),
        ),
    ],
    ids=["the best value", "a figure", "a tick"],
)
def test_what_is_drawn_elsewhere_is_found(
    drawn: list[Plot], has: Callable[[Plot], bool], moved: Callable[[Plot], Plot]
) -> None:
    """A line, a mark or a tick some hundredths off is told as a fault of the plot."""
    assert plot_faults(moved(next(plot for plot in drawn if has(plot))))


def test_every_form_has_the_sentences_as_they_are() -> None:
    """No form words a finding otherwise than its row does."""
    rows = tables()
    forms = render(rows)
    assert sentence_faults(rows, forms, parse(forms["report.html"])) == []


@pytest.mark.parametrize(
    "name", ["report.html", "report.md", "report.json", "findings.csv", "report.sarif"]
)
def test_another_wording_is_found(name: str) -> None:
    """A form of other tables, in which one sentence reads otherwise, is told."""
    rows = tables()
    other = replace(
        rows,
        findings=tuple(
            replace(f, title=f"{f.title}, or so", explanation=f"It seems: {f.explanation[:-9]}")
            for f in rows.findings
        ),
    )
    forms = render(rows) | {name: render(other)[name]}
    faults = sentence_faults(rows, forms, parse(forms["report.html"]))
    assert {fault.split()[0] for fault in faults} == {name}
