"""Whether a text says that something is so, will be, might be or is not."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.lexicon import load
from anafacts.model import Modality

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "advcl", "csubj", "csubj:pass"})
_SHARED = frozenset({"aux", "aux:pass", "mark", "advmod", "cop"})
_PRESENT = frozenset({"VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class ModalityWord:
    """A word that changes whether what it governs is asserted.

    ``role`` says how it governs: ``aux`` (an auxiliary), ``governor`` (takes a clause: "plans to"),
    ``modifier`` (of the noun: "the proposed railway"), ``mark`` (opens a clause: "if"), ``adverb``
    (beside the predicate), ``subject`` (a verb over the noun: "the visit approaches"), ``result``
    (an infinitive that tells what came of it: "grew to reach"), ``negator``. ``person`` limits a
    governor to a first-person subject, ``passive`` to the participle ("is expected to").
    ``reported`` is the mood in a clause that completes another ("said that it would sign").
    """

    lemma: str
    role: str
    modality: str
    example: str
    passive: bool = False
    person: bool = False
    reported: str = ""


@cache
def words() -> dict[tuple[str, str], ModalityWord]:
    """Return the words of ``modality_words.toml`` by role and lemma."""
    return {(word.role, word.lemma): word for word in load("modality_words", ModalityWord)}


def word_of(role: str, token: Token) -> ModalityWord | None:
    """Return the entry of a token in one role, if it has one."""
    return words().get((role, tree.lemma(token)))


def modality_of(token: Token) -> Modality:
    """Return how the clause around a token stands to the facts, as its author puts it.

    The token may be a verb, a noun or a numeral. Negation wins over mood, mood over tense; a clause
    takes over the mood of the word that it completes ("plans to sign"), never that of a verb of
    saying.
    """
    predicate = tree.predicate_of(token)
    return _modified(token, predicate) or _clause(predicate) or _tense(predicate)


def _modified(token: Token, predicate: Token) -> Modality | None:
    """Return what a participle or adjective says of a noun between the token and its predicate."""
    for node in tree.ancestors(token):
        for child in tree.children(node, "amod", "acl"):
            if node is not predicate or child.dep_ == "amod":
                word = words().get(("modifier", tree.lemma(child)))
                if word is not None and not _active(child):
                    return Modality(word.modality)
        if node is predicate or node.dep_ == "conj":
            break
    return None


def _active(child: Token) -> bool:
    return child.dep_ == "acl" and (child.tag_ == "VBG" or bool(tree.children(child, "obj")))


def _clause(predicate: Token) -> Modality | None:
    """Return the mood of a clause: its own words first, then those of what it completes."""
    node = predicate
    for _ in range(len(predicate.doc)):
        if found := _own(node) or _governed(node):
            return found
        if not _passes_up(node):
            return None
        node = node.head
    return None


def _own(predicate: Token) -> Modality | None:
    """Return what auxiliaries, negation and conjunctions of the clause itself say."""
    found = [word for child in _helpers(predicate) if (word := _helper(child)) is not None]
    order = (Modality.NEGATED, Modality.HYPOTHETICAL, Modality.OPINION)
    reported = predicate.dep_ in {"ccomp", "acl"}
    kinds = [Modality((reported and word.reported) or word.modality) for word in found]
    for kind in order:
        if kind in kinds:
            return kind
    if _negative_subject(predicate):
        return Modality.NEGATED
    if kinds and _conditional(predicate):
        return Modality.HYPOTHETICAL
    return kinds[0] if kinds else None


def _helpers(predicate: Token) -> list[Token]:
    """Return the auxiliaries, negators and marks of a predicate, a conjunct's first one's too."""
    own = [child for child in predicate.children if child.dep_ in _SHARED]
    own += [part for child in own for part in child.children if part.dep_ in {"advmod", "fixed"}]
    if predicate.dep_ == "conj" and tree.subject(predicate) is None:
        first = predicate.head
        if predicate.tag_ in {"VB", first.tag_}:
            shared = [child for child in _helpers(first) if child.i < first.i]
            own += [
                child for child in shared if child.dep_ in {"aux", "mark"} or predicate.tag_ == "VB"
            ]
    return own


def _helper(child: Token) -> ModalityWord | None:
    role = {"aux": "aux", "aux:pass": "aux", "mark": "mark"}.get(child.dep_, "adverb")
    lemma = tree.lemma(child)
    known = words()
    if _only_follows(child):
        return None
    return (
        known.get(("negator", lemma)) or known.get((role, child.lower_)) or known.get((role, lemma))
    )


def _only_follows(child: Token) -> bool:
    """Return whether "not" belongs to "not only ... but also", which denies nothing."""
    following = child.i + 1
    return following < len(child.doc) and child.doc[following].lower_ in {"only", "just", "merely"}


def _negative_subject(predicate: Token) -> bool:
    """Return whether the subject or object denies the clause: "no one", "neither side"."""
    parts = tree.children(predicate, *tree.SUBJECTS, "obj")
    dets = [det for part in parts for det in [part, *tree.children(part, "det")]]
    return any(("negator", det.lower_) in words() for det in dets)


def _conditional(predicate: Token) -> bool:
    clauses = tree.children(predicate, "advcl")
    marks = [mark for clause in clauses for mark in tree.children(clause, "mark")]
    found = [words().get(("mark", mark.lower_)) for mark in marks]
    return any(word is not None and word.modality == Modality.HYPOTHETICAL for word in found)


def _governed(predicate: Token) -> Modality | None:
    """Return the mood that the governing word lends: "plans to sign", "a plan to sign"."""
    if predicate.dep_ == "obj" and not predicate.tag_.startswith("VB"):
        return _refused(predicate)
    if predicate.dep_ not in _COMPLEMENTS:
        return None
    head = predicate.head
    word = words().get(("governor", tree.lemma(head)))
    if word is not None and _fits(word, head, predicate):
        return Modality(word.modality)
    result = ("result", tree.lemma(predicate)) in words()
    if predicate.dep_ == "advcl" and _infinitive(predicate) and not result:
        return Modality.PLANNED
    return None


def _refused(noun: Token) -> Modality | None:
    """Return negated for what hangs on a thing declined: "declined the invitation to join"."""
    word = words().get(("governor", tree.lemma(noun.head)))
    negated = word is not None and word.modality == Modality.NEGATED
    return Modality.NEGATED if negated else None


def _fits(word: ModalityWord, head: Token, predicate: Token) -> bool:
    if predicate.dep_ == "advcl" and not _infinitive(predicate):
        return False
    if predicate.dep_ == "acl" and predicate.tag_ == "VBN":
        return False
    if word.passive and (
        head.tag_ not in {"VBN", "JJ"} or any(a.lower_ in _HAVE for a in _aux(head))
    ):
        return False
    subject = tree.subject(head)
    return not word.person or (subject is not None and subject.lower_ in {"i", "we"})


_HAVE = frozenset({"has", "have", "had", "'ve", "’ve"})


def _aux(head: Token) -> list[Token]:
    auxiliaries = tree.children(head, "aux", "aux:pass")
    return [] if any(a.dep_ == "aux:pass" for a in auxiliaries) else auxiliaries


def _infinitive(predicate: Token) -> bool:
    return any(mark.tag_ == "TO" for mark in tree.children(predicate, "mark", "aux"))


def _passes_up(node: Token) -> bool:
    """Return whether the mood of the clause above is also that of this one.

    So it is for complements without a tense of their own ("could begin building"), for participles
    and for what stands inside an if-clause.
    """
    tenseless = node.tag_ in {"VB", "VBG"} and not tree.children(node, "aux", "aux:pass")
    if node.dep_ == "xcomp" or (node.dep_ == "conj" and tree.subject(node) is None):
        return True
    return node.dep_ in {"advcl", "acl", "ccomp"} and tenseless and tree.subject(node) is None


def _tense(predicate: Token) -> Modality:
    """Return ongoing for the present and the present progressive, happened for all else."""
    node = predicate
    while _passes_up(node) and not _finite(node):
        node = node.head
    tags = {child.tag_ for child in tree.children(node, "aux", "aux:pass", "cop")} | {node.tag_}
    lemmas = {tree.lemma(child) for child in tree.children(node, "aux")}
    if "have" in lemmas and node.tag_ != "VBG":
        return Modality.ONGOING if tree.children(node, "cop") else Modality.HAPPENED
    return Modality.ONGOING if tags & (_PRESENT | {"MD"}) else Modality.HAPPENED


def _finite(node: Token) -> bool:
    helpers = tree.children(node, "aux", "aux:pass", "cop")
    return node.tag_ in _PRESENT | {"VBD"} or any(
        h.tag_ in _PRESENT | {"VBD", "MD"} for h in helpers
    )
