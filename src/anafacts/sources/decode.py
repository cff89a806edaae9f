"""From the bytes of a file to its text, with the encoding recorded."""

import codecs
import re
from dataclasses import dataclass

_BOMS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MOST_CONTROL = 0.005  # a text may hold a stray control character, a binary file is full of them


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with its newlines and its byte order mark kept."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded | None:
    """Return the text of a file, or None where the bytes are no text in any known encoding.

    UTF-8 first; then UTF-16 if the file says so; then Windows-1252 and Latin-1, which older
    programs write.
    """
    declared = [name for bom, name in _BOMS if data.startswith(bom)]
    for encoding in ("utf-8", *(declared or ("cp1252", "latin-1"))):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text):
            return Decoded(text, encoding)
    return None


def invalid_utf8(data: bytes) -> str:
    """Return where the bytes stop being UTF-8, in words; empty if they never do."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return f"byte 0x{data[error.start]:02x} on line {line} is not UTF-8"
    return ""


def _is_binary(text: str) -> bool:
    return len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text)
