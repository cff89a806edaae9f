"""A finding in full."""

from collections.abc import Iterator

from anafacts.cli.shown.lines import indented, part, place, quoted, wrapped
from anafacts.model import Finding, Judgement, Ruling
from anafacts.report.judgements import command
from anafacts.report.words import visible


def finding_lines(finding: Finding) -> Iterator[str]:
    """Yield the lines of a finding, in the order in which a reader wants them."""
    yield f"{finding.finding_id}  {finding.severity} · {finding.family} · {finding.type}"
    yield from wrapped(visible(finding.title))
    yield ""
    yield from wrapped(visible(finding.explanation))
    said = (f"  {place(e)}  {quoted(e.quote)}" for e in finding.evidence)
    yield from part("What the texts say", said)
    yield from part("The arithmetic", (f"  {visible(step)}" for step in finding.trace))
    yield from part("What would settle it", indented(visible(finding.settle_by)))
    yield from part("Where it stands", _standing(finding))
    yield from part("What it is made of", _parts(finding))


def judged(finding: Finding) -> str:
    """Return the verdict on a finding in one sentence."""
    told = Judgement(
        *(finding.fingerprint, finding.verdict or Ruling.REOPEN, finding.note),
        *(finding.reviewer, finding.judged_at),
    )
    head = " ".join(filter(None, (str(told.verdict), told.signed)))
    before = "Judged before, changed since: " if finding.outdated else ""
    return before + ": ".join(filter(None, (head, finding.note)))


def _standing(finding: Finding) -> Iterator[str]:
    yield f"  {finding.state}; review: {finding.review}"
    if finding.change:
        yield from indented(visible(finding.change))
    if finding.verdict:
        yield from indented(visible(judged(finding)))
    yield f"  {command(finding)}"
    yield f"  fingerprint for judgements.csv: {finding.fingerprint}"
    if finding.first_run:
        yield f"  first seen in {finding.first_run}, last in {finding.last_run}"


def _parts(finding: Finding) -> Iterator[str]:
    """Yield the rows that can be shown next."""
    for row in (*finding.claim_ids, *finding.event_ids, finding.fact_id):
        if row:
            yield f"  anafacts show {row}"
