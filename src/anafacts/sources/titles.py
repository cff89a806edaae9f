"""Find the title of a text."""

from collections.abc import Sequence

from anafacts.sources.references import is_reference_heading
from anafacts.sources.seams import ends_sentence
from anafacts.sources.words import pattern
from anafacts.sources.written_dates import written_dates

_TOP = 8
_FEWEST, _MOST = 3, 30  # words


def title_of(paragraphs: Sequence[str]) -> str | None:
    """Return the first line near the top that reads like a title, or None.

    A title has at least three words, no full stop, and is neither a byline nor a date; a text
    that starts with running text has none.
    """
    for text in paragraphs[:_TOP]:
        count = len(text.split())
        if count > _MOST or (count >= _FEWEST and text.endswith(".")):
            return None
        if count >= _FEWEST and _is_title(text):
            return text
    return None


def _is_title(text: str) -> bool:
    if is_reference_heading(text) or (ends_sentence(text) and text[-1] in ":;,"):
        return False
    if text.lower().startswith("by ") or pattern("published_marker").match(text):
        return False
    dates = written_dates(text, month_first=True)
    if dates and pattern("dateline_marker").search(text):
        return False  # "4 July 2016 Last updated at 09:20 GMT"
    dated = sum(d.end - d.start for d in dates)
    return dated * 3 < len(text)
