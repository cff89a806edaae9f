"""The closed line of a finding: what it is about, and who says what."""

import re
from collections.abc import Iterator, Sequence

from anafacts.model import Fact, Finding, FindingType
from anafacts.report.lookup import Lookup
from anafacts.report.sides import Side, sides
from anafacts.report.view import Said
from anafacts.report.words import cut, visible

_LONGEST = 80  # letters of one quote in a line; the opened finding has all of it
_QUOTED = re.compile(r'"([^"]+)"')
_LISTED = 3  # of what follows a number that is announced
_THREE = frozenset({FindingType.ARITHMETIC})  # a sum has two terms and what they come to
_OF_A_FACT = frozenset(
    {
        *(FindingType.VALUE, FindingType.SUPERSEDED, FindingType.MISSING_AXIS, FindingType.SCOPE),
        *(FindingType.TIME, FindingType.POLARITY, FindingType.AGREEMENT),
    }
)


def about(finding: Finding, fact: Fact | None, said: Sequence[Said]) -> str:
    """Return what two figures of one fact are about; nothing where the title says more.

    The two figures stand beside it with who says so, and the title would give them again.
    """
    tells = fact is not None and finding.type in _OF_A_FACT and len(said) > 1
    return visible(fact.label) if fact and tells else ""


def said(finding: Finding, found: Lookup) -> tuple[Said, ...]:
    """Return the sides of the line, who and when once where they are the same for both.

    Where there is one side alone, the title tells what it says.
    """
    listing = finding.type is FindingType.ENUMERATION and len(_texts(finding)) == 1
    if listing and len(finding.evidence) > 1:
        return tuple(_announced(sides(finding, found, len(finding.evidence))))
    most = 3 if finding.type in _THREE else 2
    return tuple(_spoken(finding, sides(finding, found, most)))


def _texts(finding: Finding) -> set[str]:
    return {item.doc_id for item in finding.evidence}


def _spoken(finding: Finding, held: Sequence[Side]) -> Iterator[Said]:
    phrases, before = _QUOTED.findall(visible(finding.title)), None
    for side in held:
        words = () if len(held) == 1 else (_short(side.words, phrases),)
        again = before is not None and (before.who, before.published) == (side.who, side.published)
        yield Said(words, "" if again else side.who, "" if again else side.when)
        before = side


def _short(words: str, phrases: Sequence[str]) -> str:
    """Return the words; of those too long for a line, what the title names of them."""
    named = max((p for p in phrases if p in words), key=len, default="")
    return cut(named if named and len(words) > _LONGEST else words, _LONGEST)


def _announced(held: Sequence[Side]) -> Iterator[Said]:
    """Yield the number that a text announces, and what follows it there."""
    first, *rest = held
    yield Said((cut(first.words, _LONGEST),), first.who, first.when, "announces")
    words = tuple(cut(side.words, _LONGEST // 2) for side in rest[:_LISTED])
    yield Said(words, verb="there follow", more=len(rest[_LISTED:]))
