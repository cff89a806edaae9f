"""The margin of error after a number: "2.5 ± 0.1", "300 °C ± 15 °C"."""

from anafacts.normalize.figures import digits
from anafacts.normalize.figures.tokens import Gap, Tokens

_SIGNS = (("±",), ("+", "/", "-"), ("+", "/", "−"), ("+", "-"), ("+", "−"))


def margin(tokens: Tokens, position: int) -> tuple[float, int] | None:
    """Return the margin whose sign stands at a position, and the position after its number."""
    if tokens.at(position).text not in {"±", "+"} or tokens.at(position).gap > Gap.LINE:
        return None
    for sign in _SIGNS:
        at = position + len(sign)
        inside = tokens[position:at]
        if tuple(t.text for t in inside) == sign and all(t.glued for t in inside[1:]):
            number = tokens.at(at)
            read = digits.read(number.text) if number.kind == "number" else None
            return (read.value, at + 1) if read and number.gap <= Gap.LINE else None
    return None
