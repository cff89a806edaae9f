"""The stages in their order."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime

from anafacts.model import Document, ModelChoice, Run, SourceProblem, Tables
from anafacts.pipeline.exits import ExitCode
from anafacts.pipeline.identity import model_of
from anafacts.pipeline.shards import Rows, merge, shard, shard_count
from anafacts.pipeline.stage import stage
from anafacts.pipeline.stages import Gathered, compare, extract_shard, read_sources, write
from anafacts.pipeline.workers import worker_pool
from anafacts.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, how much of it is done, and how much of it there is."""


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run wrote, and what was wrong with single files."""

    tables: Tables
    problems: tuple[SourceProblem, ...] = ()

    @property
    def run(self) -> Run:
        """The row of this run."""
        return self.tables.runs[-1]

    @property
    def exit_code(self) -> ExitCode:
        """What the run means to the shell."""
        return ExitCode(self.run.exit_code)


def run(
    settings: Settings, executor: Executor | None = None, progress: Progress | None = None
) -> RunResult:
    """Read, extract, compare and write; return what the warehouse now holds.

    Shards go to ``executor`` (a process pool, a cluster's) if one is given, else to
    ``settings.workers`` processes, else they are worked on here. The rows are the same each time.

    Raises:
        SettingsError, SourceError: the settings, the model or the folder of texts must be put
            right first.
        StageError: a stage failed; the warehouse is as it was.
    """
    started, tell = datetime.now(UTC), progress or _untold
    tell("read", 0, 1)
    reading = read_sources(settings)
    tell("read", 1, 1)
    model = model_of(settings)
    rows = extract(settings, reading.documents, executor, tell)
    tell("compare", 0, 1)
    warnings = tuple(str(problem) for problem in reading.problems)
    gathered = Gathered(tuple(reading.documents), rows, model, started, warnings)
    tables = compare(settings, gathered)
    tell("compare", 1, 1)
    tell("write", 0, 1)
    write(settings, tables)
    tell("write", 1, 1)
    return RunResult(tables, tuple(reading.problems))


def extract(
    settings: Settings,
    documents: Sequence[Document],
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Rows:
    """Return what all shards of the documents hold, in order of document and offset."""
    shards = shard(documents, shard_count(len(documents), settings.shards, settings.workers))
    with stage("extract"), worker_pool(settings, executor, len(shards)) as pool:
        return merge(_each(shards, settings.choice, pool, progress or _untold))


def _each(
    shards: Sequence[Sequence[Document]], model: ModelChoice, pool: Executor | None, tell: Progress
) -> Iterator[Rows]:
    tell("extract", 0, len(shards))
    if pool is None:
        parts = (extract_shard(documents, model) for documents in shards)
    else:
        # No list of them is kept: it would hold all results until the last has come.
        done = as_completed([pool.submit(extract_shard, part, model) for part in shards])
        parts = (future.result() for future in done)
    for number, part in enumerate(parts, start=1):
        tell("extract", number, len(shards))
        yield part


def _untold(_stage: str, _done: int, _total: int) -> None:
    return
