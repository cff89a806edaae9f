"""The readers whose speed is measured, and two that anyone can picture."""

import re
from collections.abc import Mapping

from anafacts.normalize.dates import find_dates, values
from anafacts.normalize.figures import find_figures
from benchmarks.speed.timing import Make, Read

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
# What a programmer would write in an afternoon: amounts, percentages, numbers, dates.
_PLAIN = re.compile(
    rf"(?:[$€£¥]\s?)?\b\d+(?:[.,]\d+)*(?:\s?(?:%|percent|million|billion|trillion|km|kg|people))?"
    rf"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand)\b"
    rf"|\b{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?\b",
)


def plain(text: str) -> object:
    """Return what a realistic compiled regular expression finds."""
    return _PLAIN.findall(text)


def figures() -> Read:
    """Return the figure grammar."""
    return find_figures


def dates() -> Read:
    """Return the date grammar, which has forgotten the texts and the dates that it read."""
    for known in (find_dates, *vars(values).values()):
        forget(known)
    return find_dates


def sentences() -> Read:
    """Return spaCy's English tokenizer and sentencizer, which remember the words of one pass."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def forget(function: object) -> None:
    """Empty what a function remembers, if it remembers anything."""
    clear = getattr(function, "cache_clear", None)
    if clear:
        clear()


MAKERS: Mapping[str, Make] = {
    "figures": figures,
    "dates": dates,
    "regular expression": lambda: plain,
    "spaCy tokens and sentences": sentences,
}
