"""What a name stands for."""

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """The sort of thing that a name names."""

    COUNTRY = "country"
    REGION = "region"
    ORGANISATION = "organisation"
    CITY = "city"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A country, region, body or city under its canonical English name.

    ``code`` is the ISO 3166-1 code of a country and empty elsewhere. ``partof`` are the canonical
    names of what it lies wholly inside: countries and regions, and bodies of countries.
    """

    name: str
    kind: EntityKind
    code: str = ""
    partof: tuple[str, ...] = ()
