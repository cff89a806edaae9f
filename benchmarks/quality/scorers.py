"""The scorers that lie beside the sets, called on one item at a time.

They are loaded from the folder of the data and never copied: what they count is what we print.
"""

import importlib.util
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from types import ModuleType
from unittest import mock

from benchmarks.quality.rows import BenchError, Row


def load(folder: Path, name: str) -> ModuleType:
    """Return a fresh module of the scorer ``name``; what it imports comes from its folder too.

    Raises:
        BenchError: the scorer is not there, or cannot be imported.
    """
    path = folder / name
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise BenchError(f"{path} is not there; --data must name the folder of sets and scorers.")
    module = importlib.util.module_from_spec(spec)
    try:
        with mock.patch.dict(sys.modules), mock.patch.object(sys, "path", [str(folder), *sys.path]):
            sys.modules.pop("score_dates", None)
            spec.loader.exec_module(module)
    except Exception as error:
        raise BenchError(f"{path} cannot be imported: {error!r}") from error
    return module


@contextmanager
def blamed(module: ModuleType, row: Row) -> Iterator[None]:
    """Let what fails inside name the scorer and the item.

    Raises:
        BenchError: the body raised anything.
    """
    try:
        yield
    except BenchError:
        raise
    except Exception as error:
        raise BenchError(f"{module.__file__}: failed on {row['id']!r}: {error!r}") from error


def printed(module: ModuleType, gold: Row, predicted: Row, args: tuple[str, ...]) -> str:
    """Return what the scorer's program prints for one item; no file is read."""
    files = {"gold": [gold], "predicted": [predicted]}
    out = io.StringIO()
    with (
        mock.patch.object(module, "read", files.__getitem__),
        mock.patch.object(sys, "argv", [module.__name__, "gold", "predicted", *args]),
        redirect_stdout(out),
    ):
        module.main()
    return out.getvalue()
