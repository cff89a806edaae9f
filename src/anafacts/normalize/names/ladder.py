"""What lies inside what: South America in Latin America in CELAC, never merged."""

from functools import cache
from typing import Literal

from anafacts.normalize.names.data import DEPENDENT, country_names, region_words
from anafacts.normalize.names.entity import Entity, EntityKind
from anafacts.normalize.names.lookup import canonical

Relation = Literal["same", "nested", "disjoint", "overlap", "unknown"]


def is_part(a: str, b: str) -> bool | None:
    """Return whether ``a`` lies inside ``b`` or is the same; None where that is not known."""
    first, second = canonical(a), canonical(b)
    if first is None or second is None:
        return True if a == b else None
    if first.name == second.name or second.name in first.partof:
        return True
    return {"disjoint": False, "overlap": False, "nested": False}.get(relation(a, b))


def relation(a: str, b: str) -> Relation:
    """Return how two places or bodies of countries stand to each other.

    ``nested`` says that one lies inside the other (``is_part`` tells which). Different names are
    never ``same``, even where the same countries are meant.
    """
    first, second = canonical(a), canonical(b)
    if first is None or second is None:
        return "same" if a == b else "unknown"
    if first.name == second.name:
        return "same"
    if second.name in first.partof or first.name in second.partof:
        return "nested"
    return _apart(first, second)


def _apart(first: Entity, second: Entity) -> Relation:
    if _lies_in_one(first) and _lies_in_one(second):
        return "disjoint" if first.kind is second.kind else "unknown"
    small, large = _countries(first), _countries(second)
    if not small or not large:
        return "unknown"
    dependent = frozenset(region_words()[DEPENDENT].members)
    if EntityKind.ORGANISATION in {first.kind, second.kind}:
        small, large = small - dependent, large - dependent
    elif small != large and len(small | large) == 2 and (small | large) & dependent:  # noqa: PLR2004
        return "unknown"  # whether figures for China hold Hong Kong differs from table to table
    if small & large:
        return "overlap"
    return "unknown" if _loose(first) or _loose(second) else "disjoint"


def _loose(entity: Entity) -> bool:
    words = region_words().get(entity.name)
    return words is not None and words.loose and not _inside_one_country(entity)


def _lies_in_one(entity: Entity) -> bool:
    """Return whether it is a city, a state or a part of a country."""
    region = entity.kind is EntityKind.REGION and entity.name not in region_words()
    return entity.kind is EntityKind.CITY or region or _inside_one_country(entity)


def _inside_one_country(entity: Entity) -> bool:
    words = region_words().get(entity.name)
    return words is not None and any(w in country_names() for w in words.within)


def _countries(entity: Entity) -> frozenset[str]:
    """Return the codes of the countries that it consists of or lies in."""
    if entity.kind is EntityKind.COUNTRY:
        return frozenset({entity.code})
    if entity.name in region_words() and not _inside_one_country(entity):
        return members(entity.name)
    names = {n: c for c, n in country_names().items()}
    return frozenset(names[p] for p in entity.partof if p in names)


@cache
def members(region: str) -> frozenset[str]:
    """Return the codes of all countries and territories of a region, its parts included."""
    words = region_words()[region]
    return frozenset(words.members).union(*(members(p) for p in words.parts))
