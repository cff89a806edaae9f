"""Bundles like "a triple blow": as many members as the word says, and the same in every text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from anafacts.model import Evidence, Family, FindingType, RelationName, Severity
from anafacts.reconcile.derive.bundled import Bundled
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.derive.company import in_company, names_by_text
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import join, squeeze

RULE = "bundles"
_LETTERS = 4  # letters of a word that says what a member is
_WORD = re.compile(r"\w+")


def bundles(case: Case) -> list[Check]:
    """Return a check for every bundle with its members, and for every two that texts share.

    Two bundles are one if they have the same count, more than half of the members, and texts that
    name others in common: a member of one alone is then told by one text only.
    """
    found = [_counted(b) for b in case.bundled if len(b.members) >= b.count]
    names = names_by_text(case.events) if len(case.bundled) > 1 else {}
    for a, b in _near(case.bundled):
        texts = a.head.doc_id, b.head.doc_id
        if texts[0] != texts[1] and _alike(a, b) and in_company(names, texts, ""):
            found.append(_held(a, b))
    return found


def _near(bundled: Sequence[Bundled]) -> Iterator[tuple[Bundled, Bundled]]:
    """Yield the bundles of one count that have words in common, each two of them once, in order."""
    blocks: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for at, bundle in enumerate(bundled):
        for word in {w for member in bundle.members for w in _words(member)}:
            blocks[bundle.count, word].append(at)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    yield from ((bundled[i], bundled[j]) for i, j in sorted(pairs))


def _counted(bundle: Bundled) -> Check:
    listed, holds = len(bundle.members), len(bundle.members) == bundle.count
    how = "the count holds" if holds else f"{listed} found, not {bundle.count}"
    names = join([_quote(m) for m in bundle.members])
    verdict = Verdict(
        Family.AGREE if holds else Family.TENSION,
        RelationName.DERIVED_CONSISTENT if holds else RelationName.TENSION,
        f"{_quote(bundle.head)} is followed by {names}: {how}.",
        (f"count of listed items = {listed}; announced = {bundle.count}",),
        FindingType.ENUMERATION,
    )
    title = f"{_quote(bundle.head)} announced, {listed} listed"
    settle = "Ask the author which of them the word counts."
    return _check(title, verdict, (bundle.head, *bundle.members), settle)


def _alike(a: Bundled, b: Bundled) -> bool:
    whole = a.count == len(a.members) == b.count == len(b.members)
    return whole and 2 * (a.count - len(list(_only(a, b)))) > a.count


def _only(one: Bundled, other: Bundled) -> Iterator[Evidence]:
    """Yield the members of one that share no word with any of the other."""
    known = [_words(m) for m in other.members]
    return (m for m in one.members if not any(_words(m) & words for words in known))


def _held(a: Bundled, b: Bundled) -> Check:
    only = [(x.head.doc_id, [_quote(m) for m in _only(x, y)]) for x, y in ((a, b), (b, a))]
    lines = tuple(f"only in {doc_id}: {join(names)}" for doc_id, names in only if names)
    told = " and ".join(f"{_quote(x.head)} ({x.head.doc_id})" for x in (a, b))
    if lines:
        family, relation = Family.TENSION, RelationName.TENSION
        how = f"count the same and do not list the same: {'; '.join(lines)}"
    else:
        family, relation = Family.AGREE, RelationName.DERIVED_CONSISTENT
        how, lines = "list the same", (f"{a.count} of {a.count} members are alike",)
    verdict = Verdict(family, relation, f"{told} {how}.", lines, FindingType.ENUMERATION)
    rows = (a.head, *a.members, b.head, *b.members)
    title = f"{_quote(a.head)} and {_quote(b.head)}: {'; '.join(lines)}"
    return _check(title, verdict, rows, "Ask the author which of them are meant.")


def _check(title: str, verdict: Verdict, rows: tuple[Evidence, ...], settle_by: str) -> Check:
    severity = Severity.MINOR if verdict.family is Family.TENSION else Severity.INFO
    marks = tuple(squeeze(e.quote) for e in rows)
    return Check(RULE, title, verdict, severity, rows, (), settle_by=settle_by, marks=marks)


def _words(member: Evidence) -> frozenset[str]:
    """Return the words that say what a member is; "the war" and "a war" have one in common."""
    words = _WORD.findall(member.quote.casefold())
    return frozenset(w for w in words if len(w) >= _LETTERS) or frozenset(words)


def _quote(item: Evidence) -> str:
    return f'"{squeeze(item.quote)}"'
