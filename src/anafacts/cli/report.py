"""``anafacts report``: every form of the report, from the warehouse or from a report.json."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from anafacts.cli.commands import settings_of, warn
from anafacts.errors import ReportError, SettingsError

if TYPE_CHECKING:
    from anafacts.model import Tables

_PIPE = Path("-")


def report(asked: argparse.Namespace) -> int:
    """Render the report anew into the warehouse; or from a file, or in one form, where asked."""
    if asked.file is None and asked.format is None and asked.out is None:
        return _into_the_warehouse(asked)
    from anafacts.report import forms, render, render_one

    names = forms()
    _check(asked.format, names)
    tables = _stored(asked) if asked.file is None else _read(asked.file)
    if asked.format is None and asked.out is not None and _is_folder(asked.out):
        pages = {asked.out / name: content for name, content in render(tables).items()}
    else:
        name = names[asked.format or _form_of(asked.out, names)]
        pages = {_target(asked, name): render_one(tables, name)}
    for path, content in pages.items():
        _write(path, content)
    _tell(asked, pages)
    return 0


def _into_the_warehouse(asked: argparse.Namespace) -> int:
    from anafacts import pipeline
    from anafacts.summary import REPORT

    settings = settings_of(asked)
    pipeline.rerender(settings)
    if not asked.quiet:
        print(f"Report: {settings.warehouse / REPORT}")
    return 0


def _check(form: str | None, forms: Iterable[str]) -> None:
    if form not in (None, *forms):
        raise SettingsError(f"--format {form}: there is no such form. Name {' or '.join(forms)}.")


def _stored(asked: argparse.Namespace) -> "Tables":
    from anafacts.pipeline import stored_with_texts

    return stored_with_texts(settings_of(asked))


def _read(file: Path) -> "Tables":
    from anafacts.report.canonical import read_stored

    try:
        content = file.read_bytes()
    except OSError as error:
        raise ReportError(f"{file}: {error.strerror}. Name a report.json.") from error
    found = read_stored(content, str(file))
    if found.left_out:
        rows = ", ".join(f"{count:,} {name}" for name, count in found.left_out.items())
        warn([f"{file} leaves {rows} to the warehouse: the report counts only what it holds."])
    return found.tables


def _form_of(out: Path | None, forms: Iterable[str]) -> str:
    """Return the form that the suffix of a file names: html where it names none."""
    suffix = out.suffix.removeprefix(".") if out else ""
    return suffix if suffix in forms else "html"


def _target(asked: argparse.Namespace, name: str) -> Path:
    """Return where one form goes: a pipe, unless a page is made of a file, or a place is named."""
    if asked.out is None:
        page = asked.file is not None and asked.format is None
        return Path(asked.file).with_suffix(".html") if page else _PIPE
    out: Path = asked.out
    return out / name if _is_folder(out) else out


def _is_folder(out: Path) -> bool:
    return out != _PIPE and (out.is_dir() or not out.suffix)


def _write(path: Path, content: bytes) -> None:
    if path == _PIPE:
        sys.stdout.buffer.write(content)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}. Name another place with --out.") from error


def _tell(asked: argparse.Namespace, pages: Iterable[Path]) -> None:
    if not asked.quiet:
        for path in pages:
            if path != _PIPE:
                print(f"Report: {path}")
