"""Events stand on one line of time by what the texts say of them."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from anafacts.model import Basis, DateInterval, Event, Modality, Period
from anafacts.report import render
from anafacts.report.pictures import event_strip
from anafacts.report.pictures.events import MOST_LANES
from anafacts.report.view import Strip
from tests.report.page import parse
from tests.report.sample import tables
from tests.report.sample_claims import EVENTS


def _event(key: str, interval: DateInterval, **others: object) -> Event:
    period = Period(interval, Basis.EXPLICIT)
    return replace(EVENTS[0], event_key=key, period=period, **others)  # type: ignore[arg-type]


def _year(year: int, **others: object) -> list[Event]:
    return [_event(f"k{year}", DateInterval.of_years(year, year), **others)]


def _strip(*groups: list[Event]) -> Strip:
    strip = event_strip(groups)
    assert strip is not None
    return strip


def _many(first: int, count: int, **others: object) -> list[list[Event]]:
    return [_year(first + n, **others) for n in range(count)]


def test_planned_and_happened_stand_apart_with_a_word() -> None:
    """What has not happened is hollow, and a word says what it is."""
    strip = _strip(
        _year(2020),
        _year(2024, modality=Modality.PLANNED),
        _year(2022, modality=Modality.NEGATED),
    )
    assert [(lane.note, lane.marks[0].hollow) for lane in strip.named] == [
        ("planned, 2024", True),
        ("negated, 2022", True),
        ("happened, 2020", False),
    ]


def test_many_of_one_sort_are_packed_under_its_name() -> None:
    """Nine that happened are a strand; one that is planned keeps its words."""
    strip = _strip(*_many(2010, 9), _year(2020, modality=Modality.PLANNED))
    assert [(s.words, s.total) for s in strip.strands] == [("happened", 9)]
    assert [lane.note for lane in strip.named] == ["planned, 2020"]
    assert not any(m.hollow for lane in strip.strands[0].lanes for m in lane)


def test_plan_that_another_text_tells_as_done_has_happened() -> None:
    """The mentions of one event are one mark."""
    both = [*_year(2021, modality=Modality.PLANNED), *_year(2021)]
    strip = _strip(both, _year(2022), _year(2023))
    assert [lane.note for lane in strip.named] == [f"happened, {y}" for y in (2021, 2022, 2023)]
    assert not any(lane.marks[0].hollow for lane in strip.named)


def test_date_is_as_wide_as_its_grain() -> None:
    """A year is wider than a month, and a month than a day."""
    day = DateInterval.of_day(date(2021, 3, 1))
    strip = _strip(
        [_event("d", day)], [_event("m", DateInterval.of_month(2022, 5))], _year(2023), _year(2020)
    )
    width = {lane.key: lane.marks[0].end - lane.marks[0].start for lane in strip.named}
    assert width["k2023"] > width["m"] > width["d"] >= 0


def test_dates_that_differ_have_a_line_of_their_own() -> None:
    """Both dates of one event are drawn on one line, and told."""
    differing = [*_year(2014), replace(_year(2016)[0], event_key="k2014")]
    strip = _strip(differing, _year(2015), _year(2017))
    lane = strip.named[0]
    assert (lane.key, lane.note) == ("k2014", "happened, dates differ: 2014 or 2016")
    assert lane.marks[0].end < lane.marks[1].start
    assert [len(other.marks) for other in strip.named] == [2, 1, 1]


def test_inferred_date_is_thin() -> None:
    """A date that is not stated as such is told apart."""
    inferred = _year(2020)[0]
    inferred = replace(inferred, period=replace(inferred.period, basis=Basis.INFERRED))
    strip = _strip([inferred], _year(2021), _year(2022))
    thin = {lane.key: lane.marks[0].thin for lane in strip.named}
    assert thin == {"k2020": True, "k2021": False, "k2022": False}


def test_few_events_far_outside_are_told_and_not_drawn() -> None:
    """One event of 1975 does not press fifty of this decade together."""
    strip = _strip(*(_year(y) for y in (1975, *range(2010, 2026))))
    assert strip.left_out == ("1 earlier event (1975)",)
    assert "1975" not in str(strip.strands)


def test_marks_of_one_lane_do_not_touch_and_the_rest_is_counted() -> None:
    """A crowd is packed in lanes, and what finds none is counted."""
    crowd = [[_event(f"k{n}", DateInterval.of_month(2021, 5))] for n in range(40)]
    strip = _strip(*crowd, _year(2010), _year(2030))
    assert strip.named == ()
    (strand,) = strip.strands
    drawn = [m for lane in strand.lanes for m in lane]
    assert len(strand.lanes) == MOST_LANES
    assert strand.total - len(drawn) == strand.hidden > 0
    for lane in strand.lanes:
        assert all(one.end < other.start for one, other in pairwise(lane))
    assert all(0 <= m.start <= m.end <= 100 for m in drawn)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_events_have_no_strip(count: int) -> None:
    """Two dates are read faster than drawn."""
    assert event_strip([_year(2020 + n) for n in range(count)]) is None


def test_every_mark_leads_to_its_line_of_the_list() -> None:
    """The list beneath is the text of the picture, which itself is left to the eye."""
    page = parse(render(tables())["report.html"]).by_id("events")
    (strip,) = page.all(cls="strip")
    keys = {li.attrs["id"] for li in page.all("ol", "events")[0].all("li")}
    targets = {a.attrs["href"][1:] for a in strip.all("a")}
    assert targets == keys
    assert all(a.attrs["tabindex"] == "-1" for svg in strip.all("svg") for a in svg.all("a"))
    assert all(svg.attrs["aria-hidden"] == "true" for svg in strip.all("svg"))
    assert "dates differ: 2014 or 2015" in strip.text()


def test_hollow_event_of_the_list_says_why() -> None:
    """Shape and word stand together in the list."""
    rows = tables()
    planned = tuple(
        replace(e, modality=Modality.PLANNED) if e.event_key == "k4" else e for e in rows.events
    )
    line = parse(render(replace(rows, events=planned))["report.html"]).by_id("k4")
    assert line.all(cls="glyph")[0].attrs["class"] == "glyph hollow"
    assert "planned" in line.text()
