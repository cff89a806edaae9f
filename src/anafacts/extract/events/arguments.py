"""The arguments of a verb, and whether they are what a trigger needs."""

from dataclasses import dataclass

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.events.classes import is_a, is_proper
from anafacts.extract.events.words import Trigger

_PREFIXES = frozenset({"co", "re", "-", "–", "pre"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_HELPERS = _BE | {"has", "have", "had", "will", "would"}
_DASHES = frozenset({"-", "–", "—"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The heads of a verb's arguments: subject and object as in the active voice."""

    subject: tuple[Token, ...] = ()
    object: tuple[Token, ...] = ()
    obliques: tuple[tuple[str, Token], ...] = ()
    clauses: tuple[Token, ...] = ()
    passive: bool = False
    dated: bool = False
    nominal: frozenset[int] = frozenset()

    def of(self, name: str) -> tuple[Token, ...]:
        """Return the heads in one place: subj, obj, a preposition, xcomp or that (a clause)."""
        if name == "subj":
            return self.subject
        if name == "obj":
            return self.object
        if name in {"xcomp", "that"}:
            label = "xcomp" if name == "xcomp" else "ccomp"
            return tuple(clause for clause in self.clauses if clause.dep_ == label)
        return tuple(head for case, head in self.obliques if name in {case, case.split(" ")[0]})


def arguments(
    verb: Token, *, dated: bool = False, nominal: frozenset[int] = frozenset()
) -> Arguments:
    """Return the arguments of a verb, coordinated heads included.

    ``dated`` says that its clause has a date, ``nominal`` which tokens lie in nominal events.
    """
    if is_headless(verb):
        return _unfolded(verb, dated=dated, nominal=nominal)
    passive = _is_passive(verb)
    subject = tree.subject(verb)
    if subject is not None and subject.lower_ in _PREFIXES:
        subject = None  # "was co-launched", cut at the hyphen
    own = subject or _before(verb) or tree.inherited_subject(verb) or _beside_noun(verb)
    own = _antecedent(own, verb)
    objects = [*tree.children(verb, "obj", "iobj"), *_bare(verb)]
    agents = tree.children(verb, "obl:agent")
    first, second = (agents, [own]) if passive else ([own], objects)
    second = [*second, *objects] if passive else second
    if verb.dep_ == "acl" and passive:
        close = verb.doc[verb.i - 1]
        second = [close if close.i in nominal else verb.head, *objects]
    return Arguments(
        subject=_spread(first),
        object=_spread(second),
        obliques=tuple((c, h) for c, o in _obliques(verb) for h in tree.conjuncts(o)),
        clauses=tuple(tree.children(verb, "xcomp", "ccomp")),
        passive=passive,
        dated=dated,
        nominal=nominal,
    )


def is_headless(verb: Token) -> bool:
    """Return whether the parse took a clause for a noun phrase: "Trump imposed tariffs on Peru".

    The participle then stands between a name and the noun that heads the sentence.
    """
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    folded = verb.tag_ == "VBN" and verb.dep_ == "amod" and verb.head.dep_ == "ROOT"
    return folded and verb.head.i > verb.i and before is not None and is_proper(before)


def _unfolded(verb: Token, *, dated: bool, nominal: frozenset[int]) -> Arguments:
    noun = verb.head
    phrases = tree.children(noun, "nmod", "obl")
    return Arguments(
        subject=(verb.doc[verb.i - 1],),
        object=_spread([noun]),
        obliques=tuple((tree.cases(o), h) for o in phrases for h in tree.conjuncts(o)),
        dated=dated,
        nominal=nominal,
    )


def _spread(heads: list[Token | None] | list[Token]) -> tuple[Token, ...]:
    return tuple(part for head in heads if head is not None for part in tree.conjuncts(head))


def _bare(verb: Token) -> list[Token]:
    """Return objects that the parser took for adverbials: no preposition, no date ("$4 bn")."""
    found = [o for o in tree.children(verb, "obl") if o.i > verb.i and not tree.cases(o)]
    return [o for o in found if o.tag_ in {"$", "NN", "NNS", "NNP", "NNPS"}]


def _before(verb: Token) -> Token | None:
    """Return the noun right before a verb that the parse left without a subject.

    Auxiliaries, adverbs and prefixes ("co-") may stand between; a comma may not.
    """
    at, floor = verb.i - 1, verb.sent.start
    while (at >= floor and verb.doc[at].lower_ in _PREFIXES | _HELPERS) or _adverb(verb.doc[at]):
        at -= 1
    free = verb.tag_ == "VBG" or _after_be(verb)
    if at < floor or (verb.dep_ in {"conj", "xcomp", "acl", "advcl"} and not free):
        return None
    word = verb.doc[at]
    if word.tag_ not in {"NN", "NNS", "NNP", "NNPS", "PRP"} or (
        verb.tag_ == "VBG" and not is_proper(word)
    ):
        return None
    while (
        word.head.i < verb.i
        and word.head.i >= floor
        and word.head != word
        and not _is_verb(word.head)
    ):
        if tree.cases(word):
            return None
        word = word.head
    return word


def _beside_noun(verb: Token) -> Token | None:
    """Return the noun to which the parse ties a second participle: "a line, cut and sold by it"."""
    noun = verb.head
    tied = verb.dep_ == "conj" and verb.tag_ == "VBN" and noun.pos_ in {"NOUN", "PROPN"}
    return noun if tied else None


def _adverb(token: Token) -> bool:
    return token.tag_ in {"RB", "RBR"} or token.dep_ == "advmod"


def _is_verb(token: Token) -> bool:
    return token.tag_.startswith("VB")


def _after_be(verb: Token) -> bool:
    """Return whether a form of "be" stands before a participle, prefixes and adverbs between."""
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].lower_ in _PREFIXES or _adverb(verb.doc[at])):
        at -= 1
    return verb.tag_ == "VBN" and verb.doc[at].lower_ in _BE


def _is_passive(verb: Token) -> bool:
    by = verb.tag_ == "VBN" and tree.children(verb, "obl:agent") and not tree.children(verb, "aux")
    if by or tree.children(verb, "aux:pass", "nsubj:pass") or _after_be(verb):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and tree.subject(verb) is None:
        return not tree.children(verb, "aux") and _is_passive(verb.head)
    bare = not tree.children(verb, "obj")  # "a quake struck Papua", misread as a participle
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"} and bare


def _antecedent(head: Token | None, verb: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for."""
    if head is not None and (head.tag_ in _RELATIVE or head.lower_ == "that"):
        node = verb
        while node.dep_ in {"conj", "xcomp"}:
            node = node.head
        return node.head if node.dep_ == "acl:relcl" else _noun_before(head)
    return head


def _noun_before(pronoun: Token) -> Token | None:
    """Return the noun before a relative pronoun whose clause the parse hangs elsewhere.

    What stands between two dashes is skipped: "travel for five nations – Peru, Chile – which ...".
    """
    before = [t for t in pronoun.sent if t.i < pronoun.i]
    dashes = [n for n, t in enumerate(before) if t.text in _DASHES]
    if len(dashes) > 1 and dashes[-1] == len(before) - 1:
        before = before[: dashes[-2]]
    return next((t for t in reversed(before) if t.pos_ in {"NOUN", "PROPN"}), None)


def _obliques(verb: Token) -> list[tuple[str, Token]]:
    found = [(tree.cases(o), o) for o in tree.children(verb, "obl", "obl:agent", "nmod")]
    for noun in tree.children(
        verb, "obj"
    ):  # "signed deals with China": the parser may hang it here
        found += [(tree.cases(n), n) for n in tree.children(noun, "nmod")]
    return [(case, head) for case, head in found if case]


def meets(trigger: Trigger, verb: Token, found: Arguments) -> bool:
    """Return whether a verb has the particle and the arguments that a reading needs."""
    if trigger.particle and not _has_particle(trigger.particle, verb, found):
        return False
    return all(_met(need, found) for need in trigger.needs)


def _has_particle(particle: str, verb: Token, found: Arguments) -> bool:
    if any(c.lower_ == particle for c in tree.children(verb, "compound:prt", "advmod", "case")):
        return True
    bare = tree.children(verb, "obj", "obl:unmarked", "advmod", "xcomp", "nsubj:pass")
    return bool(found.of(particle)) or any(tree.lemma(word) == particle for word in bare)


def _met(need: str, found: Arguments) -> bool:
    names, _, wanted = need.partition(":")
    either = names.split("|")
    if ("when" in either and found.dated) or ("passive" in either and found.passive):
        return True
    heads = [head for name in names.split("|") for head in found.of(name)]
    if "@event" in wanted and any(head.i in found.nominal for head in heads):
        return True
    return any(not wanted or is_a(head, wanted.split("|")) for head in heads)
