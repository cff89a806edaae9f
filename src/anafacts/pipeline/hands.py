"""Who compares the parts: this process, or several, with relations put aside in files."""

import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from anafacts.model import Claim, Relation
from anafacts.pipeline.packing import pack_lightly, packed, unpacked
from anafacts.pipeline.sweeping import no_sweeps
from anafacts.pipeline.workers import worker_pool
from anafacts.reconcile import ALONE, Hands
from anafacts.reconcile.parts import Compared, Part
from anafacts.settings import Settings
from anafacts.warehouse.shelf import Shelf, new_shelf, put_aside

Work = Callable[[Part], Compared]
_WAITING = 6  # parts that are worked on or wait
MANY = 40_000  # claims from which several processes are worth their start


@contextmanager
def hands_for(claims: int, settings: Settings) -> Iterator[Hands]:
    """Yield the hands for so many claims: this process alone for few."""
    if claims < MANY:
        with no_sweeps():
            yield ALONE
        return
    pack_lightly()
    folder = new_shelf()
    try:
        with no_sweeps(), worker_pool(settings, shards=settings.workers) as pool:
            each = partial(_each, pool, folder)
            yield Hands(each, partial(_gathered, folder))
    except BaseException:  # no shelf is left that takes the folder with it
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _each(
    pool: Executor | None, folder: Path, work: Work, parts: Iterable[Part]
) -> Iterator[Compared]:
    """Yield what comparing each part gives; few parts wait, for each is a copy."""
    if pool is None:
        yield from (_shelved(work, folder, part) for part in parts)
        return
    waiting: deque[tuple[Future[bytes], tuple[Claim, ...]]] = deque()
    for part in parts:
        if len(waiting) > _WAITING:
            yield _received(*waiting.popleft())
        waiting.append((pool.submit(_sent, work, folder, part), (*part.claims, *part.rows)))
    while waiting:
        yield _received(*waiting.popleft())


def _sent(work: Work, folder: Path, part: Part) -> bytes:
    """Return what the other process finds in the part, which has its claims already."""
    pack_lightly()  # what goes back
    return packed(_shelved(work, folder, part), (*part.claims, *part.rows))


def _received(found: Future[bytes], claims: tuple[Claim, ...]) -> Compared:
    compared: Compared = unpacked(found.result(), claims)
    return compared


def _shelved(work: Work, folder: Path, part: Part) -> Compared:
    with no_sweeps():
        compared = work(part)
    return replace(compared, relations=Shelf([put_aside(folder, compared.relations)]))


def _gathered(folder: Path, found: Iterable[Sequence[Relation]]) -> Sequence[Relation]:
    return Shelf([f for s in found if isinstance(s, Shelf) for f in s.files], folder)
