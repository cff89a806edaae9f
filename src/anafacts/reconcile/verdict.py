"""A pair of claims to compare, and the verdict of a rule on it."""

from dataclasses import dataclass, field

from anafacts.model import (
    Axes,
    Claim,
    DateInterval,
    DocumentMeta,
    Family,
    FindingType,
    RelationName,
)
from anafacts.normalize.figures import Rates, shipped_rates
from anafacts.reconcile.grades import Grade


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two claims about what may be the same thing; ``a`` is of the earlier text.

    Pairs are told apart by identity, so that what one rule works out of a pair is there for the
    next.

    ``same_story`` says that the texts appear within days of each other and name the same things:
    what they leave unsaid of the event is then the same. ``grade`` says why the two were
    paired. ``rates`` are those that convert money.
    """

    a: Claim
    b: Claim
    meta_a: DocumentMeta
    meta_b: DocumentMeta
    axes: Axes
    same_story: bool = False
    grade: Grade | None = None
    rates: Rates = field(default_factory=shipped_rates, repr=False, compare=False)

    @property
    def same_document(self) -> bool:
        """Whether both stand in one text."""
        return self.a.doc_id == self.b.doc_id

    @property
    def published_a(self) -> DateInterval | None:
        """The days on which the text of ``a`` may have been published."""
        return self.meta_a.published

    @property
    def published_b(self) -> DateInterval | None:
        """The days on which the text of ``b`` may have been published."""
        return self.meta_b.published

    @property
    def same_originator(self) -> bool:
        """Whether both rest on the word of one person or body."""
        origin = self.a.attribution.originator
        return origin is not None and origin == self.b.attribution.originator


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a rule: what holds between two claims, and the sentence that says so."""

    family: Family
    relation: RelationName
    explanation: str
    trace: tuple[str, ...] = ()
    type: FindingType | None = None
