"""No surface stands for two things by luck: it has one entry, or its file a line here."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest

DATA = resources.files("anafacts.lexicon.data")
FILES = sorted(f.name.removesuffix(".toml") for f in DATA.iterdir() if f.name.endswith(".toml"))
# The keys whose values stand in texts, and those that say where or as what they count.
SURFACES = frozenset({
    *("words", "surfaces", "symbols", "spaced", "cued", "stems", "signs", "prefix", "minor"),
    *("word", "nouns", "verbs", "names", "adjectives", "capitals", "titles"),
    *("alias", "variant", "forms"),
})  # fmt: skip
PLACES = ("kind", "position", "part", "reason", "particle", "needs", "light", "type", "role")
# A cue may speak of several units: an acid is told in moles and in molars. An event word may name
# several kinds of happening: a fire burns, and a coach is fired.
# "Make" is said of gains and of work.
SHARED = {"event_kin", "statement_kin", "unit_cues"}


def surfaces(name: str) -> Iterator[tuple[str, str]]:
    """Yield each surface of a file once an entry, with where it counts."""
    content = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    # The prefixes of units are those of the International System, named once in a file of theirs.
    keys = SURFACES if name == "units" else SURFACES | {"prefixes"}
    for row in content["entry"]:
        place = " ".join(str(row[key]) for key in PLACES if key in row and name != "units")
        yield from {(place, text) for key in keys & row.keys() for text in _texts(row[key])}


def _texts(value: Any) -> list[str]:
    found = [value] if isinstance(value, str) else value
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []


@pytest.mark.parametrize("name", FILES)
def test_a_surface_has_one_entry(name: str) -> None:
    """What two entries claim is decided by luck, but for the files above."""
    twice = {text for (_, text), count in Counter(surfaces(name)).items() if count > 1}
    assert bool(twice) == (name in SHARED), twice
