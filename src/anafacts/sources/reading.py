"""From a folder of files to documents; one bad file never stops the others."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from anafacts.errors import SourceError
from anafacts.model import Document, DocumentMeta, PublishedBasis, SourceProblem
from anafacts.sources.clean import Cleaned, clean
from anafacts.sources.copies import with_copies
from anafacts.sources.decode import Decoded, decode, invalid_utf8
from anafacts.sources.discover import Found, discover
from anafacts.sources.entries import identified
from anafacts.sources.published import publication
from anafacts.sources.readers import known_suffixes, reader_for
from anafacts.sources.sidecar import SidecarError, parse_sidecar
from anafacts.sources.titles import title_of

Report = Callable[[SourceProblem], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents of a folder sorted by doc_id, and what was wrong, sorted by path."""

    documents: tuple[Document, ...]
    problems: tuple[SourceProblem, ...]


def read_folder(folder: Path) -> Reading:
    """Return every text under a folder as a document, and a problem for whatever is amiss.

    Raises:
        SourceError: the folder is missing, is no folder, or holds no text that can be read.
    """
    if not folder.is_dir():
        state = "is not a folder" if folder.exists() else "does not exist"
        raise SourceError(f"{folder} {state}. Name a folder that holds your texts, or create it.")
    found, problems = discover(folder)
    noticed = list(problems)
    documents = [d for f in found if (d := _document(folder, f, noticed.append))]
    if not documents:
        raise SourceError(_nothing_read(folder, noticed))
    return Reading(with_copies(documents), tuple(sorted(noticed)))


def _document(folder: Path, found: Found, report: Report) -> Document | None:
    data = _bytes(folder, str(found.path), report)
    decoded = _decoded(data, str(found.path), report) if data is not None else None
    reader = reader_for(found.path)
    if data is None or decoded is None or reader is None:
        return None
    cleaned = clean(decoded.text, markdown=reader.has_markdown(decoded.text))
    if not cleaned.analysis.text:
        message = "holds nothing but page furniture, references or white space."
        report(SourceProblem(str(found.path), message, "Put a text into it, or delete it."))
        return None
    return Document(
        doc_id=found.doc_id,
        path=str(found.path),
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        text=decoded.text,
        analysis=cleaned.analysis,
        meta=_from_text(_sidecar(folder, found, report), cleaned),
        removed=cleaned.removed,
        chars=len(decoded.text),
        references=tuple(identified(r, found.doc_id) for r in cleaned.references),
    )


def _decoded(data: bytes, path: str, report: Report) -> Decoded | None:
    if not data.strip():
        report(SourceProblem(path, "is empty.", "Put a text into it, or delete it."))
        return None
    decoded = decode(data)
    if decoded is None:
        message = f"was not read: it is no text ({invalid_utf8(data) or 'control characters'})."
        report(SourceProblem(path, message, "Save its text as UTF-8, or move it away."))
    elif decoded.encoding != "utf-8":
        message = f"was read as {decoded.encoding}: {invalid_utf8(data)}."
        report(SourceProblem(path, message, "Save it as UTF-8 if letters look wrong."))
    return decoded


def _sidecar(folder: Path, found: Found, report: Report) -> DocumentMeta:
    path = str(found.sidecar)
    data = _bytes(folder, path, report) if found.sidecar else None
    try:
        return DocumentMeta() if data is None else parse_sidecar(data)
    except SidecarError as error:
        message = f"was ignored, its text was read: {error}."
        report(SourceProblem(path, message, "Mend the sidecar, or delete it."))
        return DocumentMeta()


def _from_text(meta: DocumentMeta, cleaned: Cleaned) -> DocumentMeta:
    """Return what the sidecar says, with title and date from the text where it is silent."""
    meta = replace(meta, title=meta.title or title_of(cleaned.paragraphs))
    if meta.published is not None:
        return meta
    said = publication(cleaned.paragraphs)
    return replace(
        meta,
        published=said.interval,
        published_basis=said.basis if said.interval else PublishedBasis.NONE,
        published_note=said.note,
    )


def _bytes(folder: Path, path: str, report: Report) -> bytes | None:
    try:
        return (folder / path).read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}."
        remedy = "Give yourself the right to read it, or move it away."
        report(SourceProblem(path, message, remedy))
        return None


def _nothing_read(folder: Path, problems: list[SourceProblem]) -> str:
    reasons = "".join(f"\n  {problem}" for problem in problems)
    remedy = f"Put texts into it, with a suffix of {known_suffixes()}."
    return f"{folder} holds no text that can be read. {remedy}{reasons}"
