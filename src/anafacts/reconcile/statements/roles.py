"""Two statements in which somebody does to another what that one does to him in the first."""

from anafacts.model import Deed, Statement
from anafacts.reconcile.statements.lemmas import akin


def swapped(first: Statement, second: Statement) -> Deed | None:
    """Return the deed of the second statement whose two sides the first has the other way round."""
    told = [d for d in first.deeds if d.doer and d.done_to and d.doer != d.done_to]
    return next((d for d in second.deeds if any(_turned(d, other) for other in told)), None)


def _turned(deed: Deed, other: Deed) -> bool:
    return (deed.doer, deed.done_to) == (other.done_to, other.doer) and akin(deed.verb, other.verb)
