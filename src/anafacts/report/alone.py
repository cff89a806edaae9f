"""The rows that one finding is shown from."""

from dataclasses import replace

from anafacts.model import Tables


def only(tables: Tables, finding_id: str) -> Tables:
    """Return the tables with that finding and what it rests on, nothing else.

    The claims and events of its documents stay: passages are found among them. So do the relations
    among its own claims, and its fact.
    """
    findings = tuple(f for f in tables.findings if f.finding_id == finding_id)
    claims = {name for f in findings for name in f.claim_ids}
    events = {name for f in findings for name in f.event_ids}
    facts = {f.fact_id for f in findings}
    held = {e.doc_id for f in findings for e in f.evidence}
    held |= {c.doc_id for c in tables.claims if c.claim_id in claims}
    held |= {e.doc_id for e in tables.events if e.event_id in events}
    return replace(
        tables,
        documents=tuple(d for d in tables.documents if d.doc_id in held),
        claims=tuple(c for c in tables.claims if c.doc_id in held),
        events=tuple(e for e in tables.events if e.doc_id in held),
        findings=findings,
        relations=tuple(r for r in tables.relations if {r.claim_a, r.claim_b} <= claims),
        facts=tuple(f for f in tables.facts if f.fact_id in facts),
        dropped=(),
        references=(),
        judgements=(),
    )
