"""The lexicon of names holds together."""

from itertools import chain

from anafacts.lexicon.load import load
from anafacts.normalize.names.data import (
    Alias,
    Body,
    Organisation,
    country_names,
    country_words,
    region_words,
)
from anafacts.normalize.names.lookup import canonical, surfaces

_UNCOUNTED = frozenset(  # Antarctica and islands that UN M49 puts under no region used here
    {"AQ", "BV", "CC", "CX", "GS", "HM", "IO", "TF", "UM"}
)


def test_every_code_and_region_that_is_named_exists() -> None:
    """Members and codes are of ISO 3166-1; parts and wholes are entries of the file."""
    names, regions = country_names(), region_words()
    for words in regions.values():
        assert set(words.members) <= names.keys(), words.name
        assert set(words.parts) <= regions.keys(), words.name
        assert set(words.within) <= regions.keys() | names.keys(), words.name
        assert len(set(words.members)) == len(words.members), words.name
    assert country_words().keys() <= names.keys()


def test_no_surface_is_written_for_two_countries() -> None:
    """Names, adjectives and capitals stand under one country each."""
    seen: dict[str, str] = {}
    for code, words in country_words().items():
        for text in chain(words.names, words.adjectives, words.capitals):
            assert seen.setdefault(text, code) == code, text
        listed = {words.name, country_names()[code], *words.names, *words.adjectives}
        assert set(words.ambiguous) <= listed | set(words.capitals), code


def test_every_alias_leads_to_a_body_of_the_list_and_is_written_once() -> None:
    """An alias is another name of one known body."""
    bodies = {o.name for o in load("organisations", Organisation)}
    aliases = load("aliases", Alias)
    assert {a.name for a in aliases} <= bodies
    assert len({a.alias for a in aliases}) == len(aliases)
    clashes = [a.alias for a in aliases if surfaces()[a.alias].entity.name != a.name]
    assert clashes == []


def test_no_body_and_no_treaty_is_written_twice() -> None:
    """Each name of a body or a treaty leads to it, so that no other list has that name."""
    listed = [*load("bodies", Body), *load("treaties", Body)]
    names = [(text, b.name) for b in listed for text in (b.name, *b.names)]
    assert len(names) == len({text for text, _ in names})
    assert [text for text, name in names if surfaces()[text].entity.name != name] == []


def test_every_country_is_known_by_its_canonical_name_and_in_the_world() -> None:
    """Each country leads to itself; each inhabited one lies in some continent."""
    for code, name in country_names().items():
        entity = canonical(name)
        assert entity is not None, name
        assert entity.code == code, name
        assert entity.partof or code in _UNCOUNTED, name
