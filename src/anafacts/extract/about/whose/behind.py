"""What stands behind a figure: "12 ships", "5 g of salt", "3 m long", "a 90 kW pump"."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Bounds, Described, Seen
from anafacts.extract.about.whose.owners import of_noun, stood_for
from anafacts.extract.about.whose.phrases import bounds, full, last_noun
from anafacts.extract.about.whose.words import is_noun, is_property, words_of
from anafacts.model import UnitKind

_REACH = 12  # words of the noun phrase behind "of"
_INNER = frozenset({"ADJ", "DET", "NUM", "VERB", "ADV"})


def counted(seen: Seen) -> Described | None:
    """Return the noun that a number counts; a property is not counted ("a zero growth rate")."""
    head = seen.counts() if seen.kind is UnitKind.COUNT else None
    if head is None or _is_over(head):
        return None
    if is_property(head) and head.tag_ != "NNS" and tree.lemma(head) != "time":
        return of_noun(head, seen, seen.end)
    return Described(full(head, seen, seen.end))


def part(seen: Seen) -> Described | None:
    """Return the whole that a figure is so much of; of a share, what is so much of it besides."""
    after = seen.after()
    if after is None or after.lower_ != "of":
        return None
    whole = _noun_behind(seen, after.i + 1)
    if whole is None:
        return None
    rest = _told_of(seen, whole) if seen.kind is UnitKind.SHARE else None
    if rest is None and is_property(whole):
        return of_noun(whole, seen)
    return Described(full(whole, seen, after.i + 1), rest)


def dimension(seen: Seen) -> Described | None:
    """Return what is so long or so much longer, with the adjective as the property."""
    word = seen.after()
    if word is None or (word.lower_ not in words_of("dimension") and word.tag_ != "JJR"):
        return None
    behind = seen.after(2)
    noun = last_noun(seen, word.i + 1) if behind is not None else None
    if noun is not None and behind is not None and (is_noun(behind) or _leads(word)):
        return Described(bounds(noun, seen, word.i + 1), (word.i, word.i + 1))
    subject = stood_for(tree.inherited_subject(tree.predicate_of(word)))
    if subject is not None and subject.i not in seen.figures:
        found = of_noun(subject, seen)
        if found is not None:
            return Described(found.entity, found.property or (word.i, word.i + 1))
    if word.dep_ in {"amod", "acl"} and is_noun(word.head):
        return Described(bounds(word.head, seen), (word.i, word.i + 1))
    return None


def modified(seen: Seen) -> Described | None:
    """Return the noun that a figure stands before: the pump of "a 90 kW pump"."""
    after = seen.after()
    if after is None or after.pos_ == "VERB" or after.lower_ == "respectively" or seen.timed:
        return None
    noun = last_noun(seen, seen.end)
    if noun is None:
        return None
    if is_property(noun):
        return of_noun(noun, seen, seen.end)
    start, end = full(noun, seen, seen.end)
    shares = seen.kind in {UnitKind.SHARE, UnitKind.CONCENTRATION}
    dissolved = any(map(is_noun, seen.doc[start : noun.i]))
    if shares and dissolved and tree.lemma(noun) in words_of("solution"):
        return Described((noun.i, noun.i + 1), (start, noun.i))
    return Described((start, end))


def _is_over(head: Token) -> bool:
    """Return whether a noun is the first half of a unit: "1,000 stems/ha"."""
    return "/" in head.text or any(
        t.lower_ in {"/", "per"} for t in head.doc[head.i + 1 : head.i + 2]
    )


def _leads(word: Token) -> bool:
    return word.dep_ == "amod" and word.head.i > word.i


def _noun_behind(seen: Seen, start: int) -> Token | None:
    """Return the last noun of the phrase behind "of"."""
    found: Token | None = None
    for token in seen.doc[start : min(start + _REACH, seen.high)]:
        if is_noun(token):
            found = token
        elif token.text not in {"-", "–", "/"} and (
            token.pos_ not in _INNER if found is None else token.pos_ != "ADJ"
        ):
            break
    return found


def _told_of(seen: Seen, whole: Token) -> Bounds | None:
    """Return what a share of a whole is or does, or what is that share: "9 % of X are Y"."""
    root = seen.root
    for node in (root, whole):
        if node.dep_ in tree.SUBJECTS:
            return bounds(node.head, seen) if is_noun(node.head) else (node.head.i, node.head.i + 1)
    subject = tree.inherited_subject(tree.predicate_of(root))
    known = subject is None or subject in (root, whole) or not is_noun(subject)
    if known or subject is None or subject.i >= seen.start or subject.i in seen.figures:
        return None
    return bounds(subject, seen)
