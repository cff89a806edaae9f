"""report.sarif is SARIF 2.1.0 as its schema, its prose and GitHub's code scanning ask."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from anafacts.model import Family, FindingState, FindingType, Review, Severity, Tables
from anafacts.report.formats.sarif import MOST_PLACES, render_sarif
from anafacts.report.formats.sarif_rules import INDEX, RULES
from tests.report.formats.hostile import TEXTS, hostile
from tests.report.formats.whole import whole
from tests.report.sample import tables
from tests.report.sample_texts import TEXTS as FILES


def _run(rows: Tables) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render_sarif(rows))["runs"][0]
    return run


def _result(rows: Tables, finding_id: str) -> dict[str, Any]:
    results = _run(rows)["results"]
    found: dict[str, Any] = next(r for r in results if r["properties"]["findingId"] == finding_id)
    return found


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = Path(__file__).with_name("sarif-2.1.0.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


@pytest.mark.parametrize("rows", [tables(), whole(), Tables()], ids=["sample", "texts", "empty"])
def test_it_is_valid(rows: Tables) -> None:
    """The official schema has nothing to say."""
    log = json.loads(render_sarif(rows))
    assert [error.message for error in _validator().iter_errors(log)] == []


@pytest.mark.parametrize("text", TEXTS)
def test_it_is_valid_whatever_the_texts(text: str) -> None:
    """Nor with hostile texts; and no text becomes a link, a placeholder or HTML."""
    log = json.loads(render_sarif(hostile(text)))
    assert [error.message for error in _validator().iter_errors(log)] == []
    for result in log["runs"][0]["results"]:
        words, ids = result["message"], {place["id"] for place in _places(result)}
        linked = re.findall(r"(?<!\\)\]\((.*?)\)", words["text"] + words["markdown"])
        assert {int(number) for number in linked} <= ids
        assert not re.search(r"(?<!\{)(\{\{)*\{\d", words["text"] + words["markdown"])
        assert not re.search(r"(?<!\\)[<>]", words["markdown"])


def test_the_schema_finds_what_is_wrong() -> None:
    """The check is one: another level is refused."""
    log = json.loads(render_sarif(tables()))
    log["runs"][0]["results"][0]["level"] = "major"
    assert not _validator().is_valid(log)


def test_a_result_says_both_sides() -> None:
    """The title first, then the explanation, the sides with links, the arithmetic, the check."""
    result = _result(tables(), "f-books")
    first, second = (place["physicalLocation"]["region"] for place in _places(result))
    spans = [f"{r['charOffset']}-{r['charOffset'] + r['charLength']}" for r in (first, second)]
    assert result["message"]["text"] == (
        "17 books in December 2024, 18 in 2025. Both count the books that Jorge Heine has "
        "published; the later text counts one more, and names a book of 2025. CARI Global "
        f"Affairs: “17 books” (December 2024), [cari_heine:{spans[0]}](0). Boston University, "
        f"Pardee School: “18 books” (2025, inferred), [bu_pardee:{spans[1]}](1). 18 - 17 = 1. What "
        "would settle it: Use the later figure, or give the date with the earlier."
    )
    assert "**17 books in December 2024, 18 in 2025**" in result["message"]["markdown"]
    assert "- 18 - 17 = 1" in result["message"]["markdown"].splitlines()


def test_regions_are_the_words() -> None:
    """Offsets, lines and columns lead to the snippet in the text."""
    run = _run(whole())
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        for place in _places(result):
            where, region = (
                place["physicalLocation"][name] for name in ("artifactLocation", "region")
            )
            text, start = FILES[where["uri"].removesuffix(".txt")], region["charOffset"]
            words = region["snippet"]["text"]
            assert text[start : start + region["charLength"]] == words
            line = text.splitlines()[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
            assert run["artifacts"][where["index"]]["location"]["uri"] == where["uri"]


def test_files_have_digest_and_length() -> None:
    """The length in bytes is given where the text at hand is the one that was read."""
    files = {f["location"]["uri"]: f for f in _run(whole())["artifacts"]}
    assert files["jacobin.txt"]["length"] == len(FILES["jacobin"].encode())
    assert all(len(f["hashes"]["sha-256"]) == 64 for f in files.values())
    assert all("length" not in f for f in _run(tables())["artifacts"])


@pytest.mark.parametrize(
    ("family", "severity", "kind", "level"),
    [
        (Family.CONFLICT, Severity.MAJOR, "fail", "error"),
        (Family.TENSION, Severity.MINOR, "fail", "warning"),
        (Family.TENSION, Severity.INFO, "fail", "note"),
        (Family.EXPLAINED, Severity.MINOR, "fail", "warning"),
        (Family.EXPLAINED, Severity.INFO, "informational", "none"),
        (Family.NOT_COMPARABLE, Severity.INFO, "open", "none"),
        (Family.AGREE, Severity.INFO, "pass", "none"),
    ],
)
def test_kind_and_level(family: Family, severity: Severity, kind: str, level: str) -> None:
    """What disagrees or is more than a note fails; the rest is of a kind of its own."""
    finding = replace(tables().findings[0], family=family, severity=severity)
    result = _result(replace(tables(), findings=(finding,)), finding.finding_id)
    assert (result["kind"], result["level"]) == (kind, level)


def test_what_a_person_settled_is_suppressed() -> None:
    """The justification says who, and why; the others have an empty list, as the prose asks."""
    by_id = {r["properties"]["findingId"]: r["suppressions"] for r in _run(tables())["results"]}
    assert by_id.pop("f-dismissed") == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Dismissed by A. Reader: different partners",
        }
    ]
    assert set(map(len, by_id.values())) == {0}
    accepted = replace(tables().findings[0], review=Review.ACCEPTED)
    assert _run(replace(tables(), findings=(accepted,)))["results"][0]["suppressions"] == []


def test_results_are_followed_from_run_to_run() -> None:
    """The fingerprint and the state against the run before are those of the tables."""
    for state in FindingState:
        finding = replace(tables().findings[0], state=state)
        result = _result(replace(tables(), findings=(finding,)), finding.finding_id)
        assert result["baselineState"] == state.value
        assert result["partialFingerprints"] == {"anafacts/v1": finding.fingerprint}


def test_every_type_is_a_rule() -> None:
    """The rules are the types, in their order, and every result names its own."""
    assert [rule["id"] for rule in RULES] == [kind.value for kind in FindingType]
    assert [INDEX[kind] for kind in FindingType] == list(range(len(FindingType)))
    run = _run(tables())
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_github_finds_what_it_asks_for() -> None:
    """Rules with texts, results with a message, a relative file, a first line, a fingerprint."""
    run = _run(whole())
    for rule in run["tool"]["driver"]["rules"]:
        texts = (rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
        assert all(0 < len(text) <= 1024 for text in texts)
    for result in run["results"]:
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[\w/.%-]+", place["artifactLocation"]["uri"])
        assert place["region"]["startLine"] >= 1
        assert all(result["partialFingerprints"].values())
    assert run["automationDetails"]["id"].startswith("anafacts/run-")


def test_many_places_are_cut() -> None:
    """No result has more places than viewers show."""
    finding = tables().findings[0]
    many = tuple(replace(finding.evidence[0], end=n) for n in range(100, 400))
    rows = replace(tables(), findings=(replace(finding, evidence=many),))
    assert len(list(_places(_run(rows)["results"][0]))) == MOST_PLACES


def test_evidence_of_a_text_that_is_gone_has_words() -> None:
    """A finding that is no longer found may rest on a text that is no longer read."""
    rows = replace(tables(), documents=())
    assert _validator().is_valid(json.loads(render_sarif(rows)))
    (place,) = _result(rows, "f-books")["locations"]
    assert place["message"]["text"] == "In cari_heine, no longer read."


def _places(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (*result["locations"], *result["relatedLocations"])
