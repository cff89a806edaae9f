"""The figures of a parsed text, each count with the noun that it counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from anafacts.extract import tree
from anafacts.extract.counted.keys import is_time
from anafacts.extract.counted.phrase import Phrase, counted
from anafacts.extract.nobody import RULE as NOBODY
from anafacts.model import Mention, Span, UnitKind
from anafacts.normalize.figures import find_figures, with_nouns


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with the phrase that it counts; None where it brings its own unit."""

    mention: Mention
    phrase: Phrase | None = None


def quantities_of(doc: Doc, dates: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """Return the figures of a text in order, the unit of a count read from the parse.

    Offsets are half-open code points into ``doc.text``; ``end`` is behind the counted noun.
    ``dates`` are spans known to be dates. Without a parse the unit of a count is mostly the plural
    noun behind it.
    """
    return tuple(with_unit(doc, quantity) for quantity in read_quantities(doc, dates))


def read_quantities(doc: Doc, dates: Sequence[Span] = ()) -> tuple[Counted, ...]:
    """Return the figures of a text in order, the counts with the phrase that they count."""
    mentions = find_figures(tree.text(doc), dates=dates).mentions
    return counted_phrases(doc, mentions)


def counted_phrases(doc: Doc, mentions: Sequence[Mention]) -> tuple[Counted, ...]:
    """Return figures of a text with the phrases that they count, in the order given.

    A count that leaves its noun out has that of the count before it in the same sentence.
    """
    if not (doc.has_annotation("DEP") and doc.has_annotation("TAG")):
        return tuple(Counted(mention) for mention in with_nouns(tree.text(doc), mentions))
    found: list[Counted] = []
    before: dict[int, Phrase] = {}
    for mention in mentions:
        span = tokens_of(doc, mention)
        if mention.figure.unit_kind is not UnitKind.COUNT or mention.rule == NOBODY:
            found.append(Counted(mention))
            continue
        phrase = counted(span, before.get(span.sent.start))
        attribute = mention.figure.unit not in {"", phrase.unit}  # "a 60-bed hospital"
        if not attribute and (phrase.head is None or not is_time(phrase.head)):
            before[span.sent.start] = phrase
        found.append(Counted(mention, phrase))
    return tuple(found)


def tokens_of(doc: Doc, mention: Mention) -> Tokens:
    """Return the tokens of a figure; tokens that it cuts are taken whole.

    Raises:
        ValueError: the figure is not of this text.
    """
    found = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if found is None:
        raise ValueError(f"no tokens at {mention.start}:{mention.end}")
    return found


def with_unit(doc: Doc, quantity: Counted) -> Mention:
    """Return the figure with its counted noun as unit, which it then includes."""
    mention, phrase = quantity.mention, quantity.phrase
    if phrase is None or mention.figure.unit:
        return mention
    last = doc[phrase.end - 1]
    end = mention.end if phrase.elided else max(mention.end, last.idx + len(last.text))
    return replace(mention, end=end, figure=replace(mention.figure, unit=phrase.unit))
