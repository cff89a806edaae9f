"""The words that change whether what they govern is asserted."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.lexicon import load


@dataclass(frozen=True, slots=True)
class ModalityWord:
    """A word that changes whether what it governs is asserted.

    ``role`` says how it governs: ``aux`` (an auxiliary), ``governor`` (takes a clause: "plans to"),
    ``modifier`` (of the noun: "the proposed railway"), ``holder`` (a noun over what it is of or
    for: "a target of 5 percent"), ``aim`` (the same, and the subject of "is": "the goal is 5
    percent"), ``mark`` (opens a clause: "if"), ``adverb`` (beside the predicate), ``subject`` (a
    verb over the noun: "the visit approaches"), ``occurrence`` (a verb that says of an event
    whether it takes place: "the summit will open"), ``result`` (an infinitive that tells what came
    of it: "grew to reach"), ``close`` (the same before "at": "fell to close at $9"), ``part`` (a
    noun for a part of what is there: "a share of the $9 billion market"), ``view`` ("in my
    opinion"), ``denier`` (of a clause: "rejected claims that"), ``canceller`` (of a plan),
    ``truth`` and ``falsehood`` ("it is not true that"), ``negator``.

    ``person`` limits a governor to a first-person subject, ``passive`` to the participle ("is
    expected to"), ``progressive`` to "is going to", ``present`` to what is not told as past ("was
    able to" tells what happened). ``noun`` says that it also governs what it takes ("pledged $4
    billion"), ``simple`` that it leaves a perfect infinitive alone ("estimated to have cost").
    ``reported`` is the mood in a clause that completes another ("said that it would sign").
    """

    lemma: str
    role: str
    modality: str
    example: str
    passive: bool = False
    progressive: bool = False
    present: bool = False
    person: bool = False
    noun: bool = False
    simple: bool = False
    reported: str = ""


@cache
def words() -> dict[tuple[str, str], ModalityWord]:
    """Return the words of ``modality_words.toml`` by role and lemma."""
    return {(word.role, word.lemma): word for word in load("modality_words", ModalityWord)}


def word_of(role: str, token: Token) -> ModalityWord | None:
    """Return the entry of a token in one role, if it has one."""
    return words().get((role, tree.lemma(token)))
