"""Relations put aside in files while others are still being found, and read back in order.

A million claims have several million relations, more than a small machine holds at once.
"""

import shutil
import weakref
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp
from typing import overload
from uuid import uuid4

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from anafacts.model import Relation
from anafacts.warehouse.arrow import arrow_schema, arrow_tables, plain
from anafacts.warehouse.schemas.relations import RELATIONS

_ROWS = 2048  # of one file that are held at once
_KEY = "claim_a"
_ORDER = [(name, "ascending") for name in (_KEY, "claim_b", "relation_id")]


def new_shelf() -> Path:
    """Return a new empty folder; whoever makes a Shelf of its files leaves the rest to it."""
    return Path(mkdtemp(prefix="anafacts-"))


def put_aside(folder: Path, relations: Iterable[Relation]) -> Path:
    """Return a new file in the folder that holds the relations in the order of their table."""
    file = folder / f"{uuid4().hex}.parquet"
    with pq.ParquetWriter(file, arrow_schema(RELATIONS), compression="lz4") as writer:
        for table in arrow_tables(RELATIONS, relations, _ROWS):
            writer.write_table(table)
    return file


class Shelf(Sequence[Relation]):
    """The relations of several files as one sequence, in the order of their table.

    ``files`` are those of a folder; where it is named, it goes when the shelf does.
    """

    def __init__(self, files: Iterable[Path], folder: Path | None = None) -> None:
        """Take the files."""
        self.files = sorted(files)
        self._length = sum(int(pq.ParquetFile(f).metadata.num_rows) for f in self.files)
        if folder is not None:
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def __len__(self) -> int:
        """Return the number of relations."""
        return self._length

    def __iter__(self) -> Iterator[Relation]:
        """Yield the relations in order, a few at a time in memory."""
        for table in self.tables():
            yield from map(RELATIONS.from_row, plain(table))

    @overload
    def __getitem__(self, index: int) -> Relation: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Relation]: ...

    def __getitem__(self, index: int | slice) -> Relation | Sequence[Relation]:
        """Return what stands there; all before it is read."""
        if isinstance(index, slice):
            return tuple(islice(self, *index.indices(len(self))))
        at = range(len(self))[index]
        return next(islice(self, at, None))

    def tables(self) -> Iterator[pa.Table]:
        """Yield the rows of all files, merged in order, in tables of a few thousand."""
        streams = [_batches(file) for file in self.files]
        held = [next(stream, None) for stream in streams]
        while any(table is not None for table in held):
            ends = [table[_KEY][-1].as_py() for table in held if table is not None]
            low = min(ends)
            ready = []
            for at, table in enumerate(held):
                if table is not None:
                    before = pc.sum(pc.less_equal(table[_KEY], low)).as_py() or 0
                    ready.append(table.slice(0, before))
                    rest = table.slice(before)
                    held[at] = rest if len(rest) else next(streams[at], None)
            yield pa.concat_tables(ready).sort_by(_ORDER)


def _batches(file: Path) -> Iterator[pa.Table]:
    """Yield the rows of a file, none of whose ``claim_a`` is parted."""
    rest: pa.Table | None = None
    content = pq.ParquetFile(file)
    for number in range(content.num_row_groups):
        table = content.read_row_group(number)
        whole = table if rest is None else pa.concat_tables([rest, table])
        last = whole[_KEY][-1].as_py()
        cut = pc.sum(pc.less(whole[_KEY], last)).as_py() or 0
        if cut:
            yield whole.slice(0, cut)
        rest = whole.slice(cut)
    if rest is not None and len(rest):
        yield rest
