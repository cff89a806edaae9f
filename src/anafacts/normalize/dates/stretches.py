"""The stretches of a text in which a date of each kind can stand.

Every rule of the grammar needs one word or two without which it cannot match. One pass over the
words finds these, so that a rule reads only their surroundings.
"""

from collections.abc import Iterable

from anafacts.normalize.dates.key_words import keys

_REACH = {
    "year": (64, 40),
    "ago": (80, 8),
    "strokes": (8, 8),
    "nth": (16, 16),
    "short_year": (24, 8),
    "holiday": (40, 32),
    "unit": (48, 24),
    "month": (48, 32),
    "season": (40, 40),
}
_WIDE = (72, 72)  # code points that a date may spread to before and after its key word

Stretch = tuple[int, int]


def stretches(text: str, kinds: Iterable[str]) -> dict[str, list[Stretch]]:
    """Return by kind of key word where dates of that kind can stand, in order, none overlapping.

    A stretch is a half-open range of code points; a kind whose words do not occur has none. A
    kind of two words, such as "month year", has the stretches of the first that touch one of the
    second: those of a date that needs both.
    """
    found: dict[str, list[Stretch]] = {}
    for start, end, key_kinds in keys(text):
        for kind in key_kinds:
            before, after = _REACH.get(kind, _WIDE)
            known = found.setdefault(kind, [])
            first = max(0, start - before)
            if known and first <= known[-1][1]:
                known[-1] = (known[-1][0], end + after)
            else:
                known.append((first, end + after))
    return {kind: _near(found, *kind.split()) for kind in kinds}


def _near(found: dict[str, list[Stretch]], kind: str, other: str = "") -> list[Stretch]:
    own = found.get(kind, [])
    if not other:
        return own
    ends, theirs = 0, found.get(other, [])
    touching = []
    for start, end in own:
        while ends < len(theirs) and theirs[ends][1] <= start:
            ends += 1
        if ends < len(theirs) and theirs[ends][0] < end:
            touching.append((start, end))
    return touching
