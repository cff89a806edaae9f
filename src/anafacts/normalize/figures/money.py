"""Which currency a number is in, from the signs before it or the words after it."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts.normalize.figures.currencies import Money, currencies, word
from anafacts.normalize.figures.numeral import Numeral
from anafacts.normalize.figures.tokens import Gap, Token, Tokens
from anafacts.normalize.figures.vocabulary import number_words, scales

_LONGEST = 4  # tokens before a number: "S" "/" ".", "U.S." "$"
_LONGEST_NAME = 7  # tokens of a name: "são tomé and príncipe dobra"
_SHORT, _SHORT_LETTER = 3, 4  # fewer digits that touch a code may be part of a name
_CENTS = 2
_GROUP = 3  # digits
_PAIR = 2  # capitals that stand for many things: RM 8546 may be a material
_HEIGHTS = {"144", "240", "360", "480", "576", "720", "1080", "1440", "2160", "4320"}
_MODIFIERS = {"won", "real", "mark", "crown"}
_OWNERS = {"a", "an", "the", "his", "her", "their", "its", "another"}
_AFTER_MONEY = {
    *("in", "for", "to", "and", "or", "from", "per", "on", "as", "at", "by", "with", "of", "each"),
    *("was", "were", "is", "are", "will", "has", "had", "would", "last", "this", "that", "if"),
}
_SPANS = {"year", "month", "week", "day", "hour", "head", "person", "share", "night", "kilogram"}
_TIMES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "MN": 1e6, "MM": 1e6, "B": 1e9,
          "bn": 1e9, "BN": 1e9, "tn": 1e12}  # fmt: skip
_SPACED_LETTERS = {"C", "R"}  # "c $ 300" in text that is cut into tokens; an "a" is an article


def prefix(tokens: Tokens, first: int) -> tuple[Money, int] | None:
    """Return the currency that ends just before ``first`` and the position where it begins."""
    known = currencies()
    if tokens.at(first).gap > Gap.SPACE or tokens.at(first - 1).text not in known.last:
        return None
    for start in range(max(first - _LONGEST, 0), first):
        written = " ".join(t.text for t in tokens[start:first])
        money = known.before.get(written) or _small(tokens, start, first)
        if money and _whole(tokens, start, first) and _meant(tokens, money, start, first):
            return money, start
    return None


def suffix(tokens: Tokens, start: int) -> tuple[Money, int] | None:
    """Return the currency whose words begin at ``start`` and the position after them."""
    known, number = currencies(), start - 1
    if tokens.at(start).text == "p":
        return (known.after["pence"], start + 1) if _pence(tokens, start) else None
    if tokens.at(start).text == "-" and tokens.glued(start) and tokens.glued(start + 1):
        start += 1
    if times := _times(tokens, start):
        return times
    if tokens.at(start).lower not in known.first:
        return None
    for stop in range(min(start + _LONGEST_NAME, len(tokens)), start, -1):
        inside = tokens[start:stop]
        if any(t.gap > Gap.LINE for t in inside) or inside[-1].text == "-":
            continue
        if _next_has(tokens, number, stop):
            continue
        if code := _code(tokens, number, start, stop):
            return code
        found = known.after.get(" ".join(t.lower for t in inside if t.text != "-"))
        if found and _evenly(inside) and (not found.careful or _paid(tokens, number, start, stop)):
            return found, stop
    return None


def either(before: Money, after: Money, value: float) -> bool:
    """Return whether the currency after a number says which one the sign before it means.

    "$500 AUD" is Australian and "$5 US dollars" that of the United States; the mark of "the $600
    billion mark" is none. Cents go with their sign only below one: "$0.80 cents".
    """
    cents = after.minor and value < 1
    pesos = bool(before.among) and after.code in word("peso_code")
    return not cents and (pesos or after.code in {before.code, *before.among})


def owned(tokens: Tokens, money: Money, stop: int) -> tuple[Money, int]:
    """Return the currency of a sign with the country behind its number: "$20 Canadian".

    ``stop`` is the position after the number; the second value is that after the country. A
    country before a noun says whose that is: "a $5 million Canadian company".
    """
    after = currencies().after
    for size in (2, 1) if money.among else ():
        found = after.get(f"{tokens.lowers(stop, stop + size)} dollar")
        capital = tokens.at(stop).capital and tokens.at(stop).gap is Gap.SPACE
        if found and capital and _no_object(tokens, stop + size):
            return found, stop + size
    return money, stop


def in_thousands(tokens: Tokens, numeral: Numeral, money: Money | None) -> Numeral:
    """Return 15.000 rupiah as fifteen thousand: their hundredths are never thousandths."""
    whole, dot, rest = tokens[numeral.first].text.partition(".")
    plain = numeral.stop == numeral.first + 1 and numeral.scale == 1
    grouped = dot and len(rest) == _GROUP and 1 <= len(whole) <= _GROUP and whole[0] != "0"
    if not (money and plain and grouped and money.code in word("dotted_code")):
        return numeral
    return replace(numeral, value=float(whole + rest), grouped=True, decimal=False)


def large(tokens: Tokens, first: int) -> bool:
    """Return whether the number at ``first`` is as long, exact or scaled as only amounts are."""
    token = tokens.at(first)
    whole, _, part = token.text.partition(".")
    long = "," in token.text or len(whole) > _SHORT_LETTER or len(part) >= _CENTS
    scale = token.lower in scales() or tokens.at(first + 1).lower in scales()
    return (token.kind == "number" and long) or scale


def _small(tokens: Tokens, start: int, first: int) -> Money | None:
    """Return the currency of letters in any case before a sign set apart: "hk $ 10.05 billion"."""
    apart = tokens[first].gap is Gap.SPACE and tokens[first - 1].kind == "sign"
    if not apart or start == first - 1:
        return None
    return currencies().before.get(" ".join(t.text for t in tokens[start:first]).upper())


def _whole(tokens: Tokens, start: int, first: int) -> bool:
    """Return whether letters and signs belong together: "A $5 fee" is no Australian one."""
    head, sign = tokens[start], tokens[start + 1]
    if head.kind == "word" and tokens.glued(start) and tokens[start - 1].kind in {"word", "number"}:
        return False
    lone = head.kind == "word" and len(head.text) == 1 and sign.kind == "sign"
    if start < first - 1 and lone and not sign.glued:
        apart = tokens[first].gap is Gap.SPACE
        return apart and head.text.upper() in _SPACED_LETTERS
    return all(t.gap <= Gap.SPACE for t in tokens[start + 1 : first + 1])


def _meant(tokens: Tokens, money: Money, start: int, first: int) -> bool:
    """Return whether letters before a number are a currency: COP30 is a conference."""
    head, number = tokens[start], tokens[first]
    if head.kind != "word" or start != first - 1:
        return True
    if money.careful:
        return large(tokens, first) and (len(head.text) > 1 or number.glued)
    if not head.text.isupper():
        return True
    if not number.glued:
        return len(head.text) > _PAIR or large(tokens, first)
    if head.text in word("sure_code"):
        return True
    short = _SHORT_LETTER if len(head.text) == 1 else _SHORT
    small = number.text.isdecimal() and len(number.text) < short
    return not small or tokens.at(first + 1).lower in scales()


def _pence(tokens: Tokens, start: int) -> bool:
    """Return whether the p of "50p" stands for pence; that of 1080p counts lines."""
    alone = not tokens.glued(start + 1) or tokens[start + 1].kind == "sign"
    return tokens.glued(start) and alone and tokens[start - 1].text not in _HEIGHTS


def _times(tokens: Tokens, start: int) -> tuple[Money, int] | None:
    """Return the currency of "30 MUSD" or "5 M€", which holds its own scale."""
    token, sign = tokens.at(start), tokens.at(start + 1)
    if token.text in _TIMES and sign.kind == "sign" and sign.glued:
        money = currencies().before.get(sign.text)
        return (_more(money, _TIMES[token.text]), start + 2) if money else None
    head, code = token.text[:-_SHORT], token.text[-_SHORT:]
    money = currencies().before.get(code) if head in _TIMES else None
    if money is None or code != money.code or money.careful or token.gap > Gap.SPACE:
        return None
    return _more(money, _TIMES[head]), start + 1


def _more(money: Money, factor: float) -> Money:
    return replace(money, factor=money.factor * factor)


def _code(tokens: Tokens, number: int, start: int, stop: int) -> tuple[Money, int] | None:
    """Return the code or the sign after a number, "5 USD", "5 €", with the scale after it."""
    inside = tokens[start:stop]
    money = currencies().before.get(" ".join(t.text for t in inside))
    if money is None or not _written_after(inside, money):
        return None
    if money.careful and not (large(tokens, number) or tokens.at(number - 1).text == "$"):
        return None
    scale = scales().get(tokens.at(stop).lower)
    if scale and scale.joins and tokens.at(stop).gap <= Gap.SPACE and not _scaled(tokens, number):
        return _more(money, scale.value), stop + 1
    return _unless_next(tokens, money, stop)


def _scaled(tokens: Tokens, number: int) -> bool:
    return tokens.at(number).lower in scales()


def _written_after(inside: Sequence[Token], money: Money) -> bool:
    """Return whether signs or letters that stand before a number may stand after it as well."""
    head = inside[0].text
    apart = inside[0].gap is Gap.SPACE
    letters = apart and len(head) > 1 and not money.careful and not head.islower()
    return head == money.code or letters or any(t.kind == "sign" for t in inside)


def _unless_next(tokens: Tokens, money: Money, stop: int) -> tuple[Money, int] | None:
    """Refuse a sign that belongs to the number after it: "between 5 $10 notes"."""
    after, letters = tokens.at(stop), tokens[stop - 1].kind == "word"
    number = after.kind in {"number", "part"} or after.lower in number_words()
    cents = currencies().after.get(tokens.at(stop + 1).lower)
    shared = letters or (cents is not None and cents.minor)  # "10 $ 30 cents"
    return None if number and not shared else (money, stop)


def _evenly(inside: Sequence[Token]) -> bool:
    """Return whether short letters are all small, all large or begin so: "kr" is no kR."""
    head = inside[0].text
    return len(head) > _SHORT or head in {head.lower(), head.upper(), head.capitalize()}


def _next_has(tokens: Tokens, number: int, stop: int) -> bool:
    """Return whether what stands before ``stop`` is of the next number: "EUR 5 USD 10"."""
    own = tokens.at(number - 1).text in currencies().last
    return tokens.at(stop).kind == "number" and (own or tokens.glued(stop))


def _paid(tokens: Tokens, number: int, start: int, stop: int) -> bool:
    """Return whether a word that has other meanings is money: "3 won medals", "9,000 Afghanis"."""
    if tokens[start].lower == "mark" and tokens.at(number - 1).lower == "the":
        return False  # "she passed the 1,000 mark"
    small = all(t.text.islower() for t in tokens[start:stop] if t.text != "-")
    if not small or not (large(tokens, number) or tokens[start - 1].text == "-"):
        return False
    owned = tokens[start - 1].text == "-" or any(
        t.lower in _OWNERS for t in tokens[max(number - 2, 0) : number]
    )
    return owned or tokens[start].lower not in _MODIFIERS or _no_object(tokens, stop)


def _no_object(tokens: Tokens, stop: int) -> bool:
    after: Token = tokens.at(stop)
    if after.lower in {"a", "an"}:
        return tokens.at(stop + 1).lower in _SPANS
    return after.kind != "word" or after.lower in _AFTER_MONEY
