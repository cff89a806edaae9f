"""The noun that a number counts, where no parse tells it: mostly the plural behind the number."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from anafacts.lexicon import words_of_kind
from anafacts.lexicon.nouns import irregular, unit_names
from anafacts.model import Figure, Mention, UnitKind
from anafacts.normalize.figures.currencies import currencies
from anafacts.normalize.figures.nouns import plural_noun, singular
from anafacts.normalize.figures.tokens import HYPHENS, Gap, Token, Tokens, tokenize
from anafacts.normalize.figures.units import unit_words

FLAG = "noun_by_place"
_FILE = "count_words"
_REACH = 80  # code points behind a number
_LONGEST = 6  # words of a noun phrase up to its first plural
_MEN = "men"
_NO_NOUN = ("ed", "ing", "ly", "s")


def with_nouns(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, the counts with the noun behind them as unit where its form tells it.

    At most five words stand between the number and the noun, which is given alone, in the singular
    and under the name that tables use; behind "one" it is the only word of its phrase. Such a
    mention ends behind it and is flagged. What has a unit stays as it is.
    """
    starts = [mention.start for mention in mentions[1:]]
    ends = (*starts, len(text)) if mentions else ()
    return tuple(_named(text, m, stop) for m, stop in zip(mentions, ends, strict=True))


def _named(text: str, mention: Mention, stop: int) -> Mention:
    figure = mention.figure
    if figure.unit_kind is not UnitKind.COUNT or figure.unit:
        return mention
    reach = mention.end + _REACH
    behind = text[mention.end : min(stop, reach)]
    behind = behind if stop <= reach else behind[: behind.rfind(" ") + 1]  # no half words
    find = _lone_noun if figure.value == 1 else _noun
    noun = find(tokenize(behind)) if behind.startswith((" ", "\u00a0")) else None
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


def _counting(figure: Figure, name: str) -> Figure:
    return replace(figure, unit=name, base_unit=name)


def name_of(noun: str) -> str:
    """Return the name that tables use for a plural in small letters, in the singular."""
    lemma = irregular("noun").get(noun)
    if lemma is None:
        lemma = noun[:-2] if noun.endswith("oes") else singular(noun)
        lemma = f"{noun[:-2]}an" if noun.endswith(_MEN) else lemma
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


def _lone_noun(tokens: Tokens) -> Token | None:
    """Return the one word between "one" and what ends its phrase, unless its form is no noun's."""
    words = [] if tokens.at(0).lower == "of" else list(_phrase(tokens))
    if len(words) != 1 or not words[0].text.islower():
        return None
    word = words[0].lower
    other = word.endswith(_NO_NOUN) or word in irregular("verb") or word in _nameless()
    return None if other or word in words_of_kind(_FILE, "no_noun") else words[0]


def _phrase(tokens: Tokens) -> Iterator[Token]:
    """Yield the words that may be one noun phrase: none behind a sign, a line or a closed class."""
    ends, at = words_of_kind(_FILE, "end"), 0
    if tokens.at(at).lower == "of":
        at += 1 + (tokens.at(at + 1).lower in words_of_kind(_FILE, "determiner"))
    for place in range(at, len(tokens)):
        token = tokens[place]
        joined = token.text in HYPHENS and token.glued and tokens.glued(place + 1)
        if not joined and (token.kind != "word" or token.lower in ends):
            return
        if place and token.gap > Gap.SPACE:
            return
        opens = tokens.at(place + 1).text in HYPHENS and tokens.glued(place + 1)
        if not joined and not (opens and tokens.glued(place + 2)):  # "arms" of "arms-control"
            yield token


def _is_plural(token: Token) -> bool:
    if token.lower in words_of_kind(_FILE, "no_plural"):
        return False
    irregularly = token.lower in irregular("noun") or token.lower in words_of_kind(_FILE, "plural")
    men = token.lower.endswith(_MEN) and token.kind == "word"
    return plural_noun(token) or ((irregularly or men) and token.text.islower())


@cache
def _nameless() -> frozenset[str]:
    """Return the plurals that count nothing by themselves: placeholders and units."""
    units = unit_words().keys() | currencies().after.keys()
    return words_of_kind(_FILE, "placeholder") | units
