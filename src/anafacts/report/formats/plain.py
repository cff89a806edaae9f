"""Texts, times and JSON as every format of exchange writes them."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import quote

from anafacts.model import Tables
from anafacts.report.days import in_utc
from anafacts.report.words import of_the_web, one_line

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False)
_INDENTED = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=1)

T = TypeVar("T")

ROWS = "\x00rows"
"""Stands in the envelope of ``json_document`` where the rows belong; no text of ours holds it."""

# What a terminal or an editor would not show, or show elsewhere: as a code it is the same string.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_IN_ADDRESSES = "%:/?#[]@!$&'()*+,;=~"  # RFC 3986, the percent sign of what is quoted already
_PLAIN_PATH = re.compile(r"[\w./~-]*", re.ASCII)
_LONE = re.compile("[\ud800-\udfff]")


def sentence(text: str) -> str:
    """Return the text on one line with a stop at its end."""
    line = one_line(text)
    return line if not line or line[-1] in ".!?" else f"{line}."


def utc(moment: datetime) -> str:
    """Return the second in UTC; a time without a zone is taken as UTC."""
    return f"{in_utc(moment):%Y-%m-%dT%H:%M:%SZ}"


def finished(tables: Tables) -> str:
    """Return when the last run ended, or nothing where no run is known."""
    return utc(tables.runs[-1].finished_at) if tables.runs else ""


def address(path: str) -> str:
    """Return the path as a relative address, every character that none may hold as its bytes."""
    if _PLAIN_PATH.fullmatch(path):
        return path
    return quote(path, errors="backslashreplace")


def web_address(url: str | None) -> str:
    """Return the address if it is one of the web, its odd characters as their bytes."""
    return quote(of_the_web(url), safe=_IN_ADDRESSES, errors="backslashreplace")


def named(kind: str, name: str) -> str:
    """Return a name for JSON-LD; RFC 8141 is kept, but nobody has registered "anafacts"."""
    return f"urn:anafacts:{kind}:{address(name)}"


def filled(node: Mapping[str, T]) -> dict[str, T]:
    """Return the object without what is empty or None: what is not known is not written."""
    return {name: value for name, value in node.items() if value not in ("", None, [])}


def json_document(envelope: Mapping[str, Any], rows: Iterable[Any]) -> bytes:
    """Return the envelope as JSON, UTF-8, with the rows, one a line, where ``ROWS`` stands in it.

    Read back, every string is what it was, but for half a pair of surrogates: it is no character,
    and stands as U+FFFD.
    """
    head, mark, tail = _shown(_INDENTED.encode(envelope)).partition(_ENCODER.encode(ROWS))
    lines = ",\n".join(_shown(_ENCODER.encode(row)) for row in rows) if mark else ""
    listed = f"[\n{lines}\n]" if lines else "[]"
    return f"{head}{listed}{tail}\n".encode()


def _shown(written: str) -> str:
    """Return the JSON with the characters as codes that an editor would hide."""
    if written.isprintable():
        return written
    return _LONE.sub("\ufffd", _UNSEEN.sub(_escape, written))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
