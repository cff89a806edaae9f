"""junit.xml: a test case a finding, for the pages on which CI systems show failed tests."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from anafacts.model import Family, Finding, FindingType, Run, Severity, Tables
from anafacts.report.findings import is_gone, is_settled, is_to_look_at, ordered
from anafacts.report.formats.plain import finished
from anafacts.report.judgements import command, judged
from anafacts.report.lookup import Lookup, lookup
from anafacts.report.sides import sides
from anafacts.report.words import FAMILY, SEVERITY, STATE, TYPE, one_line

_MOST_SIDES = 24  # of one finding; report.json holds all its evidence


def render_junit(tables: Tables) -> bytes:
    """Return a suite for each type of finding: what is open fails, what holds passes.

    What a person settled, what is no longer found and what only informs is skipped.
    """
    found, rows = lookup(tables), ordered(tables.findings)
    by_type = {t: [f for f in rows if f.type is t] for t in FindingType}
    root = Element("testsuites", {"name": "anafacts", **_counts(rows), "time": _seconds(tables)})
    for kind, findings in by_type.items():
        if findings:
            suite = SubElement(root, "testsuite", _suite(kind, findings, tables))
            _properties(suite, tables.runs)
            for finding in findings:
                _case(suite, finding, found)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def fails(finding: Finding) -> bool:
    """Return whether the finding is major or minor and stands open."""
    return is_to_look_at(finding) and finding.severity is not Severity.INFO


def why_skipped(finding: Finding) -> str:
    """Return why the finding neither passes nor fails, or nothing."""
    if is_gone(finding):
        return "no longer found"
    if is_settled(finding):
        return one_line(judged(finding))
    if fails(finding) or finding.family is Family.AGREE:
        return ""
    return f"{SEVERITY[Severity.INFO]}: {FAMILY[finding.family]}"


def _case(suite: Element, finding: Finding, found: Lookup) -> None:
    name = f"{one_line(finding.title)} ({one_line(finding.finding_id)})"
    attributes = {"classname": f"anafacts.{finding.type}", "name": name, "time": "0"}
    case = SubElement(suite, "testcase", attributes)
    skipped = why_skipped(finding)
    if fails(finding):
        kind = f"{finding.severity} {FAMILY[finding.family]}"
        told = SubElement(case, "failure", {"type": kind, "message": one_line(finding.title)})
    else:
        if skipped:
            SubElement(case, "skipped", {"message": skipped})
        told = SubElement(case, "system-out")
    told.text = "\n".join(_told(finding, found))


def _told(finding: Finding, found: Lookup) -> list[str]:
    """Return both sides with their places, the arithmetic, what would settle it, the command."""
    places = [
        one_line(f"{side.said} at {side.doc_id}:{side.start}-{side.end}")
        for side in sides(finding, found, _MOST_SIDES)
    ]
    lines = (
        *(one_line(finding.explanation), *places),
        *(f"Arithmetic: {one_line(line)}" for line in finding.trace),
        finding.settle_by and f"What would settle it: {one_line(finding.settle_by)}",
        f"{STATE[finding.state]}; {one_line(finding.fingerprint)}; {one_line(command(finding))}",
    )
    return [line for line in lines if line]


def _suite(kind: FindingType, findings: Sequence[Finding], tables: Tables) -> dict[str, str]:
    skipped = sum(bool(why_skipped(f)) for f in findings)
    named = {"name": TYPE[kind], **_counts(findings), "skipped": str(skipped), "time": "0"}
    return named | ({"timestamp": finished(tables)} if tables.runs else {})


def _counts(findings: Sequence[Finding]) -> dict[str, str]:
    failures = sum(map(fails, findings))
    return {"tests": str(len(findings)), "failures": str(failures), "errors": "0"}


def _seconds(tables: Tables) -> str:
    if not tables.runs:
        return "0"
    run = tables.runs[-1]
    return f"{max(0.0, (run.finished_at - run.started_at).total_seconds()):.3f}"


def _properties(suite: Element, runs: Sequence[Run]) -> None:
    if runs:
        held = SubElement(suite, "properties")
        for name in ("run_id", "version", "model"):
            value = one_line(getattr(runs[-1], name))
            SubElement(held, "property", {"name": name, "value": value})
