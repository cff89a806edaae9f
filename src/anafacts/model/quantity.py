"""What `anafacts.quantities` and `anafacts.set_aside` return: values that stand on their own."""

from dataclasses import dataclass, fields
from typing import Self

from anafacts.model.claim_kinds import ClaimKind, Role
from anafacts.model.figure import Figure, Hedge, Mention, Rejection, Trend

_USUAL = (Hedge.EXACT, Trend.NONE, Role.NONE)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Quantity(Figure):
    """A figure with its place in a text: ``text == whole[start:end]``, in code points.

    ``number_start`` and ``number_end`` hold the numeral alone, without hedge and unit. ``parent``
    is the position, in the same result, of the quantity that this one belongs to, in the part that
    ``role`` names. ``flags`` name what was assumed, ``other`` is the second reading where the words
    leave two, and ``rule`` is the rule that read the number.
    """

    text: str
    start: int
    end: int
    number_start: int
    number_end: int
    kind: ClaimKind
    rule: str
    role: Role = Role.NONE
    parent: int | None = None
    flags: tuple[str, ...] = ()
    other: Figure | None = None

    @classmethod
    def of(cls, mention: Mention, text: str) -> Self:
        """Return the quantity of a mention, whose offsets are into ``text``."""
        held = {field.name: getattr(mention, field.name) for field in fields(mention)}
        figure = held.pop("figure")
        held |= {field.name: getattr(figure, field.name) for field in fields(figure)}
        return cls(text=text[mention.start : mention.end], **held)

    def __repr__(self) -> str:
        """Return what a reader looks for first, in one line; there are twice as many fields."""
        bounds = {} if self.low == self.value == self.high else {"low": self.low, "high": self.high}
        words = {"hedge": self.hedge, "trend": self.trend, "role": self.role}
        told = {
            "value": self.value,
            **bounds,
            "unit": self.unit,
            "unit_kind": str(self.unit_kind),
            **{name: str(word) for name, word in words.items() if word not in _USUAL},
            "start": self.start,
            "end": self.end,
        }
        shown = [repr(self.text), *(f"{name}={value!r}" for name, value in told.items())]
        return f"Quantity({', '.join(shown)})"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A number that is no quantity, and why; ``text == whole[start:end]``, in code points."""

    text: str
    start: int
    end: int
    reason: str

    @classmethod
    def of(cls, rejection: Rejection, text: str) -> Self:
        """Return what stands at a rejection, whose offsets are into ``text``."""
        start, end = rejection.start, rejection.end
        return cls(text[start:end], start, end, rejection.reason)
