"""Units of measure: how they are written, and how large they are."""

import importlib.util
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import pint
import pytest

from anafacts.lexicon import load
from anafacts.normalize.figures import find_figures
from anafacts.normalize.figures.compounds import compound
from anafacts.normalize.figures.unit_doubts import cues
from anafacts.normalize.figures.units import Prefix, Size, Unit, UnitRow, units

ROOT = Path(__file__).parents[3]
CASES = tomllib.loads((ROOT / "tests" / "cases" / "units.toml").read_text(encoding="utf-8"))["case"]
# Base units that are compounds without an entry, as pint writes them.
PINT = {
    "cubic meter/second": "meter ** 3 / second",
    "kilogram/second": "kilogram / second",
    "mole/cubic meter": "mole / meter ** 3",
}


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    """The figure of the text has the unit, the kind and the value in the base unit."""
    figures = [m.figure for m in find_figures(case["text"]).mentions]
    assert [(f.unit, f.unit_kind) for f in figures] == (
        [(case["unit"], case["kind"])] if "unit" in case else []
    )
    if "base" in case:
        unit, value = case["base"]
        assert figures[0].base_unit == unit
        assert figures[0].base_low == pytest.approx(value)


@pytest.mark.parametrize("prefix", load("prefixes", Prefix), ids=lambda p: p.name)
def test_every_prefix_is_found_in_its_example(prefix: Prefix) -> None:
    """The example of a prefix holds a figure in a unit that begins with it."""
    found = [m.figure.unit for m in find_figures(prefix.example).mentions]
    assert [u.startswith(prefix.name) for u in found] == [True]


def test_cues_speak_of_units_of_the_lexicon() -> None:
    """Every unit that a cue names exists."""
    assert cues().keys() - units().names.keys() == set()


def test_every_unit_with_words_of_pint_has_a_size() -> None:
    """unit_factors.toml holds the units that pint knows, no more and no less, in order."""
    known = [r.name for r in load("units", UnitRow) if r.pint]
    assert [s.name for s in load("unit_factors", Size)] == known


@cache
def _registry() -> "pint.UnitRegistry[float]":
    return pint.UnitRegistry()


def _size(expression: str, base: str) -> list[float]:
    """Return the values of nought and one of a unit in a base unit, as pint converts."""
    registry: pint.UnitRegistry[float] = _registry()
    one, into = (registry.parse_expression(e) for e in (expression, base))
    return [float(registry.Quantity(n * one.m, one.u).to(into.u).m / into.m) for n in (0.0, 1.0)]


@pytest.mark.parametrize(
    "unit",
    [u for u in units().names.values() if u.pint and units().names.get(u.base, u).pint],
    ids=lambda u: u.name,
)
def test_sizes_are_those_of_pint(unit: Unit) -> None:
    """Factor and offset of every unit, with a prefix or without, are as pint converts."""
    base = units().names.get(unit.base) or Unit(unit.base, unit.kind, pint=PINT[unit.base])
    zero, one = _size(unit.pint, base.pint)
    assert one - zero == pytest.approx(unit.factor, rel=1e-9)
    assert zero == pytest.approx(unit.offset, rel=1e-9)


@pytest.mark.parametrize(
    ("parts", "base"),
    [
        ((("milligram", 1), ("liter", -1)), "kilogram / meter ** 3"),
        ((("joule", 1), ("mole", -1), ("kelvin", -1)), "joule / mole / kelvin"),
        ((("mile", 1), ("second", -1)), "meter / second"),
        ((("newton", 1), ("centimeter", -2)), "pascal"),
        ((("watt", 1), ("foot", -2)), "watt / meter ** 2"),
        ((("gallon", 1), ("day", -1)), "meter ** 3 / second"),
        ((("degree Fahrenheit", 1), ("hour", -1)), "kelvin / second"),
    ],
)
def test_compounds_have_the_size_that_pint_gives(
    parts: tuple[tuple[str, int], ...], base: str
) -> None:
    """The size of a compound is the product of its parts, as pint says too."""
    written = compound(parts).pint.replace("degree_F", "delta_degree_F")
    assert _size(written, base)[1] == pytest.approx(compound(parts).factor)


def _script() -> ModuleType:
    path = ROOT / "scripts/make_unit_factors.py"
    spec = importlib.util.spec_from_file_location("make_unit_factors", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_sizes_are_what_the_script_makes() -> None:
    """The file is that of the release of pint that it names; another's sizes are tested above."""
    script, release = _script(), f"pint {metadata.version('pint')}"
    if {s.source for s in load("unit_factors", Size)} != {release}:
        pytest.skip(f"made from another release than {release}")
    assert script.TARGET.read_text(encoding="utf-8") == script.text()
