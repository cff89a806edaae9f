"""Numbers that belong to a name: "Precinct 13", "Forty-Two Oaks", "COVID-19", "the 2020 fair"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anafacts.model import Sort, Statement, Told, UnitKind, Word
from anafacts.normalize.names import find_territories
from anafacts.reconcile.statements.lemmas import statement_words
from anafacts.reconcile.words import squeeze

_GLUED = re.compile(r"[A-Z][^\W\d_]*\d+\w*")
_CAPITALS = 0.7  # of the long words: a headline, in which a capital tells no name
_LONG = 4
_SIZES = frozenset({UnitKind.LENGTH, UnitKind.DURATION, UnitKind.AGE, UnitKind.MASS})
_COUNTED = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "SYM"})
_PLURAL = re.compile(r"[A-Z][a-z]+s")
_SINGULAR = frozenset({"is", "was", "has", "does", "'", "’"})


@dataclass(frozen=True, slots=True)
class Named:
    """A statement less the numbers of its names; of each name the word beside it, the number."""

    statement: Statement
    names: tuple[tuple[str, str], ...] = ()


def without_names(statement: Statement) -> Named:
    """Return the statement without the numbers that stand in names, and what they name."""
    titled = _is_titled(statement.words)
    kept: list[Told] = []
    names: list[tuple[str, str]] = []
    for told in statement.figures:
        name = _name(told, statement.words, titled=titled)
        if name is None and not _is_pick(told, statement.words):
            kept.append(_counting(told, statement.words))
        elif name:
            names.append(name)
    return Named(replace(statement, figures=tuple(kept)), tuple(names))


def other_name(first: Named, second: Named) -> str:
    """Return the sentence on a name with another number than in the first, "" for none."""
    for word, number in second.names:
        rivals = [n for w, n in first.names if w == word]
        if word and rivals and number not in rivals:
            return f"The first statement speaks of {word} {rivals[0]}, not of {word} {number}."
    return ""


def needed(first: Statement, second: Statement) -> Statement:
    """Return the second less the years that tell which of its kind is meant.

    Where the first tells no time, "the 2020 fair" is the fair, and who debuts does it first.
    """
    dated = any(f.sort is Sort.DATE for f in first.figures)
    new = any(w.lemma in statement_words("first") for w in first.words)
    kept = tuple(
        f
        for f in second.figures
        if not (not dated and _is_edition(f, second.words)) and not (new and _is_first(f))
    )
    return replace(second, figures=kept)


def _is_first(told: Told) -> bool:
    return told.sort is Sort.NUMERAL and squeeze(told.quote).casefold() == "first"


def _is_edition(told: Told, words: Sequence[Word]) -> bool:
    after = _at(words, told.last + 1)
    year = told.sort is Sort.DATE and told.figure.value is not None
    return year and after is not None and after.pos in {"NOUN", "PROPN"}


def _counting(told: Told, words: Sequence[Word]) -> Told:
    """Return the figure with the noun behind the name: "12 SARS-2 cases" are cases."""
    head, hyphen, number, noun = (_at(words, told.last + n) for n in range(1, 5))
    if head is None or hyphen is None or number is None or noun is None:
        return told
    named = head.text[:1].isupper() and hyphen.text == "-" and number.text.isdigit()
    return replace(told, noun=noun.lemma) if named and noun.pos == "NOUN" else told


def _is_titled(words: Sequence[Word]) -> bool:
    long = [w for w in words if len(w.text) >= _LONG and w.text.isalpha()]
    return bool(long) and sum(w.text[0].isupper() for w in long) >= _CAPITALS * len(long)


def _is_pick(told: Told, words: Sequence[Word]) -> bool:
    """Return whether it only picks one out of many: "one of the singers"."""
    after = _at(words, told.last + 1)
    one = squeeze(told.quote).casefold() == "one"
    return one and after is not None and after.text == "of"


def _name(told: Told, words: Sequence[Word], *, titled: bool) -> tuple[str, str] | None:
    """Return the word and the number of the name that a number is part of, None for a figure."""
    own = words[told.first : told.last + 1]
    quote = squeeze(told.quote)
    if told.sort is not Sort.DATE and any(_GLUED.fullmatch(w.text) for w in own[:1]):
        return "", quote
    before, after = _at(words, told.first - 1), _at(words, told.last + 1)
    if told.sort is not Sort.DATE and _is_hyphened(told, words):
        return words[told.first - 2].text, quote
    if titled:
        return None
    if _leads(told, words):
        return "", quote
    if before is None or _follows_name(told, words):
        return (before.text, quote) if before is not None else None
    article = before.text == "The" and told.first > 1 and words[told.first - 2].text != "."
    lone = after is None or after.pos not in {"NOUN", "ADJ"}
    return ("", quote) if article and lone and len(own) == 1 else None


def _is_hyphened(told: Told, words: Sequence[Word]) -> bool:
    """Return whether it hangs on a capitalised word by a hyphen: "COVID-19"."""
    if told.first <= 1 or words[told.first - 1].text != "-":
        return False
    head, hyphen = words[told.first - 2 : told.first]
    joined = head.start + len(head.text) == hyphen.start
    return joined and hyphen.start + 1 == words[told.first].start and head.text[:1].isupper()


def _follows_name(told: Told, words: Sequence[Word]) -> bool:
    """Return whether it stands behind a name and counts nothing: "Precinct 13", "Sea's Nine"."""
    at = told.first - 1
    after, written = _at(words, told.last + 1), words[told.first].text
    counts = after is not None and (after.pos in _COUNTED or after.text in {"%", "more"})
    counts = counts and words[at].lemma not in statement_words("part")
    if told.sort is Sort.DATE or told.first != told.last or counts or "." in written:
        return False
    if words[at].text in {"'s", "’s"} and written[:1].isupper() and at:
        at -= 1
    elif words[at].text in {"'s", "’s"}:
        return False
    head = words[at]
    if not head.text[:1].isupper() or not (written[:1].isdigit() or written[:1].isupper()):
        return False
    if head.pos not in {"PROPN", "NOUN"} or head.lemma in statement_words("numbering"):
        return False
    return not find_territories(head.text)


def _leads(told: Told, words: Sequence[Word]) -> bool:
    """Return whether it opens a name: "88 Miles", "the Twenty-One Oaks", "12 Oaks is"."""
    at = told.last if words[told.last].pos != "NUM" else told.last + 1
    noun, after = _at(words, at), _at(words, at + 1)
    if told.sort is Sort.DATE or noun is None or not _PLURAL.fullmatch(noun.text):
        return False
    if told.figure.unit_kind in _SIZES:
        return True
    inside = told.first > 0 and words[told.first].text[:1].isupper()
    return inside or (after is not None and after.text in _SINGULAR)


def _at(words: Sequence[Word], at: int) -> Word | None:
    return words[at] if 0 <= at < len(words) else None
