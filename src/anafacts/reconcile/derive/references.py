"""Lists of references against the citations, the addresses and the other entries."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from anafacts.model import (
    DateInterval,
    Evidence,
    Family,
    FindingType,
    Grain,
    Reference,
    RelationName,
    Severity,
)
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.derive.cited import Cited, may_mean, means
from anafacts.reconcile.derive.titles_told import Misnamed
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import join, squeeze, when

RULE = "references"
_DATED_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/-]|$)", re.IGNORECASE
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def references(case: Case) -> list[Check]:
    """Return what does not fit in the lists of references: years, dates, titles and roles."""
    listed: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in case.references:
        listed[reference.doc_id].append(reference)
    found = [c for r in case.references for c in _against_address(r)]
    for doc_id, rows in listed.items():
        found += _against_citations(rows, case.citations.get(doc_id, ()))
        found += (c for r in rows if r.part_of for c in _against_book(r, rows))
    found += _misnamed(m for m in case.misnamed if not m.exact)
    return [*found, *_same_works(case.references)]


def _against_address(reference: Reference) -> Iterator[Check]:
    """Yield the finding of an entry whose date is not that in its address."""
    day, own = _day_in(reference.url), reference.date
    if day is None or own is None or own.start <= day < own.end:
        return
    apart = (day - own.start).days
    if own.grain is Grain.DAY and abs(apart) <= width("date of an address"):
        return
    told = f"{when(own)} in the entry, {when(DateInterval.of_day(day))} in its address"
    verdict = _conflict(
        f'The entry "{_short(reference.title)}" is dated {when(own)}, but its address holds '
        f"{when(DateInterval.of_day(day))}.",
        f"{day} - {own.start} = {apart} days" if own.grain is Grain.DAY else told,
    )
    title = f'Reference "{_short(reference.title)}": {told}'
    yield _check(title, verdict, [_evidence(reference)], "Open the address and read the date.")


def _day_in(url: str) -> date | None:
    match = _DATED_ADDRESS.search(url)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        number = int(month) if month.isdecimal() else 1 + _MONTHS.index(month[:3].lower())
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _against_citations(listed: Sequence[Reference], cited: Sequence[Cited]) -> Iterator[Check]:
    """Yield one finding a work that is cited with a year that the list does not give."""
    together: defaultdict[tuple[tuple[str, ...], int, str], list[Cited]] = defaultdict(list)
    for place in cited:
        c = place.citation
        together[c.names, c.year, c.letter].append(place)
    astray = [p for p in together.values() if not _is_listed(p[0], listed)]
    in_brackets = [p for p in together.values() if not all(x.citation.named for x in p)]
    trusted = len(in_brackets) - sum(p in astray for p in in_brackets) >= max(
        2, len(in_brackets) / 2
    ) and len([r for r in listed if r.year and r.names]) >= width("listed entries")
    for places in astray:
        same = [r for r in listed if means(places[0].citation, r)]
        if len({r.year for r in same}) == 1 and same[0].year:
            yield _other_year(places, same)
        elif trusted and not same and not places[0].citation.named:
            yield _unlisted(places)


def _is_listed(place: Cited, listed: Iterable[Reference]) -> bool:
    """Return whether an entry may be meant: of that year, or of no year at all."""
    year = place.citation.year
    return any(r.year in {year, None} and may_mean(place.citation, r) for r in listed)


def _other_year(places: Sequence[Cited], same: Sequence[Reference]) -> Check:
    quote, year = squeeze(places[0].evidence.quote), same[0].year
    name = same[0].authors[0] if same[0].authors else same[0].names[0]
    verdict = _conflict(
        f'The text cites "{quote}", but the only year of {name} in its list of references is '
        f"{year}.",
        f"{places[0].citation.year} is not {year}",
    )
    evidence = [*(p.evidence for p in places), *map(_evidence, same)]
    title = f'Cited as "{quote}", listed with {year}'
    return _check(title, verdict, evidence, "Look up when the work appeared.")


def _unlisted(places: Sequence[Cited]) -> Check:
    quote = squeeze(places[0].evidence.quote)
    verdict = Verdict(
        Family.TENSION,
        RelationName.TENSION,
        f'The text cites "{quote}", and its list of references has no such work.',
        (),
        FindingType.REFERENCE,
    )
    title = f'Cited but not listed: "{quote}"'
    settle = "Find the work, or the spelling under which it is listed."
    return _check(title, verdict, [p.evidence for p in places], settle)


def _against_book(chapter: Reference, listed: Iterable[Reference]) -> Iterator[Check]:
    """Yield the finding of a chapter whose book is listed under another title."""
    for book in listed:
        if book.names == chapter.part_of_names and book.year == chapter.year and book.editors:
            one, other = _words(chapter.part_of), _words(book.title)
            if one != other and _overlap(one, other) >= width("titles alike"):
                yield _other_title(chapter, book)


def _other_title(chapter: Reference, book: Reference) -> Check:
    verdict = _conflict(
        f'A chapter is listed in "{squeeze(chapter.part_of)}", the book of the same editors and '
        f'year as "{squeeze(book.title)}".',
        *_difference(_words(chapter.part_of), _words(book.title)),
        kind=FindingType.IDENTITY,
    )
    title = f'One book, two titles: "{_short(chapter.part_of)}" and "{_short(book.title)}"'
    rows = [_evidence(chapter), _evidence(book)]
    return _check(title, verdict, rows, "Look up the title of the book.")


def _misnamed(places: Iterable[Misnamed]) -> Iterator[Check]:
    """Yield one finding for each other wording of a listed title, whoever uses it."""
    together: defaultdict[tuple[str, tuple[str, ...]], list[Misnamed]] = defaultdict(list)
    for place in places:
        together[place.title, tuple(_words(place.evidence.quote))].append(place)
    for (title, told), same in together.items():
        quote = squeeze(same[0].evidence.quote)
        verdict = _conflict(
            f'The text names "{quote}", its list of references "{squeeze(title)}".',
            *_difference(told, _words(title)),
            kind=FindingType.IDENTITY,
        )
        rows = [*(p.evidence for p in same), *(_evidence(p.reference) for p in same)]
        said = f'One work, two titles: "{_short(quote)}" and "{_short(title)}"'
        yield _check(said, verdict, rows, "Look up the title of the work.")


def _same_works(rows: Iterable[Reference]) -> Iterator[Check]:
    """Yield the findings of works that two lists, or two entries, date or sign differently."""
    works: defaultdict[tuple[object, ...], list[Reference]] = defaultdict(list)
    for row in rows:
        title = _words(row.title)
        if row.doi:
            works["doi", row.doi.casefold()].append(row)
        elif len(title) >= width("telling title") and row.names:
            works["title", tuple(title), row.names[0].casefold()].append(row)
    for (kind, *_), same in works.items():
        years = {r.year for r in same if r.year}
        if len(years) > 1:
            yield _two_years(same, sure=kind == "doi")
        elif len({r.editors for r in same}) > 1:
            yield _two_roles(same)


def _two_years(same: Sequence[Reference], *, sure: bool) -> Check:
    years = [str(y) for y in sorted({r.year for r in same if r.year})]
    said = f'"{_short(same[0].title)}" is listed with {join(years)}'
    verdict = _conflict(f"{said}: one work, by its {'DOI' if sure else 'author and title'}.")
    if not sure:
        verdict = Verdict(
            Family.TENSION,
            RelationName.TENSION,
            f"{said}; these may be two editions.",
            (),
            FindingType.REFERENCE,
        )
    return _check(said, verdict, map(_evidence, same), "Look up when the work appeared.")


def _two_roles(same: Sequence[Reference]) -> Check:
    said = f'"{_short(same[0].title)}" has the same people as authors and as editors'
    verdict = _conflict(f"{said}.", kind=FindingType.IDENTITY)
    return _check(said, verdict, map(_evidence, same), "Look up the title page.")


def _conflict(text: str, *trace: str, kind: FindingType = FindingType.REFERENCE) -> Verdict:
    return Verdict(Family.CONFLICT, RelationName.CONFLICT, text, trace, kind)


def _check(title: str, verdict: Verdict, evidence: Iterable[Evidence], settle_by: str) -> Check:
    rows = tuple(dict.fromkeys(evidence))
    marks = tuple(" ".join(_words(e.quote)) for e in rows)
    return Check(RULE, title, verdict, Severity.MINOR, rows, (), settle_by=settle_by, marks=marks)


def _evidence(reference: Reference) -> Evidence:
    span = reference.span
    return Evidence(reference.doc_id, span.start, span.end, reference.quote)


def _words(title: str) -> list[str]:
    return re.findall(r"\w+", title.casefold())


def _overlap(one: Iterable[str], other: Iterable[str]) -> float:
    a, b = set(one), set(other)
    return len(a & b) / max(1, len(a | b))


def _difference(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return the words that one title alone has."""
    sides = ((one, other, "first"), (other, one, "second"))
    return [
        f'only in the {name}: "{" ".join(w for w in a if w not in b)}"'
        for a, b, name in sides
        if set(a) - set(b)
    ]


def _short(text: str, most: int = 80) -> str:
    neat = squeeze(text)
    return neat if len(neat) <= most else f"{neat[: most - 1].rsplit(' ', 1)[0]} …"
