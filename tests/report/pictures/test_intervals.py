"""Figures stand on one line where that can be read, each as far as its words allow."""

from dataclasses import replace
from itertools import chain

import pytest

from anafacts.model import (
    BestBasis,
    Claim,
    Fact,
    Figure,
    Hedge,
    Modality,
    Tables,
    UnitKind,
)
from anafacts.report.amounts import amount
from anafacts.report.lookup import lookup
from anafacts.report.pictures import interval_plot
from anafacts.report.pictures.units import Extent, common
from anafacts.report.view import Plot
from tests.report.sample import tables
from tests.report.sample_claims import CLAIMS, About, claim

FOUND = lookup(tables())


def _plot(*claims: Claim, fact: Fact | None = None) -> Plot:
    plot = interval_plot(claims, FOUND, fact)
    assert plot is not None
    return plot


def _extents(*figures: Figure) -> tuple[Extent | None, ...]:
    held = common(figures)
    assert held is not None
    return held.extents


def _claim(figure: Figure, **others: object) -> Claim:
    return replace(claim("cari_heine", "17 books", figure, About()), **others)  # type: ignore[arg-type]


def _count(low: float | None, high: float | None, unit: str = "book") -> Figure:
    value = low if low == high else None
    return Figure(value, low, high, unit, UnitKind.COUNT, base_unit=unit, base_low=low,
                  base_high=high)  # fmt: skip


def _length(value: float, unit: str, metres: float) -> Figure:
    base = value * metres
    return Figure(value, value, value, unit, UnitKind.LENGTH, base_unit="meter", base_low=base,
                  base_high=base)  # fmt: skip


ABOUT_40 = Figure(
    *(40.0, 36.0, 44.0, "percent", UnitKind.SHARE),
    likely_low=38.0,
    likely_high=42.0,
    hedge=Hedge.ABOUT,
)


def test_bound_runs_to_the_edge_and_holds_the_figure() -> None:
    """$519 billion is a point inside the open bar of "over $500 billion", which has no point."""
    point, bound = _plot(CLAIMS["519"], CLAIMS["500"]).marks
    assert (point.words, bound.words) == ("$519 billion", "over $500 billion")
    assert bound.allowed is not None
    assert point.at is not None
    assert bound.allowed.start < point.at < bound.allowed.end == 100
    assert (bound.allowed.open_start, bound.allowed.open_end) == (False, True)
    assert (point.allowed, bound.at) == (None, None)


def test_bare_figure_is_as_wide_as_its_rounding_where_that_shows() -> None:
    """Two weeks are 10.5 to 17.5 days to whoever counts them; ten million more are a point."""
    weeks = Figure(2.0, 2.0, 2.0, "week", UnitKind.DURATION)
    (extent,) = _extents(weeks)
    assert extent is not None
    assert (extent.low, extent.value, extent.high) == (1.5, 2.0, 2.5)
    (exact,) = _extents(CLAIMS["519"].figure)
    assert exact is not None
    assert exact.low == exact.value == exact.high


def test_close_figures_are_drawn_apart_and_the_caption_says_so() -> None:
    """17 and 18 stand on a scale that does not begin at nought, in words and with a mark."""
    plot = _plot(CLAIMS["17"], CLAIMS["18"])
    assert plot.broken
    assert plot.caption == "In books. The scale begins at 16, not at 0."
    assert [tick.words for tick in plot.ticks] == ["16", "17", "18", "19"]


def test_far_figures_have_a_scale_of_multiples() -> None:
    """A scale that is not even is announced."""
    plot = _plot(_claim(_count(3, 3)), _claim(_count(4000, 4000)))
    assert "Each step of the scale is a multiple" in plot.caption


def test_negative_figures_stand_left_of_nought() -> None:
    """A fall and a rise stand on either side."""
    fall, rise = _plot(_claim(_count(-5, -5)), _claim(_count(5, 5))).marks
    assert (fall.at or 0) + (rise.at or 0) == 100
    assert (fall.at or 0) < 50


def test_units_are_converted_to_the_smaller() -> None:
    """Miles stand among kilometres, with what they are in kilometres."""
    plot = _plot(
        _claim(_length(10, "mile", 1609.344)),
        _claim(_length(16, "kilometer", 1000)),
    )
    mile, kilometre = plot.marks
    assert plot.caption.startswith("In kilometers.")
    assert (mile.words, mile.about[0]) == ("10 miles", "= 16.09 kilometers")
    assert kilometre.words == "16 kilometers"
    assert (mile.at or 0) > (kilometre.at or 0)


def test_rate_of_exchange_leaves_a_range() -> None:
    """An amount that was converted is as wide as its rate is uncertain."""
    yuan = replace(CLAIMS["yuan"].figure, base_unit="USD", base_low=9.0e9, base_high=9.5e9)
    dollar = replace(CLAIMS["dollar"].figure, base_unit="USD", base_low=9.23e9, base_high=9.23e9)
    plot = _plot(replace(CLAIMS["yuan"], figure=yuan), replace(CLAIMS["dollar"], figure=dollar))
    converted, written = plot.marks
    assert (converted.words, converted.about[0]) == (
        "66 billion yuan",
        "= $9 billion to $9.5 billion",
    )
    assert converted.at is None
    assert converted.allowed is not None
    assert converted.allowed.start < (written.at or 0) < converted.allowed.end


def test_figure_in_another_unit_is_told_in_words() -> None:
    """What has no way to the unit of the scale is named below it."""
    plot = _plot(CLAIMS["17"], CLAIMS["18"], CLAIMS["doubled"])
    assert len(plot.marks) == 2
    assert plot.apart == ("“doubled” (Boston University, Pardee School, no period stated)",)


def test_what_is_planned_is_hollow_and_said() -> None:
    """A forecast is told apart by its shape and by a word."""
    planned = replace(CLAIMS["18"], modality=Modality.FORECAST)
    first, second = _plot(CLAIMS["17"], planned).marks
    assert (first.hollow, second.hollow) == (False, True)
    assert "forecast" in second.about
    assert "happened" not in first.about


def test_one_figure_of_many_sources_is_one_mark() -> None:
    """Who says the same stands in one row, by name as far as there is room."""
    same = [replace(CLAIMS["17"], doc_id=f"other-{n}") for n in range(5)]
    plot = _plot(*same, CLAIMS["18"])
    assert len(plot.marks) == 2
    assert plot.marks[0].about == (
        *(f"other-{n}, no period stated" for n in range(3)),
        "2 more sources",
    )


def test_more_figures_than_there_is_room_for_are_counted() -> None:
    """Eight are drawn, and the caption says how many are not."""
    plot = _plot(*(_claim(_count(n, n)) for n in range(10, 30)))
    assert (len(plot.marks), plot.hidden) == (8, 12)


def _fact(basis: BestBasis, best: float, low: float, high: float) -> Fact:
    claims = (CLAIMS["519"], CLAIMS["500"])
    ids = tuple(c.claim_id for c in claims)
    return replace(
        next(f for f in tables().facts if f.fact_id == "t-trade"),
        best=best, best_low=low, best_high=high, claim_ids=ids, best_basis=basis,
    )  # fmt: skip


def test_best_value_is_a_line_and_the_overlap_a_stretch() -> None:
    """Both are drawn and told, where the fact was weighed from several claims."""
    fact = _fact(BestBasis.OVERLAP, 519e9, 510e9, 530e9)
    plot = _plot(CLAIMS["519"], CLAIMS["500"], fact=fact)
    assert plot.best == plot.marks[0].at
    assert plot.shared is not None
    assert plot.shared.start < (plot.best or 0) < plot.shared.end
    assert "Line: the best value, $519 billion." in plot.caption
    assert "Shaded: what all of them allow, $510 billion to $530 billion." in plot.caption


@pytest.mark.parametrize("basis", [BestBasis.ONLY, BestBasis.OVERLAP], ids=["only", "one drawn"])
def test_one_of_the_figures_is_never_shown_as_the_best(basis: BestBasis) -> None:
    """Where the best value is one side's figure, the picture takes no side."""
    fact = _fact(basis, 519e9, 510e9, 530e9)
    others = () if basis is BestBasis.OVERLAP else (CLAIMS["500"],)
    plot = _plot(CLAIMS["519"], CLAIMS["263"], *others, fact=fact)
    assert plot.best is None
    assert "best" not in plot.caption


def test_overlap_of_two_ranges_is_shaded() -> None:
    """Without a fact, what all figures allow is shaded where that is more than one value."""
    plot = _plot(_claim(_count(10, 20)), _claim(_count(15, 30)))
    assert "Shaded: what all of them allow, 15 to 20." in plot.caption


CASES = {
    "a bound": (CLAIMS["519"], CLAIMS["500"]),
    "hedged": (_claim(ABOUT_40), _claim(replace(ABOUT_40, value=50.0, low=45.0, high=55.0,
                                                likely_low=None, likely_high=None))),
    "ranges": (_claim(_count(10, 20)), _claim(_count(None, 30)), _claim(_count(5, None))),
    "converted": (_claim(_length(10, "mile", 1609.344)), _claim(_length(16, "kilometer", 1000))),
}  # fmt: skip


@pytest.mark.parametrize("claims", CASES.values(), ids=CASES)
def test_words_hold_every_number_that_is_drawn(claims: tuple[Claim, ...]) -> None:
    """A reader who sees no picture misses no number."""
    plot = _plot(*claims)
    for mark, drawn in zip(plot.marks, claims, strict=True):
        figure, said = drawn.figure, " ".join((mark.words, *mark.about))
        ends = (figure.value, figure.low, figure.high, figure.likely_low, figure.likely_high)
        for number in (end for end in ends if end is not None):
            assert amount(number, figure.unit) in said
    places = chain.from_iterable(
        (mark.at, *((p.start, p.end) if (p := mark.allowed) else ())) for mark in plot.marks
    )
    assert all(0 <= place <= 100 for place in places if place is not None)


@pytest.mark.parametrize(
    "figures",
    [
        [],
        [_count(17, 17)],
        [_count(17, 17), _count(17, 17)],
        [_count(17, 17), _count(18, 18, "chapter")],
        [_count(None, None), _count(17, 17)],
        [_count(float("nan"), float("nan")), _count(17, 17)],
        [_count(-1.7e308, -1.7e308), _count(1.7e308, 1.7e308)],
    ],
    ids=["none", "one", "equal", "two units", "no bound", "no number", "too wide"],
)
def test_unreadable_scale_is_left_out(figures: list[Figure]) -> None:
    """One figure, two units, or figures too far apart or too many have no scale."""
    assert interval_plot([_claim(f) for f in figures], FOUND) is None


def test_tables_without_the_document_are_drawn() -> None:
    """A claim whose document is not in the tables names its id."""
    plot = interval_plot([CLAIMS["17"], CLAIMS["18"]], lookup(Tables()))
    assert plot is not None
    assert plot.marks[0].about == ("cari_heine, no period stated",)
