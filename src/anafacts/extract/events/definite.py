"""Whether a mention tells of one definite event, not of a habit, a condition or a whole era."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.events.classes import is_named, is_proper
from anafacts.extract.events.context import Candidate
from anafacts.extract.events.headlines import is_headline
from anafacts.extract.modality import modality_of
from anafacts.model import SETTLED, EventType, Modality

_ERA = frozenset({"during", "since", "after", "before", "until", "post", "amid", "throughout"})
_UNREAL = frozenset({Modality.HYPOTHETICAL, Modality.OPINION})
_SOMEBODY = frozenset({"he", "she", "both", "i"})
_TIME = frozenset({"while", "after", "before", "when", "by", "since", "in", "with"})


def is_definite(candidate: Candidate, *, dated: bool) -> bool:
    """Return whether a candidate is reported; ``dated`` says that a date belongs to it.

    Left out are questions, conditions and opinions, present-tense habits without a date, nouns
    that name a body or a text when nothing makes them an event, and eras that only frame a
    statement ("during the Cold War").
    """
    if candidate.trigger.sent.text.rstrip().endswith("?"):
        return False
    if candidate.rule.startswith("verb"):
        return _definite_verb(candidate, dated=dated)
    if candidate.rule in {"title", "cited"} or candidate.back:
        return True
    if candidate.type is EventType.CONFLICT and candidate.trigger.text[:1].isupper():
        return dated or bool(candidate.places)
    if tree.cases(candidate.trigger) in _ERA and candidate.rule == "name" and not dated:
        return candidate.edition is not None
    return candidate.definite or dated or bool(candidate.places)


def _definite_verb(candidate: Candidate, *, dated: bool) -> bool:
    verb = candidate.trigger
    mood = modality_of(verb)
    if mood in _UNREAL or not (candidate.definite or dated):
        return False
    if verb.tag_ == "VB" and not _modal(verb) and not _real_infinitive(candidate, mood):
        return False
    if verb.tag_ == "VBG" and any(c.tag_ == "IN" and c.lower_ not in _TIME for c in verb.children):
        return False  # "a vote on condemning the invasion"
    if _of_a_kind(verb) and not (dated or is_headline(verb)):
        return False
    habitual = verb.tag_ in {"VBZ", "VBP"} or (mood is Modality.ONGOING and _plain(verb))
    return not habitual or dated or is_headline(verb) or (candidate.sharp and _done_to(verb))


def _of_a_kind(verb: Token) -> bool:
    """Return whether a participle tells what sort a thing is: "judges appointed by the king"."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or is_named(noun):
        return False
    return not tree.children(noun, "det", "nummod", "nmod:poss")


def _done_to(verb: Token) -> bool:
    """Return whether a name stands in a state that an act brought about: "Selim is charged"."""
    subject = tree.subject(verb)
    if verb.tag_ != "VBN" or subject is None:
        return False
    main = verb.dep_ in {"ROOT", "conj"}  # "when he is sentenced" has not come yet
    return is_proper(subject) or (main and subject.lower_ in _SOMEBODY)


def _real_infinitive(candidate: Candidate, mood: Modality) -> bool:
    """Return whether an infinitive tells of a plan or of a success: "agreed to buy", "began to"."""
    verb = candidate.trigger
    infinitive = any(mark.tag_ == "TO" for mark in tree.children(verb, "mark", "aux"))
    if infinitive and verb.dep_ == "acl" and is_proper(verb.head) and is_headline(verb):
        return True  # "Selim to host the gala"
    if infinitive and tree.children(verb, "cop"):
        return True  # "his first act had been to withdraw"
    real = verb.dep_ == "xcomp" if mood in SETTLED else True
    told = candidate.type is not EventType.STATEMENT or mood is Modality.NEGATED
    return infinitive and real and told and _own_name(candidate)


def _modal(verb: Token) -> bool:
    return any(aux.tag_ == "MD" for aux in tree.children(verb, "aux"))


def _own_name(candidate: Candidate) -> bool:
    verb = candidate.trigger
    inside = [t for t in candidate.arguments if candidate.start <= t.i < candidate.end]
    return candidate.name is not None or any(is_named(t) for t in inside if t.i > verb.i)


def _plain(verb: Token) -> bool:
    """Return whether a clause has neither a perfect nor a progressive: "they sign deals"."""
    helpers = {tree.lemma(aux) for aux in tree.children(verb, "aux")}
    return (
        "have" not in helpers
        and not ("be" in helpers and verb.tag_ == "VBG")
        and verb.tag_ != "VBG"
    )
