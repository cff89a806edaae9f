"""Dates in plain text, from tables of cases."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from anafacts.model import DateInterval, DateMention
from anafacts.normalize.dates import find_dates
from tests.counting import calls

CASES = Path(__file__).parents[2] / "cases"
PUBLISHED = DateInterval.of_day(date(2025, 11, 5))


def table(name: str) -> list[Any]:
    """Return the cases of one file, each under its own reason."""
    rows = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["why"]) for row in rows]


def at(text: str, span: str, base: DateInterval | None) -> DateMention:
    """Return the mention whose words are the span."""
    found = [m for m in find_dates(text, base=base) if m.text == span]
    assert found, f"{span!r} not among {[m.text for m in find_dates(text, base=base)]}"
    return found[-1]


@pytest.mark.parametrize("case", table("dates"))
def test_dates_are_found_with_their_days(case: dict[str, Any]) -> None:
    """The words are found whole, and name the days, basis and rule of the table."""
    mention = at(case["text"], case["span"], PUBLISHED)
    assert mention.interval is not None
    assert (mention.interval.start, mention.interval.last) == (case["first"], case["last"])
    assert mention.basis == case.get("basis", "explicit")
    assert mention.inexact is case.get("inexact", False)
    assert mention.other == (DateInterval.of_day(case["other"]) if "other" in case else None)
    assert mention.rule == case["rule"]
    assert case["text"][mention.start : mention.end] == case["span"]


@pytest.mark.parametrize("case", table("dates_unresolved"))
def test_what_nothing_resolves_is_found_without_days(case: dict[str, Any]) -> None:
    """A date whose time is unknown keeps its span, has no interval, and the basis none."""
    mention = at(case["text"], case["span"], None)
    assert mention.interval is None
    assert mention.basis == "none"


@pytest.mark.parametrize("case", table("dates_none"))
def test_what_only_looks_like_a_date_is_left_alone(case: dict[str, Any]) -> None:
    """Nothing at all is found in the text."""
    assert find_dates(case["text"], base=PUBLISHED) == ()


def test_a_publication_known_to_the_month_gives_what_all_its_days_would() -> None:
    """Yesterday is then inexact and runs from the day before the first to the last but one."""
    month = DateInterval.of_month(2025, 5)
    mention = at("It rained yesterday.", "yesterday", month)
    assert mention.inexact
    assert mention.interval is not None
    assert (mention.interval.start, mention.interval.last) == (date(2025, 4, 30), date(2025, 5, 30))
    assert at("last year", "last year", month).interval == DateInterval.of_years(2024, 2024)


def test_a_date_beyond_the_calendar_is_found_and_unresolved() -> None:
    """The year before the first year of the calendar is no error."""
    first = DateInterval.of_day(date(1, 1, 1))
    assert at("It fell last year.", "last year", first).interval is None


def test_mentions_are_in_order_and_never_overlap() -> None:
    """Whatever the rules find, spans rise and stay apart."""
    rows = [row.values[0]["text"] for row in table("dates")]
    mentions = find_dates("\n\n".join(rows), base=PUBLISHED)
    assert len(mentions) >= len(rows)
    ends = [0, *(m.end for m in mentions)]
    assert all(end <= m.start for end, m in zip(ends, mentions, strict=False))


@pytest.mark.parametrize(
    "piece",
    [
        *("May ", "2014-", "12 and ", "A. (2014, ", "one two ", "Smith, ", "("),
        *("the first week of ", "half a year and ", "in the summer ", "Monday the 3rd of "),
        *("May 3, 2014, ", "1/1/10 ", "Christmas, ", "the 1990s and "),
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    """Twice the hostile text takes at most two and a half times the calls; squares take four."""
    find_dates(piece * 100)
    half, whole = (calls(find_dates, piece * count) for count in (1000, 2000))
    assert whole < 2.5 * half + 1000


@pytest.mark.parametrize("piece", ["7", "a", "1,", "one hundred and "])
def test_a_megabyte_of_one_thing_holds_no_date_and_stays_small(piece: str) -> None:
    """Text that is no text takes 200 MB at most, and holds no date."""
    import tracemalloc

    text = piece * (1_000_000 // len(piece))
    tracemalloc.start()
    assert find_dates(text) == ()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200_000_000
