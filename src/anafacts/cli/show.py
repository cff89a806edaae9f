"""``anafacts show``: one finding in full, or one document with its marks."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator

from anafacts.cli.commands import settings_of
from anafacts.cli.document import file_of, show_document
from anafacts.cli.named import named
from anafacts.model import Document, Evidence, Finding, Judgement, Ruling


def show(asked: argparse.Namespace) -> int:
    """Print the finding, or the document with what was read of it."""
    from anafacts.pipeline import stored

    settings = settings_of(asked)
    tables = stored(settings)
    found = named(tables, asked.name, settings.raw)
    if isinstance(found, Document):
        show_document(found, tables, asked, file_of(found, settings))
    else:
        print("\n".join(told(found)))
    return 0


def told(finding: Finding) -> Iterator[str]:
    """Yield the lines of a finding, in the order in which a reader wants them."""
    yield f"{finding.finding_id}  {finding.severity} · {finding.family} · {finding.type}"
    yield from textwrap.wrap(finding.title, 96)
    yield ""
    yield from textwrap.wrap(finding.explanation, 96)
    yield from _part("What the texts say", (_quoted(e) for e in finding.evidence))
    yield from _part("The arithmetic", (f"  {step}" for step in finding.trace))
    yield from _part("What would settle it", _indented(finding.settle_by))
    yield from _part("Where it stands", _standing(finding))


def judged(finding: Finding) -> str:
    """Return the verdict on a finding in one sentence."""
    told = Judgement(
        *(finding.fingerprint, finding.verdict or Ruling.REOPEN, finding.note),
        *(finding.reviewer, finding.judged_at),
    )
    head = " ".join(filter(None, (str(told.verdict), told.signed)))
    before = "Judged before, changed since: " if finding.outdated else ""
    return before + ": ".join(filter(None, (head, finding.note)))


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, 96, initial_indent="  ", subsequent_indent="  ")


def _part(heading: str, lines: Iterable[str]) -> list[str]:
    held = list(lines)
    return ["", heading, *held] if held else []


def _quoted(evidence: Evidence) -> str:
    quote = " ".join(evidence.quote.split())
    return f"  {evidence.doc_id} [{evidence.start}:{evidence.end}]  “{quote}”"


def _standing(finding: Finding) -> Iterator[str]:
    yield f"  {finding.state}; review: {finding.review}"
    if finding.change:
        yield from _indented(finding.change)
    if finding.verdict:
        yield from _indented(judged(finding))
    yield f"  anafacts judge {finding.finding_id} dismiss --note '...'"
    yield f"  fingerprint for judgements.csv: {finding.fingerprint}"
    if finding.first_run:
        yield f"  first seen in {finding.first_run}, last in {finding.last_run}"
