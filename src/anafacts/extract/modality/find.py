"""The modality of what stands in a clause: its own words, those over it, then its tense."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.modality.clause import own_mood, passes_up, tense_of, told_before
from anafacts.extract.modality.given import is_given
from anafacts.extract.modality.governed import governed_mood
from anafacts.extract.modality.phrase import contrasted, held_mood, modified_mood, viewed
from anafacts.model import Modality


def modality_of(token: Token) -> Modality:
    """Return how the clause around a token stands to the facts, as its author puts it.

    The token may be a verb, a noun or a numeral. Negation wins over mood, mood over tense; a clause
    takes over the mood of the word that it completes ("plans to sign"), never that of a verb of
    saying. What a clause only mentions takes no part in its mood.
    """
    predicate = tree.predicate_of(token)
    if is_given(token):
        return tense_of(predicate)
    clause = _clause(predicate)
    if clause is Modality.NEGATED or contrasted(token):
        return Modality.NEGATED
    held = modified_mood(token, predicate) or held_mood(token, predicate)
    return held or clause or viewed(predicate) or tense_of(predicate)


def _clause(predicate: Token) -> Modality | None:
    """Return the mood of a clause: its own words first, then those of what it completes."""
    node, told = predicate, False
    for _ in range(len(predicate.doc)):
        if found := own_mood(node) or (None if told else governed_mood(node)):
            return found
        if not passes_up(node):
            return None
        told = told or told_before(node)
        node = node.head
    return None
