"""What `anafacts.dates` returns: a date as written and the days that it names, in one row."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from anafacts.model.interval import DateInterval, Grain
from anafacts.model.period import Basis, DateMention


@dataclass(frozen=True, slots=True, repr=False)
class WrittenDate:
    """A date with its place in a text: ``text == whole[start:end]``, in code points.

    ``first`` and ``last`` are the first and the last day that the words name, both included, and
    ``grain`` is the precision at which they do; all three are None where nothing resolves them
    ("last week" without a base). ``basis`` says how the days came to be known, ``inexact`` that
    the words leave them open ("early May"), ``rule`` which rule read them, and ``other`` which
    days a second reading names, where the words leave two ("7/8/2007").
    """

    text: str
    start: int
    end: int
    first: date | None
    last: date | None
    grain: Grain | None
    basis: Basis
    inexact: bool
    rule: str
    other: DateInterval | None = None

    @classmethod
    def of(cls, mention: DateMention) -> Self:
        """Return the date of a mention."""
        days = mention.interval
        return cls(
            text=mention.text,
            start=mention.start,
            end=mention.end,
            first=days.start if days else None,
            last=days.last if days else None,
            grain=days.grain if days else None,
            basis=mention.basis,
            inexact=mention.inexact,
            rule=mention.rule,
            other=mention.other,
        )

    @property
    def interval(self) -> DateInterval | None:
        """The days as a half-open interval, which can be compared with others."""
        if self.first is None or self.last is None or self.grain is None:
            return None
        return DateInterval(self.first, self.last + timedelta(days=1), self.grain)

    def __repr__(self) -> str:
        """Return the date in one line, its days in ISO 8601."""
        first, last = (str(day) if day else None for day in (self.first, self.last))
        told = {
            "first": first,
            "last": last,
            **({"grain": str(self.grain)} if self.grain else {}),
            **({"inexact": True} if self.inexact else {}),
            "basis": str(self.basis),
            "start": self.start,
            "end": self.end,
        }
        shown = [repr(self.text), *(f"{name}={value!r}" for name, value in told.items())]
        return f"WrittenDate({', '.join(shown)})"
