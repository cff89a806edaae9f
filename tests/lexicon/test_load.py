"""The lexicon: what the loader refuses, and what every file must keep to."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from importlib import import_module, resources
from typing import Any

import pytest

from anafacts.errors import LexiconError
from anafacts.lexicon import digest, load
from anafacts.lexicon.measures import Measure, NounVerbs

MODULE = import_module("anafacts.lexicon.load")  # its package gives the name to the function
DATA = resources.files("anafacts.lexicon.data")
FILES = sorted(f.name for f in DATA.iterdir() if f.name.endswith(".toml"))


@dataclass(frozen=True, slots=True)
class Word:
    """An entry of the tests' own."""

    surface: str
    words: tuple[str, ...] = ()
    example: str = ""


def _rows(name: str) -> list[dict[str, Any]]:
    content = tomllib.loads((DATA / name).read_text(encoding="utf-8"))
    rows = content["entry"]
    assert isinstance(rows, list)
    return rows


@pytest.mark.parametrize("name", FILES)
def test_every_entry_is_explained(name: str) -> None:
    """Each has an example or a source: an entry that nobody can explain is refused."""
    rows = _rows(name)
    assert rows
    assert [r for r in rows if not (r.get("example") or r.get("source"))] == []


@pytest.mark.parametrize(
    ("name", "keys"), [("measures", ("nouns", "verbs")), ("counted_nouns", ("nouns",))]
)
def test_no_word_stands_for_two_things(name: str, keys: tuple[str, ...]) -> None:
    """A noun or a verb that two entries claim would be decided by luck."""
    for key in keys:
        seen = Counter(word for row in _rows(f"{name}.toml") for word in row[key])
        assert [word for word, count in seen.items() if count > 1] == []


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"surface": "over", "exampel": "x"}, "unknown key ['exampel']"),
        ({"example": "x"}, "the key ['surface'] is missing"),
        ({"surface": "over"}, "give an example or a source"),
    ],
)
def test_a_bad_entry_is_refused(
    monkeypatch: pytest.MonkeyPatch, row: dict[str, Any], says: str
) -> None:
    """The error names the file, the entry and what is wrong."""
    good = {"surface": "under", "example": "under 5"}
    monkeypatch.setattr(MODULE, "_rows", lambda _name: (good, row))
    with pytest.raises(LexiconError, match=r"hedges\.toml, entry 2") as error:
        load("hedges", Word)
    assert says in str(error.value)


def test_arrays_become_tuples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries are values that can be hashed."""
    row = {"surface": "over", "words": ["a", "b"], "example": "over 5"}
    monkeypatch.setattr(MODULE, "_rows", lambda _name: (row,))
    assert load("hedges", Word) == (Word("over", ("a", "b"), "over 5"),)


def test_a_missing_file_is_named() -> None:
    """A name that is no file says so."""
    with pytest.raises(LexiconError, match=r"nowhere\.toml cannot be read"):
        load("nowhere", Measure)


def test_digest_is_stable() -> None:
    """The same files have the same digest, which every run records."""
    assert digest() == digest()
    assert len(digest()) == 64


def test_a_noun_and_a_verb_mean_one_thing_together() -> None:
    """Two entries that share a noun and a verb, or a noun by itself, would be decided by luck."""
    entries = load("noun_verbs", NounVerbs)
    pairs = [(thing, doing) for e in entries for thing in e.things for doing in e.doings]
    pairs += [(thing, "") for e in entries if e.bare for thing in e.things]
    assert [pair for pair, count in Counter(pairs).items() if count > 1] == []
