"""Digits whose comma or point stands apart, as tokenisers leave them: "1 , 000", "$ 1 . 5 bn"."""

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import unit_near
from anafacts.normalize.figures.tokens import Gap, Token, Tokens
from anafacts.normalize.figures.vocabulary import names, scales

_GROUP = 3
_MOST = 4  # groups of a number


def set_apart(tokens: Tokens, first: int) -> tuple[digits.Digits, int] | None:
    """Return the number of several tokens that begins at ``first`` and where it ends, or None.

    What stands around it has to prove that it is one: a list and the end of a sentence look alike.
    """
    head = tokens[first].text
    if not head.isdecimal() or len(head) > _GROUP or not _apart(tokens, first + 1):
        return None
    return _pointed(tokens, first) if tokens[first + 1].text == "." else _grouped(tokens, first)


def _apart(tokens: Tokens, position: int) -> bool:
    """Return whether a comma or point stands there with a space on both sides and digits behind."""
    sign, after = tokens.at(position), tokens.at(position + 1)
    spaced = sign.gap is Gap.SPACE and after.gap is Gap.SPACE
    return spaced and sign.text in {",", "."} and after.kind == "number"


def _pointed(tokens: Tokens, first: int) -> tuple[digits.Digits, int] | None:
    stop = first + 3
    after = tokens[first + 2]
    magnitude = tokens.at(first - 1).lower in names("magnitude_before")
    proven = magnitude or _measured(tokens, stop)
    if not after.text.isdecimal() or not proven or _apart(tokens, stop):
        return None
    read = digits.read(f"{tokens[first].text}.{after.text}")
    return (read, stop) if read else None


def _grouped(tokens: Tokens, first: int) -> tuple[digits.Digits, int] | None:
    groups, stop = [tokens[first].text], first + 1
    while len(groups) < _MOST and _apart(tokens, stop) and _is_group(tokens, stop):
        groups.append(tokens[stop + 1].text)
        stop += 2
    before = tokens.at(first - 1)
    listed = before.text == "," or before.capital or _apart(tokens, stop)
    nought = any(group[0] == "0" for group in groups[1:])
    whole = len(groups) > 1 and groups[0][0] != "0"
    if not whole or not (nought or (not listed and _counts(tokens, first, stop))):
        return None
    read = digits.read(",".join(groups))
    return (read, stop) if read else None


def _is_group(tokens: Tokens, position: int) -> bool:
    head = tokens[position + 1].text.partition(".")[0]
    return tokens[position].text == "," and len(head) == _GROUP and head.isdecimal()


def _counts(tokens: Tokens, first: int, stop: int) -> bool:
    return plural_noun(tokens.at(stop)) or _measured(tokens, stop) or _paid(tokens.at(first - 1))


def _measured(tokens: Tokens, stop: int) -> bool:
    """Return whether a unit or a scale follows."""
    after = tokens.at(stop)
    scale = after.text in scales() or after.lower in scales()
    return scale or after.text == "%" or unit_near(tokens, stop) is not None


def _paid(token: Token) -> bool:
    return token.text in {"$", "€", "£", "¥"}
