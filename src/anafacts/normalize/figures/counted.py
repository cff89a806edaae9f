"""The noun that a number counts, where no parse tells it: the plural behind the number."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from anafacts.lexicon import words_of_kind
from anafacts.lexicon.nouns import irregular, unit_names
from anafacts.model import Figure, Mention, UnitKind
from anafacts.normalize.figures.currencies import currencies
from anafacts.normalize.figures.nouns import plural_noun, singular
from anafacts.normalize.figures.tokens import Gap, Token, Tokens, tokenize
from anafacts.normalize.figures.units import unit_words

FLAG = "noun_by_place"
_FILE = "count_words"
_REACH = 80  # code points behind a number
_LONGEST = 4  # words of a noun phrase up to its first plural
_HYPHENS = frozenset({"-", "\u2010", "\u2011"})


def with_nouns(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, the counts with the plural noun behind them as unit where one is.

    The noun stands at most three words behind the number; it is in the singular, without the words
    before it, under the name that tables use. Such a mention ends behind it and is flagged. What
    has a unit stays as it is.
    """
    starts = [mention.start for mention in mentions[1:]]
    ends = (*starts, len(text)) if mentions else ()
    return tuple(_named(text, m, stop) for m, stop in zip(mentions, ends, strict=True))


def _named(text: str, mention: Mention, stop: int) -> Mention:
    figure = mention.figure
    if figure.unit_kind is not UnitKind.COUNT or figure.unit or _single(figure):
        return mention
    behind = text[mention.end : min(stop, mention.end + _REACH)]
    noun = _noun(tokenize(behind)) if behind.startswith((" ", "\u00a0")) else None
    if noun is None:
        return mention
    name = name_of(noun.lower)
    other = mention.other
    if other and other.unit_kind is UnitKind.COUNT:
        other = _counting(other, name)
    return replace(
        mention, end=mention.end + noun.end, figure=_counting(figure, name), other=other,
        flags=(*mention.flags, FLAG),
    )  # fmt: skip


def _single(figure: Figure) -> bool:
    """Return whether one thing is counted, whose noun is no plural."""
    return figure.value == 1


def _counting(figure: Figure, name: str) -> Figure:
    return replace(figure, unit=name, base_unit=name)


def name_of(noun: str) -> str:
    """Return the name that tables use for a plural in small letters, in the singular."""
    lemma = irregular("noun").get(noun)
    if lemma is None:
        lemma = noun[:-2] if noun.endswith("oes") else singular(noun)
    return unit_names().get(noun) or unit_names().get(lemma) or lemma


def _noun(tokens: Tokens) -> Token | None:
    """Return the last of the first plurals: "jobs" of "sales jobs", "boats" of "of the boats"."""
    found: Token | None = None
    for number, token in enumerate(_phrase(tokens)):
        plural = _is_plural(token)
        if (found and not plural) or (not found and number == _LONGEST):
            break
        found = token if plural else found
    return None if found is None or found.lower in _nameless() else found


def _phrase(tokens: Tokens) -> Iterator[Token]:
    """Yield the words that may be one noun phrase: none behind a sign, a line or a closed class."""
    ends, at = words_of_kind(_FILE, "end"), 0
    if tokens.at(at).lower == "of":
        at += 1 + (tokens.at(at + 1).lower in words_of_kind(_FILE, "determiner"))
    for place in range(at, len(tokens)):
        token = tokens[place]
        joined = token.text in _HYPHENS and token.glued and tokens.glued(place + 1)
        if not joined and (token.kind != "word" or token.lower in ends):
            return
        if place and token.gap > Gap.SPACE:
            return
        if not joined:
            yield token


def _is_plural(token: Token) -> bool:
    if token.lower in words_of_kind(_FILE, "no_plural"):
        return False
    irregularly = token.lower in irregular("noun") or token.lower in words_of_kind(_FILE, "plural")
    return plural_noun(token) or (irregularly and token.text.islower())


@cache
def _nameless() -> frozenset[str]:
    """Return the plurals that count nothing by themselves: placeholders and units."""
    units = unit_words().keys() | currencies().after.keys()
    return words_of_kind(_FILE, "placeholder") | units
