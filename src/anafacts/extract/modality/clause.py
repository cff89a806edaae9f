"""What a clause says of itself: auxiliaries, negation, conditions, questions, tense."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.modality.words import ModalityWord, words
from anafacts.model import Modality

_SHARED = frozenset({"aux", "aux:pass", "mark", "advmod", "cop", "cc"})
_PRESENT = frozenset({"VBZ", "VBP"})
_STRONGEST = (Modality.NEGATED, Modality.HYPOTHETICAL, Modality.OPINION)
_INVERTED = frozenset({"had", "should", "were"})  # "Had it failed", "Should it fail"
_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_TOLD = frozenset({"after", "since", "despite", "following"})
_CONCESSIVE = frozenset({"even", "as"})


def own_mood(predicate: Token) -> Modality | None:
    """Return what auxiliaries, negation and conjunctions of the clause itself say."""
    found = [word for child in _helpers(predicate) if (word := _helper(child)) is not None]
    reported = predicate.dep_ in {"ccomp", "acl"}
    kinds = [Modality((reported and word.reported) or word.modality) for word in found]
    if Modality.PLANNED in kinds and Modality.NEGATED not in kinds and _guessed(found):
        return Modality.FORECAST
    for kind in _STRONGEST:
        if kind in kinds:
            return kind
    if _negative_part(predicate):
        return Modality.NEGATED
    if _supposed(predicate) or _asked(predicate) or _conditional(predicate, kinds):
        return Modality.HYPOTHETICAL
    if not kinds and _still_to_be(predicate):
        return Modality.PLANNED
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
    if _only_follows(child) or (child.dep_ == "aux" and tree.lemma(child) == "have"):
        return None
    role = {"aux": "aux", "aux:pass": "aux", "mark": "mark"}.get(child.dep_, "adverb")
    lemma, known = tree.lemma(child), words()
    named = known.get(("mark", _phrase(child)))
    word = known.get((role, child.lower_)) or known.get((role, lemma))
    return known.get(("negator", lemma)) or named or word


def _phrase(child: Token) -> str:
    """Return the two words that open a clause together: "instead of", "yet to"."""
    following = child.doc[child.i + 1 : child.i + 2]
    beside = [t for t in following if t.dep_ == "fixed" or t.tag_ == "TO"]
    return " ".join([child.lower_, *(t.lower_ for t in beside)]) if beside else ""


def _only_follows(child: Token) -> bool:
    """Return whether "not" belongs to "not only ... but also", which denies nothing."""
    following = child.i + 1
    return following < len(child.doc) and child.doc[following].lower_ in {"only", "just", "merely"}


def _guessed(found: list[ModalityWord]) -> bool:
    """Return whether an adverb makes a guess of what will be: "will probably rise"."""
    return any(word.role == "adverb" for word in found)


def _negative_part(predicate: Token) -> bool:
    """Return whether the subject or object denies the clause: "no one", "neither side"."""
    parts = tree.children(predicate, *tree.SUBJECTS, "obj")
    dets = [det for part in parts for det in [part, *tree.children(part, "det")]]
    return any(("negator", det.lower_) in words() for det in dets)


def _conditional(predicate: Token, kinds: list[Modality]) -> bool:
    """Return whether the clause holds under a condition: "if it fails, he owes $5"."""
    clauses = tree.children(predicate, "advcl")
    present = predicate.tag_ in _PRESENT and not tree.children(predicate, "aux", "cop")
    conditions = [clause for clause in clauses if _supposed(clause) or _condition(clause)]
    return bool(conditions) and (bool(kinds) or present)


def _condition(clause: Token) -> bool:
    marks = tree.children(clause, "mark")
    conceded = any(c.lower_ in _CONCESSIVE for c in tree.children(clause, "advmod"))
    found = [words().get(("mark", mark.lower_)) for mark in marks]
    supposing = any(word is not None and word.modality == Modality.HYPOTHETICAL for word in found)
    return supposing and not conceded and not any(m.lower_ in _CONCESSIVE for m in marks)


def _supposed(clause: Token) -> bool:
    """Return whether the verb stands before the subject: "Had it failed", "Should it fail"."""
    subject = tree.subject(clause)
    if subject is None or clause.dep_ not in {"advcl", "parataxis"}:
        return False
    heads = [child for child in tree.children(clause, "aux", "cop") if child.i < subject.i]
    return bool(heads) and heads[0].lower_ in _INVERTED and clause.left_edge == heads[0]


def _asked(predicate: Token) -> bool:
    """Return whether it is asked if something is so; "why did 60 people die" takes it as given."""
    if predicate.dep_ != "ROOT":
        return False
    sentence = tree.text(predicate.doc)[predicate.sent.start_char : predicate.sent.end_char]
    if sentence.rstrip(" \n\"'”’)")[-1:] != "?":
        return False
    subject = tree.subject(predicate)
    before = tree.children(predicate, "aux", "aux:pass", "cop")
    inverted = subject is not None and any(child.i < subject.i for child in before)
    return inverted and not any(t.tag_.startswith("W") for t in predicate.sent[:_OPENING])


_OPENING = 4  # words at the head of a question among which "who" or "why" stands


def _still_to_be(predicate: Token) -> bool:
    """Return whether an infinitive is the whole clause: "Vexor to build", "he is to build"."""
    marks = [mark for mark in tree.children(predicate, "mark", "aux") if mark.tag_ == "TO"]
    if not marks:
        return False
    if any(be.i < marks[0].i and be.tag_ in _FINITE for be in tree.children(predicate, "cop")):
        return True
    if predicate.dep_ == "acl":
        return predicate.head.dep_ == "ROOT" and predicate.head.tag_ in {"NNP", "NNPS"}
    return predicate.dep_ == "ROOT" and tree.subject(predicate) is not None


def infinitive(predicate: Token) -> bool:
    """Return whether "to" stands before a verb."""
    return any(mark.tag_ == "TO" for mark in tree.children(predicate, "mark", "aux"))


def passes_up(node: Token) -> bool:
    """Return whether the mood of the clause above is also that of this one.

    So it is for complements without a tense of their own ("could begin building"), for participles
    and for what stands inside an if-clause.
    """
    tenseless = node.tag_ in {"VB", "VBG"} and not tree.children(node, "aux", "aux:pass")
    if node.dep_ == "xcomp" or (node.dep_ == "conj" and tree.subject(node) is None):
        return True
    return node.dep_ in {"advcl", "acl", "ccomp"} and tenseless and tree.subject(node) is None


def told_before(node: Token) -> bool:
    """Return whether a participle tells what was before the clause above: "after losing 40 men"."""
    return any(mark.lower_ in _TOLD for mark in tree.children(node, "mark", "case"))


def tense_of(predicate: Token) -> Modality:
    """Return ongoing for the present and the present progressive, happened for all else."""
    node = predicate
    while passes_up(node) and not _finite(node):
        node = node.head
    tags = {child.tag_ for child in tree.children(node, "aux", "aux:pass", "cop")} | {node.tag_}
    lemmas = {tree.lemma(child) for child in tree.children(node, "aux")}
    if "have" in lemmas and node.tag_ != "VBG":
        return Modality.ONGOING if tree.children(node, "cop") else Modality.HAPPENED
    return Modality.ONGOING if tags & (_PRESENT | {"MD"}) else Modality.HAPPENED


def is_past(predicate: Token) -> bool:
    """Return whether a clause is told as past or as done: "was able to", "has been able to"."""
    helpers = tree.children(predicate, "aux", "aux:pass", "cop")
    return any(helper.tag_ in _PAST for helper in helpers) or predicate.tag_ == "VBD"


def _finite(node: Token) -> bool:
    helpers = tree.children(node, "aux", "aux:pass", "cop")
    return node.tag_ in _PRESENT | {"VBD"} or any(
        h.tag_ in _PRESENT | {"VBD", "MD"} for h in helpers
    )
