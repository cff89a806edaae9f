"""``anafacts diff``: two runs side by side."""

import argparse
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anafacts.cli.commands import json_line, settings_of
from anafacts.errors import SettingsError
from anafacts.model import Fact, Finding, FindingState, Run, Tables

if TYPE_CHECKING:
    from anafacts.reconcile import Difference
    from anafacts.settings import Settings

LATEST, PREVIOUS = "latest", "previous"
_WIDTH = 96
_TOLD = (FindingState.NEW, FindingState.UPDATED, FindingState.ABSENT)


def diff(asked: argparse.Namespace) -> int:
    """Print what is otherwise in the second run than in the first."""
    from anafacts.reconcile import between

    settings = settings_of(asked)
    before, now = (_tables(settings, name) for name in (asked.before, asked.now))
    found = between(before, now)
    runs = before.runs[-1], now.runs[-1]
    for line in [json_line(as_data(found, runs))] if asked.json else told(found, runs):
        print(line)
    return 0


def _tables(settings: "Settings", name: str) -> Tables:
    """Return what is kept of the run of that name, or what a report.json holds.

    Raises:
        SettingsError: there is no such run or file, or more than one, or its tables are not kept.
        ReportError: the file is no report.json.
    """
    from anafacts.pipeline import no_run
    from anafacts.warehouse import kept_runs, read_run

    if name.endswith(".json"):
        return _of_file(Path(name))
    kept = [run.run_id for run in kept_runs(settings.warehouse)]
    if not kept:
        raise no_run(settings)
    tables = read_run(settings.warehouse, _named(kept, name))
    assert tables is not None
    return tables


def _of_file(file: Path) -> Tables:
    from anafacts.report.canonical import read_json

    try:
        tables = read_json(file.read_bytes(), str(file))
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {error.strerror}.") from error
    if not tables.runs:
        raise SettingsError(f"{file} tells of no run.")
    return tables


def _named(kept: Sequence[str], name: str) -> str:
    """Return the id of the run of that name among the kept ones, oldest first."""
    if name == LATEST:
        return kept[-1]
    if name == PREVIOUS:
        if len(kept) == 1:
            raise SettingsError("There is one run alone, and none before it to compare it with.")
        return kept[-2]
    fitting = [i for i in kept if i == name] or [
        i for i in kept if i.startswith(name) or i.rpartition("-")[2].startswith(name)
    ]
    if len(fitting) != 1:
        what = "No run that is kept begins" if not fitting else f"{len(fitting)} runs begin"
        shown = ", ".join(reversed(fitting or kept))
        raise SettingsError(f"{what} with {name!r}. There are, newest first: {shown}.")
    return fitting[0]


def told(found: "Difference", runs: tuple[Run, Run]) -> Iterator[str]:
    """Yield the difference in words: texts, findings, facts."""
    from anafacts.report.days import moment

    before, now = runs
    yield f"From {before.run_id} ({moment(before.finished_at)})"
    yield f"to   {now.run_id} ({moment(now.finished_at)})"
    if found.method:
        yield from _wrapped(f"Read or compared otherwise: {found.method}.")
    for lines in (_texts(found), _findings(found), _facts(found)):
        yield ""
        yield from lines


def _texts(found: "Difference") -> Iterator[str]:
    texts = found.texts
    renamed = {f"{old}, now {new}" for old, new in texts.renamed.items()}
    rows = (
        ("added", texts.added),
        ("removed", texts.removed),
        ("renamed", renamed),
        ("changed", texts.changed),
        ("dated, titled or attributed otherwise", texts.restated - texts.changed),
    )
    yield _headline("Texts", [(len(names), word) for word, names in rows])
    for word, names in rows:
        for name in sorted(names):
            yield from _wrapped(f"  {word}: {name}")


def _findings(found: "Difference") -> Iterator[str]:
    from anafacts.report.words import STATE

    states = Counter(f.state for f in found.findings)
    counts = [(states[state], STATE[state]) for state in _TOLD]
    judged = (len(found.reviewed), "judged otherwise")
    same = states[FindingState.UNCHANGED] - len(found.reviewed)
    yield _headline("Findings", [*counts, judged, (same, "as before")])
    for state in _TOLD:
        for finding in _ordered(f for f in found.findings if f.state is state):
            yield from _finding(finding, STATE[state], finding.change)
    for finding in _ordered(found.reviewed):
        yield from _finding(finding, "judged", f"Now {finding.review}.")


def _ordered(findings: Any) -> list[Finding]:
    from anafacts.model import Severity

    order = list(Severity)
    return sorted(findings, key=lambda f: (order.index(f.severity), f.finding_id))


def _finding(finding: Finding, word: str, change: str) -> Iterator[str]:
    from anafacts.report.words import visible

    title = f"{word}: [{finding.severity}] {visible(finding.title)} ({finding.finding_id})"
    yield from _wrapped(f"  {title}")
    yield from _wrapped(f"      {visible(change)}") if change else ()


def _facts(found: "Difference") -> Iterator[str]:
    from anafacts.report.words import visible

    moved = (len(found.moved), "with another value or status")
    yield _headline("Facts", [moved, (found.new_facts, "new"), (found.gone_facts, "gone")])
    for pair in found.moved:
        yield from _wrapped(f"  {visible(pair.now.label)} ({pair.now.fact_id})")
        yield from _wrapped(f"      was {_standing(pair.before)}; is {_standing(pair.now)}")


def _standing(fact: Fact) -> str:
    from anafacts.report.amounts import best_words

    return f"{best_words(fact)}, {fact.status.value.replace('_', ' ')}"


def _headline(what: str, counts: Sequence[tuple[int, str]]) -> str:
    said = ", ".join(f"{count:,} {word}" for count, word in counts if count)
    return f"{what}: {said or 'as before'}."


def _wrapped(text: str) -> list[str]:
    indent = " " * (len(text) - len(text.lstrip()))
    return textwrap.wrap(text, _WIDTH, subsequent_indent=f"{indent}  ")


def as_data(found: "Difference", runs: tuple[Run, Run]) -> dict[str, Any]:
    """Return the difference as one object of plain values."""
    texts = found.texts
    return {
        "before": runs[0].run_id,
        "now": runs[1].run_id,
        "method": found.method,
        "texts": {
            "added": sorted(texts.added),
            "removed": sorted(texts.removed),
            "renamed": dict(texts.renamed),
            "changed": sorted(texts.changed),
            "restated": sorted(texts.restated),
        },
        "findings": [_finding_data(f) for f in _ordered(found.findings)],
        "judged": [f.finding_id for f in _ordered(found.reviewed)],
        "facts": {
            "new": found.new_facts,
            "gone": found.gone_facts,
            "moved": [{"before": _fact(m.before), "now": _fact(m.now)} for m in found.moved],
        },
    }


def _finding_data(finding: Finding) -> dict[str, Any]:
    names = ("finding_id", "fingerprint", "severity", "family", "type", "title")
    more = ("review", "state", "change_reason", "change")
    return {name: getattr(finding, name) for name in (*names, *more)}


def _fact(fact: Fact) -> dict[str, Any]:
    names = ("fact_id", "label", "unit", "status", "best", "best_low", "best_high")
    return {name: getattr(fact, name) for name in names}
