"""Add a line to the file of judgements, and change nothing else in it."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anafacts.errors import SettingsError
from anafacts.judgements.form import COLUMNS, Form, named
from anafacts.model import Judgement


def append_judgement(file: Path, judgement: Judgement) -> None:
    """Leave the judgement as the last line of the file, in the form that the file has.

    A new file gets the columns as its first line. The line is written at once behind all others,
    while no other process that adds one can; what is there stays as it is, byte by byte.

    Raises:
        SettingsError: the file cannot be written, or its first line does not name the columns.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _held(file) as handle:
            content = _content(file, handle)
            _write(handle, _line(file, content, judgement).encode())
    except OSError as error:
        told = error.strerror or error
        raise SettingsError(f"{file}: the judgement cannot be written: {told}.") from error


@contextmanager
def _held(file: Path) -> Iterator[int]:
    """Yield the file open at its end, held by this process alone; it is closed in the end."""
    handle = _locked(file)
    while not _is_there(handle, file):  # an editor has put another file in its place meanwhile
        os.close(handle)
        handle = _locked(file)
    try:
        yield handle
    finally:
        os.close(handle)


def _locked(file: Path) -> int:
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:
        os.close(handle)
        raise
    return handle


def _is_there(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


def _write(handle: int, line: bytes) -> None:
    """Write the whole line to the disk, or nothing of it."""
    end = os.fstat(handle).st_size
    written = False
    try:
        written = os.write(handle, line) == len(line)
        os.fsync(handle)
    finally:
        if not written:
            os.ftruncate(handle, end)
    if not written:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _content(file: Path, handle: int) -> str:
    with os.fdopen(os.dup(handle), "rb") as content:
        content.seek(0)
        try:
            return content.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            how = "Save it as CSV in UTF-8."
            raise SettingsError(f"{file}: nothing can be added: {error}. {how}") from error


def _line(file: Path, content: str, judgement: Judgement) -> str:
    form = Form.of(content)
    wanted = [named(column) for column in form.columns]
    wanted += [column for column in COLUMNS if column not in wanted]
    if wanted != [column.casefold() for column in form.columns]:
        raise SettingsError(
            f"{file}, line 1: write {form.separator.join(wanted)} as the first line, then judge "
            "again; the lines below it may stay."
        )
    cells = {
        "fingerprint": judgement.fingerprint,
        "verdict": str(judgement.verdict),
        "note": judgement.note or "",
        "by": judgement.by or "",
        "at": judgement.at or "",
    }
    head = "" if content.strip() else form.separator.join(COLUMNS) + form.line_end
    gap = form.line_end if content and not content.endswith("\n") else ""
    return gap + head + form.line(cells)
