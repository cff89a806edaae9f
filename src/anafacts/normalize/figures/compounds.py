"""Units made of others: their names, dimensions and sizes."""

from functools import cache
from math import prod

from anafacts.model import UnitKind
from anafacts.normalize.figures.units import Unit, units

Parts = tuple[tuple[str, int], ...]  # names of units with their powers, in the order written
_POWERS = {2: "square", 3: "cubic"}
_KINDS: dict[frozenset[tuple[UnitKind, int]], UnitKind] = {
    frozenset({(UnitKind.LENGTH, 2)}): UnitKind.AREA,
    frozenset({(UnitKind.LENGTH, 3)}): UnitKind.VOLUME,
    frozenset({(UnitKind.AREA, 1), (UnitKind.LENGTH, 1)}): UnitKind.VOLUME,
    frozenset({(UnitKind.LENGTH, 1), (UnitKind.DURATION, -1)}): UnitKind.SPEED,
    frozenset({(UnitKind.LENGTH, 1), (UnitKind.DURATION, -2)}): UnitKind.ACCELERATION,
    frozenset({(UnitKind.MASS, 1), (UnitKind.VOLUME, -1)}): UnitKind.DENSITY,
    frozenset({(UnitKind.MASS, 1), (UnitKind.LENGTH, -3)}): UnitKind.DENSITY,
    frozenset({(UnitKind.AMOUNT, 1), (UnitKind.VOLUME, -1)}): UnitKind.CONCENTRATION,
    frozenset({(UnitKind.AMOUNT, 1), (UnitKind.LENGTH, -3)}): UnitKind.CONCENTRATION,
    frozenset({(UnitKind.FORCE, 1), (UnitKind.AREA, -1)}): UnitKind.PRESSURE,
    frozenset({(UnitKind.FORCE, 1), (UnitKind.LENGTH, -2)}): UnitKind.PRESSURE,
    frozenset({(UnitKind.FORCE, 1), (UnitKind.LENGTH, 1)}): UnitKind.TORQUE,
    frozenset({(UnitKind.POWER, 1), (UnitKind.DURATION, 1)}): UnitKind.ENERGY,
    frozenset({(UnitKind.DURATION, -1)}): UnitKind.FREQUENCY,
}


@cache
def compound(parts: Parts) -> Unit:
    """Return the unit that the parts make, one object for each: "kilogram/cubic meter".

    Divisors follow a stroke each: J mol-1 K-1 is "joule/mole/kelvin". A compound that has an entry
    of its own is that entry: km/h is "kilometer per hour". A temperature inside a compound is a
    difference, so that offsets play no part.
    """
    listed = units()
    if len(parts) == 1 and parts[0][1] == 1:
        return listed.names[parts[0][0]]
    if known := listed.compounds.get(_key(parts)):
        return known
    kind, own = _kind(parts), [(listed.names[n], power) for n, power in parts]
    base = _base(kind) or _name(tuple((unit.base, power) for unit, power in own))
    factor = prod(unit.factor**power for unit, power in own)
    pint = " * ".join(f"({unit.pint}) ** {power}" for unit, power in own)
    sizes = all(unit.pint for unit, _ in own)
    return Unit(_name(parts), kind, base, float(f"{factor:.12g}"), pint=pint if sizes else "")


def power_name(unit: str, power: int) -> str:
    """Return "square meter" for the second power, "meter^4" for the fourth."""
    if power == 1:
        return unit
    return f"{_POWERS[power]} {unit}" if power in _POWERS else f"{unit}^{power}"


def _name(parts: Parts) -> str:
    above = " ".join(power_name(n, p) for n, p in parts if p > 0)
    return "".join([above or "1", *(f"/{power_name(n, -p)}" for n, p in parts if p < 0)])


def _key(parts: Parts) -> str:
    def raised(name: str, power: int) -> str:
        return name if power == 1 else f"{name}^{power}"

    above = " ".join(raised(n, p) for n, p in parts if p > 0)
    return "".join([above, *(f"/{raised(n, -p)}" for n, p in parts if p < 0)])


def _base(kind: UnitKind) -> str:
    """Return the base unit that all listed units of a kind share, if they do.

    Base units are coherent, so that a product of them is the base unit of its kind.
    """
    bases = {u.base for u in units().names.values() if u.kind is kind}
    return bases.pop() if len(bases) == 1 else ""


def _kind(parts: Parts) -> UnitKind:
    kinds = frozenset((units().names[n].kind, p) for n, p in parts)
    divided = any(power < 0 for _, power in parts)
    return _KINDS.get(kinds, UnitKind.RATE if divided else UnitKind.NUMBER)
