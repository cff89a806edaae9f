"""What stands against what in a finding: "A says x (who, when) / B says y (who, when)"."""

from collections.abc import Callable
from dataclasses import dataclass

from anafacts.model import Claim, Evidence, Finding, FindingType
from anafacts.report.days import dated
from anafacts.report.excerpts import source
from anafacts.report.lookup import Lookup
from anafacts.report.words import one_line, visible

_MOST = 2  # of a line; the others stand in the opened finding


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one text, who says them and when; the offsets are those of the evidence.

    ``claim_id`` is the claim of these words, where they are one; ``speaker`` who is quoted there.
    """

    words: str
    outlet: str
    published: str
    doc_id: str
    start: int
    end: int
    speaker: str = ""
    claim_id: str = ""
    inferred: bool = False

    @property
    def when(self) -> str:
        """When the text was published, and whether that is only inferred from it."""
        return dated(self.published, inferred=self.inferred)

    @property
    def who(self) -> str:
        """Who says so, as a reader would name it: "Heine in CGTN", or the outlet alone."""
        return f"{self.speaker} in {self.outlet}" if self.speaker else self.outlet

    @property
    def said(self) -> str:
        """The side in one phrase: ``CGTN: "$519 billion" (13 May 2025)``."""
        return f"{self.who}: “{self.words}” ({self.when})"


def sides(finding: Finding, found: Lookup, most: int = _MOST) -> tuple[Side, ...]:
    """Return what stands against what, at most so many sides, in the order of the evidence.

    First come the words that the title names, then those of the explanation, then the others; of
    a list what announces it. The same words of two texts are two sides only where no other words
    are left.
    """
    named, listing = _place_in(finding), finding.type is FindingType.ENUMERATION
    head = finding.evidence[:1] if listing else ()
    rest = sorted(finding.evidence[len(head) :], key=lambda e: named(e.quote))
    ranked = list(dict.fromkeys((*head, *rest)))
    apart = {" ".join(e.quote.split()).casefold(): e for e in reversed(ranked)}
    texts = {(e.doc_id, e.quote): e for e in reversed(ranked)}
    first = [e for e in ranked if e in apart.values()]
    others = [e for e in ranked if e in texts.values() and e not in first]
    chosen = [*first, *others][:most]
    return tuple(_side(e, finding, found) for e in dict.fromkeys(finding.evidence) if e in chosen)


def _place_in(finding: Finding) -> Callable[[str], tuple[bool, int]]:
    """Return where words stand in what the finding says, those of the title before all others."""
    title, explanation = finding.title, finding.explanation

    def place(words: str) -> tuple[bool, int]:
        at = title.find(words)
        below = explanation.find(words)
        return at < 0, at if at >= 0 else below if below >= 0 else len(explanation)

    return place


def _side(item: Evidence, finding: Finding, found: Lookup) -> Side:
    origin, claim = source(item.doc_id, found), _claim_of(item, finding, found)
    return Side(
        words=one_line(item.quote),
        outlet=origin.name,
        published=origin.published,
        doc_id=item.doc_id,
        start=item.start,
        end=item.end,
        speaker=visible((claim and claim.attribution.speaker) or ""),
        claim_id=claim.claim_id if claim else "",
        inferred=origin.inferred,
    )


def _claim_of(item: Evidence, finding: Finding, found: Lookup) -> Claim | None:
    """Return the claim among those of the finding that stands on the same offsets."""
    held = (found.claims[c] for c in finding.claim_ids if c in found.claims)
    place = (item.doc_id, item.start, item.end)
    return next((c for c in held if (c.doc_id, c.span.start, c.span.end) == place), None)
