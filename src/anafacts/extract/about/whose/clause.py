"""What the clause of a figure is about: its subject, its object, what is done to either."""

from collections.abc import Iterator

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Described, Seen
from anafacts.extract.about.whose.owners import of_noun, of_whole, stood_for
from anafacts.extract.about.whose.phrases import bracket
from anafacts.extract.about.whose.words import is_cited, is_noun, words_of

_ADJUNCTS = frozenset({"obl", "obl:tmod", "advmod", "obl:unmarked", "advcl"})


def equal(seen: Seen) -> Described | None:
    """Return what a figure is the predicate of: "the depth of the pool is 3 m"."""
    node = _node(seen)
    own = tree.children(node, *tree.SUBJECTS)
    if node.dep_ != "ROOT" and not tree.children(node, "cop") and not own:
        return None
    ahead = [t for t in own if t.i < seen.start] or own
    return of_noun(ahead[-1], seen) if ahead else None


def attached(seen: Seen) -> Described | None:
    """Return what the noun has on which a parse hangs the figure."""
    node = _node(seen)
    head = node.head
    noun = head != node and is_noun(head) and head.i not in seen.figures
    noun = noun and not (seen.timed and head.i > seen.end)
    return of_whole(head, seen) if noun and not tree.children(head, "cop") else None


def done(seen: Seen) -> Described | None:
    """Return what is acted on or acts at a figure, and the act: "was cured at 90 °C".

    The act is the property where what is acted on is none.
    """
    node = _node(seen)
    verb = tree.predicate_of(node)
    if seen.timed and verb.i > seen.start and verb.dep_ == "advcl":  # "2 days after it broke"
        verb = tree.predicate_of(verb.head)
    adjunct = bool(tree.cases(node)) or node.dep_ in _ADJUNCTS or seen.timed
    for noun in _arguments(verb, node, adjunct=adjunct):
        if noun.i in seen.figures or noun == node:
            continue
        found = of_noun(noun, seen)
        if found is None:
            continue
        measuring = tree.lemma(verb) in words_of("measuring") and not _is_passive(verb)
        telling = (adjunct or measuring) and verb != node and verb.pos_ == "VERB"
        if found.property or not telling or tree.lemma(verb) in words_of("empty"):
            return found
        return Described(found.entity, (verb.i, verb.i + 1))
    return None


def _is_passive(verb: Token) -> bool:
    return bool(tree.children(verb, "nsubj:pass", "aux:pass"))


def nearest(seen: Seen) -> Described | None:
    """Return what the nearest noun before the figure has, in the same bracket as the figure."""
    inside = bracket(seen.start, seen)
    for token in seen.before():
        named = is_noun(token) and token.i not in seen.figures and not is_cited(token)
        if named and bracket(token.i, seen) == inside:
            return of_noun(token, seen)
    return None


def _node(seen: Seen) -> Token:
    """Return the word of the figures that hangs on what is none of theirs."""
    node = seen.root
    while node.head != node and seen.start <= node.head.i < seen.end:
        node = node.head
    return node


def _arguments(verb: Token, node: Token, *, adjunct: bool) -> Iterator[Token]:
    """Yield the nouns of a clause: for an adjunct what is acted on, else the subject first."""
    subject = stood_for(tree.inherited_subject(verb))
    objects = [*tree.children(verb, "nsubj:pass"), *tree.children(verb, "obj")]
    if verb == node:
        order = [subject]
    elif adjunct:
        order = [*objects, subject]
    else:
        order = [subject, *tree.children(verb, "obj")]
    yield from (noun for token in order if (noun := stood_for(token)) is not None)
