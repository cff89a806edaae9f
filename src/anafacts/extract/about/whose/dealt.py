"""What is dealt out to figures one by one: "iron and zinc at 2 and 5 ppm, respectively"."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.about.whose.described import Bounds, Described, Seen
from anafacts.extract.about.whose.phrases import bounds
from anafacts.extract.about.whose.words import is_noun

_NEAR = 4  # words from the last figure to "respectively"


def dealt(told: Described, seen: Seen, count: int) -> list[Described]:
    """Return what each of so many figures has, where "respectively" deals it out to them."""
    behind = seen.doc[seen.end : min(seen.end + _NEAR, seen.high)]
    if count == 1 or not any(t.lower_ == "respectively" for t in behind):
        return [told] * count
    entities, properties = (_each(t, seen, count) for t in (told.entity, told.property))
    return [
        Described(entity if entity != named else None, named)
        for entity, named in zip(entities, properties, strict=True)
    ]


def _each(told: Bounds | None, seen: Seen, count: int) -> list[Bounds | None]:
    """Return the members of a list of so many; what is no such list all figures have."""
    group = _group(seen.doc[told[1] - 1]) if told is not None else []
    if len(group) != count or not all(is_noun(t) and t.i not in seen.figures for t in group):
        return [told] * count
    return [bounds(t, seen) for t in group]


def _group(noun: Token) -> list[Token]:
    first = noun.head if noun.dep_ == "conj" else noun
    return [first, *tree.children(first, "conj")]
