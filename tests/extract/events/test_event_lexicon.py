"""The lexicon of events is sound."""

import re

import pytest

from anafacts.extract.events.classes import CLASSES
from anafacts.extract.events.words import FILES, Trigger, event_nouns, noun_of, triggers
from anafacts.lexicon import load
from anafacts.lexicon.event_kin import event_families
from anafacts.lexicon.nouns import irregular
from anafacts.model import EventType
from anafacts.normalize.ordinals import edition_of

ENTRIES = [entry for name in FILES for entry in load(name, Trigger)]


def test_every_type_is_known() -> None:
    """Verbs and nouns name only types that the model has."""
    nouns = {noun.type for noun in event_nouns().values()}
    assert {entry.type for entry in ENTRIES} | nouns <= set(EventType)


def test_every_need_names_an_argument_and_known_classes() -> None:
    """A need is an argument, alone or with lemmas and classes; a misspelt class is found here."""
    for entry in ENTRIES:
        for need in entry.needs:
            names, _, wanted = need.partition(":")
            assert re.fullmatch(r"[a-z]+(\|[a-z]+)*", names), (entry.lemma, need)
            classes = {word for word in wanted.split("|") if word.startswith("@")}
            assert classes <= set(CLASSES), (entry.lemma, need)


def test_every_example_of_a_verb_has_the_verb() -> None:
    """The example shows the verb that it explains, in whatever form."""
    for entry in ENTRIES:
        words = set(re.findall(r"[\w-]+", entry.example.lower()))
        forms = {form for word in words for form in (word, word.rstrip("ds"), word[:-3])}
        listed = {form for each in triggers()[entry.lemma] for form in each.forms}
        lemmas = (entry.lemma, *entry.also)
        starts = any(form.startswith(lemma[:3]) for form in forms for lemma in lemmas)
        irregulars = any(irregular("verb").get(word) in lemmas for word in words)
        assert starts or irregulars or words & listed, (entry.lemma, entry.example)


def test_no_reading_of_a_verb_is_listed_twice() -> None:
    """Two entries of one verb differ in what they need."""
    keys = [(e.lemma, e.particle, e.needs) for readings in triggers().values() for e in readings]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("word", "lemma"), [("Summit", "summit"), ("wars", "war"), ("speeches", "speech")]
)
def test_nouns_are_known_in_singular_and_plural(word: str, lemma: str) -> None:
    """A noun is found whatever its number and case."""
    noun = noun_of(word)
    assert noun is not None
    assert noun.lemma == lemma


@pytest.mark.parametrize(
    ("word", "number"),
    [("Fourth", 4), ("inaugural", 1), ("29th", 29), ("twenty-first", 21), ("Ministerial", None)],
)
def test_ordinals_name_editions(word: str, number: int | None) -> None:
    """Ordinal words and figures give a number, other words none."""
    assert edition_of(word) == number


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("acquire", "takeover", True),
        ("sack", "fire", True),
        ("roll out", "launch", True),
        ("arrest", "charge", False),
        ("visit", "walrus", False),
    ],
)
def test_words_of_one_happening_share_a_family(one: str, other: str, *, same: bool) -> None:
    """Verbs and nouns for one happening are kin; steps of one story and unknown words are not."""
    assert bool(event_families(one) & event_families(other)) is same
