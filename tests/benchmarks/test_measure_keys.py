"""Agreement of measure keys on two invented groups of figures that three texts tell."""

from pathlib import Path

import pytest

from anafacts.model import Claim
from benchmarks.measure_keys import agreement
from tests.benchmarks.quality.bench import put
from tests.reconcile.build import claim, figure

_DEAD, _HURT = "person|death|", "person|injury|"


def _told(text: str, start: int, key: str) -> Claim:
    return claim(text, "9", figure(9, unit="person", unit_kind="count"), start=start, key=key)


def _gold(folder: Path, *members: tuple[str, str, int]) -> None:
    put(folder, "groups.jsonl", {"group": "dead"}, {"group": "hurt"})
    rows = [
        {"group": group, "measure": group, "cluster": "mine", "kind": "quantity", "doc": doc,
         "start": at, "end": at + 1, "num_start": at, "num_end": at + 1}
        for doc, group, at in members
    ]  # fmt: skip
    put(folder, "quantities.jsonl", *rows)


@pytest.mark.parametrize(
    ("keys", "counts"),
    [
        ((_DEAD, _DEAD, _DEAD), {"agree": "3/3", "equal": "3/3", "any": "3/3"}),
        ((_DEAD, _DEAD, "miner||"), {"agree": "2/3", "equal": "2/3", "any": "2/3"}),
        ((_DEAD, "person|death|flood", _DEAD), {"agree": "3/3", "equal": "2/3", "any": "3/3"}),
        ((_DEAD, "miner|trap|", ""), {"agree": "0/3", "equal": "0/3", "any": "0/3"}),
    ],
    ids=["one key", "one differs", "one says more", "no two meet"],
)
def test_claims_agree_that_meet_the_majority_key(
    keys: tuple[str, ...], counts: dict[str, str], tmp_path: Path
) -> None:
    """A claim agrees where its key is that of most others; a lone key agrees with nobody."""
    texts = dict(zip(("a", "b", "c"), keys, strict=True))
    _gold(tmp_path, *((text, "dead", 0) for text in texts))
    found, wrong = agreement(tmp_path, {t: [_told(t, 0, key)] for t, key in texts.items()})
    assert {name: found[name] for name in counts} == counts
    assert len(wrong) == 3 - int(found["agree"][0])


def test_one_key_for_everything_shows_on_the_false_side(tmp_path: Path) -> None:
    """Claims of different groups that share a key are counted, as is a figure without a claim."""
    _gold(tmp_path, ("a", "dead", 0), ("b", "dead", 0), ("a", "hurt", 5), ("c", "hurt", 0))
    claims = {"a": [_told("a", 0, _DEAD), _told("a", 5, _HURT)], "b": [_told("b", 0, _DEAD)]}
    apart, _ = agreement(tmp_path, claims)
    assert (apart["false_met"], apart["unclaimed"]) == ("0/2", "1/4")
    claims["a"][1] = _told("a", 5, _DEAD)
    together, _ = agreement(tmp_path, claims)
    assert (together["false_equal"], together["false_measure"]) == ("2/2", "2/2")
