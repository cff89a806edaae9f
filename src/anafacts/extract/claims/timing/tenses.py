"""Whether two clauses can be for one time: what was founded in 2015 has its 60 employees now."""

from spacy.tokens import Token

from anafacts.extract import tree

_HELPERS = ("aux", "aux:pass", "cop")
_NOW = frozenset({"present", "perfect", "future"})
_APART = {"past": _NOW, "future": frozenset({"past", "perfect", "present"})}


def time_of(clause: Token) -> str:
    """Return past, perfect, present, future or modal; "" for what has no tense of its own."""
    helpers = tree.children(clause, *_HELPERS)
    tags = {helper.tag_ for helper in helpers} | {clause.tag_}
    lemmas = {tree.lemma(helper) for helper in helpers}
    if "MD" in tags:
        return "future" if lemmas & {"will", "shall", "'ll", "wo"} else "modal"
    had = any(tree.lemma(h) == "have" and h.tag_ in {"VBZ", "VBP"} for h in helpers)
    if had and clause.dep_ != "xcomp":
        return "perfect"
    if "VBD" in tags or (clause.tag_ == "VBN" and not helpers):
        return "past"
    return "present" if tags & {"VBZ", "VBP"} else ""


def told_as(clause: Token) -> str:
    """Return the tense of a clause, or of the one whose tense it shares."""
    node = clause
    while not (found := time_of(node)) and node.head != node:
        node = tree.predicate_of(node.head)
    return found


def at_one_time(dated: Token, other: Token) -> bool:
    """Return whether the date of one clause may be that of another, by their tenses.

    What is told of in the past and what is so, has come or will be so have times of their own; but
    a clause that completes a verb of saying is as of the day on which it was said.
    """
    if dated == other or other.dep_ == "ccomp":
        return True
    ahead = time_of(dated) == "" and dated.dep_ == "xcomp" and told_as(dated) == "present"
    if ahead and told_as(other) == "past":
        return False  # "was held on bail and is due to return in April"
    return told_as(other) not in _APART.get(time_of(dated), frozenset())


def both_past(dated: Token, other: Token) -> bool:
    """Return whether two clauses are told in the simple past."""
    return told_as(dated) == told_as(other) == "past"
