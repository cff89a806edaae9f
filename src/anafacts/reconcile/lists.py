"""Two sentences that list the same figures but for one of them."""

import re

from anafacts.model import Claim

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w,]*\d)")


def in_one_list(a: Claim, b: Claim) -> bool:
    """Return whether both sentences give the same figures, at least one, and differ in these two.

    "Quakes of 6.1 and 5.4" against "of 6.1 and 5.5": the second of the one is that of the other.
    """
    first, second = (_figures(c) for c in (a, b))
    own = [_figures_of(c.quote) for c in (a, b)]
    alike = bool(first & second) and (first - second, second - first) == (own[0], own[1])
    return alike and all(len(o) == 1 for o in own)


def _figures(claim: Claim) -> frozenset[str]:
    """Return the numbers of a sentence that are written like that of the claim, years left out."""
    point = "." in claim.quote
    found = _figures_of(claim.sentence_text)
    return frozenset(f for f in found if ("." in f) == point and not _YEAR.fullmatch(f))


def _figures_of(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text))
