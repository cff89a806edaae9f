"""What can be done over from the tables alone."""

from datetime import UTC, datetime

from anafacts.errors import SettingsError
from anafacts.model import Tables
from anafacts.pipeline.run import RunResult
from anafacts.pipeline.shards import Rows
from anafacts.pipeline.stages import Gathered, compare, read_previous, write
from anafacts.pipeline.texts import with_texts
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
    """Return the last complete run with its report rendered anew; no table changes.

    Texts whose files are gone or have changed are not shown with their marks.
    """
    tables = with_texts(stored(settings), settings.raw)
    write(settings, tables)
    return RunResult(tables)


def recompare(settings: Settings) -> RunResult:
    """Return a new run over the claims and events of the last one, compared anew and written.

    No model is loaded. What texts begin with and whom they cite is compared where their files are
    as they were.
    """
    started, tables = datetime.now(UTC), with_texts(stored(settings), settings.raw)
    rows, last = Rows(tables.claims, tables.events, tables.dropped), tables.runs[-1]
    mine = str(settings.judgements_file)  # the file is read again, and told of again
    warnings = tuple(w for w in last.warnings if not w.startswith(mine))
    gathered = Gathered(tables.documents, rows, last.model, started, warnings=warnings)
    again = compare(settings, gathered)
    write(settings, again)
    return RunResult(again)
