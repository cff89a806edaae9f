"""Reader of numbers in digits: groups, fractions, scales."""

import unicodedata
from dataclasses import replace

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.abbreviated import abbreviated
from anafacts.normalize.figures.apart import set_apart
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import Form, Numeral, unit_word, word
from anafacts.normalize.figures.parts import and_part
from anafacts.normalize.figures.powers import powered
from anafacts.normalize.figures.spelled import scaled, summed, with_part
from anafacts.normalize.figures.tokens import HYPHENS, Gap, Tokens

_GROUP = 3
_HUNDRED = 100.0
_FIRST_SMALL = 100
_INDIAN = {1e5, 1e7}


def read_digits(tokens: Tokens, first: int) -> Numeral | None:
    """Return the number in digits that begins at ``first``, with its scale: "$5m", "2½ million"."""
    token = tokens[first]
    if token.kind == "part":
        return Numeral(first, first + 1, Form.DIGITS, unicodedata.numeric(token.text))
    if token.kind != "number":
        return None
    numeral = _grouped(tokens, first) or _set_apart(tokens, first) or _plain(tokens, first)
    if numeral.value is None:
        return numeral
    return _scaled(tokens, _with_fraction(tokens, powered(tokens, numeral)))


def _plain(tokens: Tokens, first: int) -> Numeral:
    read = digits.read(tokens[first].text)
    if read is None:
        return Numeral(first, first + 1, Form.CODE)
    return _numeral(first, first + 1, read)


def _set_apart(tokens: Tokens, first: int) -> Numeral | None:
    found = set_apart(tokens, first)
    return _numeral(first, found[1], found[0]) if found else None


def _numeral(first: int, stop: int, read: digits.Digits) -> Numeral:
    return Numeral(
        first,
        stop,
        Form.DIGITS,
        read.value,
        read.least,
        read.most,
        grouped=read.grouped,
        decimal=read.decimal,
    )


def _grouped(tokens: Tokens, first: int) -> Numeral | None:
    """Return "10 000" or "1'000" as one number; groups set apart by a plain space need proof."""
    head = tokens[first].text
    if not (head.isdecimal() and len(head) <= _GROUP and head[0] != "0"):
        return None
    groups, stop, plain = [head], first + 1, False
    while (step := _group(tokens, stop)) and len(groups) <= _GROUP:
        plain = plain or not (step == 2 or tokens[stop].thin)  # noqa: PLR2004
        groups.append(tokens[stop + step - 1].text)
        stop += step
    if len(groups) == 1 or (plain and len(groups) == 2 and not _proven(tokens, first, stop)):  # noqa: PLR2004
        return None
    read = digits.read("".join(groups))
    return replace(_numeral(first, stop, read), grouped=True) if read else None


def _proven(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether "12 345" is one number: "12 300", "12 345,6", or something is counted."""
    last = tokens[stop - 1].text
    if last.partition(".")[0].endswith("00") or "," in last:
        return True
    before, after = tokens.at(first - 1), tokens.at(stop)
    if before.capital or before.kind == "number" or after.gap != Gap.SPACE:
        return False
    return plural_noun(after) or unit_word(tokens, stop) is not None


def _nought(tokens: Tokens, position: int) -> bool:
    return tokens.at(position).gap == Gap.SPACE and tokens.at(position).text[:1] == "0"


def _group(tokens: Tokens, position: int) -> int:
    """Return how many tokens a group of three digits takes at a position: 0, 1 or 2."""
    token, step = tokens.at(position), 1
    if token.text in {"'", "’"} and token.glued and tokens.glued(position + 1):
        token, step = tokens.at(position + 1), 2
    elif token.text == "," and token.glued and _nought(tokens, position + 1):
        token, step = tokens.at(position + 1), 2  # "10, 000": no number begins with a nought
    elif token.gap is not Gap.SPACE:
        return 0
    whole = token.text.replace(",", ".").partition(".")[0]
    return step if token.kind == "number" and whole.isdecimal() and len(whole) == _GROUP else 0


def _with_fraction(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Return the number with what follows it: "2½", "2 1/2", "2-1/2", "1/2", "2 and a half"."""
    stop, value = numeral.stop, numeral.value or 0.0
    if tokens.at(stop).kind == "part" and tokens.at(stop).gap <= 1:
        return _plus(numeral, unicodedata.numeric(tokens[stop].text), stop + 1)
    if part := _ratio(tokens, numeral.first):
        return replace(
            numeral, value=part, stop=numeral.first + 3, decimal=True, part=True, least=1, most=2
        )
    hyphen = tokens.at(stop).text in HYPHENS and tokens.glued(stop) and tokens.glued(stop + 1)
    at = stop + hyphen
    if (part := _ratio(tokens, at)) and part < 1 and not numeral.decimal:
        if hyphen or tokens.at(at).gap == Gap.SPACE:
            return _plus(numeral, part, at + 3)
    elif value < _FIRST_SMALL and (found := and_part(tokens, stop)):
        return _plus(numeral, *found)
    return numeral


def _plus(numeral: Numeral, part: float, stop: int) -> Numeral:
    value = (numeral.value or 0.0) + part
    least, most = digits.significant(value)
    return replace(numeral, value=value, stop=stop, least=least, most=most, decimal=True, part=True)


def _ratio(tokens: Tokens, position: int) -> float | None:
    above, slash, below = (tokens.at(position + i) for i in range(3))
    if slash.text not in {"/", "⁄"} or not (slash.glued and below.glued):
        return None
    after = tokens.at(position + 3)
    tied = after.glued and (after.kind in {"word", "number"} or after.text == "/")
    if tied or not (above.text.isdecimal() and below.text.isdecimal()):
        return None
    if len(below.text) > 2 or not 0 < int(above.text[:9]) < int(below.text):  # noqa: PLR2004
        return None
    return int(above.text) / int(below.text)


def _scaled(tokens: Tokens, numeral: Numeral) -> Numeral:
    factor, stop = scaled(tokens, numeral.stop)
    if factor == 1:
        return _short(tokens, numeral)
    value = round((numeral.value or 0.0) * factor, 6)
    read = replace(numeral, value=value, scale=factor, stop=stop)
    return _and_a_half(tokens, _added(tokens, read))


def _and_a_half(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Return "3 million and a half" as 3.5 million."""
    value, scale = numeral.value or 0.0, numeral.scale
    value, _, stop, part = with_part(tokens, value, scale, numeral.stop)
    return replace(numeral, value=value, stop=stop, part=True) if part else numeral


def _added(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Return the number with smaller ones added: "2 crore 50 lakh", "3 hundred and 21"."""
    smallest = numeral.scale
    while (found := _addend(tokens, numeral, smallest)) is not None:
        value, smallest, stop = found
        numeral = replace(numeral, value=(numeral.value or 0.0) + value, stop=stop)
    return numeral


def _addend(tokens: Tokens, numeral: Numeral, smallest: float) -> tuple[float, float, int] | None:
    """Return value, scale and end of a number that continues one with a larger scale."""
    and_ = tokens.at(numeral.stop).lower == "and"
    at = numeral.stop + and_
    token = tokens.at(at)
    if token.gap != Gap.SPACE or smallest < _HUNDRED:
        return None
    if token.kind == "number" and token.text.isdecimal():
        factor, stop = scaled(tokens, at + 1)
        value = float(token.text[: digits.LONGEST]) * factor
        tail = and_ and smallest == _HUNDRED
        fits = value < smallest and (tail if factor == 1 else not and_ or smallest in _INDIAN)
    elif and_ and word(tokens, at, "cardinal", "tens"):
        read = summed(tokens, at)
        value, factor, stop = read.value, read.last, read.stop
        fits = value < smallest and (factor > 1 or smallest == _HUNDRED)
    else:
        return None
    return (value, factor, stop) if fits else None


def _short(tokens: Tokens, numeral: Numeral) -> Numeral:
    factor, stop = abbreviated(tokens, numeral)
    if factor == 1:
        return numeral
    value = round((numeral.value or 0.0) * factor, 6)
    return replace(numeral, value=value, scale=factor, stop=stop)
