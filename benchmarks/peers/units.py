"""The unit of a quantity as written, for peers that name units otherwise."""

import re

_WORDS = (
    "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundred|thousand|million|billion|half|and|to"
)
_NUMBER = re.compile(rf"(?:[\d.,\s+/–—−±×^-]|(?:{_WORDS})\b)*", re.IGNORECASE)


def unit_of(quantity: str) -> str | None:
    """Return the words of a quantity without the number that it begins with, if any are left."""
    number = _NUMBER.match(quantity)
    return quantity[number.end() if number else 0 :].strip() or None
