"""Where a person's judgements meet the findings of a run."""

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from anafacts.judgements import Reading, apply_judgements, read_judgements, stand
from anafacts.model import (
    IDENTITY,
    Finding,
    FindingState,
    Judgement,
    Review,
    Run,
    Standing,
    Tables,
)
from anafacts.settings import Settings

_MOST_NAMED = 8
_UNJUDGED: dict[str, Any] = {
    "review": Review.OPEN,
    "reviewer": None,
    "note": None,
    "verdict": None,
    "judged_at": None,
    "outdated": False,
}


def judgements_of(settings: Settings) -> Reading:
    """Return the judgements in force; a file that is named must be there.

    Raises:
        SettingsError: the file cannot be read.
    """
    named = settings.judgements is not None
    return read_judgements(settings.judgements_file, required=named)


def under_judgements(tables: Tables, previous: Tables, judgements: Sequence[Judgement]) -> Tables:
    """Return the tables with findings and judgements held against each other and the run before."""
    from anafacts.reconcile import carry_over

    found = apply_judgements(tables.findings, judgements, tables.claims)
    held = carry_over(dataclasses.replace(tables, findings=found), previous)
    findings = apply_judgements(held, judgements, tables.claims)
    standing = stand(judgements, findings)
    return dataclasses.replace(tables, findings=findings, judgements=standing)


def rejudged(settings: Settings, tables: Tables, reading: Reading) -> Tables:
    """Return the tables of the last run under the judgements as they are now.

    The verdicts are those that the next run will find. Findings keep their state and what is said
    of the run before: nothing is compared anew, so that a word on what is the same is only noted.
    Warnings on the file of judgements are those of today.
    """
    present = [f for f in tables.findings if f.state is not FindingState.ABSENT]
    fresh = tuple(dataclasses.replace(f, **_UNJUDGED) for f in present)
    again = dataclasses.replace(tables, findings=fresh)
    judged = under_judgements(again, tables, reading.judgements)
    said = {f.finding_id: f for f in judged.findings if f.state is not FindingState.ABSENT}
    findings = tuple(_judged(f, said.get(f.finding_id)) for f in tables.findings)
    told = (*reading.problems, *unknown(settings, judged.judgements))
    return dataclasses.replace(
        tables,
        findings=findings,
        judgements=judged.judgements,
        runs=_warned(tables.runs, str(settings.judgements_file), told),
    )


def is_pending(before: Finding, now: Finding) -> bool:
    """Return whether a word on what is the same, given or taken back since, awaits the next run."""
    was, is_ = (f.verdict if f.verdict in IDENTITY else None for f in (before, now))
    return was is not is_


def _judged(finding: Finding, said: Finding | None) -> Finding:
    """Return the finding with what the other one says of its verdict."""
    if said is None:
        return finding
    return dataclasses.replace(finding, **{name: getattr(said, name) for name in _UNJUDGED})


def _warned(runs: tuple[Run, ...], file: str, told: tuple[str, ...]) -> tuple[Run, ...]:
    kept = tuple(w for w in runs[-1].warnings if not w.startswith(file))
    return (*runs[:-1], dataclasses.replace(runs[-1], warnings=(*kept, *told)))


def unknown(settings: Settings, judgements: Sequence[Judgement]) -> Iterator[str]:
    """Yield one warning that names the judgements that are on no finding of the run."""
    lost = [j for j in judgements if j.standing is Standing.UNKNOWN]
    if not lost:
        return
    named = "; ".join(f"line {j.line}: {j.verdict} {j.fingerprint}" for j in lost[:_MOST_NAMED])
    more = f" and {len(lost) - _MOST_NAMED} more" if len(lost) > _MOST_NAMED else ""
    one = len(lost) == 1
    are = "judgement is" if one else "judgements are"
    stays = "It stays in the file and holds" if one else "They stay in the file and hold"
    yield (
        f"{settings.judgements_file}: {len(lost)} {are} on no finding of this run ({named}{more}). "
        f"{stays} again when what was judged is found again."
    )
