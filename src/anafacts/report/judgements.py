"""What people have judged: on a finding in one line, and all of it with what it is on."""

from collections.abc import Iterable

from anafacts.model import Finding, Judgement, Review, Standing
from anafacts.report.view import JudgementRow, Judgements
from anafacts.report.words import REVIEW, VERDICT, count_of, listed, visible

MOST_JUDGEMENTS = 1000

_STANDING = {
    Standing.HOLDS: "in force",
    Standing.OUTDATED: "judged before, changed since",
    Standing.UNKNOWN: "on no finding of this run",
}
_ORDER = {Standing.UNKNOWN: 0, Standing.OUTDATED: 1, Standing.HOLDS: 2}


def judged(finding: Finding) -> str:
    """Return the verdict on a finding with who gave it, when and why, or nothing."""
    if finding.verdict is None:
        word = "" if finding.review is Review.OPEN else REVIEW[finding.review]
    else:
        word = VERDICT[finding.verdict]
    day = (finding.judged_at or "").partition("T")[0]
    by = " ".join(
        filter(None, (finding.reviewer and f"by {finding.reviewer}", day and f"on {day}"))
    )
    head = " ".join(filter(None, (word, by)))
    before = "Judged before, changed since: " if finding.outdated else ""
    said = before + ": ".join(filter(None, (head, finding.note)))
    return visible(said[:1].upper() + said[1:])


def command(finding: Finding) -> str:
    """Return what to type to judge the finding, or to take back the verdict that is in force."""
    in_force = finding.verdict is not None and not finding.outdated
    verdict = "reopen" if in_force else "dismiss --note '...'"
    return f"anafacts judge {finding.finding_id} {verdict}"


def folded(findings: Iterable[Finding]) -> str:
    """Return how many findings were closed in which way."""
    reviews = [f.review for f in findings]
    return listed([f"{reviews.count(r):,} {REVIEW[r]}" for r in Review if r in reviews])


def judgements(rows: Iterable[Judgement]) -> Judgements:
    """Return the judgements, those on no finding first; each is counted, a thousand are listed."""
    found = sorted(rows, key=lambda j: (_ORDER[j.standing], j.line, j.fingerprint))
    lost = sum(j.standing is Standing.UNKNOWN for j in found)
    are = "is on no finding of this run and stays in the file"
    told = f"{count_of(lost, 'judgement')} {are if lost == 1 else are.replace('is', 'are', 1)}."
    return Judgements(
        rows=tuple(map(_row, found[:MOST_JUDGEMENTS])),
        total=len(found),
        lost=lost,
        told=told if lost else "",
    )


def _row(judgement: Judgement) -> JudgementRow:
    words = " ".join(filter(None, (VERDICT[judgement.verdict], judgement.signed)))
    return JudgementRow(
        fingerprint=visible(judgement.fingerprint),
        said=visible(": ".join(filter(None, (words, judgement.note)))),
        standing=_STANDING[judgement.standing],
        line=judgement.line,
        findings=judgement.finding_ids,
        lost=judgement.standing is Standing.UNKNOWN,
    )
