"""Units in the words of the public sets, on sentences of our own."""

import pytest

from anafacts.normalize.figures.units import units
from benchmarks.quality import measeval, number_with_unit, quantulum3
from benchmarks.quality.unit_names import british, recognizers


@pytest.mark.parametrize(
    ("unit", "surface", "name"),
    [
        ("kilometer per hour", "kph", "kilometre per hour"),
        ("milligram/liter", "mg/L", "milligram per litre"),
        ("tonne", "metric tons", "metric ton"),
        ("tonne", "tonnes", "tonne"),
        ("tonne/day", "tpd", "ton per day"),
        ("gigawatt-hour", "GWh", "gigawatt hour"),
        ("USD/kilogram", "per kg", "dollar per kilogram"),
        ("degree Celsius", "°C", "celsius"),
    ],
)
def test_units_have_british_names(unit: str, surface: str, name: str) -> None:
    """A compound is named part by part, and two spellings are told apart where the set does."""
    assert british(unit, surface) == name


def test_no_british_name_is_american() -> None:
    """Every unit of the lexicon is spelled the British way."""
    names = " ".join(british(unit) for unit in units().names).split()
    assert {n for n in names if n.endswith(("meter", "liter"))} == set()


def test_recognizers_names_begin_with_a_capital() -> None:
    """Temperatures are letters there, compounds are words."""
    assert recognizers("degree Fahrenheit") == "F"
    assert recognizers("meter/millisecond") == "Meter per millisecond"


@pytest.mark.parametrize(
    ("model", "text", "found"),
    [
        ("AgeModel", "She is 40 years old and ran 5 km.", [(40.0, "Year")]),
        ("DimensionModel", "She is 40 years old and ran 5 km.", [(5.0, "Kilometer")]),
        ("DimensionModel", "It burns 40 tons of peat a day.", [(40.0, "Ton")]),
        ("TemperatureModel", "Turn 30 C heat into kelvin.", [(30.0, "C"), (None, "K")]),
        ("CurrencyModel", "It is 40 years old and cost 5 euros.", [(5.0, "Euro")]),
    ],
)
def test_each_model_reads_its_own_kind(
    model: str, text: str, found: list[tuple[float | None, str]]
) -> None:
    """Other kinds of figure are left out, and a unit alone is a temperature without a value."""
    (row,) = number_with_unit.predict([{"id": "x", "text": text, "model": model}])
    assert [(i["value"], i["unit"]) for i in row["items"]] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The oven went from 40 °C to 60 °C.", [(50.0, "degree Celsius")]),
        ("She bakes two dozen buns.", [(2.0, "dozen")]),
        ("He swims four times a week.", [(4.0, "count per week")]),
    ],
)
def test_quantulum3_has_its_own_conventions(text: str, found: list[tuple[float, str]]) -> None:
    """From X to Y is one range, a dozen is a unit and times are a count."""
    (row,) = quantulum3.predict([{"id": "x", "text": text}])
    assert [(i["value"], i["unit"]) for i in row["items"]] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Doses of 5, 10 and 20 mg/kg were given.", ["mg/kg", "mg/kg", "mg/kg"]),
        ("A 3-year study of 40-year-old pines.", ["year", "year"]),
        ("It was heated to 310 ± 5 K.", ["K"]),
        ("It rained on at least 9 of them.", [None]),
    ],
)
def test_measeval_has_units_as_written(text: str, found: list[str | None]) -> None:
    """A shared unit belongs to each number; margins, hyphens and hedges are no part of it."""
    (row,) = measeval.predict([{"id": "x", "text": text}])
    assert [q["unit"] for q in row["quantities"]] == found
