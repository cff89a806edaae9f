"""``anafacts show DOC``: one document with what was read of it."""

import argparse
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from anafacts.errors import SettingsError
from anafacts.model import Document, DocumentKind, Tables

if TYPE_CHECKING:
    from anafacts.cli.paper import Look
    from anafacts.report.texts.notes import Kind, Note
    from anafacts.settings import Settings

_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file as it is now, and whether it is the file that the run has read."""

    text: str
    changed: bool = False


def show_document(
    document: Document, tables: Tables, asked: argparse.Namespace, file: Path
) -> None:
    """Print the document of a file with its claims, events and set-aside numbers marked."""
    from anafacts.cli.paper import Look

    width = asked.width or shutil.get_terminal_size((100, 24)).columns
    if asked.width is not None and asked.width < _NARROWEST:
        raise SettingsError(f"--width is {asked.width}; give {_NARROWEST} or more.")
    look = Look(max(width, _NARROWEST), colour=_in_colour())
    print(page(document, tables, read_content(document, file), kinds=_kinds(asked), look=look))


def page(
    document: Document,
    tables: Tables,
    content: Content,
    *,
    kinds: "Sequence[Kind]",
    look: "Look",
) -> str:
    """Return the document as a terminal shows it; a mark stands where its quote still does."""
    from anafacts.cli.paper import laid_out
    from anafacts.report.texts.marked import paragraphs
    from anafacts.report.texts.notes import notes_of

    notes = notes_of(document, tables, kinds)
    holds = [n for n in notes if content.text[n.start : n.end] == n.quote]
    head = [*_head(document, kinds, holds), *_warning(content, len(notes) - len(holds))]
    return laid_out(head, paragraphs(content.text, holds), look)


def file_of(document: Document, settings: "Settings") -> Path:
    """Return where the text of a document lies: a text, a table, what was read out of Parquet."""
    from anafacts.sources.tables import PREFIX

    if document.kind is DocumentKind.TEXT:
        return settings.raw / document.path
    extracted = settings.warehouse / "texts" / f"{document.doc_id}.csv"
    own = settings.tables / document.path.removeprefix(PREFIX)
    return extracted if extracted.is_file() else own


def read_content(document: Document, path: Path) -> Content:
    """Return the text of the document's file, its newlines kept.

    Raises:
        SettingsError: the file cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read: {error.strerror}. Put it back, name the folder of the texts "
            "with --raw, or start 'anafacts run' again without it."
        ) from error
    extracted = path.suffix != Path(document.path).suffix
    changed = not extracted and hashlib.sha256(data).hexdigest() != document.sha256
    return Content(data.decode(document.encoding or "utf-8", errors="replace"), changed)


def _in_colour() -> bool:
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def _kinds(asked: argparse.Namespace) -> "Sequence[Kind]":
    from anafacts.report.texts.notes import Kind

    chosen = {Kind.CLAIM: asked.claims, Kind.EVENT: asked.events, Kind.DROPPED: asked.dropped}
    return [kind for kind, wanted in chosen.items() if wanted] or list(chosen)


def _head(document: Document, kinds: "Sequence[Kind]", notes: "Sequence[Note]") -> Iterator[str]:
    from anafacts.report.days import days
    from anafacts.report.words import listed, visible

    meta = document.meta
    yield visible(meta.title or document.doc_id)
    published = days(meta.published) and f"{days(meta.published)} ({meta.published_basis.value})"
    known = (document.doc_id, meta.outlet, listed(meta.authors), published)
    yield visible(" · ".join(part for part in known if part))
    yield _counts(kinds, notes)
    if reasons := sorted({r.reason.replace("_", " ") for r in document.removed}):
        yield f"Not read, and so without marks: {listed(reasons)}."
    yield "A note without modality: it happened; without speaker: in the author's own voice."


def _counts(kinds: "Sequence[Kind]", notes: "Sequence[Note]") -> str:
    from anafacts.report.texts.notes import Kind
    from anafacts.report.words import count_of, listed

    names = {
        Kind.CLAIM: ("claim (1)", "claims (1 ...)"),
        Kind.EVENT: ("event (e1)", "events (e1 ...)"),
        Kind.DROPPED: ("number set aside (x1)", "numbers set aside (x1 ...)"),
    }
    counted = [(sum(n.kind is kind for n in notes), names[kind]) for kind in kinds]
    return f"{listed([count_of(number, *words) for number, words in counted])}."


def _warning(content: Content, lost: int) -> Iterator[str]:
    from anafacts.report.words import count_of

    if content.changed:
        yield (
            "Warning: the file has changed since the run; marks stand only where the quote still "
            f"does, and {count_of(lost, 'note is', 'notes are')} left out. Start 'anafacts run' "
            "to read it anew."
        )
    if not content.text.strip():
        yield "The text is empty."
