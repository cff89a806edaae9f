"""Load lexicon files into typed entries, rejecting what is unknown or unexplained."""

import dataclasses
import hashlib
import tomllib
from functools import cache
from importlib import resources
from typing import Any, ClassVar, Protocol, TypeVar

from anafacts.errors import LexiconError

_DATA = "anafacts.lexicon.data"


class Entry(Protocol):
    """A frozen dataclass whose fields are the keys that an entry may have.

    It must have a field ``example`` or ``source``: an entry that nobody can explain is refused.
    """

    __dataclass_fields__: ClassVar[dict[str, Any]]


T = TypeVar("T", bound=Entry)


def load(name: str, entry: type[T]) -> tuple[T, ...]:
    """Return the entries of ``data/NAME.toml`` (its ``[[entry]]`` tables) in file order.

    TOML arrays become tuples.

    Raises:
        LexiconError: the file is missing or malformed, a key is unknown or missing, or an entry
            gives neither an example nor a source.
    """
    return tuple(_build(name, i, row, entry) for i, row in enumerate(_rows(name), start=1))


def digest() -> str:
    """Return the SHA-256 of all lexicon files, which every run records."""
    total = hashlib.sha256()
    files = (f for f in resources.files(_DATA).iterdir() if f.name.endswith(".toml"))
    for file in sorted(files, key=lambda f: f.name):
        total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()


@cache
def _rows(name: str) -> tuple[dict[str, Any], ...]:
    file = resources.files(_DATA) / f"{name}.toml"
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{name}.toml cannot be read: {error}.") from error
    if unknown := content.keys() - {"entry"}:
        raise LexiconError(f"{name}.toml: unknown table {sorted(unknown)}; use [[entry]].")
    return tuple(content.get("entry", ()))


def _build(name: str, number: int, row: dict[str, Any], entry: type[T]) -> T:
    known = {f.name: f for f in dataclasses.fields(entry)}
    place = f"{name}.toml, entry {number}"
    if unknown := row.keys() - known.keys():
        raise LexiconError(f"{place}: unknown key {sorted(unknown)}; known are {sorted(known)}.")
    required = {k for k, f in known.items() if f.default is dataclasses.MISSING}
    if missing := required - row.keys():
        raise LexiconError(f"{place}: the key {sorted(missing)} is missing.")
    if not (row.get("example") or row.get("source")):
        raise LexiconError(f"{place}: give an example or a source.")
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return entry(**values)
