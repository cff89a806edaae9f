"""Reconcile claims of one size once, in a process of its own, and print what it took as JSON.

python -m benchmarks.scale.once --claims 100000 --workers 4 [--seed 1] [--folder DIR]
"""

import argparse
import json
import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from anafacts.model import Claim, Document, Event, Tables, sharing
from anafacts.pipeline.hands import hands_for
from anafacts.reconcile import Reconciliation, reconcile
from anafacts.settings import Settings
from anafacts.warehouse import read_tables, write_run
from benchmarks.scale.memory import watched
from benchmarks.scale.scores import Truths, conflicts_scored, facts_scored, naive
from benchmarks.scale.texts import texts

Spent = dict[str, float]


def measured(claims: int, workers: int, seed: int, folder: Path) -> dict[str, Any]:
    """Return seconds, gigabytes and scores for so many claims."""
    documents, made, events = _generated(claims, seed)
    spent: Spent = {}
    with watched() as watch:
        with _timed(spent, "reconcile"), hands_for(len(made), Settings(workers=workers)) as hands:
            found = reconcile(documents, made, events, hands=hands)
        peak = watch.peak
        _stored(spent, folder, _tables(documents, made, found))
    truths = _truths(claims, seed)  # made anew, so that they take no memory before
    naively = _seconds(lambda: naive(made, truths))
    return {
        "claims": len(made),
        "documents": len(documents),
        "events": len(events),
        "facts": len({t.fact for t in truths.values()}),
        "relations": len(found.relations),
        "findings": len(found.findings),
        **spent,
        "naive seconds": naively[0],
        "reconcile GB": peak,
        "all GB": watch.peak,
        **facts_scored(found.facts, truths),
        **conflicts_scored(found.relations, made, truths),
        **naively[1],
    }


def _generated(claims: int, seed: int) -> tuple[list[Document], list[Claim], list[Event]]:
    """Return what extraction gives of the texts, equal parts of claims shared as a run does."""
    documents: list[Document] = []
    made: list[Claim] = []
    events: list[Event] = []
    shared = sharing()
    for told in texts(claims, seed):
        documents.append(told.document)
        made += shared(told.claims)
        events += told.events
    return documents, made, events


def _truths(claims: int, seed: int) -> Truths:
    return {t.claim_id: t for told in texts(claims, seed) for t in told.truths}


def _tables(documents: list[Document], claims: list[Claim], found: Reconciliation) -> Tables:
    return Tables(
        documents=tuple(documents),
        claims=tuple(claims),
        events=found.events,
        relations=found.relations,
        facts=found.facts,
        findings=found.findings,
    )


def _stored(spent: Spent, folder: Path, tables: Tables) -> None:
    """Write the tables as a run does, and read them back."""
    with _timed(spent, "write"):
        write_run(folder, tables, {})
    with _timed(spent, "read"):
        read_tables(folder)


def _seconds(work: Callable[[], dict[str, float]]) -> tuple[float, dict[str, float]]:
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


@contextmanager
def _timed(spent: Spent, name: str) -> Iterator[None]:
    """Note the seconds on the clock, and those of all processors."""
    start, busy = time.perf_counter(), _busy()
    yield
    spent[f"{name} seconds"] = time.perf_counter() - start
    spent[f"{name} processor seconds"] = _busy() - busy


def _busy() -> float:
    """Return the processor time of this process and of its children that have ended."""
    own, below = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + below.ru_utime + below.ru_stime


def main() -> None:
    """Print the measurement as one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, required=True)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with TemporaryDirectory() as folder:
        place = (given.folder or Path(folder)) / "warehouse"
        print(json.dumps(measured(given.claims, given.workers, given.seed, place)))


if __name__ == "__main__":
    main()
