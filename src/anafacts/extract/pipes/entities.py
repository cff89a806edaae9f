"""The entities of a text while components change them, and the names of their types."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Span

PERSON: Final = "PERSON"
ORG: Final = "ORG"
LOC: Final = "LOC"
EVENT: Final = "EVENT"
WORK: Final = "WORK_OF_ART"
PLACES: Final = frozenset({LOC, "GPE"})  # spaCy's own models call countries and cities GPE


class Entities:
    """The entities of a text, found by token; none overlap, and the text changes at ``write``."""

    def __init__(self, doc: Doc) -> None:
        """Take the entities as they stand."""
        self.doc = doc
        self._at: dict[int, Span] = {}
        self._changed = False
        for span in doc.ents:
            self._keep(span)

    def __iter__(self) -> Iterator[Span]:
        """Yield the entities in text order, as they are now."""
        starts = sorted(i for i, span in self._at.items() if span.start == i)
        return (self._at[i] for i in starts)

    def at(self, token: int) -> Span | None:
        """Return the entity that holds the token."""
        return self._at.get(token)

    def over(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the entities that share a token with the half-open range, in text order."""
        found = (self._at[i] for i in range(start, end) if i in self._at)
        return tuple({span.start: span for span in found}.values())

    def words_of_persons(self) -> frozenset[str]:
        """Return the words of full names: who is called "Paris Hilton" is also called "Paris"."""
        persons = (span for span in self if span.label_ == PERSON and len(span) > 1)
        return frozenset(token.text for span in persons for token in span)

    def put(self, start: int, end: int, label: str) -> None:
        """Let the range be an entity of that type, instead of those that it overlaps."""
        held = self.over(start, end)
        if len(held) == 1 and (held[0].start, held[0].end, held[0].label_) == (start, end, label):
            return
        for span in held:
            self.drop(span)
        self._keep(Span(self.doc, start, end, label=label))
        self._changed = True

    def drop(self, span: Span) -> None:
        """Let the span be no entity."""
        for i in range(span.start, span.end):
            self._at.pop(i, None)
        self._changed = True

    def write(self) -> None:
        """Give the text its entities, where they have changed."""
        if self._changed:
            self.doc.set_ents(list(self), default="outside")
            self._changed = False

    def _keep(self, span: Span) -> None:
        self._at |= dict.fromkeys(range(span.start, span.end), span)
