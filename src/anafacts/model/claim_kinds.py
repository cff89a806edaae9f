"""Words for what a claim is."""

from enum import StrEnum


class ClaimKind(StrEnum):
    """What sort of statement a figure makes."""

    LEVEL = "level"
    COUNT = "count"
    SHARE = "share"
    RATE = "rate"
    GROWTH = "growth"
    RATIO = "ratio"
    DIFFERENCE = "difference"
    RANK = "rank"
    DURATION = "duration"
    GAP = "gap"
    CONVERSION = "conversion"
    ENUMERATION = "enumeration"


class Role(StrEnum):
    """The part that a figure plays beside its parent."""

    NONE = "none"
    BASE = "base"  # the X of "from X to Y"
    FINAL = "final"  # the Y of "from X to Y", or of "doubled to Y"
    EQUIVALENT = "equivalent"  # the amount in parentheses
    LIST = "list"  # the members that follow a count
    FACTOR = "factor"  # the growth word itself
    READING = "reading"  # a second admissible reading
