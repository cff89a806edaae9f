"""Lists of references against citations, addresses and each other."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from anafacts.reconcile import reconcile
from anafacts.sources import read_folder

_FILE = Path(__file__).parents[1] / "cases" / "references_checks.toml"
CASES = tomllib.loads(_FILE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_findings_of_references(case: dict[str, Any], tmp_path: Path) -> None:
    """A text and its list give these findings, with quotes at their places.

    All are minor but a heading that its address words otherwise, which is a flag.
    """
    text = "\n\n".join([case["text"], "References", *case["entries"]])
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    documents = read_folder(tmp_path).documents
    found = reconcile(documents, (), ()).findings
    kinds = [(f.family, f.type) for f in found]
    assert kinds == [(family, kind) for family, kind, _ in case["findings"]]
    assert all(part in f.title for f, (*_, part) in zip(found, case["findings"], strict=True))
    for finding in found:
        flag = "in the address for" in finding.title
        assert finding.severity == ("info" if flag else "minor")
    assert all(text[e.start : e.end] == e.quote for f in found for e in f.evidence)


def test_finding_of_references_keeps_its_fingerprint_when_it_moves(tmp_path: Path) -> None:
    """A person's verdict holds after a line was put before the text; another entry has its own."""
    case = next(c for c in CASES if c["why"].startswith("the day of an entry"))
    other = "Berg, J. (2024, May 3). Nets. The Daily Quay. https://example.org/2024/06/09/nets"
    marks = []
    for lead in ("", "A line more of text.\n\n"):
        text = lead + "\n\n".join([case["text"], "References", *case["entries"], other])
        (tmp_path / "a.md").write_text(text, encoding="utf-8")
        found = reconcile(read_folder(tmp_path).documents, (), ()).findings
        assert len({f.finding_id for f in found}) == 2
        marks.append({f.fingerprint for f in found})
    assert marks[0] == marks[1]
    assert len(marks[0]) == 2
