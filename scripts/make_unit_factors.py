"""Write lexicon/data/unit_factors.toml: how many of its base unit every unit has, as pint says.

pip install pint && python scripts/make_unit_factors.py
"""

import json
from importlib import metadata
from pathlib import Path

import pint

from anafacts.lexicon import load
from anafacts.normalize.figures.units import UnitRow

# Base units that are compounds without an entry of their own.
_COMPOUND = {
    "cubic meter/second": "meter ** 3 / second",
    "kilogram/second": "kilogram / second",
    "mole/cubic meter": "mole / meter ** 3",
}
TARGET = Path(__file__).parents[1] / "src/anafacts/lexicon/data/unit_factors.toml"
HEAD = (
    "# value * factor + offset is the value in the base unit of units.toml.\n"
    "# Written by scripts/make_unit_factors.py; do not edit.\n"
)


def sizes(rows: tuple[UnitRow, ...]) -> dict[str, tuple[float, float]]:
    """Return factor and offset of every unit that pint knows, to twelve digits."""
    registry: pint.UnitRegistry[float] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    expressions = {r.name: r.pint for r in rows}
    found = {}
    for row in rows:
        base = expressions.get(row.base) or _COMPOUND.get(row.base, row.pint)
        if row.pint:
            zero, one = (_converted(registry, n, row.pint, base) for n in (0.0, 1.0))
            found[row.name] = (float(f"{one - zero:.12g}"), float(f"{zero:.12g}"))
    return found


def _converted(registry: "pint.UnitRegistry[float]", value: float, unit: str, base: str) -> float:
    one, into = (registry.parse_expression(e) for e in (unit, base))
    return float(registry.Quantity(value * one.m, one.u).to(into.u).m / into.m)


def text() -> str:
    """Return the whole file."""
    source = f"pint {metadata.version('pint')}"
    entries = []
    for name, (factor, offset) in sizes(load("units", UnitRow)).items():
        lines = [f"name = {json.dumps(name, ensure_ascii=False)}", f"factor = {factor!r}"]
        lines += [f"offset = {offset!r}"] if offset else []
        entries.append("\n".join(["\n[[entry]]", *lines, f'source = "{source}"\n']))
    return HEAD + "".join(entries)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
