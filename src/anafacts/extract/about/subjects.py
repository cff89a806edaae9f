"""The subject of a clause as a noun, whatever stands for it: a pronoun, a clause above, nothing."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.words import words_of
from anafacts.extract.counted.keys import NOUNS

_STEPS = 8  # clauses up from a verb to a subject
_THINGS = frozenset({"it", "they"})
_AUX = frozenset({"aux", "aux:pass", "cop", "advmod"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def subject_noun(verb: Token, taken: frozenset[int]) -> Token | None:
    """Return the noun that is the subject of a clause, None where it is unknown.

    A relative pronoun stands for its antecedent, "it" and "they" of a reported clause for who
    reports, a clause without a subject for that of the clause above it.
    """
    subject = _bearer(verb, taken)
    if subject is not None and subject.i in taken:
        joined = (c for c in tree.children(subject, "conj") if c.i < verb.i)
        subject = next((c for c in joined if c.i not in taken), None)
    if subject is None:
        return None
    if subject.pos_ not in NOUNS and (part := _part(subject)) is not None:
        return part
    return subject if subject.pos_ in NOUNS else None


def _bearer(verb: Token, taken: frozenset[int]) -> Token | None:
    node: Token | None = verb
    for _ in range(_STEPS):
        if node is None:
            return None
        own = _repaired(node, taken) or _subject(node)
        if own is not None:
            return _meant(own, node, taken)
        if node.dep_ in {"acl", "acl:relcl"}:
            return _described(node, taken)
        found = _controller(node)
        if found is not None:
            return found
        shares = node.dep_ in {"conj", "xcomp", "advcl", "parataxis"}
        node = (_nearer(node) or node.head) if shares else None
    return None


def _described(verb: Token, taken: frozenset[int]) -> Token | None:
    """Return the noun that a clause describes, of a figure or a predicate what these are about."""
    if verb.dep_ == "acl" and verb.head.i in taken:
        return _bearer(tree.predicate_of(verb.head), taken)
    if any(c.lower_ == "to" for c in verb.children) and _is_aim(verb.head):
        owner = next((c for c in tree.children(verb.head, "nmod:poss") if c.pos_ in NOUNS), None)
        return owner or _bearer(tree.predicate_of(verb.head), taken)
    return _bearer(verb.head, taken) if tree.is_predicate(verb.head) else verb.head


def _is_aim(noun: Token) -> bool:
    """Return whether a noun does not itself do what its infinitive says: "a plan to hire 40"."""
    return tree.lemma(noun) in words_of("aim")


def _controller(verb: Token) -> Token | None:
    """Return the object that is the subject of what depends on it: "helped the firm make 3"."""
    objects = tree.children(verb.head, "obj")
    if verb.dep_ == "xcomp" and objects:
        return objects[0]
    first = verb.left_edge
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or first.text == "," or first.i == 0:
        return None
    return next((o for o in objects if o.right_edge.i == first.i - 1), None)


def _repaired(verb: Token, taken: frozenset[int]) -> Token | None:
    """Return the noun before a verb that a parse joins to a figure: "fell 5% and gold rose 3%"."""
    first = min((c.i for c in verb.children if c.dep_ in _AUX and c.i < verb.i), default=verb.i)
    if first == 0:
        return None
    node = verb.doc[first - 1]
    while node.dep_ in {"flat", "compound"} and node.head.i < first:
        node = node.head
    if node.pos_ not in NOUNS or node.i in taken or tree.children(node, "case"):
        return None
    joined = node.dep_ == "conj" and node.head.i in taken
    own = tree.children(verb, *tree.SUBJECTS)
    return node if joined or (not own and _follows_and(node)) else None


def _follows_and(noun: Token) -> bool:
    """Return whether "and" or "but" stands before a noun and its modifiers."""
    at = noun.i - 1
    while at > 0 and noun.doc[at].pos_ in {"ADJ", "NOUN", "PROPN", "DET"}:
        at -= 1
    return noun.doc[at].lower_ in {"and", "but", "while"}


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb, of a name that a parse cuts in two its second half."""
    found = tree.children(verb, *tree.SUBJECTS)
    if len(found) > 1 and found[0].right_edge.i == found[-1].left_edge.i - 1:
        return found[-1]
    return tree.subject(verb)


def _nearer(verb: Token) -> Token | None:
    """Return the last clause between a participle and its head: "as gold fell losing 3"."""
    first = verb.left_edge
    if verb.tag_ not in {"VBG", "VBN"} or any(t.tag_ in _FINITE for t in verb.children):
        return None
    if first.text == "," or (first.i > 0 and first.nbor(-1).text == ","):
        return None  # set off, it goes on from the main clause
    between = verb.head.subtree if verb.head.i < verb.i else ()
    own = [t for t in between if verb.head.i < t.i < verb.left_edge.i]
    clauses = (t for t in own if t.dep_ in {"advcl", "ccomp"} and tree.subject(t) is not None)
    return next((t for t in reversed(list(clauses))), None)


def _meant(subject: Token, verb: Token, taken: frozenset[int]) -> Token | None:
    """Return the noun that a pronoun stands for, a noun itself."""
    if subject.pos_ in NOUNS or subject.pos_ != "PRON":
        return subject
    if subject.tag_ in {"WDT", "WP", "WRB"} or tree.base(verb.dep_) == "acl":
        return _antecedent(subject, verb)
    if subject.lower_ in _THINGS and tree.lemma(verb) not in words_of("empty_it"):
        return _reporter(verb, taken)
    return subject


def _antecedent(pronoun: Token, verb: Token) -> Token | None:
    """Return the noun that a relative clause describes; "which" is never a person."""
    while verb.dep_ == "conj":
        verb = verb.head
    if tree.base(verb.dep_) != "acl":
        return None
    noun = verb.head
    if pronoun.lower_ == "which" and noun.ent_type_ == "PERSON" and noun.dep_ == "appos":
        noun = noun.head.head
    return noun


def _reporter(verb: Token, taken: frozenset[int]) -> Token | None:
    """Return the subject of the clause above one whose subject is "it" or "they"."""
    node = verb
    while node.dep_ in {"conj", "xcomp"}:
        node = node.head
    above = _bearer(node.head, taken) if node.dep_ in {"ccomp", "parataxis"} else None
    return above if above is not None and above.pos_ in NOUNS else None


def _part(subject: Token) -> Token | None:
    """Return the noun of "each of the houses"."""
    whole = (c for c in tree.children(subject, "nmod") if tree.cases(c) == "of")
    return next((c for c in whole if c.pos_ in NOUNS), None)
