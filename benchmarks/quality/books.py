"""Author lists of books as shops give them: the people that most lists name."""

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.quality.rows import Row

_ROLE = re.compile(r"\([^()]*\)|\bet al\b\.?")
_BETWEEN = re.compile(r"[;/]|&|\band\b")
_ENOUGH = 0.25  # of the lists
Person = tuple[str, str]
"""Surname and given names in small letters; the given names may be missing."""


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield for each book its authors as "surname, given names", in small letters."""
    for row in gold:
        lists = [people(claim["authors_raw"]) for claim in row["claims"]]
        yield {"id": row["id"], "authors": _voted([named for named in lists if named])}


def _voted(lists: Sequence[Sequence[Person]]) -> list[str]:
    """Return the surnames that enough lists give, each with the given names given most often.

    Many shops name the first author alone, so that a list that leaves one out says little.
    """
    votes = Counter(surname for named in lists for surname in dict(named))
    given = Counter(person for named in lists for person in named if person[1])
    kept = [surname for surname, n in votes.items() if n >= _ENOUGH * len(lists)]
    return sorted(_written(surname, given) for surname in kept)


def _written(surname: str, given: Counter[Person]) -> str:
    mine = {person[1]: n for person, n in given.items() if person[0] == surname}
    return f"{surname}, {max(mine, key=lambda name: mine[name])}" if mine else surname


def people(raw: str) -> list[Person]:
    """Return the persons of a list, whichever way round their names stand."""
    parts = _BETWEEN.split(_ROLE.sub(" ", html.unescape(raw).lower()))
    return [person for part in parts for person in _people(part)]


def _people(part: str) -> Iterator[Person]:
    """Yield the persons of a stretch with commas: "a b, c d" are two, "b, a" is one."""
    names = [" ".join(name.split()) for name in part.split(",") if name.strip(" .,")]
    if len(names) > 1 and all(" " in name for name in names):
        yield from map(_in_order, names)
    elif len(names) > 1:
        pairs = zip(names[::2], [*names[1::2], ""], strict=False)
        yield from pairs
    else:
        yield from map(_in_order, names)


def _in_order(name: str) -> Person:
    *given, surname = name.split()
    return surname, " ".join(given)
