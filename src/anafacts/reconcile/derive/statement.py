"""Sentences as their words and the places of their figures, so that structure can be read."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from anafacts.model import Claim, ClaimKind, Role

MARK = r"⟨(\d+)⟩"
_APART = frozenset({Role.LIST, Role.READING})


@dataclass(frozen=True, slots=True)
class Statement:
    """The figures of a sentence in order, and its words with a numbered mark for each of them.

    "180 of its 500 workers" is "⟨0⟩ of its ⟨1⟩".
    """

    figures: tuple[Claim, ...]
    words: str

    def between(self, first: int, second: int) -> str:
        """Return the words between two figures that follow each other."""
        start = self.words.index(f"⟨{first}⟩") + len(f"⟨{first}⟩")
        return self.words[start : self.words.index(f"⟨{second}⟩")]

    def behind(self, last: int) -> str:
        """Return the words behind a figure."""
        return self.words.partition(f"⟨{last}⟩")[2]

    def found(self, pattern: re.Pattern[str]) -> Iterator[tuple[Claim, ...]]:
        """Yield the figures at the marks of each place that the pattern fits, in its order."""
        for match in pattern.finditer(self.words):
            yield tuple(self.figures[int(number)] for number in match.groups())

    def in_roles(self, forms: Iterable[tuple[str, re.Pattern[str]]]) -> Iterator[dict[str, Claim]]:
        """Yield the figures of each place that a form fits, by their letters in its order."""
        for order, pattern in forms:
            for figures in self.found(pattern):
                yield dict(zip(order, figures, strict=True))


def statements(
    claims: Iterable[Claim], fewest: int = 2, having: Callable[[Claim], bool] | None = None
) -> Iterator[Statement]:
    """Yield the sentences that have so many figures, and one ``having`` what is asked, in order."""
    for members in by_sentence(claims).values():
        if len(members) >= fewest and (having is None or any(map(having, members))):
            found = _statement(sorted(members, key=lambda c: (c.span.start, -c.span.end)))
            if found is not None:
                yield found


def by_sentence(claims: Iterable[Claim]) -> dict[tuple[str, int], list[Claim]]:
    """Return the figures of each sentence, without lists and second readings."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is not ClaimKind.ENUMERATION and claim.role not in _APART:
            found[claim.doc_id, claim.sentence.start].append(claim)
    return found


def _statement(figures: Sequence[Claim]) -> Statement | None:
    """Return the sentence; None where two figures stand at one place, or not where they should."""
    text, base = figures[0].sentence_text, figures[0].sentence.start
    parts, position = [], 0
    for number, claim in enumerate(figures):
        start, end = claim.span.start - base, claim.span.end - base
        if start < position or text[start:end] != claim.quote:
            return None
        inner = figures[number + 1].span.start - base if number + 1 < len(figures) else end
        if inner < end:  # "180 of its 500 workers": the number alone
            end = start + claim.quote.find(" ")
        if end <= start or inner < end:
            return None
        parts += [text[position:start], f"⟨{number}⟩"]
        position = end
    return Statement(tuple(figures), "".join([*parts, text[position:]]))
