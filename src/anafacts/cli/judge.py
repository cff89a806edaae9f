"""``anafacts judge``: a verdict on one finding, or a list of all that have been given."""

import argparse
import getpass
import shutil
import subprocess
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from anafacts.cli.commands import settings_of, warn
from anafacts.errors import SettingsError
from anafacts.model import REVIEWS, Finding, FindingState, Judgement, Ruling, Standing, Tables

if TYPE_CHECKING:
    from anafacts.settings import Settings

_MOST_NAMED = 8
_WIDTH = 96
_SAID = {
    Ruling.SAME: "Judged the same thing",
    Ruling.NOT_SAME: "Judged not the same thing",
    Ruling.DISMISS: "Dismissed",
    Ruling.EXPLAIN: "Explained",
    Ruling.ACCEPT: "Accepted",
    Ruling.FIXED: "Marked as fixed",
    Ruling.REOPEN: "Opened again",
}


def judge(asked: argparse.Namespace) -> int:
    """Write the verdict, or print all of them."""
    settings = settings_of(asked)
    if asked.list:
        return _listed(settings)
    if not asked.finding or not asked.verdict:
        raise SettingsError(
            "Name a finding and a verdict, such as: anafacts judge FINDING dismiss --note 'two "
            "shops'; or list the judgements with --list."
        )
    return _write(asked, settings)


def _write(asked: argparse.Namespace, settings: "Settings") -> int:
    from anafacts.judgements import append_judgement, judged_now, read_judgements
    from anafacts.pipeline import stored

    file, tables = settings.judgements_file, stored(settings)
    known = read_judgements(file, required=False).judgements
    fingerprint = fingerprint_named(tables, known, asked.finding)
    by = asked.by or whoami()
    judgement = judged_now(fingerprint, Ruling(asked.verdict), note=asked.note or "", by=by)
    append_judgement(file, judgement)
    if not asked.quiet:
        print("\n".join(_told(judgement, tables, known, file)))
    return 0


def fingerprint_named(tables: Tables, known: Sequence[Judgement], name: str) -> str:
    """Return the fingerprint of the one finding that the name stands for.

    It is a finding's id or fingerprint, or the beginning of either, also after its dash; the
    fingerprint of an older judgement will do, so that it can be taken back.

    Raises:
        SettingsError: nothing has that name, or several have; the message names them.
    """
    named = {f.finding_id: f.fingerprint for f in tables.findings}
    named |= {j.fingerprint: j.fingerprint for j in known}
    named |= {f.fingerprint: f.fingerprint for f in tables.findings}
    exact = {named[name]} if name in named else set[str]()
    found = exact or {f for whole, f in named.items() if name and _begins(whole, name)}
    if len(found) == 1:
        return found.pop()
    if not found:
        raise SettingsError(
            f"No finding or fingerprint begins with {name!r}. List the findings with: "
            "anafacts tables findings --columns finding_id,fingerprint,title"
        )
    raise SettingsError(_several(name, found, tables))


def _several(name: str, found: set[str], tables: Tables) -> str:
    """Return what to say of a name that fits more than one finding or judgement."""
    titles = {f.fingerprint: f"{f.finding_id}: {f.title}" for f in tables.findings}
    shown = sorted(titles.get(f, f) for f in found)
    more = [f"and {len(shown) - _MOST_NAMED} more"] * (len(shown) > _MOST_NAMED)
    head = f"{len(found)} findings fit {name!r}; give more of the id or fingerprint:"
    return "\n  ".join([head, *shown[:_MOST_NAMED], *more])


def whoami() -> str:
    """Return the name that git signs with, else the name of the login; no network is asked."""
    try:
        asked = ["git", "config", "--get", "user.name"]
        told = subprocess.run(asked, capture_output=True, text=True, timeout=5, check=False)  # noqa: S603 - a fixed command
        name = told.stdout.strip()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        name = ""
    try:
        return name or getpass.getuser()
    except (KeyError, OSError):  # a container without a user database
        return ""


def _begins(whole: str, name: str) -> bool:
    return whole.startswith(name) or whole.partition("-")[2].startswith(name)


def _told(
    judgement: Judgement, tables: Tables, known: Sequence[Judgement], file: Path
) -> Iterator[str]:
    findings = [f for f in tables.findings if f.fingerprint == judgement.fingerprint]
    titles = [f"{f.finding_id}, {f.title}" for f in findings]
    what = "; ".join(titles) or f"{judgement.fingerprint}, on no finding of the last run"
    note = f": {judgement.note.rstrip('.')}" if judgement.note else ""
    yield f"{_SAID[judgement.verdict]} {judgement.signed}{note}. ({what})"
    before = [j for j in known if j.fingerprint == judgement.fingerprint]
    yield from (f"Before, it was: {j.verdict} {j.signed}.".replace(" .", ".") for j in before)
    yield from _without_effect(judgement, findings)
    yield f"Written to {file}. The next run applies it; 'anafacts reconcile' does so now."


def _without_effect(judgement: Judgement, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield a remark where a verdict on identity changes no comparison."""
    if judgement.verdict is Ruling.SAME and any(f.family != "not_comparable" for f in findings):
        yield (
            "It fills in what the texts leave unsaid; what both state stays, so this finding may "
            "stay as it is."
        )
    if judgement.verdict is Ruling.NOT_SAME and any(len(f.claim_ids) != 2 for f in findings):  # noqa: PLR2004 - a pair
        yield "It parts the two figures that the finding is told by, and those that bear them out."


def _listed(settings: "Settings") -> int:
    from anafacts.judgements import apply_judgements, stand
    from anafacts.pipeline import judgements_of, stored

    reading, tables = judgements_of(settings), stored(settings)
    warn(reading.problems)
    findings = apply_judgements(tables.findings, reading.judgements, tables.claims)
    rows = stand(reading.judgements, findings)
    print(f"{len(rows):,} judgement{'s' * (len(rows) != 1)} in {settings.judgements_file}")
    width = shutil.get_terminal_size((_WIDTH, 24)).columns
    for row in rows:
        print("\n".join(_row(row, findings, max(width, _WIDTH))))
    return 0


def _row(judgement: Judgement, findings: Sequence[Finding], width: int) -> Iterator[str]:
    """Yield a judgement and what it applies to."""
    head = f"line {judgement.line}: {judgement.verdict} {judgement.fingerprint}"
    yield " ".join(filter(None, (head, judgement.signed)))
    if judgement.note:
        yield from textwrap.wrap(judgement.note, width, initial_indent="  ", subsequent_indent="  ")
    here = [f for f in findings if f.finding_id in judgement.finding_ids]
    yield from (f"  {_applies(judgement)} {f.finding_id}: {f.title}" for f in here)
    if judgement.standing is Standing.UNKNOWN:
        gone = [f for f in findings if f.fingerprint == judgement.fingerprint]
        absent = [f.change for f in gone if f.state is FindingState.ABSENT and f.change]
        yield " ".join(["  on no finding of the last run.", *absent])


def _applies(judgement: Judgement) -> str:
    if judgement.standing is Standing.OUTDATED:
        return "judged before, changed since:"
    return "on" if judgement.verdict in REVIEWS or judgement.verdict is Ruling.SAME else "opens"
