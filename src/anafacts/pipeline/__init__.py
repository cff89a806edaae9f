"""The whole way from texts to a report in plain Python; schedulers call it, it calls none."""

from anafacts.pipeline.again import no_run, recompare, rerender, stored, stored_with_texts
from anafacts.pipeline.exits import ExitCode, exit_code_of, outcome_of
from anafacts.pipeline.identity import model_of, run_id_of
from anafacts.pipeline.judging import is_pending, judgements_of, rejudged
from anafacts.pipeline.run import Progress, RunResult, extract, run
from anafacts.pipeline.shards import Rows, merge, shard, shard_count
from anafacts.pipeline.stage import StageError
from anafacts.pipeline.stages import (
    Gathered,
    compare,
    extract_shard,
    read_reference,
    read_sources,
    write,
)
from anafacts.pipeline.texts import with_texts
from anafacts.pipeline.workers import worker_pool

__all__ = [
    "ExitCode",
    "Gathered",
    "Progress",
    "Rows",
    "RunResult",
    "StageError",
    "compare",
    "exit_code_of",
    "extract",
    "extract_shard",
    "is_pending",
    "judgements_of",
    "merge",
    "model_of",
    "no_run",
    "outcome_of",
    "read_reference",
    "read_sources",
    "recompare",
    "rejudged",
    "rerender",
    "run",
    "run_id_of",
    "shard",
    "shard_count",
    "stored",
    "stored_with_texts",
    "with_texts",
    "worker_pool",
    "write",
]
