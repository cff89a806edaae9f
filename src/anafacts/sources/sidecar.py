"""Read the sidecar of a text, or say what is wrong with it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from anafacts.model import DateInterval, DocumentMeta, PublishedBasis


class SidecarError(Exception):
    """What is wrong with a sidecar, with the place, as a clause for a person."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key that a sidecar may have, and how its value is checked."""

    name: str
    check: Callable[[str, Any], Any]


def parse_sidecar(data: bytes) -> DocumentMeta:
    """Return what a sidecar says; a key that it lacks keeps its default.

    A basis of its own word counts as "sidecar", one of the schema's words as itself.

    Raises:
        SidecarError: it is no UTF-8, no JSON object, or has an unknown key, a wrong type or a
            date that is no date.
    """
    row = _object(data)
    if unknown := sorted(row.keys() - {key.name for key in KEYS}):
        known = ", ".join(key.name for key in KEYS)
        raise SidecarError(f"the key {unknown[0]!r} is unknown; the keys are {known}")
    checked = {key.name: key.check(key.name, row[key.name]) for key in KEYS if key.name in row}
    said = {k: v for k, v in checked.items() if k not in _UNUSED and v is not None}
    if "published" in said:
        said["published_basis"] = _basis(checked.get("published_basis"))
        said["published_note"] = f"the sidecar says {row['published']}"
    return DocumentMeta(**said)


def _object(data: bytes) -> dict[str, Any]:
    try:
        row = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SidecarError(f"byte {error.start} is not UTF-8") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise SidecarError(f"it is no JSON: {error.msg} at {where}") from error
    if not isinstance(row, dict):
        raise SidecarError("it is no JSON object: write keys and values between braces")
    return row


def _text(key: str, value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise SidecarError(f"{key} is {value!r}; write a text in quotes")
    return value or None


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        raise SidecarError(f"{key} is {value!r}; write a list of texts, [...]")
    return tuple(value)


def _date(key: str, value: object) -> DateInterval | None:
    text = _text(key, value)
    if text is None:
        return None
    try:
        return DateInterval.of_iso(text)
    except ValueError as error:
        words = 'write "2024", "2024-12" or "2024-12-31"'
        raise SidecarError(f"{key} is {text!r}, which is no date; {words}") from error


def _basis(word: str | None) -> PublishedBasis:
    known = {str(b): b for b in (PublishedBasis.TEXT, PublishedBasis.INFERRED)}
    return known.get(word or "", PublishedBasis.SIDECAR)


KEYS: tuple[Key, ...] = (
    Key("title", _text),
    Key("outlet", _text),
    Key("authors", _texts),
    Key("published", _date),
    Key("published_basis", _text),
    Key("url", _text),
    Key("language", _text),
    Key("rests_on", _texts),
    Key("licence", _text),
    Key("source", _text),
    Key("notes", _text),
)
# For people; no table has a column for them. The basis is read together with the date.
_UNUSED = frozenset({"licence", "source", "notes", "published_basis"})
