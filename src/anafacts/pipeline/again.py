"""What can be done over from the tables alone."""

from datetime import UTC, datetime

from anafacts.errors import SettingsError
from anafacts.model import Tables
from anafacts.pipeline.run import RunResult
from anafacts.pipeline.shards import Rows
from anafacts.pipeline.stages import Gathered, compare, read_previous, write
from anafacts.settings import Settings


def stored(settings: Settings) -> Tables:
    """Return the tables of the last complete run.

    Raises:
        SettingsError: there has been none.
    """
    tables = read_previous(settings)
    if tables.runs:
        return tables
    raise no_run(settings)


def no_run(settings: Settings) -> SettingsError:
    """Return the error to raise where there has been no run yet."""
    return SettingsError(
        f"{settings.warehouse}: no run has been completed there. "
        "Run 'anafacts run' first, or name the right folder with --warehouse."
    )


def rerender(settings: Settings) -> RunResult:
    """Return the last complete run with its report rendered anew; no table changes."""
    tables = stored(settings)
    write(settings, tables)
    return RunResult(tables)


def recompare(settings: Settings) -> RunResult:
    """Return a new run over the claims and events of the last one, compared anew and written.

    No text is read and no model loaded.
    """
    started, tables = datetime.now(UTC), stored(settings)
    rows, last = Rows(tables.claims, tables.events, tables.dropped), tables.runs[-1]
    gathered = Gathered(tables.documents, rows, last.model, started, warnings=last.warnings)
    again = compare(settings, gathered)
    write(settings, again)
    return RunResult(again)
