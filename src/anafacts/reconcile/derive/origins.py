"""So many people or things, against the list of the places from which they come."""

import re
from collections.abc import Iterator
from functools import cache

from anafacts.lexicon.homes import homes
from anafacts.model import Claim, ClaimKind, Evidence, Family, FindingType, Hedge, RelationName
from anafacts.reconcile.derive.check import Case, Check, evidence_of, gravity
from anafacts.reconcile.derive.statement import by_sentence
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import join, quoted, squeeze

_SPLIT = re.compile(r",\s+(?:and\s+)?|\s+and\s+")


def origins(case: Case) -> list[Check]:
    """Return a check for every count that is nearly, or just, as large as its list of places.

    As many as there are places is one each, and holds. One more or less is no error yet, for two
    may come from one place, but a reader will ask.
    """
    found = []
    for told in by_sentence(case.claims).values():
        for claim in told:
            listed = _listed(claim) if _is_plain(claim) else []
            at = listed[0].start if listed else 0
            between = any(claim.span.end <= c.span.start < at for c in told)
            if len(listed) >= width("places of a list") and not between and _is_near(claim, listed):
                found.append(_check(claim, listed))
    return found


def _is_plain(claim: Claim) -> bool:
    value = claim.figure.value
    exact = claim.figure.hedge is Hedge.EXACT and claim.kind is ClaimKind.COUNT
    return exact and value is not None and value <= width("people of places")


def _is_near(claim: Claim, listed: list[Evidence]) -> bool:
    return abs((claim.figure.value or 0) - len(listed)) <= width("one for each place")


@cache
def _places() -> re.Pattern[str]:
    nouns = "|".join(sorted(homes()))
    return re.compile(
        rf"[^.;:()]{{0,60}}?\s(?:from|of|in|across|representing)\s(?:[^.;:()\d]{{0,80}}?\s)?"
        rf"({nouns})(?:\sof\s[^.;:(),\d]{{1,40}}?)?\s?(?:\(|:\s|[—–]\s?|\s-\s)([^.;:()—–]{{3,300}})(?=[).;—–]|$)"
    )


def _listed(claim: Claim) -> list[Evidence]:
    """Return the names of the places behind a count, where no word says that there are more."""
    behind = claim.span.end - claim.sentence.start
    match = _places().match(claim.sentence_text, behind)
    if match is None or match[1] in claim.quote.split():
        return []
    base = claim.sentence.start
    spans = list(_names(match[2], match.start(2)))
    plain = all(claim.sentence_text[a:b][:1].isupper() for a, b in spans)
    if not plain:
        return []
    return [Evidence(claim.doc_id, base + a, base + b, claim.sentence_text[a:b]) for a, b in spans]


def _names(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = 0
    for cut in [*_SPLIT.finditer(text), None]:
        stop = cut.start() if cut else len(text.rstrip())
        article = re.compile(r"\s*(?:the\s)?").match(text, at)
        yield start + (article.end() if article else at), start + stop
        at = cut.end() if cut else stop


def _check(claim: Claim, listed: list[Evidence]) -> Check:
    said, found = round(claim.figure.value or 0), len(listed)
    names = join([f'"{squeeze(e.quote)}"' for e in listed])
    line = f"count of listed places = {found}; counted = {said}"
    if said == found:
        family, relation, how = Family.AGREE, RelationName.DERIVED_CONSISTENT, "one for each"
    else:
        family, relation = Family.TENSION, RelationName.TENSION
        how = "one has sent two, or one is missing from the list"
        if found > said:
            how = "one has sent none, or the count is too low"
    text = f"{quoted(claim)} are said to come from {names}, {said} from {found}: {how}."
    return Check(
        rule="origins",
        title=f"{quoted(claim)}, and {found} listed from which they come",
        verdict=Verdict(family, relation, text, (line,), FindingType.ENUMERATION),
        severity=gravity(family, claim),
        evidence=(evidence_of(claim), *listed),
        claims=(claim,),
        settle_by="Look up who they are, and where each comes from.",
    )
