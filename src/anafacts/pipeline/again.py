"""What can be done over from the tables alone."""

from collections.abc import Collection
from datetime import UTC, datetime

from anafacts.errors import SettingsError
from anafacts.model import Tables, Voice
from anafacts.pipeline.run import RunResult
from anafacts.pipeline.shards import Rows
from anafacts.pipeline.stages import Gathered, compare, read_previous, write
from anafacts.pipeline.texts import with_texts
from anafacts.settings import Settings
from anafacts.sources.tables import PREFIX

_COMPARED = ("documents", "claims", "events", "dropped", "references", "runs")
"""What comparing anew starts from; what the run before found is not read twice."""


def stored(settings: Settings, names: Collection[str] | None = None) -> Tables:
    """Return the tables of the last complete run, or the named ones and else empty ones.

    Raises:
        SettingsError: there has been none.
    """
    tables = read_previous(settings, names)
    if tables.runs:
        return tables
    raise no_run(settings)


def no_run(settings: Settings) -> SettingsError:
    """Return the error to raise where there has been no run yet."""
    return SettingsError(
        f"{settings.warehouse}: no run has been completed there. "
        "Run 'anafacts run' first, or name the right folder with --warehouse."
    )


def stored_with_texts(settings: Settings) -> Tables:
    """Return the tables of the last complete run, each text whose file is as it was with it.

    Raises:
        SettingsError: there has been none.
    """
    return with_texts(stored(settings), settings.raw)


def rerender(settings: Settings) -> RunResult:
    """Return the last complete run with its report rendered anew; no table changes.

    Texts whose files are gone or have changed are not shown with their marks.
    """
    tables = stored_with_texts(settings)
    write(settings, tables)
    return RunResult(tables)


def recompare(settings: Settings) -> RunResult:
    """Return a new run over the claims and events of the last one, compared anew and written.

    No model is loaded. What texts begin with and whom they cite is compared where their files are
    as they were; the user's own tables are read as they are now.
    """
    started, tables = datetime.now(UTC), with_texts(stored(settings, _COMPARED), settings.raw)
    claims = tuple(c for c in tables.claims if c.attribution.voice is not Voice.TABLE)
    rows, last = Rows(claims, tables.events, tables.dropped), tables.runs[-1]
    anew = (str(settings.judgements_file), PREFIX)  # these files are read again, and told of again
    warnings = tuple(w for w in last.warnings if not w.startswith(anew))
    gathered = Gathered(tables.texts, rows, last.model, started, warnings)
    again = compare(settings, gathered)
    write(settings, again)
    return RunResult(again)
