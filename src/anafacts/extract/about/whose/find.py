"""For each figure of a parsed text the entity that it describes and the property it gives."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from anafacts.extract import tree
from anafacts.extract.about.whose.again import bounding, gapped, named_before
from anafacts.extract.about.whose.ahead import beside, property_of, set_off
from anafacts.extract.about.whose.behind import counted, dimension, modified, part
from anafacts.extract.about.whose.clause import attached, done, equal, nearest
from anafacts.extract.about.whose.dealt import dealt
from anafacts.extract.about.whose.described import Described, Seen, Told
from anafacts.extract.about.whose.labels import is_label
from anafacts.extract.about.whose.runs import runs
from anafacts.extract.about.whose.substance import held
from anafacts.extract.about.whose.symbols import equated
from anafacts.extract.quantities import Counted, tokens_of

_LONGEST = 200  # tokens of a sentence: a longer one is a table or worse, and its parse is none

# The first that finds something tells: what stands close before what the parse says of the clause.
_RULES: Final[tuple[Callable[[Seen], Described | None], ...]] = (
    equated, counted, property_of, part, dimension, held, modified, bounding, gapped, set_off,
    beside, equal, attached, done, nearest,
)  # fmt: skip


def described_by(doc: Doc, found: Sequence[Counted]) -> tuple[Described, ...]:
    """Return the entity and the property of each figure of a text, in the order given.

    A number that only labels something ("Fig. 6") has neither, nor has any without a parse or in a
    sentence of more than 200 tokens.
    """
    if not found or not tree.is_parsed(doc):
        return tuple(Described() for _ in found)
    figures = frozenset(token.i for quantity in found for token in tokens_of(doc, quantity.mention))
    made: list[Described] = []
    earlier: list[Told] = []
    for run in runs(doc, found):
        seen = replace(_seen(doc, [found[i] for i in run], figures), earlier=earlier)
        described = _describe(seen)
        earlier.append(Told(seen.start, seen.end, seen.kind, described))
        made += dealt(described, seen, len(run))
    return tuple(made)


def _seen(doc: Doc, run: Sequence[Counted], figures: frozenset[int]) -> Seen:
    first, last = tokens_of(doc, run[0].mention), tokens_of(doc, run[-1].mention)
    kind, cut = run[-1].mention.figure.unit_kind, run[0].mention.start
    return Seen(first, last, cut, kind, figures, run[-1].phrase)


def _describe(seen: Seen) -> Described:
    if seen.high - seen.low > _LONGEST or is_label(seen):
        return Described()
    found = next((d for rule in _RULES if (d := rule(seen)) is not None), Described())
    if found.property is None or found.entity not in {None, found.property}:
        return found
    owner = named_before(found.property, seen)
    known = owner is not None or found.entity is None
    return Described(owner, found.property) if known else Described(found.entity)
