"""Whether an event took place, is planned, or was called off."""

from anafacts.extract import tree
from anafacts.extract.events.context import Candidate, EventContext
from anafacts.extract.events.when import When
from anafacts.extract.modality import modality_of, word_of
from anafacts.model import Modality

_PAST = frozenset({Modality.HAPPENED, Modality.ONGOING})


def mood_of(candidate: Candidate, when: When, context: EventContext) -> Modality:
    """Return the modality of an event.

    A verb's is that of its clause. A noun tells of something that took place, whatever the clause
    around it says, unless a word beside it ("the planned visit") or the verb over it ("the visit
    approaches") says otherwise. What lies after the publication is planned.
    """
    verbal = candidate.rule.startswith("verb")
    mood = modality_of(candidate.trigger) if verbal else _of_noun(candidate)
    interval, published = when.period.interval, context.published
    later = interval is not None and published is not None and interval.start >= published.end
    return Modality.PLANNED if later and mood in _PAST else mood


def _of_noun(candidate: Candidate) -> Modality:
    noun = candidate.trigger
    for child in tree.children(noun, "amod", "acl"):
        if (word := word_of("modifier", child)) is not None:
            return Modality(word.modality)
    if (word := word_of("subject", noun.head)) is not None and noun.head.i > noun.i:
        return Modality(word.modality)
    return Modality.HAPPENED
