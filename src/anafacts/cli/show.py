"""``anafacts show``: one finding in full."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator

from anafacts.cli.commands import settings_of
from anafacts.errors import SettingsError
from anafacts.model import Evidence, Finding

_MOST_NAMED = 8


def show(asked: argparse.Namespace) -> int:
    """Print the finding with its quotes, the arithmetic, and what would settle it."""
    from anafacts.pipeline import stored

    found = find(stored(settings_of(asked)).findings, asked.finding)
    print("\n".join(told(found)))
    return 0


def find(findings: Iterable[Finding], beginning: str) -> Finding:
    """Return the one finding whose id, or its part after the dash, begins so.

    Raises:
        SettingsError: none does, or several do; the message names them.
    """
    held = sorted(findings, key=lambda f: f.finding_id)
    same = [f for f in held if f.finding_id == beginning]
    fits = same or [f for f in held if _fits(f, beginning)]
    if len(fits) == 1:
        return fits[0]
    if not fits:
        raise SettingsError(
            f"No finding begins with {beginning!r}. List them with: anafacts tables findings"
        )
    names = ", ".join(f.finding_id for f in fits[:_MOST_NAMED])
    raise SettingsError(f"{len(fits)} findings begin with {beginning!r}: {names}. Give more of it.")


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


def _fits(finding: Finding, beginning: str) -> bool:
    short = finding.finding_id.rpartition("-")[2]
    return finding.finding_id.startswith(beginning) or short.startswith(beginning)


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
    if finding.reviewer or finding.note:
        yield "  " + ": ".join(filter(None, (finding.reviewer, finding.note)))
    yield f"  fingerprint for judgements.csv: {finding.fingerprint}"
    if finding.first_run:
        yield f"  first seen in {finding.first_run}, last in {finding.last_run}"
