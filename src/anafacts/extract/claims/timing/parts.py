"""A part has the time of the whole that it is taken of: "of these, 11 percent died"."""

import re

from anafacts.extract import tree
from anafacts.extract.claims.timing.scene import Scene
from anafacts.model import Basis, Period

_REACH = 400  # code points back to the figure that a part is taken of
_BEHIND = re.compile(r"\s(?:\w+\s){0,2}of\s(?:these|those|them|which|whom|this|that)\b")
_OPENS = re.compile(r"(?:Of|Among|Out\sof)\s(?:these|those|them|the|this|that)\b")
_BEFORE = re.compile(r"\bof\s(?:which|whom)\s(?:about\s|some\s|only\s|just\s)?$")
_UNTOLD = frozenset({Basis.PUBLICATION, Basis.NONE})


def of_whole(own: Period, before: Period | None, scene: Scene) -> Period:
    """Return the time of the figure before where this one is a part of it without a time."""
    if own.basis not in _UNTOLD or before is None or before.basis in _UNTOLD:
        return own
    return Period(before.interval, Basis.INHERITED) if _is_part(scene) else own


def _is_part(scene: Scene) -> bool:
    text, first = tree.text(scene.reading.doc), scene.span.sent.start_char
    start, end = scene.mention.start, scene.mention.end
    near = any(0 <= start - other.end <= _REACH for other in scene.others)
    part = _BEHIND.match(text, end) or _OPENS.match(text, first)
    return near and bool(part or _BEFORE.search(text, first, start))
