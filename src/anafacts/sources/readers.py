"""The formats that can be read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from anafacts.sources import markdown


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its suffixes in lower case, and whether a text of it carries Markdown."""

    name: str
    suffixes: tuple[str, ...]
    has_markdown: Callable[[str], bool]


READERS: tuple[Reader, ...] = (
    Reader("text", (".txt",), markdown.is_evident),
    Reader("markdown", (".md", ".markdown"), markdown.always),
)


def reader_for(path: PurePath) -> Reader | None:
    """Return the first reader that knows the suffix of a file, or None."""
    return next((r for r in READERS if path.suffix.lower() in r.suffixes), None)


def known_suffixes() -> str:
    """Return all suffixes with a reader, as a list for a person."""
    return ", ".join(suffix for reader in READERS for suffix in reader.suffixes)
