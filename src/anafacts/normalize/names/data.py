"""The lexicon of names: countries, regions, bodies and their other names."""

from dataclasses import dataclass
from functools import cache

from anafacts.lexicon.load import load

DEPENDENT = "dependent territories"  # an entry of regions.toml that is a list, not a place
_FEDERAL = frozenset({"US", "CA", "AU", "BR", "CN", "DE", "IN", "MX"})


@dataclass(frozen=True, slots=True)
class CountryWords:
    """What a country is called beside its names of ISO 3166-1 and CLDR.

    ``name`` is given where CLDR's own name is not the everyday one; ``ambiguous`` are those of its
    surfaces that often mean something else.
    """

    code: str
    name: str = ""
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class RegionWords:
    """A region or a body of countries; ``loose`` says that its edge is not fixed.

    ``members`` are codes, ``parts`` other regions, and ``within`` what holds it whole: a region,
    or the code of the one country in which it lies.
    """

    name: str
    kind: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    loose: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body under its canonical name."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body, or a treaty, under its full name, and what else it is called."""

    name: str
    source: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a body; an ambiguous one counts only where the text explains it."""

    alias: str
    name: str
    source: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling that is read as another word when names are compared."""

    variant: str
    word: str
    example: str


@cache
def country_words() -> dict[str, CountryWords]:
    """Return the words for each country by its ISO 3166-1 code."""
    return {e.code: e for e in load("demonyms", CountryWords)}


@cache
def region_words() -> dict[str, RegionWords]:
    """Return the regions and bodies of countries by their canonical names."""
    return {e.name: e for e in load("regions", RegionWords)}


@cache
def country_names() -> dict[str, str]:
    """Return the canonical English name of every country and territory by its code."""
    import pycountry
    from babel import Locale

    cldr = Locale("en").territories
    codes = {c.alpha_2 for c in pycountry.countries} | country_words().keys()
    return {c: _name(c, cldr.get(c, "")) for c in sorted(codes)}


def _name(code: str, cldr: str) -> str:
    words = country_words().get(code)
    plain = cldr.replace(" & ", " and ").replace("St. ", "Saint ").replace("’", "'")
    return words.name if words and words.name else plain


@cache
def iso_names() -> dict[str, tuple[str, ...]]:
    """Return the names and official names of ISO 3166-1 and CLDR by code."""
    import pycountry
    from babel import Locale

    cldr = Locale("en").territories
    found: dict[str, tuple[str, ...]] = {}
    for country in pycountry.countries:
        fields = ("name", "common_name", "official_name")
        names = [getattr(country, f) for f in fields if hasattr(country, f)]
        names.append(cldr.get(country.alpha_2, country.name))
        found[country.alpha_2] = tuple(n for n in dict.fromkeys(names) if "(" not in n)
    return found


@cache
def subdivisions() -> dict[str, str]:
    """Return the code of the country for every state or province whose name is the only such."""
    import pycountry

    owners: dict[str, set[str]] = {}
    for part in pycountry.subdivisions:
        if part.country_code in _FEDERAL and part.parent_code is None:
            owners.setdefault(part.name, set()).add(part.country_code)
    taken = set(country_names().values()) | region_words().keys()
    return {n: min(c) for n, c in owners.items() if len(c) == 1 and n not in taken}


@dataclass(frozen=True, slots=True)
class FamilyNames:
    """Family names that stand before the given name, in small letters."""

    names: tuple[str, ...]
    example: str


@cache
def leading_family_names() -> frozenset[str]:
    """Return the family names that stand first in Chinese, Korean and Vietnamese names."""
    return frozenset(n for e in load("family_names", FamilyNames) for n in e.names)


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names, in small letters, whose bearers are nearly always called by one pronoun."""

    pronoun: str
    names: tuple[str, ...]
    example: str


@cache
def pronoun_by_given_name() -> dict[str, str]:
    """Return "he" or "she" for the given names that tell it."""
    return {
        name: entry.pronoun for entry in load("given_names", GivenNames) for name in entry.names
    }


@dataclass(frozen=True, slots=True)
class Title:
    """Words that stand before a person's name and are no part of it, in small letters."""

    words: tuple[str, ...]
    example: str


@cache
def titles() -> frozenset[str]:
    """Return every title word, without its dot."""
    return frozenset(w for t in load("titles", Title) for w in t.words)
