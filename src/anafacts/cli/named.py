"""Which finding or document a word on the command line names."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath

from anafacts.errors import SettingsError
from anafacts.model import Document, Finding, Tables

_MOST_NAMED = 8


def named(tables: Tables, name: str, raw: Path) -> Finding | Document:
    """Return the one finding or document of that name.

    The whole id or path comes first, then the beginning of an id (a finding's also after its
    dash, a document's also after its folders), then any part of a document's id or path.

    Raises:
        SettingsError: nothing has that name, or several have; the message names them.
    """
    for fits in (_is, _begins, _holds):
        found: list[Finding | Document] = [
            *(f for f in tables.findings if _finding_fits(f, name, fits)),
            *(d for d in tables.documents if _document_fits(d, name, fits, raw)),
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise _several(found, name)
    raise SettingsError(
        f"No finding begins with {name!r}, and no document has it in its name. "
        "List them with: anafacts tables findings, anafacts tables documents"
    )


def _is(whole: str, name: str) -> bool:
    return whole == name


def _begins(whole: str, name: str) -> bool:
    return whole.startswith(name)


def _holds(whole: str, name: str) -> bool:
    return name in whole


_Fits = Callable[[str, str], bool]


def _finding_fits(finding: Finding, name: str, fits: _Fits) -> bool:
    """Return whether the name fits; a part from the middle of hexadecimal digits says nothing."""
    whole = finding.finding_id
    return fits is not _holds and any(fits(w, name) for w in (whole, whole.rpartition("-")[2]))


def _document_fits(document: Document, name: str, fits: _Fits, raw: Path) -> bool:
    names = (document.doc_id, document.path, str(raw / document.path))
    held: Iterable[str] = names if fits is _is else (*names[:2], PurePath(document.doc_id).name)
    return any(fits(whole, name) for whole in held) or (
        fits is _is and Path(name).suffix != "" and Path(name).resolve() == _absolute(names[2])
    )


def _absolute(path: str) -> Path:
    return Path(path).resolve()


def _several(found: Sequence[Finding | Document], name: str) -> SettingsError:
    findings = sorted(f.finding_id for f in found if isinstance(f, Finding))
    documents = sorted(d.doc_id for d in found if isinstance(d, Document))
    told = [
        f"{len(names)} {kind}{'' if len(names) == 1 else 's'}"
        for kind, names in (("finding", findings), ("document", documents))
        if names
    ]
    shown = ", ".join([*findings, *documents][:_MOST_NAMED])
    return SettingsError(f"{' and '.join(told)} fit {name!r}: {shown}. Give more of it.")
