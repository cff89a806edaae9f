"""Relations that no finding covers, on as many cards as a page shows."""

from collections import Counter
from random import Random

import pytest

from anafacts.model import (
    Axes,
    Evidence,
    Family,
    Finding,
    FindingType,
    Relation,
    RelationName,
    Severity,
    Tables,
)
from anafacts.report.cards import free
from anafacts.report.cards.free import free_of

_FAMILIES = (Family.NOT_COMPARABLE,)


def _relation(number: int, words: int) -> Relation:
    return Relation(
        relation_id=f"relation-{number:05}",
        claim_a=f"claim-{number}",
        claim_b=f"claim-{number + 1}",
        family=Family.NOT_COMPARABLE,
        relation=RelationName.NOT_COMPARABLE,
        axes=Axes(),
        rule="axes",
        explanation=f"Said in these words: {words:05}.",
    )


def _finding(*claim_ids: str) -> Finding:
    return Finding(
        finding_id="finding-1",
        fingerprint="mark-1",
        family=Family.NOT_COMPARABLE,
        type=FindingType.MISSING_AXIS,
        severity=Severity.INFO,
        title="",
        explanation="",
        settle_by="",
        evidence=(Evidence("a", 0, 3, "519"),),
        claim_ids=claim_ids,
    )


@pytest.mark.parametrize("room", [0, 3, 50])
def test_cards_do_not_depend_on_what_is_let_go(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first cards count all their pairs, however few cards are held and in whatever order."""
    monkeypatch.setattr(free, "_ROOM", 2)
    random = Random(5)  # noqa: S311
    relations = [_relation(n, random.randrange(30)) for n in range(400)]
    counts = Counter(r.explanation for r in relations)
    first = {
        words: min(r.relation_id for r in relations if r.explanation == words) for words in counts
    }
    random.shuffle(relations)
    found = free_of(_FAMILIES, Tables(relations=relations), (), room)
    assert found.total == len(relations)
    assert [(r.explanation, r.relation_id, pairs) for r, pairs in found.shown] == [
        (words, first[words], counts[words]) for words in sorted(counts)[:room]
    ]


def test_a_covered_pair_has_no_card_and_tells_what_its_finding_lacks() -> None:
    """A pair inside a finding is counted with the finding alone; its open axes are kept."""
    inside, outside = _relation(1, 1), _relation(7, 2)
    finding = _finding("claim-1", "claim-2")
    tables = Tables(relations=(inside, outside), findings=(finding,))
    found = free_of(_FAMILIES, tables, (finding,), 9)
    assert found.shown == ((outside, 1),)
    assert found.lacking.keys() == {frozenset(finding.claim_ids)}
    assert found.lacking[frozenset(finding.claim_ids)]
