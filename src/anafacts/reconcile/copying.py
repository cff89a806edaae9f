"""Sources that never differ: of many shared facts each has what the other has."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from anafacts.lexicon.reliability import reliability

Shared = Iterable[Sequence[tuple[str, float | str]]]
"""Of each fact on which sources differ, the sources in order with the value that each gives."""


def one_voice(shared: Shared, least: int) -> dict[str, str]:
    """Return for each source that never differs from another the first of those by name.

    The facts must be ``least`` at least, and such as others dispute: that two agree where nobody
    differs says nothing. Sources that share the errors of a third are as good as copies of it,
    whichever wrote first (Dong, Berti-Equille and Srivastava 2009 on dependence of sources).
    """
    reach = int(reliability("reach"))
    same: dict[tuple[str, str], int] = defaultdict(int)
    differ: set[tuple[str, str]] = set()
    for said in shared:
        for place, (source, value) in enumerate(said):
            for other, second in said[place + 1 : place + 1 + reach]:
                if value == second:
                    same[source, other] += 1
                else:
                    differ.add((source, other))
    first: dict[str, str] = {}
    for source, other in sorted(same):
        lead = first.get(source, source)
        if same[source, other] >= least and differ.isdisjoint({(source, other), (lead, other)}):
            first.setdefault(other, lead)
    return first
