"""The grammar alone against a hand annotation, here one of two invented texts."""

from pathlib import Path

from benchmarks.grammar import agreement
from tests.benchmarks.quality.bench import put


def test_agreement_counts_found_right_and_false(tmp_path: Path) -> None:
    """A figure with another value is found but not right; a reference that is read is false."""
    seed, news = "The lake covers 40 hectares and 9 villages.", "Some 70 boats lay at pier 12."
    gold = tmp_path / "gold"
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "lake.txt").write_text(seed, encoding="utf-8")
    (gold / "clusters" / "corpus" / "pier").mkdir(parents=True)
    (gold / "clusters" / "corpus" / "pier" / "boats.txt").write_text(news, encoding="utf-8")
    put(gold, "seeds/claims.jsonl",
        _figure("lake", seed, "40 hectares", value=40, tier="core"),
        _figure("lake", seed, "9 villages", value=8, tier="core"),
        _figure("lake", seed, "lake", value=1, tier="extra"))  # fmt: skip
    put(gold, "seeds/traps.jsonl", _figure("lake", seed, "9 villages", value=None))
    put(gold, "clusters/gold/quantities.jsonl",
        _figure("boats", news, "Some 70 boats", value=70, kind="quantity"))  # fmt: skip
    put(gold, "clusters/gold/non_quantities.jsonl")
    counts, wrong = agreement(gold)
    assert counts == {
        "seeds.found": "2/2", "seeds.value": "1/2", "seeds.false": "1/1",
        "clusters.found": "1/1", "clusters.value": "1/1",
    }  # fmt: skip
    assert [line.split(":")[0] for line in wrong] == ["lake '9 villages'", "lake no figure"]


def _figure(doc: str, text: str, quote: str, **more: object) -> dict[str, object]:
    start = text.index(quote)
    place = {"doc": doc, "quote": quote, "start": start, "end": start + len(quote)}
    return {**place, "low": None, **more}
