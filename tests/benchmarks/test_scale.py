"""The generated world of the scale benchmark and its scores."""

from collections import Counter

from anafacts.reconcile import reconcile
from benchmarks.scale.scores import conflicts_scored, facts_scored
from benchmarks.scale.texts import Told, texts

_SIZE = 1_500


def _world() -> list[Told]:
    return list(texts(_SIZE, seed=5))


def test_the_same_seed_gives_the_same_world() -> None:
    """So many claims, each in its place in its text, and the same again for the same seed."""
    world = _world()
    assert sum(len(t.claims) for t in world) == _SIZE
    assert world == _world()
    for told in world:
        assert all(told.document.text[c.span.start : c.span.end] == c.quote for c in told.claims)


def test_facts_are_told_several_times_and_some_wrongly() -> None:
    """Facts have several claims on average, and a few of them give another value."""
    truths = [t for told in _world() for t in told.truths]
    assert 3 < _SIZE / len(Counter(t.fact for t in truths)) < 8
    assert 0 < sum(t.side for t in truths) < _SIZE / 10


def test_what_is_found_is_nearly_the_truth() -> None:
    """Facts are not mixed up, and conflicts between different figures are found."""
    world = _world()
    claims = [c for told in world for c in told.claims]
    truths = {t.claim_id: t for told in world for t in told.truths}
    found = reconcile([t.document for t in world], claims, [e for t in world for e in t.events])
    facts = facts_scored(found.facts, truths)
    conflicts = conflicts_scored(found.relations, claims, truths)
    assert facts["facts precision"] > 0.99
    assert facts["facts recall"] > 0.85
    assert conflicts["conflicts precision"] > 0.95
    assert conflicts["conflicts recall, by figures"] > 0.9
