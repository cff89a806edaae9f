"""A compared pair in full."""

from collections.abc import Iterator

from anafacts.cli.shown.lines import (
    Pairs,
    claim_line,
    findings_on,
    indented,
    outcome,
    part,
    table,
    wrapped,
)
from anafacts.model import Relation, Tables
from anafacts.report.lookup import Lookup
from anafacts.report.words import AXES, visible


def relation_lines(relation: Relation, tables: Tables, found: Lookup) -> Iterator[str]:
    """Yield the lines of a compared pair."""
    yield f"{relation.relation_id}  {outcome(relation)}"
    yield from wrapped(visible(relation.explanation))
    yield from part("The two figures", _claims(relation, found))
    axes = ((axis, str(getattr(relation.axes, axis)).replace("_", " ")) for axis in AXES)
    yield from part("Axis by axis", table(axes))
    yield from part("The arithmetic", (f"  {visible(step)}" for step in relation.trace))
    yield from part("How they stand", table(_columns(relation)))
    pairing = (line for step in relation.pairing for line in indented(visible(step)))
    yield from part("Why they were compared", pairing)
    both = {relation.claim_a, relation.claim_b}
    about = [f for f in tables.findings if both <= set(f.claim_ids)]
    ids = [i for f in about for i in f.claim_ids if i in both]
    yield from part("Findings", findings_on(ids, tables))


def _claims(relation: Relation, found: Lookup) -> Iterator[str]:
    for claim_id in (relation.claim_a, relation.claim_b):
        claim = found.claims.get(claim_id)
        yield from claim_line(claim, found) if claim else [f"  {claim_id}"]


def _columns(relation: Relation) -> Pairs:
    yield "gap", "" if relation.gap_absolute is None else f"{relation.gap_absolute:,.15g}"
    relative = relation.gap_relative
    yield "of the greater", "" if relative is None else f"{relative:.2%}"
    yield "one source", "both rest on the word of one source" if relation.same_originator else ""
    yield "rule", relation.rule.replace("_", " ")
    score = relation.pairing_score
    yield "pairing", "" if score is None else f"{score:.1f} bits"
