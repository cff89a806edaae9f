"""The figures of a text, each with the other way in which it can be read, where there is one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anafacts.model import Mention, Trend
from anafacts.normalize.figures.build import build
from anafacts.normalize.figures.draft import Draft, Measure
from anafacts.normalize.figures.settle import second
from anafacts.normalize.figures.tokens import Tokens

_HEDGE = "hedge_may_be_shared"


def read_drafts(tokens: Tokens, text: str, drafts: Sequence[Draft]) -> Iterator[Mention]:
    """Yield the mention of each draft, in order; a flag that leaves two readings gives both.

    The nearer reading is the figure of the mention, the other one stands beside it.
    """
    lead: Draft | None = None  # opens the list that a draft stands in, with a hedge
    for draft in drafts:
        mention = build(tokens, text, draft)
        other = _other(draft, lead)
        second = build(tokens, text, other).figure if other else None
        yield replace(mention, other=second) if second != mention.figure else mention
        if _HEDGE not in draft.flags:
            lead = draft if draft.hedge else None


def _other(draft: Draft, lead: Draft | None) -> Draft | None:
    """Return the draft as the other reading has it; None where there is but one."""
    if _HEDGE in draft.flags and lead:
        place = (lead.hedge_first, lead.hedge_stop)
        return replace(draft, hedge=lead.hedge, hedge_first=place[0], hedge_stop=place[1])
    if "plus_one_reading" in draft.flags:  # three times more is three times and once
        return replace(draft, numeral=replace(draft.numeral, value=(draft.numeral.value or 0) + 1))
    if "double_negative" in draft.flags:  # a decrease by a negative amount is an increase
        return replace(draft, sign=1, trend=Trend.UP)
    if "unit_shared" in draft.flags:
        return replace(draft, measure=Measure())
    measure = second(draft)
    return replace(draft, measure=measure) if measure else None
