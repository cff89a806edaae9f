"""The processes that a run may use."""

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from anafacts.settings import Settings


@contextmanager
def worker_pool(
    settings: Settings, given: Executor | None = None, shards: int = 1
) -> Iterator[Executor | None]:
    """Yield the given executor, else as many processes as settings and shards ask for, else None.

    A pool that is made here is closed when the block ends.
    """
    if given is not None or not settings.workers:
        yield given
        return
    workers, fresh = min(settings.workers, shards), get_context("spawn")  # fork copies threads
    with ProcessPoolExecutor(workers, mp_context=fresh) as pool:
        yield pool
