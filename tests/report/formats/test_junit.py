"""junit.xml is what CI systems read, and a failed test is a finding that stands open."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from anafacts.model import FindingState, Tables
from anafacts.report.formats.junit import render_junit
from tests.report.formats.hostile import TEXTS, hostile
from tests.report.sample import tables

_XSD = "{http://www.w3.org/2001/XMLSchema}"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _case(content: bytes, finding_id: str) -> ET.Element:
    cases = ET.fromstring(content).iter("testcase")  # noqa: S314 - our own file
    return next(c for c in cases if c.attrib["name"].endswith(f"({finding_id})"))


def test_an_open_finding_fails() -> None:
    """The message is the title, the text has both sides, the arithmetic and what would settle."""
    failure = _case(render_junit(tables()), "f-anniversary").find("failure")
    assert failure is not None
    assert failure.attrib == {
        "type": "major conflict",
        "message": "A tenth anniversary in 2025 means 2015; the text says 2014",
    }
    lines = (failure.text or "").splitlines()
    assert lines[1].startswith(
        "CGTN: “tenth anniversary” (13 to 31 May 2025, inferred) at cgtn_li:"
    )
    assert "Arithmetic: 2025 - 10 = 2015" in lines
    assert "What would settle it: Look up the founding declaration of the forum." in lines
    assert "anafacts judge f-anniversary dismiss" in lines[-1]


@pytest.mark.parametrize(
    ("finding_id", "message"),
    [
        ("f-dismissed", "Dismissed by a. Reader: different partners"),
        ("f-period", "for information: not comparable"),
    ],
)
def test_what_asks_nothing_is_skipped(finding_id: str, message: str) -> None:
    """What a person settled and what only informs neither fails nor passes, and says why."""
    case = _case(render_junit(tables()), finding_id)
    assert [child.tag for child in case] == ["skipped", "system-out"]
    assert case[0].attrib["message"].casefold() == message.casefold()


def test_what_is_gone_is_skipped() -> None:
    """A finding of an earlier run fails no more."""
    rows = tables()
    gone = tuple(replace(f, state=FindingState.ABSENT) for f in rows.findings)
    root = ET.fromstring(render_junit(replace(rows, findings=gone)))  # noqa: S314 - our own file
    assert root.attrib["failures"] == "0"
    assert {s.attrib["message"] for s in root.iter("skipped")} == {"no longer found"}


def test_the_counts_are_those_of_the_cases() -> None:
    """Tests, failures and skipped of every suite add up."""
    root = ET.fromstring(render_junit(tables()))  # noqa: S314 - our own file
    for element in (root, *root.iter("testsuite")):
        assert int(element.attrib["tests"]) == len(list(element.iter("testcase")))
        assert int(element.attrib["failures"]) == len(list(element.iter("failure")))
        assert int(element.get("skipped", "2")) == len(list(element.iter("skipped")))
    assert [s.attrib["name"] for s in root] == ["value", "enumeration", "date", *_LAST]


_LAST = ("superseded", "missing axis")


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_is_text(text: str) -> None:
    """No character that XML forbids is there, and no text becomes an element."""
    content = render_junit(hostile(text))
    assert not _FORBIDDEN.search(content.decode())
    tags = [e.tag for e in ET.fromstring(render_junit(tables())).iter()]  # noqa: S314 - our own file
    assert [e.tag for e in ET.fromstring(content).iter()] == tags  # noqa: S314 - our own file


@pytest.mark.parametrize("rows", [tables(), Tables(), hostile(TEXTS[0])])
def test_it_is_valid_for_jenkins(rows: Tables) -> None:
    """It keeps to what junit-10.xsd allows: elements, attributes, what is required, times."""
    root = ET.fromstring(render_junit(rows))  # noqa: S314 - our own file
    assert list(_problems(root, _schema())) == []


def test_the_check_finds_what_is_wrong() -> None:
    """A missing or unknown attribute, an element out of place and a bad time are told."""
    suite = "<testsuite name='x' time='two' tests='1'><failure odd='1'/></testsuite>"
    root = ET.fromstring(f"<testsuites>{suite}</testsuites>")  # noqa: S314 - our own text
    problems = list(_problems(root, _schema()))
    assert problems == [
        *("testsuite lacks errors", "testsuite lacks failures", "testsuite time='two'"),
        *("failure in testsuite", "failure odd"),
    ]


def _schema() -> ET.Element:
    return ET.parse(Path(__file__).with_name("junit-10.xsd")).getroot()  # noqa: S314 - kept here


def _problems(element: ET.Element, schema: ET.Element) -> Iterator[str]:
    """Yield what the schema does not allow; the order of elements is free in it."""
    rule = schema.find(f"{_XSD}element[@name='{element.tag}']")
    assert rule is not None, element.tag
    given = set(element.keys())
    known = {a.attrib["name"]: a.attrib for a in rule.iter(f"{_XSD}attribute")}
    required = {name for name, a in known.items() if a.get("use") == "required"}
    yield from (f"{element.tag} lacks {name}" for name in sorted(required - given))
    yield from (f"{element.tag} {name}" for name in sorted(given - known.keys()))
    timed = schema.find(f"{_XSD}simpleType//{_XSD}pattern")
    assert timed is not None
    for name in given & {n for n, a in known.items() if a["type"] == "SUREFIRE_TIME"}:
        if not re.fullmatch(timed.attrib["value"], element.attrib[name]):
            yield f"{element.tag} {name}={element.attrib[name]!r}"
    inside = {child.get("ref") for child in rule.iter(f"{_XSD}element")}
    yield from (f"{c.tag} in {element.tag}" for c in element if c.tag not in inside)
    for child in element:
        yield from _problems(child, schema)
