"""What a word lends to the clause that completes it: "plans to sign", "denied that it fell"."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.modality.clause import infinitive, is_past
from anafacts.extract.modality.words import ModalityWord, word_of, words
from anafacts.model import Modality

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "advcl", "csubj", "csubj:pass", "parataxis"})
_CLAIMED = frozenset({"ccomp", "csubj", "csubj:pass", "acl", "nsubj", "advcl"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve"})


def governed_mood(predicate: Token) -> Modality | None:
    """Return the mood that the governing word lends: "plans to sign", "a plan to sign"."""
    if predicate.dep_ == "obj" and not predicate.tag_.startswith("VB"):
        return _refused(predicate)
    if _denied(predicate):
        return Modality.NEGATED
    if predicate.dep_ not in _COMPLEMENTS:
        return None
    return _governor(predicate) or _purpose(predicate)


def _governor(predicate: Token) -> Modality | None:
    word = word_of("governor", predicate.head)
    if word is None or not fits(word, predicate.head) or not _completes(word, predicate):
        return None
    if predicate.dep_ == "acl" and word_of("canceller", predicate.head.head) is not None:
        return Modality.NEGATED
    return Modality(word.modality)


def _purpose(predicate: Token) -> Modality | None:
    """Return planned for an infinitive that tells what something is done for.

    "The latest to have hit the coast" is over, and what fell "to close at 12 dollars" has closed.
    """
    if predicate.dep_ != "advcl" or not infinitive(predicate):
        return None
    if any(a.lower_ == "have" for a in tree.children(predicate, "aux")):
        return None
    closed = word_of("close", predicate) is not None
    at = any(tree.cases(c) == "at" for c in tree.children(predicate, "obl"))
    result = word_of("result", predicate) is not None or (closed and at)
    habit = predicate.head.lower_ == "used" and predicate.left_edge.i == predicate.head.i + 1
    return None if result or habit else Modality.PLANNED


def _refused(noun: Token) -> Modality | None:
    """Return negated for what hangs on a thing declined: "declined the invitation to join"."""
    word = word_of("governor", noun.head)
    negated = word is not None and word.modality == Modality.NEGATED
    return Modality.NEGATED if negated else None


def _denied(predicate: Token) -> bool:
    """Return whether a clause is said not to be so: "rejected claims that", "false that"."""
    if predicate.dep_ not in _CLAIMED or not tree.children(predicate, "mark"):
        return False
    if any(mark.tag_ == "TO" for mark in tree.children(predicate, "mark")):
        return False
    over = predicate.head.head if predicate.dep_ == "acl" else predicate.head
    if predicate.dep_ == "acl" and predicate.head.dep_ == "obj":
        return word_of("denier", over) is not None
    if word_of("truth", over) is not None:
        negators = tree.children(over, "advmod")
        return any(("negator", tree.lemma(child)) in words() for child in negators)
    return word_of("falsehood", over) is not None


def fits(word: ModalityWord, head: Token) -> bool:
    """Return whether a governing word stands in the form and with the subject that it needs."""
    if word.passive and (
        head.tag_ not in {"VBN", "JJ"} or any(a.lower_ in _HAVE for a in _active_helpers(head))
    ):
        return False
    if (word.progressive and head.tag_ != "VBG") or (word.present and is_past(head)):
        return False
    subject = tree.subject(head)
    return not word.person or (subject is not None and subject.lower_ in {"i", "we"})


def _completes(word: ModalityWord, predicate: Token) -> bool:
    """Return whether a clause is the complement that a governor takes."""
    if predicate.dep_ == "parataxis":
        return not tree.children(predicate.head, *tree.SUBJECTS) and predicate.head.tag_ == "VB"
    if predicate.dep_ == "advcl" and not _open(predicate):
        return False
    if word.simple and any(a.lower_ == "have" for a in tree.children(predicate, "aux")):
        return False
    return not (predicate.dep_ == "acl" and predicate.tag_ == "VBN")


def _open(predicate: Token) -> bool:
    """Return whether a verb follows "to": "committed to pay", "committed itself to paying"."""
    return infinitive(predicate) or any(m.lower_ == "to" for m in tree.children(predicate, "mark"))


def _active_helpers(head: Token) -> list[Token]:
    auxiliaries = tree.children(head, "aux", "aux:pass")
    return [] if any(a.dep_ == "aux:pass" for a in auxiliaries) else auxiliaries
