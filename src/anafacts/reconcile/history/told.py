"""What is otherwise with a finding that was there before, and why one is there now, in words."""

from collections.abc import Iterable, Iterator

from anafacts.model import Change, Claim, Family, Finding, Ruling, Severity
from anafacts.reconcile.history.runs import Runs
from anafacts.reconcile.words import join, quoted, source, squeeze

Told = tuple[Change, str]

_FAMILY = {
    Family.CONFLICT: "a conflict",
    Family.TENSION: "a tension",
    Family.EXPLAINED: "explained",
    Family.NOT_COMPARABLE: "not comparable",
    Family.AGREE: "an agreement",
}
_RANK = (
    *(Change.JUDGED, Change.SEVERITY_ROSE, Change.DOCUMENT_REMOVED),
    *(Change.VALUE_CHANGED, Change.OUTCOME_CHANGED),
    *(Change.SEVERITY_FELL, Change.SUPPORT_CHANGED, Change.DOCUMENT_RENAMED),
    *(Change.METHOD_CHANGED, Change.DOCUMENT_CHANGED, Change.WORDS_CHANGED),
)
_ORDINALS = ("first", "second")
IDENTITY = {Ruling.SAME: "judged the same thing", Ruling.NOT_SAME: "judged not the same thing"}


def updates(before: Finding, now: Finding, runs: Runs) -> list[Told]:
    """Return what changed, causes before what follows; nothing where it reads as before."""
    read = (before.title, before.explanation, before.severity, before.family, before.type)
    if read == (now.title, now.explanation, now.severity, now.family, now.type):
        return []
    found = [*_judged(before, now), *_figures(before, now, runs), *_renamed(before, runs)]
    if now.family is not before.family:
        words = f"it was {_FAMILY[before.family]} and is now {_FAMILY[now.family]}"
        found.append((Change.OUTCOME_CHANGED, words))
    if now.severity is not before.severity:
        rose = list(Severity).index(now.severity) < list(Severity).index(before.severity)
        words = (
            f"the severity {'rose' if rose else 'fell'} from {before.severity} to {now.severity}"
        )
        found.append((Change.SEVERITY_ROSE if rose else Change.SEVERITY_FELL, words))
    return found or [_otherwise(runs)]


def reason_of(found: Iterable[Told]) -> Change:
    """Return the one reason by which changes are counted: what asks most of a reader."""
    return min((reason for reason, _ in found), key=_RANK.index, default=Change.NONE)


def arrival(now: Finding, runs: Runs) -> Told:
    """Return why a finding is there that was not there before."""
    if runs.is_first:
        return Change.NONE, ""
    documents = {e.doc_id for e in now.evidence}
    if added := sorted(documents & runs.texts.added):
        return Change.NEW_DOCUMENT, f"{_texts(added, runs)} {_is(added)} new"
    edits = [e for c in now.claim_ids for e in _edit(runs.new.get(c), runs)]
    if edits:
        return reason_of(edits), "; ".join(words for _, words in edits)
    if changed := sorted(documents & (runs.texts.changed | runs.texts.restated)):
        return Change.DOCUMENT_CHANGED, f"{_texts(changed, runs)} {_has(changed)} changed"
    return _arrival_elsewhere(runs)


def _arrival_elsewhere(runs: Runs) -> Told:
    """Return what else may have brought a finding up, where its own texts are as they were."""
    if runs.other_method:
        return Change.METHOD_CHANGED, f"read or compared otherwise: {runs.other_method}"
    if runs.texts.added or runs.texts.removed or runs.texts.changed:
        return Change.OTHER, "other texts have come, gone or changed"
    return Change.OTHER, ""


def edited(old: Claim, new: Claim, place: str) -> Told:
    """Return the edit of a figure, or of the words around one that stays.

    In words such as: the second figure changed from "17 books" to "18 books" (a).
    """
    if squeeze(old.quote) == squeeze(new.quote):
        return Change.DOCUMENT_CHANGED, f"the sentence of {place}, {source(new)}, was edited"
    return Change.VALUE_CHANGED, f"{place} changed from {quoted(old)} to {source(new)}"


def place_of(position: int) -> str:
    """Return how a reader finds the figure of that position among those of a finding."""
    return f"the {_ORDINALS[position]} figure" if position < len(_ORDINALS) else "a figure"


def _judged(before: Finding, now: Finding) -> Iterator[Told]:
    if now.verdict is not before.verdict and now.verdict in IDENTITY and not now.outdated:
        by = f" by {now.reviewer}" if now.reviewer else ""
        yield Change.JUDGED, IDENTITY[now.verdict] + by
    elif before.verdict in IDENTITY and now.verdict not in IDENTITY:
        yield Change.JUDGED, f"no longer {IDENTITY[before.verdict]}"


def _figures(before: Finding, now: Finding, runs: Runs) -> Iterator[Told]:
    """Yield the figures that were edited, those that are gone, and those that have come."""
    known: set[str] = set()
    for position, claim_id in enumerate(before.claim_ids):
        old = runs.old.get(claim_id)
        heir = runs.heir(old) if old else None
        if old is None or (heir is not None and heir.claim_id in known):
            continue
        known.update({heir.claim_id} if heir is not None else ())
        if heir is not None and heir.fingerprint != old.fingerprint:
            yield edited(old, heir, place_of(position))
        elif heir is None or heir.claim_id not in now.claim_ids:
            what = "table" if old.doc_id in runs.texts.tables else "text"
            why = f": the {what} was removed" * (old.doc_id in runs.texts.removed)
            yield Change.SUPPORT_CHANGED, f"{source(old)} is no longer compared here{why}"
    for claim_id in now.claim_ids:
        if claim_id not in known and (claim := runs.new.get(claim_id)):
            yield Change.SUPPORT_CHANGED, _support(claim, now, runs)


def _support(claim: Claim, now: Finding, runs: Runs) -> str:
    """Return that one more text says so, or gives another figure."""
    for position, other_id in enumerate(now.claim_ids[: len(_ORDINALS)]):
        other = runs.new.get(other_id)
        if other and other != claim and claim.figure.value == other.figure.value is not None:
            return f"one more source bears out {place_of(position)}: {source(claim)}"
    return f"one more figure is compared here: {source(claim)}"


def _renamed(before: Finding, runs: Runs) -> Iterator[Told]:
    for name in sorted({e.doc_id for e in before.evidence} & runs.texts.renamed.keys()):
        yield (
            Change.DOCUMENT_RENAMED,
            f"{runs.texts.called(name)} is now called {runs.texts.now(name)}",
        )


def _otherwise(runs: Runs) -> Told:
    if runs.other_method:
        return Change.METHOD_CHANGED, f"read or compared otherwise: {runs.other_method}"
    return Change.WORDS_CHANGED, "its words changed"


def _edit(claim: Claim | None, runs: Runs) -> Iterator[Told]:
    """Yield how the figure came about, where an edit has put it in the place of another."""
    if claim is None or claim.doc_id not in runs.texts.changed:
        return
    old = runs.before_edit(claim)
    if old is not None:
        yield edited(old, claim, "the figure")


def _texts(names: list[str], runs: Runs) -> str:
    if len(names) == 1 or runs.texts.tables.intersection(names):
        return join([runs.texts.called(name) for name in names])
    return f"the texts {join(names)}"


def _is(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _has(names: list[str]) -> str:
    return "has" if len(names) == 1 else "have"
