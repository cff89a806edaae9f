"""Places in an order: the eighth largest is not among the seven largest."""

from collections.abc import Iterator
from dataclasses import dataclass

from anafacts.model import Outcome, Sort, Statement, Told, Word
from anafacts.reconcile.statements.lemmas import akin
from anafacts.reconcile.words import squeeze

_ENDS = ("st", "nd", "rd", "th", "first", "second", "third")
_SUPERLATIVE = frozenset({"most", "best", "worst", "least", "top"})
_LONG = 5  # letters of a word in -est or -er that is no "rest" or "over"
_AHEAD = 3  # words between a count and its "larger"


@dataclass(frozen=True, slots=True)
class Rank:
    """What a place says of a figure: the outcome, and the sentence."""

    outcome: Outcome
    text: str
    given: str


def ranked(told: Told, first: Statement, second: Statement) -> Rank | None:
    """Return how a number of leaders stands to a place that the first gives; None without both."""
    order = _leaders(told, second.words)
    if order is None:
        return None
    word, ahead = order
    for place, quote, by in _places(first):
        if by != word and not akin(by, word) and _stem(by) != _stem(word):
            continue
        number = told.figure.value or 0.0
        holds = place - 1 == number if ahead else place <= number
        asked = f"{int(number)} {'ahead' if ahead else 'first'}"
        outcome = Outcome.FOLLOWS if holds else Outcome.CONTRADICTS
        verb = "fits" if holds else "does not fit"
        return Rank(outcome, f'"{quote} {by}" {verb} "{squeeze(told.quote)}": {asked}.', quote)
    return None


def one_of_several(told: Told, first: Statement, second: Statement) -> Rank | None:
    """Return how "four others" stand to "one of five": with the one they make up the five."""
    others = {w.text.casefold() for w in second.words[told.first : told.last + 3]}
    number = told.figure.value
    if "other" not in others or number is None or told.sort is Sort.DATE:
        return None
    for given in first.figures:
        before = [w.text.casefold() for w in first.words[max(given.first - 4, 0) : given.first]]
        if given.figure.value is None or ["one", "of"] not in (before[-3:-1], before[-2:]):
            continue
        holds = number + 1 == given.figure.value
        line = f"1 + {int(number)} = {int(number) + 1}"
        outcome = Outcome.FOLLOWS if holds else Outcome.CONTRADICTS
        says = f'"{squeeze(told.quote)}" and one {"are" if holds else "are not"}'
        return Rank(outcome, f'{says} "{squeeze(given.quote)}": {line}.', squeeze(given.quote))
    return None


def _leaders(told: Told, words: tuple[Word, ...]) -> tuple[str, bool] | None:
    """Return what orders "the seven largest" or "two larger", and whether they lie ahead."""
    if told.sort is Sort.DATE or told.figure.value is None or _is_ordinal(told):
        return None
    after = _next(words, told)
    if after is not None and _is_superlative(after):
        return after.lemma, False
    for word in words[told.first + 1 : told.last + _AHEAD + 1]:
        if len(word.text) >= _LONG and word.text.endswith("er") and word.pos in {"ADJ", "ADV"}:
            return word.lemma, True
    return None


def _places(first: Statement) -> Iterator[tuple[int, str, str]]:
    """Yield the places that the first statement gives, each with the word that orders them."""
    for told in first.figures:
        if not _is_ordinal(told) or told.figure.value is None:
            continue
        for word in first.words[told.last + 1 : told.last + 3]:
            if _is_superlative(word):
                yield int(told.figure.value), squeeze(told.quote), word.text
                break


def _is_ordinal(told: Told) -> bool:
    return told.sort is Sort.NUMERAL and squeeze(told.quote).casefold().endswith(_ENDS)


def _next(words: tuple[Word, ...], told: Told) -> Word | None:
    for at in range(told.first, min(told.last + 2, len(words))):
        if words[at].pos == "NUM":
            return words[at + 1] if at + 1 < len(words) else None
    return None


def _is_superlative(word: Word) -> bool:
    text = word.text.casefold()
    return text in _SUPERLATIVE or (len(text) >= _LONG and text.endswith("est"))


def _stem(text: str) -> str:
    low = text.casefold()
    for end in ("iest", "est", "er"):
        low = low.removesuffix(end)
    return low.rstrip("ey")
