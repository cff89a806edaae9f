"""Findings in a few words, for tests."""

from anafacts.model import Family, Finding, FindingType, Severity


def finding(name: str) -> Finding:
    """Return an open, minor tension of that id, without evidence."""
    return Finding(
        finding_id=name,
        fingerprint="print-1",
        family=Family.TENSION,
        type=FindingType.VALUE,
        severity=Severity.MINOR,
        title="A title",
        explanation="An explanation.",
        settle_by="",
        evidence=(),
    )
