"""The stages, one function each; a scheduler may call them one by one, as run does."""

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from anafacts import __version__
from anafacts.errors import SettingsError
from anafacts.exchange_rates import read_rates
from anafacts.model import (
    Claim,
    Document,
    FindingState,
    Judgement,
    ModelChoice,
    Relation,
    Run,
    Tables,
    Voice,
)
from anafacts.normalize.figures import Rates
from anafacts.pipeline.exits import outcome_of
from anafacts.pipeline.identity import run_id_of
from anafacts.pipeline.judging import judgements_of, under_judgements, unknown
from anafacts.pipeline.shards import Rows, merge
from anafacts.pipeline.stage import stage
from anafacts.settings import Settings

if TYPE_CHECKING:
    from anafacts.sources import Reading
    from anafacts.sources.tables import TableReading


_HISTORY = ("documents", "claims", "findings", "runs")
"""What findings are held against; of the rest of the run before nothing is asked."""


def read_sources(settings: Settings) -> "Reading":
    """Return every text that can be read, and a problem for every one that cannot.

    Raises:
        SettingsError: the file of rates is no such file, or the folder of tables that is named is
            not there, which is said before the long work.
        SourceError: the folder is missing, or there is not one readable text in it.
    """
    from anafacts.sources import read_folder

    read_rates(settings.rates)
    _check_tables(settings)
    with stage("read"):
        return read_folder(settings.raw)


def _check_tables(settings: Settings) -> None:
    folder = settings.tables
    if (settings.reference is not None or folder.exists()) and not folder.is_dir():
        state = "is not a folder" if folder.exists() else "does not exist"
        raise SettingsError(f"{folder} {state}. Name the folder that holds your tables, or none.")


def read_reference(settings: Settings) -> "TableReading":
    """Return the rows of the user's own tables, and a problem for each that cannot be used.

    Raises:
        SettingsError: the folder of tables that is named is not there.
    """
    from anafacts.sources.tables import read_tables

    _check_tables(settings)
    with stage("read"):
        return read_tables(settings.tables)


def extract_shard(documents: Sequence[Document], model: ModelChoice) -> Rows:
    """Return the claims, the events and the numbers set aside, document by document.

    The model is loaded once a process.

    Raises:
        SettingsError: the model cannot be loaded.
        StageError: anything else went wrong.
    """
    from anafacts.extract import extract_documents

    with stage("extract"):
        found = extract_documents(documents, model)
    return Rows(
        claims=tuple(claim for part in found for claim in part.claims),
        events=tuple(event for part in found for event in part.events),
        dropped=tuple(number for part in found for number in part.dropped),
    )


def read_previous(settings: Settings, names: Collection[str] | None = None) -> Tables:
    """Return the tables of the last complete run, or the named ones; empty before the first."""
    from anafacts.warehouse import read_tables

    with stage("read"):
        return read_tables(settings.warehouse, names) or Tables()


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a comparison starts from.

    ``model`` is what model_of returned, ``warnings`` what was wrong with single files.
    """

    documents: tuple[Document, ...]
    rows: Rows
    model: str
    started: datetime
    warnings: tuple[str, ...] = ()


def compare(settings: Settings, gathered: Gathered) -> Tables:
    """Return every table of the run, findings held against the run before and under verdicts.

    The user's own tables are read here, so that comparing anew takes them as they are now.
    The row of this run is the last of ``runs``, behind those of the warehouse.
    """
    judged = judgements_of(settings)
    read_previous(settings, ("runs",))  # what cannot be read is told of before the long work
    rates = read_rates(settings.rates)
    gathered = _with_tables(gathered, read_reference(settings))
    run_id = run_id_of(gathered.documents, settings, gathered.model, judged.judgements)
    with stage("compare"):
        tables = _compared(settings, gathered, rates, judged.judgements)
    previous = read_previous(settings, _HISTORY)  # now that no worker needs the memory
    with stage("compare"):
        row = _held_against(previous, _row(settings, gathered, tables, run_id), tables)
        tables = dataclasses.replace(tables, runs=(*previous.runs, row))
        tables = under_judgements(tables, previous, judged.judgements)
    told = (*gathered.warnings, *judged.problems, *unknown(settings, tables.judgements))
    return _counted(settings, tables, told)


def write(settings: Settings, tables: Tables) -> None:
    """Leave the tables and their report in the warehouse, switched to in one step.

    Raises:
        StageError: the warehouse cannot be written; what it held is untouched.
    """
    from anafacts.report import render
    from anafacts.warehouse import write_run

    with stage("report"):
        pages = render(tables)
    with stage("write"):
        write_run(settings.warehouse, tables, pages)


def _with_tables(gathered: Gathered, own: "TableReading") -> Gathered:
    """Return what was gathered from the texts with the user's tables beside it."""
    rows = gathered.rows
    claims = (*rows.claims, *own.claims)
    return dataclasses.replace(
        gathered,
        documents=(*gathered.documents, *own.documents),
        rows=dataclasses.replace(rows, claims=claims),
        warnings=(*gathered.warnings, *map(str, own.problems)),
    )


def _compared(
    settings: Settings, gathered: Gathered, rates: Rates, judgements: Sequence[Judgement]
) -> Tables:
    from anafacts.pipeline.hands import hands_for
    from anafacts.reconcile import reconcile

    documents, rows = gathered.documents, gathered.rows
    with hands_for(len(rows.claims), settings) as hands:
        result = reconcile(
            documents, rows.claims, rows.events, rates, judgements=judgements, hands=hands
        )
    return Tables(
        documents=tuple(sorted(documents, key=lambda d: d.doc_id)),
        claims=_held(rows, result.relations),
        events=tuple(result.events),
        relations=result.relations,
        facts=tuple(result.facts),
        findings=tuple(result.findings),
        dropped=rows.dropped,
        references=tuple(
            r for d in sorted(documents, key=lambda d: d.doc_id) for r in d.references
        ),
    )


def _held(rows: Rows, relations: Iterable[Relation]) -> tuple[Claim, ...]:
    """Return the claims of the texts, and of a user's tables the rows that one was held against."""
    own = {c.claim_id for c in rows.claims if c.attribution.voice is Voice.TABLE}
    if not own:
        return rows.claims
    idle = own - {relation.claim_b for relation in relations}
    kept = (c for c in rows.claims if c.claim_id not in idle)
    return merge([dataclasses.replace(rows, claims=tuple(kept))]).claims


def _row(settings: Settings, gathered: Gathered, tables: Tables, run_id: str) -> Run:
    return Run(
        run_id=run_id,
        started_at=gathered.started,
        finished_at=datetime.now(UTC),
        version=__version__,
        model=gathered.model,
        settings_sha256=settings.sha256,
        documents=len(tables.texts),
        claims=sum(c.attribution.voice is not Voice.TABLE for c in tables.claims),
        events=len(tables.events),
        findings=0,
        new_findings=0,
    )


def _held_against(before: Tables, row: Run, now: Tables) -> Run:
    """Return the row with what became of the texts; ``before`` is empty in the first run.

    Those of the run before, less the removed, with the new, are as many as there are now: of two
    copies of which one is there, under another name, one is renamed and one removed.
    """
    from anafacts.reconcile import texts_between

    texts = texts_between(before.texts, now.texts)
    renamed = len(set(texts.renamed.values()))
    return dataclasses.replace(
        row,
        new_documents=len(texts.added),
        changed_documents=len(texts.changed | texts.restated),
        renamed_documents=renamed,
        removed_documents=len(texts.removed) + len(texts.renamed) - renamed,
    )


def _counted(settings: Settings, tables: Tables, warnings: tuple[str, ...]) -> Tables:
    """Return the tables, in the row of this run what its findings come to."""
    present = [f for f in tables.findings if f.state is not FindingState.ABSENT]
    row = dataclasses.replace(
        tables.runs[-1],
        finished_at=datetime.now(UTC),
        findings=len(present),
        new_findings=sum(f.state is FindingState.NEW for f in present),
        warnings=warnings,
        exit_code=outcome_of(present, settings.fail_on),
    )
    return dataclasses.replace(tables, runs=(*tables.runs[:-1], row))
