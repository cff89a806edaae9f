"""A numeral as it stands in a text, whether or not it is a quantity."""

from dataclasses import dataclass
from enum import StrEnum


class NumeralForm(StrEnum):
    """How a numeral is written."""

    CARDINAL = "cardinal"  # 1,234; two hundred
    DECIMAL = "decimal"  # 1.5; two point five
    FRACTION = "fraction"  # 3/4, 2½, two thirds, half a million, one in five
    SCIENTIFIC = "scientific"  # 1.5e6, 3 × 10⁵, 10^-3
    PERCENTAGE = "percentage"  # 25%, five per cent
    ORDINAL = "ordinal"  # 21st, twenty-first
    YEAR = "year"  # nineteen eighty-four
    CODE = "code"  # 192.168.1.2: digits that are no single number


@dataclass(frozen=True, slots=True)
class NumeralMention:
    """A numeral with its value: ``text == whole[start:end]``, in code points.

    The value is fully scaled and signed: 1.2 million is 1200000, a fraction is below one, 25% is
    25. It is None for a code. ``end`` includes the sign or word of a percentage, ``number_end``
    does not. ``spelled`` says that the number begins with a word.
    """

    text: str
    start: int
    end: int
    number_end: int
    value: float | None
    form: NumeralForm
    spelled: bool
