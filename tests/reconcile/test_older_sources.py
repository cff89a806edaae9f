"""A source against the day of what it is cited for."""

from dataclasses import replace
from pathlib import Path

import pytest

from anafacts.model import Severity, Span
from anafacts.reconcile.derive import Case
from anafacts.reconcile.derive.older import older_sources
from anafacts.sources import read_folder
from tests.reconcile.build import event

_VISIT = "The mayor of Turku opened the harbour in Oslo on 9 May 2024."
_LIST = [
    "References",
    "Mwangi, P. (2024, May 3). A port for all. The Daily Quay.",
    "Lind, J. (1999). Nets. Cod Press.",
]


@pytest.mark.parametrize(
    ("behind", "told", "found"),
    [
        ("Few ports have such guests as Oslo (Mwangi, 2024).", ("2024-05-09", "happened"), 1),
        ("Few ports have such guests as Oslo (Mwangi, 2024).", ("2024-05-02", "happened"), 0),
        ("Few ports have such guests as Oslo (Mwangi, 2024).", ("2024-05-09", "planned"), 0),
        ("Few ports have such guests as Oslo (Mwangi, 2024).", ("2024-09-09", "happened"), 0),
        ("Few ports have such guests (Mwangi, 2024).", ("2024-05-09", "happened"), 0),
        ("Few ports have such guests as Oslo (Lind, 1999).", ("2024-05-09", "happened"), 0),
    ],
    ids=["older", "younger", "planned", "much-later", "of-something-else", "no-day"],
)
def test_a_source_older_than_what_it_is_cited_for(
    tmp_path: Path, behind: str, told: tuple[str, str], found: int
) -> None:
    """It is told once, where the sentence of the citation names the place again."""
    text = "\n\n".join([f"{_VISIT} {behind}", *_LIST])
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    documents = read_folder(tmp_path).documents
    opened = event("a", _VISIT[:-1], told[0], place="Oslo", modality=told[1], trigger="open")
    opened = replace(opened, span=Span(0, len(_VISIT) - 1))
    checks = older_sources(Case.of(documents, [], [opened]))
    assert len(checks) == found
    assert all(c.severity is Severity.MINOR and len(c.evidence) == 3 for c in checks)
