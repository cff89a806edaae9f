"""One document as the claim reader sees it: parse, dates, figures and what was read so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

from anafacts.model import DateMention, Document, Mention
from anafacts.normalize.names import Entity


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed document with its dates; offsets are into the analysis text.

    ``territories`` are by the offset of each word that belongs to one; ``pairs``
    are the territories that the text names as a pair, with the offset at which it does.
    It serves as the context that speech and people ask for.
    """

    document: Document
    doc: Doc
    dates: tuple[DateMention, ...]
    aliases: Mapping[str, str]
    territories: Mapping[int, Entity] = field(default_factory=dict)
    pairs: tuple[tuple[int, tuple[str, str]], ...] = ()

    def span(self, mention: Mention | DateMention) -> Span:
        """Return the tokens of a mention; tokens that it cuts are taken whole."""
        found = self.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if found is None:
            raise ValueError(f"no tokens at {mention.start}:{mention.end}")
        return found
