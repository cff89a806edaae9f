"""Parts compared by other processes."""

import tempfile
from pathlib import Path

import pytest

from anafacts.model import Claim
from anafacts.pipeline import hands
from anafacts.reconcile import reconcile
from anafacts.settings import Settings
from tests.reconcile.build import claim, document, figure

_DOCUMENTS = [document(f"d{n}", "2024-12-03") for n in range(9)]


def _claims() -> list[Claim]:
    return [
        claim(
            text.doc_id,
            f"${n} million",
            figure(1e6 * (5 + n // 6)),
            key=f"{measure}||",
            period="2023",
            subject="Chile",
            start=60 * at,
        )
        for n, text in enumerate(_DOCUMENTS)
        for at, measure in enumerate(("trade", "debt", "loan"))
    ]


def test_a_fault_leaves_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder for relations goes when comparing ends before there is a shelf."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(hands, "MANY", 1)
    with pytest.raises(MemoryError, match="1 folder"):
        _fail(tmp_path)
    assert not list(tmp_path.iterdir())


def _fail(folder: Path) -> None:
    with hands.hands_for(1, Settings()):
        raise MemoryError(f"{len(list(folder.iterdir()))} folder")


@pytest.mark.parametrize("workers", [0, 2])
def test_workers_change_nothing(workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several processes, and none beside this one, find what one pass in memory finds."""
    plain = reconcile(_DOCUMENTS, _claims(), [])
    assert len(plain.findings) > 3
    monkeypatch.setattr(hands, "MANY", 1)
    monkeypatch.setattr("anafacts.reconcile.parts.SIZE", 1)
    with hands.hands_for(27, Settings(workers=workers)) as given:
        found = reconcile(_DOCUMENTS, _claims()[::-1], [], hands=given)
    assert sorted(found.relations, key=lambda r: r.relation_id) == list(plain.relations)
    assert (found.facts, found.findings) == (plain.facts, plain.findings)
