"""A figure that the texts give for several periods is drawn over time."""

from dataclasses import replace
from datetime import date

import pytest

from anafacts.model import (
    Basis,
    Claim,
    ClaimKind,
    DateInterval,
    FindingType,
    Modality,
    Period,
    RelationName,
    Role,
    Tables,
)
from anafacts.report import render
from anafacts.report.lookup import lookup
from anafacts.report.pictures import over_time
from anafacts.report.pictures.calendar import calendar_of
from anafacts.report.pictures.overtime import MOST_SERIES
from anafacts.report.view import Series
from tests.report.page import parse
from tests.report.sample import tables
from tests.report.sample_claims import CLAIMS


def _drawn(*claims: Claim, **others: object) -> tuple[tuple[Series, ...], int]:
    rows = replace(tables(), claims=claims, **others)  # type: ignore[arg-type]
    return over_time(rows, lookup(rows), {f.finding_id for f in rows.findings})


def _one(*claims: Claim, **others: object) -> Series:
    (series,), _ = _drawn(*claims, **others)
    return series


def _in(claim: Claim, year: int, **others: object) -> Claim:
    period = Period(DateInterval.of_years(year, year), Basis.EXPLICIT)
    name = f"{claim.claim_id}-{year}"
    return replace(claim, claim_id=name, period=period, **others)  # type: ignore[arg-type]


def test_figures_stand_at_their_periods() -> None:
    """Trade of 2014 stands left of and below that of 2024, which has no upper bound."""
    series = _one(*tables().claims)
    early, late = series.spots
    assert (early.words, late.words) == ("$263.5 billion", "over $500 billion")
    assert early.across.end < late.across.start
    assert early.height > late.height
    assert late.allowed is not None
    assert (late.allowed.open_start, late.at) == (True, None)
    assert series.title == "trade between China and Latin America"


def test_list_says_what_is_drawn() -> None:
    """Each mark of the chart stands in words beneath it, with its source and its period."""
    page = parse(render(tables())["report.html"]).by_id("over-time")
    assert [li.text() for li in page.all("li")] == [
        "$263.5 billion CGTN, for 2014",
        "over $500 billion CGTN, for 2024",
    ]
    assert all(
        svg.attrs.get("aria-hidden") == "true" for svg in page.all("svg") if "x" not in svg.attrs
    )


def test_plan_is_hollow_and_said() -> None:
    """What is forecast is told apart by its shape and by a word."""
    series = _one(_in(CLAIMS["263"], 2014), _in(CLAIMS["263"], 2030, modality=Modality.FORECAST))
    assert [spot.hollow for spot in series.spots] == [False, True]
    assert "forecast" in series.spots[1].about


def test_superseded_figure_is_told_apart() -> None:
    """The earlier count of two is a cross with a word."""
    first, later = _in(CLAIMS["17"], 2024), _in(CLAIMS["18"], 2025)
    relation = next(r for r in tables().relations if r.relation is RelationName.SUPERSEDED)
    relation = replace(relation, claim_a=first.claim_id, claim_b=later.claim_id)
    series = _one(first, later, relations=(relation,))
    assert [(s.past, "superseded" in s.about) for s in series.spots] == [
        (True, True),
        (False, False),
    ]


def test_step_of_one_text_and_of_a_finding_are_drawn() -> None:
    """From 263.5 to over 500 in one sentence, and the finding that checks the growth."""
    base = CLAIMS["263"]
    final = replace(CLAIMS["500"], role=Role.FINAL, parent_id=base.claim_id)
    finding = replace(
        tables().findings[0],
        type=FindingType.ARITHMETIC,
        title="“doubled” holds",
        claim_ids=(base.claim_id, final.claim_id),
    )
    said, checked = _one(base, final, findings=(finding,)).steps
    assert said.words == "In one text: $263.5 billion, then over $500 billion."
    assert (checked.words, checked.target) == ("“doubled” holds", finding.finding_id)
    assert said.start == checked.start


def test_one_figure_of_many_texts_is_one_mark() -> None:
    """Who says the same for the same time stands in one line."""
    same = [replace(CLAIMS["263"], doc_id=f"d{n}", claim_id=f"same-{n}") for n in range(5)]
    series = _one(*same, CLAIMS["500"])
    assert len(series.spots) == 2
    assert series.spots[0].about == (*(f"d{n}, for 2014" for n in range(3)), "2 more sources")


@pytest.mark.parametrize(
    "claims",
    [
        (),
        (CLAIMS["263"],),
        (CLAIMS["263"], replace(CLAIMS["519"], period=CLAIMS["263"].period)),
        (CLAIMS["263"], CLAIMS["519"]),
        (CLAIMS["263"], _in(CLAIMS["17"], 2024)),
        (_in(CLAIMS["17"], 2023, kind=ClaimKind.GAP), _in(CLAIMS["17"], 2024, kind=ClaimKind.GAP)),
    ],
    ids=["none", "one", "one period", "no period", "another measure", "a gap"],
)
def test_without_two_periods_there_is_no_chart(claims: tuple[Claim, ...]) -> None:
    """One period, or figures that measure no level, are not drawn over time."""
    assert _drawn(*claims) == ((), 0)


def test_further_series_are_counted() -> None:
    """Twelve are drawn, and the page says how many are not."""
    claims = [
        _in(CLAIMS["263"], year, topic=replace(CLAIMS["263"].topic, measure_key=f"m{n}"))
        for n in range(20)
        for year in (2014, 2024)
    ]  # fmt: skip
    claims = [replace(c, claim_id=f"{c.claim_id}-{n}") for n, c in enumerate(claims)]
    shown, hidden = _drawn(*claims)
    assert (len(shown), hidden) == (MOST_SERIES, 8)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2014, 1, 1), date(2024, 1, 1), "2014"),
        (date(2024, 12, 1), date(2025, 12, 31), "Jan 2025"),
        (date(2025, 5, 12), date(2025, 5, 20), "14 May"),
        (date(2, 1, 1), date(9998, 1, 1), "5000"),
        (date(2025, 5, 13), date(2025, 5, 14), "13 May"),
        (date(1, 1, 1), date(9999, 12, 31), "5000"),
    ],
    ids=["years", "months", "days", "ages", "one day", "all of time"],
)
def test_ticks_of_time_fit_its_length(first: date, last: date, words: str) -> None:
    """Years, months or days, at most a dozen, in order and inside."""
    calendar = calendar_of([DateInterval(first, last)])
    assert calendar is not None
    ticks = calendar.ticks()
    assert words in {t.words for t in ticks}
    assert [t.at for t in ticks] == sorted({t.at for t in ticks})
    assert 2 <= len(ticks) <= 14
    assert all(0 <= t.at <= 100 for t in ticks)
    assert 0 <= calendar.place(first) < calendar.place(last) <= 100


def test_no_time_no_calendar() -> None:
    """Without an interval there is nothing to span, and without claims nothing to draw."""
    assert calendar_of([]) is None
    assert over_time(Tables(), lookup(Tables()), set()) == ((), 0)
