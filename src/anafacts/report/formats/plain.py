"""Texts, times and JSON as every format of exchange writes them."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from anafacts.model import Tables
from anafacts.report.words import visible

ROWS = "\x00rows"
"""Stands in the envelope of ``json_document`` where the rows belong; no text of ours holds it."""

# What a terminal or an editor would not show, or show elsewhere: as a code it is the same string.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_LONE = re.compile("[\ud800-\udfff]")


def one_line(text: str) -> str:
    """Return the text on one line, what would steer a terminal as its code."""
    return visible(" ".join(text.split()))


def sentence(text: str) -> str:
    """Return the text on one line with a stop at its end."""
    line = one_line(text)
    return line if not line or line[-1] in ".!?" else f"{line}."


def utc(moment: datetime) -> str:
    """Return the second in UTC; a time without a zone is taken as UTC."""
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return f"{zoned.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def finished(tables: Tables) -> str:
    """Return when the last run ended, or nothing where no run is known."""
    return utc(tables.runs[-1].finished_at) if tables.runs else ""


def address(path: str) -> str:
    """Return the path as a relative address, every character that none may hold as its bytes."""
    return quote(path, errors="backslashreplace")


def json_document(envelope: Mapping[str, Any], rows: Iterable[Any]) -> bytes:
    """Return the envelope as JSON, UTF-8, with the rows, one a line, where ``ROWS`` stands in it.

    Read back, every string is what it was, but for half a pair of surrogates: it is no character,
    and stands as U+FFFD.
    """
    text = json.dumps(envelope, indent=1, ensure_ascii=False, allow_nan=False)
    written = (json.dumps(row, ensure_ascii=False, allow_nan=False) for row in rows)
    lines = ",\n".join(written)
    listed = f"[\n{lines}\n]" if lines else "[]"
    whole = text.replace(json.dumps(ROWS), listed, 1) + "\n"
    return _LONE.sub("\ufffd", _UNSEEN.sub(_escape, whole)).encode()


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
