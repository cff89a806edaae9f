"""The table of axes of a finding: what each side says on each, and how they stand there."""

from dataclasses import replace

from anafacts.model import Axes, AxisState, Claim, Modality, Relation, StockFlow
from anafacts.report import render
from anafacts.report.cards.axes import axis_table
from tests.report.page import parse
from tests.report.sample import tables
from tests.report.sample_claims import CLAIMS

_SAME = Axes(*(AxisState.SAME,) * 8)


def _relation(axes: Axes) -> Relation:
    return replace(tables().relations[0], axes=axes)


def _rows(claims: list[Claim], axes: Axes | None = None) -> dict[str, tuple[tuple[str, ...], str]]:
    table = axis_table(claims, _relation(axes) if axes else None)
    return {row.name: (row.values, row.state) for row in table.rows}


def test_both_values_stand_beside_each_other() -> None:
    """What differs is given for both, what is alike once, each with the state on that axis."""
    axes = replace(_SAME, period=AxisState.DIFFERS)
    rows = _rows([CLAIMS["263"], CLAIMS["500"]], axes)
    assert rows["read as"] == (("$263.5 billion", "over $500 billion"), "")
    assert rows["measure"] == (("trade between China and Latin America",), "same")
    assert rows["period"] == (("2014", "2024"), "differs")


def test_an_axis_that_says_nothing_is_left_out() -> None:
    """Neither text names a place, and both say that it happened: nobody need read that."""
    rows = _rows([CLAIMS["263"], CLAIMS["500"]], _SAME)
    assert list(rows) == ["read as", "measure", "subject", "period"]


def test_what_is_not_stated_is_told_even_where_nobody_says_anything() -> None:
    """The missing axis is why two figures cannot be compared."""
    rows = _rows([CLAIMS["17"], CLAIMS["18"]], replace(_SAME, place=AxisState.NOT_STATED))
    assert rows["place"] == (("",), "not stated")


def test_what_only_one_side_says_is_told() -> None:
    """Whether it is planned, whose figure it is, how it is counted, and what is doubtful."""
    topic = replace(CLAIMS["18"].topic, stock_flow=StockFlow.STOCK, qualifiers=("additional",))
    other = replace(CLAIMS["18"], modality=Modality.PLANNED, topic=topic, flags=("odd_unit",))
    rows = _rows([CLAIMS["17"], other], _SAME)
    assert rows["modality"] == (("", "planned"), "same")
    assert rows["population"] == (("", "additional"), "same")
    assert rows["definition"] == (("", "stock"), "same")
    assert rows["doubts"] == (("", "odd unit"), "")


def test_a_rule_that_looks_at_no_axis_gives_no_states() -> None:
    """A count against a list is compared by number alone."""
    table = axis_table([CLAIMS["17"], CLAIMS["18"]], _relation(Axes(*(AxisState.COMPATIBLE,) * 8)))
    assert not table.stated
    assert {row.state for row in table.rows} == {""}


def test_no_claim_and_too_many_have_no_table() -> None:
    """A page is wide enough for three."""
    assert axis_table([]).rows == ()
    assert axis_table([CLAIMS["17"]] * 4).rows == ()
    assert axis_table([CLAIMS["17"]] * 3).rows


def test_table_stands_in_the_opened_finding() -> None:
    """Under the quotes of both claims; one claim alone is told in a line."""
    rows = tables()
    page = parse(render(rows)["report.html"])
    (table,) = page.by_id("f-books").all("table", "axes")
    assert [th.text() for th in table.all("thead")[0].all("th")] == ["“17 books”", "“18 books”"]
    cells = {
        tr.all("th")[0].text(): [td.text() for td in tr.all("td")] for tr in table.all("tr")[1:]
    }
    assert cells["read as"] == ["17", "18", ""]
    assert cells["measure"] == ["books published", "same"]
    alone = page.by_id("f-six")
    assert alone.all("table", "axes") == []
    assert "“six areas” read as 6 · measure: areas that deserve focus" in alone.text()
