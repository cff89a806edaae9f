"""Whether an event took place, is planned, or was called off."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.events.classes import is_proper
from anafacts.extract.events.context import Candidate, EventContext
from anafacts.extract.events.nouns import coming
from anafacts.extract.events.when import When
from anafacts.extract.modality import held_mood, modality_of, to_come, word_of
from anafacts.model import SETTLED, Modality

_UNDERGOES = frozenset({*tree.SUBJECTS, "obj"})


def mood_of(candidate: Candidate, when: When, context: EventContext) -> Modality:
    """Return the modality of an event.

    A verb's is that of its clause. A noun tells of something that took place, whatever the clause
    around it says, unless a word beside it ("the planned visit"), the noun or verb that takes it
    ("plans for a visit") or a verb that says whether it takes place ("the visit will begin", "was
    cancelled") says otherwise. What lies after the publication is planned.
    """
    verbal = candidate.rule.startswith("verb")
    mood = _of_verb(candidate.trigger) if verbal else _of_noun(candidate)
    return to_come(mood, when.period, context.published)


def _of_verb(verb: Token) -> Modality:
    """Return the mood of a clause; that of a heading like "Selim to host the gala" is planned."""
    mood = modality_of(verb)
    ahead = verb.tag_ == "VB" and verb.dep_ == "acl" and is_proper(verb.head)
    return Modality.PLANNED if ahead and mood in SETTLED else mood


def _of_noun(candidate: Candidate) -> Modality:
    noun = candidate.trigger
    for child in tree.children(noun, "amod", "acl"):
        if (word := word_of("modifier", child)) is not None:
            return Modality(word.modality)
    if (word := word_of("subject", noun.head)) is not None and noun.head.i > noun.i:
        return Modality(word.modality)
    if coming(noun, candidate.end - 1):
        return Modality.PLANNED
    predicate = tree.predicate_of(noun)
    held = held_mood(noun, predicate) if noun != predicate else None
    return held or _occurrence(candidate) or Modality.HAPPENED


def _occurrence(candidate: Candidate) -> Modality | None:
    """Return what the verb over a noun says of its taking place: "the talks will begin in May"."""
    noun = candidate.trigger
    word = word_of("occurrence", noun.head)
    if word is None or noun.dep_ not in _UNDERGOES:
        return None
    mood = modality_of(noun.head)
    return Modality(word.modality) if mood in SETTLED else mood
