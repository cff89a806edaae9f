"""What passes between the parts of the date grammar."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from anafacts.model import Basis, DateInterval

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """The dated mention before, whose year the passage still speaks of.

    ``history`` says that all the dates before lie long before the publication.
    """

    interval: DateInterval
    same_sentence: bool
    history: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a date may lean on: the publication, the dates before it, and the words around it.

    ``anchors`` are the resolved dates that stand before it, the nearest first; ``passage`` is
    the one of them that gives the year; ``future`` says that the clause speaks of what is to come.
    """

    base: DateInterval | None = None
    anchors: tuple[DateInterval, ...] = ()
    passage: Passage | None = None
    future: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The days that words name; ``interval`` is None where nothing resolves them.

    ``other`` are those of a second reading, where the words leave two.
    """

    interval: DateInterval | None
    basis: Basis = Basis.EXPLICIT
    inexact: bool = False
    other: DateInterval | None = None


Reader = Callable[[Match, Context], Reading | None]
UNRESOLVED = Reading(None, Basis.NONE)


def _always(_match: Match) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of date: the span is the group ``d``; ``accepts`` looks at the words around it.

    ``near`` is the kind of key word that stands in every match, or the two kinds ("month year").
    ``read`` returns None where the words are no date after all ("February 31"). ``anchors`` says
    that later words such as "two weeks later" may refer to it.
    """

    name: str
    near: str
    pattern: re.Pattern[str]
    read: Reader
    accepts: Callable[[Match], bool] = field(default=_always)
    anchors: bool = True
