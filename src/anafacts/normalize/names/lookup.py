"""Every surface of every known name, and the entity that it stands for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.lexicon.load import load
from anafacts.normalize.names.data import (
    DEPENDENT,
    Alias,
    Body,
    Organisation,
    country_names,
    country_words,
    iso_names,
    region_words,
    subdivisions,
)
from anafacts.normalize.names.entity import Entity, EntityKind
from anafacts.normalize.names.keys import KEPT, normal_key, stripped

_SHORT = 3  # names up to this length are acronyms and hold only as written


@dataclass(frozen=True, slots=True)
class Surface:
    """One way to write a name; ``adjective`` is "Chilean", ``ambiguous`` often something else."""

    text: str
    entity: Entity
    adjective: bool = False
    ambiguous: bool = False


@lru_cache(maxsize=KEPT)
def canonical(name: str) -> Entity | None:
    """Return what the name stands for; None if it is not known.

    An article, a possessive ending and spaces around it do not count; case does for acronyms and
    for single words in lower case ("turkey" is no country).
    """
    found = surfaces().get(stripped(name)) or surfaces().get(name.strip())
    if found is None and len(name) > _SHORT and not (name.islower() and " " not in name):
        found = _by_key().get(normal_key(name))
    if found is not None:
        return found.entity
    code = subdivisions().get(stripped(name))
    return _inside(stripped(name), code) if code else None


@cache
def surfaces() -> dict[str, Surface]:
    """Return every surface; the first of country, region, city, state, body where two share one."""
    table: dict[str, Surface] = {}
    for surface in (*_countries(), *_regions(), *_cities(), *_states(), *_bodies()):
        table.setdefault(surface.text, surface)
    return table


@cache
def _by_key() -> dict[str, Surface]:
    table: dict[str, Surface] = {}
    for surface in surfaces().values():
        if len(surface.text) > _SHORT:
            table.setdefault(normal_key(surface.text), surface)
    return table


def _inside(name: str, code: str, kind: EntityKind = EntityKind.REGION) -> Entity:
    country = _country(code)
    return Entity(name, kind, "", (country.name, *country.partof))


@cache
def _country(code: str) -> Entity:
    """Return the country with every region and body that counts it."""
    return Entity(country_names()[code], EntityKind.COUNTRY, code, _holders(frozenset({code})))


@cache
def _extent(region: str) -> frozenset[str]:
    words = region_words()[region]
    return frozenset(words.members).union(*(_extent(p) for p in words.parts))


def _holders(codes: frozenset[str], but: str = "") -> tuple[str, ...]:
    """Return the names of all regions and bodies whose countries include all of these."""
    dependent = frozenset(region_words()[DEPENDENT].members)
    names = []
    for name, words in region_words().items():
        body = words.kind == EntityKind.ORGANISATION
        counted = codes - dependent if body else codes
        inside = bool(counted) and counted <= _extent(name)
        if inside and name != but and words.kind != EntityKind.OTHER:
            names.append(name)
    return tuple(names)


def _region(name: str) -> Entity:
    words = region_words()[name]
    kind = EntityKind(words.kind)
    codes = [w for w in words.within if w in country_names()]
    if codes:
        return _inside(name, codes[0], kind)
    named = [w for w in words.within if w in region_words()]
    above = [h for n in named for h in (n, *_region(n).partof)]
    held = _holders(_extent(name), name) if _extent(name) else ()
    return Entity(name, kind, "", tuple(h for h in dict.fromkeys((*above, *held)) if h != name))


def _countries() -> Iterator[Surface]:
    for code, name in country_names().items():
        entity, words = _country(code), country_words().get(code)
        unsure = frozenset(words.ambiguous if words else ())
        names = (name, *(words.names if words else ()), *iso_names().get(code, ()))
        for text in dict.fromkeys(names):
            yield Surface(text, entity, ambiguous=text in unsure)
        for text in _with_plurals(words.adjectives if words else ()):
            yield Surface(text, entity, adjective=True, ambiguous=text in unsure)


def _with_plurals(adjectives: tuple[str, ...]) -> Iterator[str]:
    """Return the adjectives, and the people: "Chileans", but not "Chineses" or "Frenchs"."""
    for text in adjectives:
        yield text
        if text == "Czech" or not text.endswith(("ese", "ish", "ch", "s", "z", "x")):
            yield f"{text}s"


def _regions() -> Iterator[Surface]:
    for name, words in region_words().items():
        if name == DEPENDENT:
            continue
        entity = _region(name)
        articled = f"the {name}" in words.names  # "West" alone is a direction
        for text in dict.fromkeys((*(() if articled else (name,)), *words.names)):
            yield Surface(text, entity, ambiguous=text in words.ambiguous)
        for text in _with_plurals(words.adjectives):
            yield Surface(text, entity, adjective=True)


def _cities() -> Iterator[Surface]:
    for code, words in country_words().items():
        for text in words.capitals:
            entity = _inside(words.capitals[0], code, EntityKind.CITY)
            yield Surface(text, entity, ambiguous=text in words.ambiguous)


def _states() -> Iterator[Surface]:
    """States of the United States, and elsewhere those of several words ("New South Wales")."""
    for text, code in subdivisions().items():
        plain = text.replace(" ", "").replace("-", "").isalpha()
        if plain and (code == "US" or " " in text):
            yield Surface(text, _inside(text, code), ambiguous=text == "Virginia")


def _bodies() -> Iterator[Surface]:
    for body in load("organisations", Organisation):
        yield Surface(body.name, Entity(body.name, EntityKind.ORGANISATION))
    for alias in load("aliases", Alias):
        entity = Entity(alias.name, EntityKind.ORGANISATION)
        yield Surface(alias.alias, entity, ambiguous=alias.ambiguous)
    for other in load("bodies", Body):
        yield from _called(other, EntityKind.ORGANISATION)
    for treaty in load("treaties", Body):
        yield from _called(treaty, EntityKind.OTHER)


def _called(body: Body, kind: EntityKind) -> Iterator[Surface]:
    entity = Entity(body.name, kind)
    for text in (body.name, *body.names):
        yield Surface(text, entity)
