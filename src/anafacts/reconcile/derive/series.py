"""What a series of events is called, and the body that meets: names without their edition."""

import re

from anafacts.normalize.ordinals import edition_of

_OF_A_BODY = re.compile(
    r"\b(?:meeting|session|summit|conference|congress|assembly|edition|gathering|convention)s?"
    r"\s+of\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)


def series_of(name: str) -> str:
    """Return what goes on from one edition to the next: the forum whose fourth meeting it is.

    "Fourth Ministerial Meeting of the Coast Forum" is one meeting, and has no tenth anniversary;
    the Coast Forum may have one. A name without an edition is returned as it is.
    """
    first, _, rest = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE).partition(" ")
    if not rest or edition_of(first) is None:
        return name
    body = _OF_A_BODY.search(rest)
    return rest[body.end() :] if body else rest
