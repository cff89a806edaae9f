"""Where each claim, event and place of the texts is used on the page."""

from collections import defaultdict
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from anafacts.model import Finding, Tables
from anafacts.report.findings import ordered
from anafacts.report.view import Link
from anafacts.report.words import FAMILY, RELATION, TYPE

Links = dict[Link, None]  # a set that keeps its order


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows elsewhere, by id; ``reasons`` are the anchors of the reasons."""

    cards: AbstractSet[str]
    facts: AbstractSet[str]
    events: AbstractSet[str]
    reasons: dict[str, str]


@dataclass(frozen=True, slots=True)
class Uses:
    """The links from a claim, an event (by their ids) or a place to what rests on it.

    ``findings`` are those of each document, the gravest first.
    """

    claims: defaultdict[str, Links]
    events: defaultdict[str, Links]
    places: defaultdict[tuple[str, int, int], Links]
    findings: defaultdict[str, list[Finding]]


def uses(tables: Tables, shown: Shown) -> Uses:
    """Return what of the page rests on what of the texts: facts first, findings, then pairs."""
    found = Uses(defaultdict(dict), defaultdict(dict), defaultdict(dict), defaultdict(list))
    for fact in sorted(tables.facts, key=lambda f: f.fact_id):
        if fact.fact_id in shown.facts:
            for claim_id in fact.claim_ids:
                found.claims[claim_id][Link(fact.fact_id, "fact")] = None
    for finding in ordered(f for f in tables.findings if f.finding_id in shown.cards):
        _add(finding, found)
    for relation in sorted(tables.relations, key=lambda r: r.relation_id):
        if relation.relation_id in shown.cards:
            link = Link(relation.relation_id, RELATION[relation.relation])
            found.claims[relation.claim_a][link] = None
            found.claims[relation.claim_b][link] = None
    return found


def finding_words(finding: Finding) -> str:
    """Return the finding in two words: "conflict: enumeration"."""
    family, kind = FAMILY[finding.family], TYPE[finding.type]
    return family if family == kind else f"{family}: {kind}"


def _add(finding: Finding, found: Uses) -> None:
    link = Link(finding.finding_id, finding_words(finding))
    for claim_id in finding.claim_ids:
        found.claims[claim_id][link] = None
    for event_id in finding.event_ids:
        found.events[event_id][link] = None
    for item in finding.evidence:
        found.places[item.doc_id, item.start, item.end][link] = None
    for doc_id in sorted({item.doc_id for item in finding.evidence}):
        found.findings[doc_id].append(finding)
