"""What a figure is about: the noun it describes, what it is part of, object and subject."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.about.clause import clause_of, object_of, purpose_of, scope_of, target_of
from anafacts.extract.about.nearby import apposed, is_aside, trimmed, twin
from anafacts.extract.about.nouns import described, whole
from anafacts.extract.about.parts import Part, Role
from anafacts.extract.about.subjects import subject_noun
from anafacts.extract.about.words import phrase_words

_OTHERS = frozenset({"than", "according to"})


def about(figure: Span, others: Sequence[Span] = ()) -> tuple[Part, ...]:
    """Return the noun phrases that a figure of a parsed sentence is about, the nearest first.

    ``figure`` holds the number with its unit or the noun that it counts, ``others`` are the other
    figures of the sentence, whose words are nobody's.
    """
    figure, others = trimmed(figure), [trimmed(other) for other in others]
    same = twin(figure, others)
    if same is not None:
        return about(same, [*(o for o in others if o != same), figure])
    taken = frozenset(t.i for span in (figure, *others) for t in span)
    parts: list[Part] = []
    for role, noun in _nouns(figure, taken):
        used = {t for part in parts for t in part.words}
        if noun not in used and (words := phrase_words(noun, taken)):
            parts.append(Part(role, noun, tuple(w for w in words if w not in used)))
    return tuple(parts)


def _nouns(figure: Span, taken: frozenset[int]) -> Iterator[tuple[Role, Token]]:
    beside = apposed(figure, taken)
    if beside is not None:
        yield Role.DESCRIBED, beside
        return
    anchor = _anchor(figure)
    if is_aside(figure):
        subject = subject_noun(clause_of(anchor), taken)
        yield from ((Role.SUBJECT, noun) for noun in (subject,) if noun is not None)
        return
    part = whole(figure, taken)
    found, closed = _described(figure, taken)
    if part is not None:
        yield Role.WHOLE, part
        found = found if tree.cases(anchor) == "of" else []
        closed = closed or bool(found)
    yield from ((Role.DESCRIBED, noun) for noun in found)
    if not closed:
        named = part is not None or bool(found)
        yield from _of_clause(figure, clause_of(anchor), taken, named=named)


def _of_clause(
    figure: Span, verb: Token, taken: frozenset[int], *, named: bool
) -> Iterator[tuple[Role, Token]]:
    """Yield what the clause says of a figure; ``named``: a noun of its own phrase is known."""
    branch = _branch(_anchor(figure), tree.predicate_of(_anchor(figure)))
    target = target_of(branch, verb, taken) or (None if named else purpose_of(figure, verb, taken))
    if target is not None:
        yield Role.OBJECT, target
        return
    scope = scope_of(figure, verb, taken)
    if scope is not None:
        yield Role.SCOPE, scope
    subject = subject_noun(verb, taken)
    if not named:
        case = next(filter(None, map(tree.cases, (*figure, branch))), "")
        thing = object_of(branch, verb, taken, case=case, known=subject is not None)
        yield from ((Role.OBJECT, noun) for noun in (thing,) if noun is not None)
    foreign = named and (_is_attached(verb) or _is_other(figure.root, verb))
    if subject is not None and not foreign and not _precedes(branch, verb, subject):
        yield Role.SUBJECT, subject


def _is_attached(verb: Token) -> bool:
    """Return whether a clause only describes a noun or a purpose: "paid to insure 3 boats"."""
    while verb.dep_ == "conj" and tree.is_predicate(verb.head):
        verb = verb.head
    meant = tree.children(verb.head, "aux:pass")  # "is expected to reach"
    purpose = verb.dep_ == "advcl" and any(c.lower_ == "to" for c in tree.children(verb, "mark"))
    return verb.dep_ == "acl" or (purpose and not meant)


def _described(figure: Span, taken: frozenset[int]) -> tuple[list[Token], bool]:
    """Return the nouns that a figure describes and whether these are all, by any of its words.

    A parse may hang the parts of "AUD 1.5 m" on different words.
    """
    heads = [t for t in figure if t.head not in figure and t != figure.root]
    anchors = [_anchor(figure), *(t for t in heads if t.dep_ == "nmod")]
    made = [described(anchor, taken) for anchor in anchors]
    return next((m for m in made if m[0]), made[0])


def _is_other(node: Token, verb: Token) -> bool:
    """Return whether a figure stands in a comparison or a source: "than the loss of 5 euros"."""
    while node not in {verb, node.head}:
        if tree.cases(node) in _OTHERS:
            return True
        node = node.head
    return False


def _anchor(figure: Span) -> Token:
    """Return the head of a figure, or the number in it that a parse takes for the predicate."""
    predicates = (t for t in figure if tree.children(t, "cop", *tree.SUBJECTS))
    return next(predicates, figure.root)


def _branch(node: Token, verb: Token) -> Token:
    """Return the child of a verb under which a node stands, the verb itself for itself."""
    while node.head not in {verb, node} and node != verb:
        node = node.head
    return node


def _precedes(branch: Token, verb: Token, subject: Token) -> bool:
    """Return whether a figure stands in an adjunct before the subject: "In 3 of 5 years, he"."""
    adjunct = tree.base(branch.dep_) in {"obl", "advmod", "nmod"} and branch != verb
    return adjunct and branch.i < subject.i < verb.i
