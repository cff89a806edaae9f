"""What stands against what in a finding: "A says x (who, when) / B says y (who, when)"."""

from dataclasses import dataclass

from anafacts.model import Claim, Evidence, Finding
from anafacts.report.excerpts import source
from anafacts.report.lookup import Lookup
from anafacts.report.words import visible

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

    @property
    def who(self) -> str:
        """Who says so, as a reader would name it: "Heine in CGTN", or the outlet alone."""
        return f"{self.speaker} in {self.outlet}" if self.speaker else self.outlet

    @property
    def said(self) -> str:
        """The side in one phrase: ``CGTN: "$519 billion" (13 May 2025)``."""
        return f"{self.who}: “{self.words}” ({self.published or 'undated'})"


def sides(finding: Finding, found: Lookup, most: int = _MOST) -> tuple[Side, ...]:
    """Return the first evidence of each distinct words, at most so many, in the finding's order."""
    held: dict[tuple[str, str], Side] = {}
    for item in finding.evidence:
        if len(held) == most:
            break
        held.setdefault((item.doc_id, item.quote), _side(item, finding, found))
    return tuple(held.values())


def _side(item: Evidence, finding: Finding, found: Lookup) -> Side:
    origin, claim = source(item.doc_id, found), _claim_of(item, finding, found)
    return Side(
        words=visible(" ".join(item.quote.split())),
        outlet=origin.outlet or origin.title,
        published=origin.published,
        doc_id=item.doc_id,
        start=item.start,
        end=item.end,
        speaker=visible((claim and claim.attribution.speaker) or ""),
        claim_id=claim.claim_id if claim else "",
    )


def _claim_of(item: Evidence, finding: Finding, found: Lookup) -> Claim | None:
    """Return the claim among those of the finding that stands on the same offsets."""
    held = (found.claims[c] for c in finding.claim_ids if c in found.claims)
    place = (item.doc_id, item.start, item.end)
    return next((c for c in held if (c.doc_id, c.span.start, c.span.end) == place), None)
