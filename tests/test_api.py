"""The functions that read one text alone."""

import pickle
import subprocess
import sys
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import anafacts
from anafacts import DateInterval, Quantity, SetAside, WrittenDate
from anafacts.model import Figure, Grain, Hedge, Mention, Role, UnitKind

MEMO = "In May 2024 the port shipped nearly 4,200 boxes, up from 3,900, by B-52 and for $2bn-$3bn."
WORDS = st.lists(
    st.sampled_from(
        ["3", "1,200", "$", "€", "%", "bn", "km", "(", ")", "-", "about", "five", "hundred",
         "May", "2024", "to", "from", "half", "a", "rose", "COVID-19", "last week", "\u00a0", "½"]
    )
).map(" ".join)  # fmt: skip


def test_a_quantity_says_what_is_read_and_where() -> None:
    """Value, unit, bounds and hedge stand on the quantity itself, offsets are those of its text."""
    first = anafacts.quantities("The bridge cost more than €3.5 million.")[0]
    assert (first.value, first.unit, first.unit_kind) == (3.5e6, "EUR", UnitKind.MONEY)
    assert (first.hedge, first.low, first.low_open, first.high) == (Hedge.OVER, 3.5e6, True, None)
    assert (first.text, first.start, first.end) == ("more than €3.5 million", 16, 38)


def test_relations_point_into_the_result() -> None:
    """The parent is a position in the tuple returned."""
    found = anafacts.quantities("Rents rose from 800 euros to 950 euros.")
    final = next(quantity for quantity in found if quantity.role is Role.FINAL)
    assert final.parent is not None
    assert found[final.parent].value == 800


def test_dates_are_no_quantities() -> None:
    """Years that only the date grammar knows are read before the numbers are."""
    assert anafacts.quantities("The wall was raised in 1230 BC.") == ()


def test_every_field_of_a_figure_and_of_its_place_is_kept() -> None:
    """Nothing that the grammar reads is lost on the way out."""
    names = {field.name for kind in (Figure, Mention) for field in fields(kind)}
    assert {field.name for field in fields(Quantity)} == names - {"figure"} | {"text"}


@settings(deadline=None)  # the first text reads the grammars in
@given(WORDS | st.text())
def test_offsets_are_exact_for_any_text(text: str) -> None:
    """What is found lies in the text, in order, and no two begin together."""
    quantities, aside = anafacts.quantities(text), anafacts.set_aside(text)
    dates = anafacts.dates(text, base="2024-05-01")
    for found in (quantities, aside, dates):
        assert all(text[one.start : one.end] == one.text != "" for one in found)
        assert [one.start for one in found] == sorted({one.start for one in found})


def test_numbers_that_are_no_quantities_have_a_reason() -> None:
    """They are reachable, and none of them is a quantity too."""
    aside = {one.text: one.reason for one in anafacts.set_aside(MEMO)}
    assert set(aside) == {"May 2024", "B-52"} or set(aside) == {"2024", "B-52"}
    assert all(aside.values())
    assert [q.value for q in anafacts.quantities(MEMO)] == [4200, 3900, None]


@pytest.mark.parametrize("text", ["", " \n", "Nothing to count here."])
def test_where_nothing_is_there_nothing_is_found(text: str) -> None:
    """Each function returns the empty tuple."""
    assert anafacts.quantities(text) == ()
    assert anafacts.set_aside(text) == ()
    assert anafacts.dates(text) == ()


@pytest.mark.parametrize(
    "base",
    [
        date(2024, 5, 1),
        datetime(2024, 5, 1, 23, 30),  # noqa: DTZ001 - a clock without a zone is what is given
        "2024-05-01",
        "2024-05-01T23:30:00+02:00",
        DateInterval.of_day(date(2024, 5, 1)),
    ],
)
def test_a_base_may_be_written_in_many_ways(base: Any) -> None:
    """Each of them is the same day."""
    (found,) = anafacts.dates("It opened last week.", base=base)
    assert (found.first, found.last) == (date(2024, 4, 22), date(2024, 4, 28))
    assert found.interval == DateInterval(date(2024, 4, 22), date(2024, 4, 29), Grain.WEEK)


def test_a_base_may_be_a_month() -> None:
    """A year that the words leave out follows from a month of publication."""
    (found,) = anafacts.dates("It opened on 4 March.", base="2024-05")
    assert found.first == found.last == date(2024, 3, 4)


def test_without_a_base_relative_dates_name_no_days() -> None:
    """They are found, and today's date is not used."""
    (found,) = anafacts.dates("It opened last week.")
    assert (found.text, found.first, found.last, found.grain, found.interval) == (
        "last week", None, None, None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("base", "error", "word"),
    [
        ("May", ValueError, "'May'"),
        ("2024-02-30", ValueError, "'2024-02-30'"),
        ("9999-12-31", ValueError, "9999"),
        (date.max, ValueError, "9999"),
        (pd.NaT, ValueError, "NaT"),
        ("", ValueError, "''"),
        (20240501, TypeError, "int"),
        (("2024-05-01",), TypeError, "tuple"),
    ],
)
def test_a_wrong_base_is_named(base: Any, error: type[Exception], word: str) -> None:
    """What is no day is refused, with what it is and what may be given."""
    with pytest.raises(error, match=f"base is .*{word}.*2024-05-01"):
        anafacts.dates("last week", base=base)


@pytest.mark.parametrize("name", ["quantities", "set_aside", "dates", "numerals"])
@pytest.mark.parametrize("text", [b"5 km", None, 5, ["5 km"]])
def test_what_is_no_text_is_refused(name: str, text: Any) -> None:
    """The message names the function and the type that came."""
    with pytest.raises(TypeError, match=rf"anafacts\.{name} reads str, not {type(text).__name__}"):
        getattr(anafacts, name)(text)


def test_a_table_takes_them_as_they_are() -> None:
    """Every field is a column, and none holds an object of ours."""
    frame = pd.DataFrame(anafacts.quantities(MEMO))
    assert frame["value"].dropna().tolist() == [4200, 3900]
    assert set(frame.columns) == {field.name for field in fields(Quantity)}
    days = pd.DataFrame(anafacts.dates(MEMO))
    assert days["first"].tolist() == [date(2024, 5, 1)]


def test_they_show_themselves_in_one_line() -> None:
    """The text comes first, then what a reader looks for."""
    (some,) = anafacts.quantities("about 40 kg")
    assert repr(some) == (
        "Quantity('about 40 kg', value=40.0, low=36.0, high=44.0, unit='kilogram', "
        "unit_kind='mass', hedge='about', start=0, end=11)"
    )
    (day,) = anafacts.dates("on 3 May 2024")
    assert repr(day) == (
        "WrittenDate('3 May 2024', first='2024-05-03', last='2024-05-03', grain='day', "
        "basis='explicit', start=3, end=13)"
    )
    assert "first=None, last=None, basis='none'" in repr(anafacts.dates("last week")[0])


def test_what_is_listed_is_there() -> None:
    """Every public name can be reached, and another one is an AttributeError."""
    assert set(anafacts.__all__) <= set(dir(anafacts))
    assert all(hasattr(anafacts, name) for name in anafacts.__all__)
    assert (anafacts.SetAside, anafacts.WrittenDate) == (SetAside, WrittenDate)
    with pytest.raises(AttributeError, match="no attribute 'quantites'"):
        anafacts.quantites  # noqa: B018 - a slip of the pen


_SCRIPT = """\
import anafacts
from anafacts import DateInterval, Quantity

heavy: tuple[Quantity, ...] = anafacts.quantities("a load of 12 t")
total: float = sum(q.value for q in heavy if q.value is not None)
days: DateInterval | None = anafacts.dates("last week", base="2024-05-01")[0].interval
reason: str = anafacts.set_aside("a B-52")[0].reason
anafacts.dates("last week", base=5)  # an error that the types must find
"""


def test_the_types_reach_a_script_of_a_user(root: Path, tmp_path: Path) -> None:
    """A strict type checker knows what the functions take and return."""
    script = tmp_path / "script.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    settings = tmp_path / "mypy.ini"
    settings.write_text(f"[mypy]\nstrict = true\nmypy_path = {root / 'src'}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", settings, script],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    lines = [line for line in done.stdout.splitlines() if "error:" in line]
    assert len(lines) == 1, done.stdout + done.stderr
    assert "script.py:8: error" in lines[0]
    assert '"int"' in lines[0]


def test_they_travel_and_are_told_apart() -> None:
    """A copy through pickle is equal, and a set holds each value once."""
    found = (*anafacts.quantities(MEMO), *anafacts.set_aside(MEMO), *anafacts.dates(MEMO))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert len({*found, *anafacts.quantities(MEMO)}) == len(found)
