"""Identifiers derived from content, the same on any machine and in any order."""

import hashlib
import json

ID_LENGTH = 16
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


def content_id(prefix: str, *parts: object) -> str:
    """Return ``prefix-`` and 16 hexadecimal digits of the SHA-256 of the parts.

    Parts are written as canonical JSON; what JSON does not know is written with ``str``.
    """
    text = _ENCODE(parts)
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]}"
