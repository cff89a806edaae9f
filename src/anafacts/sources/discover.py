"""Find the texts of a folder and the sidecars beside them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from anafacts.model import SourceProblem
from anafacts.sources.readers import known_suffixes, reader_for

SIDECAR_SUFFIX = ".meta.json"


@dataclass(frozen=True, slots=True)
class Found:
    """A text under the folder: all paths are relative to it; ``sidecar`` may be missing."""

    doc_id: str
    path: PurePosixPath
    sidecar: PurePosixPath | None


def discover(folder: Path) -> tuple[tuple[Found, ...], tuple[SourceProblem, ...]]:
    """Return the texts under a folder sorted by doc_id, and what else lies there in the way."""
    problems: list[SourceProblem] = []
    files = sorted(_files(folder, problems))
    sidecars = {p for p in files if p.name.endswith(SIDECAR_SUFFIX)}
    others = [p for p in files if p not in sidecars and p.name.casefold() != "readme.md"]
    texts = sorted((p for p in others if reader_for(p)), key=lambda p: (_doc_id(p), str(p)))
    problems += (_no_reader(p) for p in others if not reader_for(p))
    found = tuple(_unique(texts, sidecars, problems))
    named = {_sidecar_path(p) for p in others}
    problems += (_orphan(p) for p in sorted(sidecars - named))
    return found, tuple(sorted(problems))


def _unique(
    texts: Iterable[PurePosixPath],
    sidecars: set[PurePosixPath],
    problems: list[SourceProblem],
) -> Iterator[Found]:
    for doc_id, same in groupby(texts, key=_doc_id):
        path, *rest = same
        problems += (_same_id(doc_id, path, other) for other in rest)
        sidecar = _sidecar_path(path)
        yield Found(doc_id, path, sidecar if sidecar in sidecars else None)


def _files(folder: Path, problems: list[SourceProblem]) -> Iterator[PurePosixPath]:
    def unreadable(error: OSError) -> None:
        where = Path(error.filename).relative_to(folder).as_posix()
        remedy = "Give yourself the right to read this folder, or move it away."
        problems.append(SourceProblem(where, f"cannot be listed: {error.strerror}.", remedy))

    for top, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        here = Path(top).relative_to(folder)
        yield from (PurePosixPath(here.as_posix()) / n for n in names if not n.startswith("."))


def _doc_id(path: PurePosixPath) -> str:
    return str(path.with_suffix(""))


def _sidecar_path(path: PurePosixPath) -> PurePosixPath:
    return path.with_name(path.stem + SIDECAR_SUFFIX)


def _no_reader(path: PurePosixPath) -> SourceProblem:
    kind = f"the format {path.suffix}" if path.suffix else "a file without a suffix"
    remedy = f"Save its text as one of {known_suffixes()}, or move it away."
    return SourceProblem(str(path), f"was not read: there is no reader for {kind}.", remedy)


def _orphan(path: PurePosixPath) -> SourceProblem:
    stem = path.name.removesuffix(SIDECAR_SUFFIX)
    message = f"describes no text: there is no {stem} with a suffix of {known_suffixes()}."
    return SourceProblem(str(path), message, "Put the text beside it, or rename or delete it.")


def _same_id(doc_id: str, kept: PurePosixPath, other: PurePosixPath) -> SourceProblem:
    message = f"was not read: it has the same doc_id {doc_id!r} as {kept}, which was."
    return SourceProblem(str(other), message, "Rename one of the two, or delete it.")
