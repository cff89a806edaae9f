"""Where a person's judgements meet the findings of a run."""

import dataclasses
from collections.abc import Iterator, Sequence

from anafacts.judgements import Reading, apply_judgements, read_judgements, stand
from anafacts.model import Judgement, Standing, Tables
from anafacts.settings import Settings

_MOST_NAMED = 8


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
