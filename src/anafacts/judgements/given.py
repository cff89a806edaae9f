"""A verdict as a person has just given it, ready to be written."""

import unicodedata
from datetime import datetime

from anafacts.errors import SettingsError
from anafacts.model import Judgement, Ruling

MOST_NOTE = 2000  # code points
MOST_NAME = 200

_UNWRITTEN = frozenset({"Cc", "Cs"})  # control characters, halves of a surrogate pair


def judged_now(fingerprint: str, verdict: Ruling, *, note: str = "", by: str = "") -> Judgement:
    """Return the verdict with the present time, its words on one line each.

    Raises:
        SettingsError: the note or the name is too long, or holds what no file of text should.
    """
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    said = _checked(note, "note", MOST_NOTE)
    who = _checked(by, "name", MOST_NAME)
    return Judgement(fingerprint, verdict, said or None, who or None, moment)


def _checked(text: str, what: str, most: int) -> str:
    words = " ".join(text.split())
    if len(words) > most:
        raise SettingsError(
            f"The {what} has {len(words):,} characters; {most:,} are the most. Shorten it."
        )
    if wrong := next((c for c in words if unicodedata.category(c) in _UNWRITTEN), None):
        raise SettingsError(
            f"The {what} holds the control character U+{ord(wrong):04X}. Write it without."
        )
    return words
