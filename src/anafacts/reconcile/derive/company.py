"""Whether two texts speak of one person of a name, judged by who else they name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from anafacts.model import Event
from anafacts.normalize.names import entity_key
from anafacts.reconcile.widths import width

Names = Mapping[str, frozenset[str]]


def names_by_text(events: Iterable[Event]) -> Names:
    """Return the keys of all who take part in the events of each text, and where."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for event in events:
        found[event.doc_id].update(entity_key(n) for n in (*event.participants, event.place) if n)
    return {doc_id: frozenset(names) for doc_id, names in found.items()}


def in_company(names: Names, texts: tuple[str, str], who: str) -> bool:
    """Return whether both are one text, or name two others beside: else a namesake is as likely."""
    a, b = texts
    shared = names.get(a, frozenset()) & names.get(b, frozenset()) - {who}
    return a == b or len(shared) >= width("others named")
