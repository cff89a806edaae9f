"""The unit of a figure as NewsQuant writes it: a British name, or the counted noun phrase."""

import re
from itertools import dropwhile, takewhile

from spacy.tokens import Doc, Token

from anafacts.extract.counted.keys import singular
from anafacts.extract.quantities import Counted, tokens_of
from anafacts.model import Mention, UnitKind
from anafacts.normalize.figures.counted import FLAG
from benchmarks.quality.unit_names import british

_KEPT = frozenset({"ADJ", "NOUN", "PROPN"})
_MORE = frozenset({"more", "other", "additional", "further", "extra"})
_LEADS = frozenset({"of", "the", "its", "their", "these", "those"})
_PASSED = frozenset({"ADP", "DET", "PRON"})
_REACH = 8  # tokens behind a share
_NONE = "-"
_OWN = {"factor": "count", "time": "count", "ILS": "shekel"}
# The set takes the p of British share prices for points.
POINT = "point"
_POINTS = {"p": POINT, "p.": POINT}
_OIL = re.compile(r"\s?of (?:crude |heavy |light )?oil\b")
_PER = re.compile(r"\s(?:a|per|each|every) (year|month|week|day|quarter)\b")


def unit_of(doc: Doc, quantity: Counted) -> str:
    """Return the unit of a figure; "-" for none, "% X" for a share of X."""
    mention, phrase = quantity.mention, quantity.phrase
    figure = mention.figure
    if mention.rule == "fraction":
        return f"% {_whole(doc, mention)}"
    if phrase is not None and phrase.head is not None and not figure.unit:
        after = phrase.head.i if phrase.elided else tokens_of(doc, mention).end
        return _POINTS.get(phrase.head.lower_) or noun_phrase(phrase.head, after)
    surface = doc.text[mention.number_end : mention.end].strip()
    if FLAG in mention.flags:
        return _as_written(surface, figure.unit)
    named = "/".join(_OWN.get(part, part) for part in figure.unit.split("/"))
    unit = british(named, surface) or _NONE
    unit = _POINTS.get(surface, f"{unit} of age" if figure.unit_kind is UnitKind.AGE else unit)
    if unit == "barrel" and _OIL.match(doc.text, mention.end):
        return "barrel of oil"
    return f"{unit}{_per(doc.text, mention)}"


def _per(text: str, mention: Mention) -> str:
    """Return the time by which the set divides shares and times: "5 percent a year"."""
    flagged = next((f for f in mention.flags if f.startswith("per_")), "")
    if flagged:
        return f" per {flagged.removeprefix('per_')}"
    per = _PER.match(text, mention.end) if mention.figure.unit_kind is UnitKind.SHARE else None
    return f" per {per[1]}" if per else ""


def _as_written(surface: str, name: str) -> str:
    """Return the words behind a number that no parse tells apart, the last in the singular."""
    words = [w for w in surface.split() if w.lower() not in _MORE | _LEADS]
    return " ".join([*words[:-1], words[-1] if words[-1] == "people" else name])


def noun_phrase(head: Token, after: int) -> str:
    """Return the words from ``after`` up to a head that describe it, the head in the singular."""
    parts = [t.i + 1 for t in head.doc[after : head.i] if t.tag_ == "POS" or _counts(t)]
    after = parts[-1] if parts else after  # "10 of the team's first 17 points"
    words = [t for t in head.doc[after : head.i] if _describes(t) and t.lower_ not in _MORE]
    return " ".join([*(_lemma(t) for t in words), _singular(head)])


def _counts(token: Token) -> bool:
    return token.pos_ == "NUM" and not _describes(token)


def _describes(token: Token) -> bool:
    """Return whether a word is part of the unit; of numbers only those in names: "Model 3"."""
    beside = token.doc[max(token.i - 1, 0) : token.i + 2]
    return token.pos_ in _KEPT or (token.pos_ == "NUM" and any(t.pos_ == "PROPN" for t in beside))


def _whole(doc: Doc, mention: Mention) -> str:
    """Return the nouns behind a share: "US population" of "a third of the US population"."""
    start = tokens_of(doc, mention).end
    behind = doc[start : start + _REACH]
    run = takewhile(lambda t: t.pos_ in _KEPT, dropwhile(lambda t: t.pos_ in _PASSED, behind))
    return " ".join(t.text for t in run) or _NONE


def _lemma(token: Token) -> str:
    return token.lemma_ if token.pos_ == "ADJ" else token.text


def _singular(head: Token) -> str:
    """Return the lemma of a noun; people stay people."""
    if head.lower_ == "people":
        return head.lower_
    return head.text if head.pos_ == "PROPN" else singular(head.lemma_.lower())
