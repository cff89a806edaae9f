"""A person's verdict on a finding: a line of ``judgements.csv``, and what it now applies to."""

from dataclasses import dataclass
from enum import StrEnum

from anafacts.model.finding import FindingType, Review, Ruling
from anafacts.model.ids import content_id

REVIEWS = {
    Ruling.NOT_SAME: Review.DISMISSED,
    Ruling.DISMISS: Review.DISMISSED,
    Ruling.EXPLAIN: Review.EXPLAINED,
    Ruling.ACCEPT: Review.ACCEPTED,
    Ruling.FIXED: Review.FIXED,
}
"""What a verdict makes of a finding; one that is not here leaves it open."""

IDENTITY = frozenset({Ruling.SAME, Ruling.NOT_SAME})
"""The verdicts on what is one thing: they hold whatever the type of finding."""


class Standing(StrEnum):
    """Whether a judgement applies to a finding of the run."""

    HOLDS = "holds"
    OUTDATED = "outdated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict with its place in the file; ``at`` is as written, an ISO time as a rule.

    ``finding_ids`` are the findings of the run that rest on the same claims.
    """

    fingerprint: str
    verdict: Ruling
    note: str | None = None
    by: str | None = None
    at: str | None = None
    line: int = 0
    standing: Standing = Standing.UNKNOWN
    finding_ids: tuple[str, ...] = ()

    @property
    def signed(self) -> str:
        """Return who judged and on what day, as far as the line says."""
        day = (self.at or "").partition("T")[0]
        return " ".join(filter(None, (f"by {self.by}" if self.by else "", day and f"on {day}")))


def subject_mark(*marks: str) -> str:
    """Return the part of a fingerprint that names the claims, the same in any order."""
    return content_id("mark", *sorted(marks))


def fingerprint_of(subject: str, kind: FindingType) -> str:
    """Return the fingerprint of a finding of that type on those claims."""
    return f"{subject}-{kind}"


def subject_of(fingerprint: str) -> str:
    """Return the part of a fingerprint that names the claims, whatever the type of finding."""
    subject, _, kind = fingerprint.rpartition("-")
    return subject if kind in list(FindingType) else fingerprint
