"""What NewsQuant counts besides our figures: "one of the girls", scores, generations of phones.

The text of the set is in ASCII, so that signs of money are spelled: PS for £, Y= for ¥.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from anafacts.extract.about import about
from anafacts.model import Rejection
from anafacts.normalize.figures.nouns import singular
from benchmarks.quality.newsquant_units import noun_phrase
from benchmarks.quality.rows import Row

_SPELLED = (
    (re.compile(r"\bPS(?=\d)"), "£"),
    (re.compile(r"\bY=(?=\d)"), "¥"),
    (re.compile(r"\bW=(?=\d)"), "₩"),
)
_PART = re.compile(
    r"one of ((?:the|its|their|his|her|our|my|your|these|those) (?:\w+est |most \w+ )?(\w+))\b",
    re.IGNORECASE,
)
_PLURALS = frozenset({"NNS", "NNPS"})
_BEFORE_NOUN = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "NUM", "DET", "PRON", "PUNCT", "PART"})
_REACH = 9  # tokens from "one" to the plural
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})\b")
_GENERATION = re.compile(r"([2-6])G")


def unspelled(text: str) -> str:
    """Return a text with the signs of money that were spelled in ASCII."""
    for spelled, sign in _SPELLED:
        text = spelled.sub(sign, text)
    return text


def extras(doc: Doc, rejections: Sequence[Rejection]) -> Iterator[Row]:
    """Yield what the set counts of the numbers that are no quantities to us."""
    end = -1
    for rejection in rejections:
        found = _extra(doc, rejection) if rejection.start >= end else None
        if found:
            row, end = found
            yield row


def _extra(doc: Doc, rejection: Rejection) -> tuple[Row, int] | None:
    """Return the entry of the set for a rejected number, and where in the text it ends."""
    text, start = doc.text, rejection.start
    if rejection.reason == "pronoun" and (part := _PART.match(text, start)):
        return _entry(1.0, _of_which(doc, part.start(1)) or singular(part[2])), part.end()
    if rejection.reason == "score" and (score := _SCORE.match(text, start)):
        ends = [float(score[1]), float(score[2])]
        row = _entry(ends if ends[0] != ends[1] else ends[0], "-")
        return {**row, "concept": _about(doc, start, score.end())}, score.end()
    named = rejection.reason == "name"
    if named and (phones := _GENERATION.fullmatch(text, start, rejection.end)):
        return _entry(float(phones[1]), "generation wireless"), rejection.end
    return None


def _about(doc: Doc, start: int, end: int) -> list[str]:
    """Return the words of what a score is about, ["-"] for none."""
    score = doc.char_span(start, end, alignment_mode="expand")
    if score is None or not doc.has_annotation("DEP"):
        return ["-"]
    return [word.text for part in about(score) for word in part.words] or ["-"]


def _of_which(doc: Doc, start: int) -> str:
    """Return the plural behind "one of", with the words before it: "large union"; "" for none."""
    first = doc.char_span(start, start + 1, alignment_mode="expand")
    if first is None or not doc.has_annotation("TAG"):
        return ""
    for token in doc[first.end : first.end + _REACH]:
        if token.tag_ in _PLURALS or (token.pos_ == "PROPN" and token.text.endswith("s")):
            return noun_phrase(token, first.end)
        if token.pos_ not in _BEFORE_NOUN and token.tag_ not in {"VBN", "VBG"}:
            return ""
    return ""


def _entry(value: float | list[float], unit: str) -> Row:
    return {"value": value, "unit": unit, "change": "=", "concept": ["-"]}
