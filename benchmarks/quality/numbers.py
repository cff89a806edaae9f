"""The numbers of Recognizers-Text: every numeral of a sentence, as its number models count them.

Where those models and we differ by convention, the difference is spelled out here: letters after
digits always scale, other letters make the digits no number, a code is as many numbers as it has
groups, "1 over 3" is a fraction, and a minus may stand apart.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from anafacts.model import NumeralForm, NumeralMention
from anafacts.normalize.figures import find_numerals
from benchmarks.quality.rows import Row

SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "mil": 1e6, "G": 1e9, "B": 1e9, "b": 1e9,
          "T": 1e12}  # fmt: skip
_LETTERS = re.compile(r"[ \t]*(" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")\b")
_MINUS = re.compile(r"(?:^|[^\w\s][ \t]+|[A-Za-z][ \t]+)(-[ \t]+)$")
_OVER = re.compile(r"\s+(?:over|out of|in(?!\s+\d{4}))\s+")
_ONE = re.compile(r"\b(?:this|that|the|which)\s$", re.IGNORECASE)
_PERCENT_OF = re.compile(r"\bper\s?cents? of $", re.IGNORECASE)
_URL = re.compile(r"https?://\S+")
_REACH = 12


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the numerals of each sentence that its model counts."""
    for row in gold:
        yield {"id": row["id"], "items": list(items(row["text"], row["model"]))}


def items(text: str, model: str) -> Iterator[Row]:
    """Yield the numerals of a text that a model counts, with its borders."""
    numerals = find_numerals(text)
    if model.startswith("Percent"):
        found = _percentages(text, numerals)
    elif model.startswith("Ordinal"):
        found = (n for n in numerals if n.form is NumeralForm.ORDINAL)
    elif model.startswith("NumberModel"):
        found = _numbers(text, numerals)
    else:
        found = iter(())
    return ({"start": n.start, "end": n.end, "value": n.value} for n in found)


def _percentages(text: str, numerals: Sequence[NumeralMention]) -> Iterator[NumeralMention]:
    """Yield percentages outside addresses; "percent of 10" is one too."""
    addresses = [m.span() for m in _URL.finditer(text)]
    end = 0
    for numeral in numerals:
        before = _PERCENT_OF.search(text[max(numeral.start - _REACH, 0) : numeral.start])
        inside = any(start <= numeral.start < end for start, end in addresses)
        if before and not inside and numeral.start - len(before.group()) >= end:
            yield replace(numeral, start=numeral.start - len(before.group()))
        elif numeral.form is NumeralForm.PERCENTAGE and not inside:
            yield numeral
        end = numeral.end


def _numbers(text: str, numerals: Sequence[NumeralMention]) -> Iterator[NumeralMention]:
    """Yield the numbers, percent words left out, joined and split as the models do."""
    plain = (replace(n, end=n.number_end) for n in numerals if n.form is not NumeralForm.ORDINAL)
    whole = chain.from_iterable(_split(text, n) for n in plain)
    counted = [_lettered(text, n) for n in whole if not _pronoun(text, n)]
    return (_signed(text, n) for n in _divided(text, [n for n in counted if n]))


def _split(text: str, numeral: NumeralMention) -> Iterator[NumeralMention]:
    """Yield the groups of a code: "192.168.1.2" is four numbers."""
    if numeral.form is not NumeralForm.CODE:
        yield numeral
        return
    for group in re.finditer(r"\d+", text[numeral.start : numeral.end]):
        start, end = (numeral.start + at for at in group.span())
        yield NumeralMention(
            group.group(),
            start,
            end,
            end,
            float(group.group()),
            NumeralForm.CARDINAL,
            spelled=False,
        )


def _lettered(text: str, numeral: NumeralMention) -> NumeralMention | None:
    """Return the number scaled by the letter after it; "180ml" and "A4" hold none."""
    if numeral.spelled or numeral.value is None:
        return numeral
    if text[max(numeral.start - 1, 0) : numeral.start].isalpha():
        return None
    letters = _LETTERS.match(text, numeral.end) if text[numeral.end - 1].isdigit() else None
    if letters:
        value = numeral.value * SCALES[letters[1]]
        return replace(numeral, end=letters.end(), value=value)
    return None if text[numeral.end : numeral.end + 1].isalpha() else numeral


def _pronoun(text: str, numeral: NumeralMention) -> bool:
    """Return whether a "one" stands for a thing: "this one", "the one"."""
    one = text[numeral.start : numeral.end].lower() == "one"
    return one and _ONE.search(text[max(numeral.start - _REACH, 0) : numeral.start]) is not None


def _divided(text: str, numerals: Sequence[NumeralMention]) -> Iterator[NumeralMention]:
    """Yield the numbers with "1 over 3" and "1 in 21" as one fraction."""
    kept: NumeralMention | None = None
    for numeral in numerals:
        if kept is None:
            kept = numeral
        elif _OVER.fullmatch(text, kept.end, numeral.start) and kept.value and numeral.value:
            kept = replace(kept, end=numeral.end, value=kept.value / numeral.value)
        else:
            yield kept
            kept = numeral
    if kept:
        yield kept


def _signed(text: str, numeral: NumeralMention) -> NumeralMention:
    """Return the number with a minus that a space parts from it: "- 10"."""
    before = _MINUS.search(text[max(numeral.start - _REACH, 0) : numeral.start])
    if before is None or numeral.value is None:
        return numeral
    return replace(numeral, start=numeral.start - len(before[1]), value=-numeral.value)
