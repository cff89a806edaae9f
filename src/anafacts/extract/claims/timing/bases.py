"""Dates with which a figure is only compared: "8 percent more than in 2022", "unlike in 2019"."""

import re

from anafacts.extract import tree
from anafacts.extract.claims.timing.scene import Scene
from anafacts.model import ClaimKind, DateMention

_CHANGES = frozenset({ClaimKind.RATIO, ClaimKind.GROWTH, ClaimKind.DIFFERENCE})
_WORDS = 7  # words between what opens a comparison and its date
_REST = r"\s+(?P<rest>[^,;.()]*)$"
_OPENS = re.compile(
    r"\b(?:than\s+(?:in|during|at|on|for|the)|unlike|as\s+in|relative\s+to"
    r"|(?:in|by)\s+(?:contrast|comparison)\s+(?:to|with)|compar(?:ed?|ing)\s+(?:to|with))" + _REST,
    re.IGNORECASE,
)
_OPENS_CHANGE = re.compile(r"\b(?:against|versus)" + _REST, re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?(?:same\s+\w+\s+(?:in|of)\s+)?$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:to|until|through|onwards?)\b")


def is_base(date: DateMention, scene: Scene) -> bool:
    """Return whether a date is that of what the figure is compared with, not of the figure.

    "Sales rose 8 percent from 2022", "compared with the same month of 2023"; a figure behind the
    words that compare is of that date: "more than the 300 of 2022".
    """
    text, sentence = tree.text(scene.reading.doc), scene.span.sent
    lead = text[sentence.start_char : date.start]
    change = scene.mention.kind in _CHANGES
    found = _OPENS.search(lead) or (_OPENS_CHANGE.search(lead) if change else None)
    if found is None or len(found["rest"].split()) > _WORDS:
        return change and _FROM.search(lead) is not None and not _is_window(date, text)
    at = sentence.start_char + found.start()
    return not at <= scene.mention.number_start < date.start


def _is_window(date: DateMention, text: str) -> bool:
    """Return whether a date is the window "from 2014 to 2024", or its beginning."""
    ends = re.search(r"\bto\b|[-–]", date.text) or _GOES_ON.match(text, date.end)
    return ends is not None
