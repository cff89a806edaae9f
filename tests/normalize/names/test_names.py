"""Names of countries, regions, bodies and persons, from tables of cases."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from anafacts.normalize.names import (
    canonical,
    entity_key,
    find_territories,
    is_part,
    learn_aliases,
    normal_key,
    person_key,
    relation,
    same_person,
    surname,
)

CASES = Path(__file__).parents[2] / "cases"


def table(name: str) -> list[Any]:
    """Return the cases of one file, each under its own reason."""
    rows = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["why"]) for row in rows]


@pytest.mark.parametrize("case", table("names_canonical"))
def test_a_name_stands_for_one_entity_or_none(case: dict[str, Any]) -> None:
    """The canonical name, the kind and the code are those of the table."""
    found = canonical(case["text"])
    if not case["name"]:
        assert found is None
        return
    assert found is not None
    assert (found.name, found.kind, found.code) == (
        case["name"],
        case["kind"],
        case.get("code", ""),
    )


@pytest.mark.parametrize("case", table("names_relations"))
def test_the_ladder_says_what_lies_in_what(case: dict[str, Any]) -> None:
    """The relation reads the same both ways, and part of is None where nothing is known."""
    assert relation(case["a"], case["b"]) == case["relation"]
    assert relation(case["b"], case["a"]) == case["relation"]
    assert is_part(case["a"], case["b"]) is case.get("part")


@pytest.mark.parametrize("case", table("names_territories"))
def test_territories_are_found_with_exact_offsets(case: dict[str, Any]) -> None:
    """The words, their canonical names and the flag of ambiguity are those of the table."""
    found = find_territories(case["text"])
    assert [f"{t.text}={t.entity.name}{'*' * t.ambiguous}" for t in found] == case["found"]
    assert all(case["text"][t.start : t.end] == t.text for t in found)


@pytest.mark.parametrize("case", table("names_aliases"))
def test_a_text_explains_its_own_acronyms(case: dict[str, Any]) -> None:
    """The full name is found where the words spell the acronym, and nothing is guessed."""
    assert learn_aliases(case["text"]).get(case["acronym"], "") == case["name"]


@pytest.mark.parametrize("case", table("names_persons"))
def test_two_names_may_be_one_person(case: dict[str, Any]) -> None:
    """The order of the two does not matter."""
    assert same_person(case["a"], case["b"]) is case["same"]
    assert same_person(case["b"], case["a"]) is case["same"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Centre for Défense", "center for defense"),
        ("Center for Defence", "center for defense"),
        ("U.N.", "un"),
        ("the World Bank’s", "world bank"),
    ],
)
def test_spellings_of_one_name_have_one_key(name: str, key: str) -> None:
    """Case, accents, articles, dots, possessives and British spelling do not count."""
    assert normal_key(name) == key


def test_the_acronyms_of_a_text_come_before_those_of_the_lexicon() -> None:
    """A text that explains ECLAC as something else is believed."""
    assert entity_key("the ECLAC") == "economic commission for latin america and caribbean"
    assert entity_key("ECLAC", {"ECLAC": "East Coast Lacrosse Club"}) == "east coast lacrosse club"
    assert entity_key("the U.S.") == entity_key("United States") == "united states"


def test_a_person_has_a_key_without_titles() -> None:
    """Titles go, particles stay with the surname."""
    assert person_key("Prime Minister Keir Starmer") == "keir starmer"
    assert surname("Ursula von der Leyen") == "von der leyen"
    assert surname("") == ""
