"""Running text made again from text whose tokens are set apart by spaces."""

import re
from bisect import bisect_left, bisect_right

# A space that no writer sets: before closing marks and endings, behind opening ones, around a
# hyphen between two words, and between the digits of "1990 s".
_SET_APART = re.compile(
    r" (?=[,;:!?%)\]}](?: |$))"
    r"| (?=\.(?: |$))"
    r"| (?=(?:['’](?:s|m|d|re|ve|ll)|n['’]t)\b)"
    r"|(?<=[(\[{]) "
    r"|(?<=\w) (?=- \w)|(?<=\w -) (?=\w)"
    r"|(?<=\d0) (?=['’]?s\b)"
)


def joined(text: str) -> tuple[str, list[int]]:
    """Return the running text, and for each of its code points where it stood; then the length."""
    kept: list[int] = []
    done = 0
    for match in _SET_APART.finditer(text):
        kept.extend(range(done, match.start()))
        done = match.end()
    kept.extend(range(done, len(text)))
    return "".join(text[i] for i in kept), [*kept, len(text)]


def there(places: list[int], start: int, end: int) -> tuple[int, int]:
    """Return where the half-open range of the running text stood in the tokens."""
    return places[start], places[end - 1] + 1


def here(places: list[int], start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of the running text that a range of the tokens became."""
    return bisect_left(places, start), bisect_right(places, end - 1)
