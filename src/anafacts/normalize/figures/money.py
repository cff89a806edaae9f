"""Which currency a number is in, from the signs before it or the words after it."""

from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.vocabulary import Money, currencies, number_words, scales

_LONGEST = 4  # tokens of a currency: "U.S." "$", "new taiwan dollar"


def prefix(tokens: Tokens, first: int) -> tuple[Money, int] | None:
    """Return the currency that ends just before ``first`` and the position where it begins."""
    if tokens.at(first).gap > Gap.SPACE:
        return None
    before, _ = currencies()
    for start in range(max(first - _LONGEST, 0), first):
        money = before.get(" ".join(t.text for t in tokens[start:first]))
        if money and _whole(tokens, start, first):
            return money, start
    return None


def suffix(tokens: Tokens, start: int) -> tuple[Money, int] | None:
    """Return the currency whose words begin at ``start`` and the position after them."""
    before, after = currencies()
    alone = not tokens.glued(start + 1) or tokens[start + 1].kind == "sign"
    if tokens.at(start).text == "p" and tokens.glued(start) and alone:
        return after["pence"], start + 1
    if tokens.at(start).text == "-" and tokens.glued(start) and tokens.glued(start + 1):
        start += 1
    for stop in range(min(start + _LONGEST, len(tokens)), start, -1):
        if any(t.gap > Gap.LINE for t in tokens[start:stop]) or tokens[stop - 1].text == "-":
            continue
        found = after.get(" ".join(t.lower for t in tokens[start:stop] if t.text != "-"))
        if found:
            return found, stop
        code = before.get(tokens[start].text) if stop == start + 1 else None
        if code and (tokens[start].text == code.code or tokens[start].kind == "sign"):
            return _unless_next(tokens, code, stop)
    return None


def _unless_next(tokens: Tokens, money: Money, stop: int) -> tuple[Money, int] | None:
    """Refuse a sign that belongs to the number after it: "between 5 $10 notes"."""
    after = tokens.at(stop)
    number = after.kind in {"number", "part"} or after.lower in number_words()
    return None if number else (money, stop)


def _whole(tokens: Tokens, start: int, first: int) -> bool:
    head, number = tokens[start], tokens[first]
    if head.kind == "word" and tokens.glued(start) and tokens[start - 1].kind in {"word", "number"}:
        return False
    # COP30 is a conference: a code in capitals that touches a small number is a name.
    if head.text.isupper() and start == first - 1 and number.glued and head.kind == "word":
        short = number.text.isdigit() and len(number.text) < 3 + (len(head.text) == 1)
        if short and tokens.at(first + 1).lower not in scales():
            return False
    return all(t.gap <= Gap.SPACE for t in tokens[start + 1 : first + 1])
