"""The Prefect flow: a task a stage and a shard, each a single call into ``anafacts.pipeline``.

Run by itself (``python flows/consistency.py --raw raw --warehouse warehouse``) it uses Prefect's
embedded server and writes nothing outside the project; ``prefect.yaml`` schedules it.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import Executor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar, cast

for _key, _value in {  # Prefect reads them when it is imported; what the user has set stays
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",  # it took 14 to 25 s, limit 20
    "PREFECT_HOME": str(Path(__file__).resolve().parents[1] / ".prefect"),
    "PREFECT_LOGGING_LEVEL": "CRITICAL",  # what goes wrong is told once, in words, at the end
}.items():
    os.environ.setdefault(_key, _value)

from prefect import flow, task  # noqa: E402 - after the settings above
from prefect.artifacts import create_markdown_artifact, create_table_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.client.schemas.objects import State, TaskRun  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402
from prefect.tasks import Task  # noqa: E402
from prefect.utilities.annotations import quote  # noqa: E402

from anafacts import cli, pipeline  # noqa: E402
from anafacts.model import Document, ModelChoice, Tables  # noqa: E402
from anafacts.pipeline import Gathered, Rows, RunResult  # noqa: E402
from anafacts.settings import Settings, load_settings  # noqa: E402
from anafacts.sources import Reading  # noqa: E402
from anafacts.summary import finding_rows, markdown  # noqa: E402

_T = TypeVar("_T")
_FINAL = (PermissionError, FileNotFoundError, NotADirectoryError, IsADirectoryError)
_ONCE: Any = {"persist_result": False, "cache_policy": NO_CACHE}


def transient(error: BaseException | None) -> bool:
    """Return whether behind it is an input or output error that may be gone in a moment."""
    while error is not None:
        if isinstance(error, OSError):
            return not isinstance(error, _FINAL)
        error = error.__cause__
    return False


def _try_again(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    return transient(state.result(raise_on_failure=False))


_RETRIED: Any = _ONCE | {
    "retries": 2,
    "retry_delay_seconds": [1, 10],
    "retry_condition_fn": _try_again,
}


@task(name="read", **_RETRIED)
def read(settings: Settings) -> Reading:
    """Return the texts that can be read and the problems of those that cannot."""
    return pipeline.read_sources(settings)


@task(name="extract", **_ONCE)
def extract(documents: tuple[Document, ...], model: ModelChoice, pool: Executor | None) -> Rows:
    """Return the rows of one shard, worked on in the pool if there is one."""
    if pool is None:
        return pipeline.extract_shard(documents, model)
    return pool.submit(pipeline.extract_shard, documents, model).result()


@task(name="compare", **_ONCE)
def compare(settings: Settings, gathered: Gathered) -> Tables:
    """Return the tables of the run."""
    return pipeline.compare(settings, gathered)


@task(name="write", **_RETRIED)
def write(settings: Settings, tables: Tables) -> None:
    """Leave the tables and the report in the warehouse."""
    pipeline.write(settings, tables)


_THREADS: Any = ThreadPoolTaskRunner(max_workers=64)


@flow(name="consistency", persist_result=False, task_runner=_THREADS)
def consistency(
    *,
    raw: str | None = None,
    warehouse: str | None = None,
    model: str | None = None,
    workers: int | None = None,
    fail_on: str | None = None,
    reference: str | None = None,
    judgements: str | None = None,
    settings: str | None = None,
) -> RunResult:
    """Read the texts, extract, compare and report; what is None stands as in the settings file."""
    started = datetime.now(UTC)
    chosen = load_settings(
        Path(settings) if settings else None,
        raw=raw and Path(raw),
        warehouse=warehouse and Path(warehouse),
        model=model,
        workers=workers,
        fail_on=fail_on,
        reference=reference and Path(reference),
        judgements=judgements and Path(judgements),
    )
    reading = read(chosen)
    warnings = tuple(str(problem) for problem in reading.problems)
    name = pipeline.model_of(chosen)
    rows = _extracted(chosen, reading.documents)
    gathered = Gathered(reading.documents, rows, name, started, warnings)
    tables = compare(chosen, _whole(gathered))
    write(chosen, _whole(tables))
    _publish(chosen, tables)
    return RunResult(tables, reading.problems)


def _extracted(settings: Settings, documents: Sequence[Document]) -> Rows:
    count = pipeline.shard_count(len(documents), settings.shards, settings.workers)
    shards = pipeline.shard(documents, count)
    with pipeline.worker_pool(settings, shards=len(shards)) as pool:
        running = [
            extract.with_options(task_run_name=f"extract {number} of {len(shards)}").submit(
                _whole(held), settings.choice, _whole(pool)
            )
            for number, held in enumerate(shards, start=1)
        ]
        return pipeline.merge([future.result() for future in running])


def _publish(settings: Settings, tables: Tables) -> None:
    create_markdown_artifact(key="summary", markdown=markdown(tables, settings.warehouse))
    create_table_artifact(key="findings", table=finding_rows(tables.findings))


def _whole(value: _T) -> _T:
    """Return the value so wrapped that Prefect does not look for futures in every row of it."""
    return cast("_T", quote(value))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the flow once on the embedded server; print and return as ``anafacts run`` does."""
    parser = argparse.ArgumentParser(description=main.__doc__, parents=[cli.run_options()])
    asked = parser.parse_args(arguments)
    return cli.guarded(lambda: _once(asked), debug=asked.debug)


_WORDS = ("raw", "warehouse", "settings", "model", "fail_on", "reference", "judgements")


def _once(asked: argparse.Namespace) -> int:
    given = {k: getattr(asked, k) for k in _WORDS}
    words = {key: value and str(value) for key, value in given.items()}
    result = consistency(**words, workers=asked.workers)
    return cli.told(result, cli.settings_of(asked), quiet=asked.quiet)


if __name__ == "__main__":
    sys.exit(main())
