"""Which texts tell one story: they appear within days of each other and name the same things."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from anafacts.model import DateInterval, Document
from anafacts.reconcile.leads import Lead, leads_of
from anafacts.reconcile.widths import width


@dataclass(frozen=True, slots=True)
class Stories:
    """For every text those that tell its story, and the group that such links form."""

    links: Mapping[str, frozenset[str]]
    groups: Mapping[str, str]

    def are_one(self, a: str, b: str) -> bool:
        """Return whether the two texts tell one story; every text tells its own."""
        return a == b or b in self.links.get(a, ())

    def of(self, doc_id: str) -> str:
        """Return the first text of those that are linked with this one, however distantly."""
        return self.groups.get(doc_id, doc_id)

    def within(self, texts: AbstractSet[str]) -> "Stories":
        """Return what is known of these texts."""
        links = {d: self.links[d] for d in sorted(texts) if d in self.links}
        return Stories(links, {d: self.groups[d] for d in sorted(texts) if d in self.groups})


def _stories(texts: Iterable[str], found: Iterable[tuple[str, str]]) -> Stories:
    links: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in found:
        links[a].add(b)
        links[b].add(a)
    return Stories({d: frozenset(links[d]) for d in sorted(links)}, _groups(sorted(texts), links))


def stories_of(documents: Iterable[Document], known: Mapping[str, Lead] | None = None) -> Stories:
    """Return which texts tell one story, and the groups that they form.

    A text without a date joins the dated ones with which it clearly shares names, if those are of
    the same weeks; two texts without dates may be of different years, as reports on one country.
    """
    texts = {d.doc_id: d for d in documents}
    leads = known or leads_of(texts.values())
    dated = {d: t.meta.published for d, t in texts.items()}
    precise = {d: p if p and _is_precise(p) else None for d, p in dated.items()}
    shared = int(width("names at the beginning"))
    keys = {text: names | _kinds(leads[text]) for text, names in _rare(leads, shared).items()}
    near = ((a, b) for a, b in _near(precise, keys) if _alike(leads[a], leads[b]))
    return _stories(texts, chain(near, _joined(dated, leads)))


def told_together(
    documents: Iterable[Document], known: Mapping[str, Lead] | None = None
) -> Stories:
    """Return which texts tell one story where events are joined: undated texts count too.

    More names must then be shared than between two texts of the same days.
    """
    texts = {d.doc_id: d for d in documents}
    leads = known or leads_of(texts.values())
    dates = {d: t.meta.published for d, t in texts.items()}
    keys = _rare(leads, int(width("names at the beginning, undated")))
    near = chain(_near(dates, keys), _beside(dates, keys))
    return _stories(texts, ((a, b) for a, b in near if _clear(leads[a], leads[b])))


def _close(a: DateInterval | None, b: DateInterval | None) -> bool:
    """Return whether two texts may be of the same weeks."""
    if a is None or b is None:
        return True
    return (max(a.start, b.start) - min(a.last, b.last)).days <= width("days of a story")


def _clear(a: Lead, b: Lead) -> bool:
    """Return whether two texts share names enough for one story without dates that say so.

    Few texts that meet begin alike: the names in the whole of them are looked at only then.
    """
    if len(a.names & b.names) < width("names at the beginning, undated"):
        return False
    return _share(a, b, width("names in common, undated"))


def _share(a: Lead, b: Lead, part: float) -> bool:
    """Return whether two texts have that part of the names of the one that has fewer in common."""
    shared, fewer = len(a.all_names & b.all_names), min(len(a.all_names), len(b.all_names))
    return shared >= max(width("names at the beginning"), part * fewer)


def _rare(leads: Mapping[str, Lead], shared: int) -> dict[str, frozenset[str]]:
    """Return of each text the rarer names, of which two that share so many names have one.

    Among any ``shared`` names of a text one is not of the ``shared`` - 1 most frequent (the prefix
    filter of Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006).
    """
    counts = Counter(name for lead in leads.values() for name in lead.names)
    ranked = {t: sorted(lead.names, key=lambda n: (counts[n], n)) for t, lead in leads.items()}
    return {t: frozenset(names[: max(0, len(names) + 1 - shared)]) for t, names in ranked.items()}


def _kinds(lead: Lead) -> frozenset[str]:
    """Return what texts of one kind of happening and one name share."""
    return frozenset(f"{kind} of {name}" for kind in lead.kinds for name in lead.names)


def _near(
    published: Mapping[str, DateInterval | None], keys: Mapping[str, AbstractSet[str]]
) -> Iterator[tuple[str, str]]:
    """Yield texts of the same weeks that share a key, the earlier first, each pair once.

    Each text is held against the few hundred before it of every key, in order of publication.
    """
    reach, days = int(width("texts of one name")), timedelta(width("days of a story"))
    dated = sorted((p.start, p.end, d) for d, p in published.items() if p)
    recent: defaultdict[str, deque[tuple[date, str]]] = defaultdict(lambda: deque(maxlen=reach))
    for start, end, text in dated:
        found = set[str]()
        for key in keys[text]:
            before = recent[key]
            while before and start - before[0][0] >= days:
                before.popleft()
            found.update(other for last, other in before if start - last < days)
            before.append((end, text))
        yield from ((other, text) for other in found)


def _beside(
    published: Mapping[str, DateInterval | None], keys: Mapping[str, AbstractSet[str]]
) -> Iterator[tuple[str, str]]:
    """Yield texts without a date with those that share a key of theirs."""
    reach = int(width("texts of one name"))
    recent: defaultdict[str, deque[str]] = defaultdict(lambda: deque(maxlen=reach))
    undated = {text for text, dates in published.items() if dates is None}
    for text in sorted(keys) if undated else ():
        found = {other for key in keys[text] for other in recent[key]}
        yield from ((other, text) for other in found if text in undated or other in undated)
        for key in keys[text]:
            recent[key].append(text)


def _joined(
    published: Mapping[str, DateInterval | None], leads: Mapping[str, Lead]
) -> Iterator[tuple[str, str]]:
    """Yield each text without a date with those of the weeks in which alone its names are told."""
    reach, by_name = int(width("texts of one name")), _by_name(published, leads)
    for text in sorted(d for d, p in published.items() if p is None):
        near = {other for name in leads[text].names for other in by_name.get(name, ())[:reach]}
        clear = sorted(other for other in near if _clear(leads[text], leads[other]))
        if all(_close(published[clear[0]], published[other]) for other in clear):
            yield from ((text, other) for other in clear)


def _by_name(
    published: Mapping[str, DateInterval | None], leads: Mapping[str, Lead]
) -> dict[str, list[str]]:
    """Return the precisely dated texts by the names that texts without a date begin with."""
    wanted = {n for d, p in published.items() if p is None for n in leads[d].names}
    found: dict[str, list[str]] = defaultdict(list)
    for text, interval in sorted(published.items()):
        if interval is not None and _is_precise(interval):
            for name in leads[text].names & wanted:
                found[name].append(text)
    return found


def _is_precise(interval: DateInterval) -> bool:
    return (interval.end - interval.start).days <= width("precise publication")


def _alike(a: Lead, b: Lead) -> bool:
    """Return whether two texts begin alike and name the same things throughout.

    One kind of happening under two shared names is enough.
    """
    kinds, begin, least = a.kinds & b.kinds, len(a.names & b.names), width("names at the beginning")
    if kinds and begin >= least:
        return True
    return begin + bool(kinds) >= least and _share(a, b, width("names in common"))


def _groups(texts: Iterable[str], links: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return for each text the first of all that are linked with it, however distantly."""
    first: dict[str, str] = {}
    for text in texts:
        todo = [] if text in first else [text]
        while todo:
            reached = todo.pop()
            if first.setdefault(reached, text) == text:
                todo += (other for other in links.get(reached, ()) if other not in first)
    return first
