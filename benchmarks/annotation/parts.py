"""What is measured against what, part by part.

``seeds`` is annotation of the five texts of ``raw/`` and ``clusters`` of five stories of news, one
run each; the scorers that lie beside that annotation do the counting. ``own`` is our own annotation
of the two texts that ``seeds`` leaves out, in ``tests/eval/annotation``; ``keys`` is whether the
texts of a story give one fact one measure (``measure_keys`` defines its figures); ``rows`` is what
a reader said of a sample of our rows (``precision``); ``speakers`` is on whose word figures of
other texts stand (``speakers.score``), ``names`` whose they are, with whom and where (``parties``);
``grammar`` is what the grammar of figures reads in the texts of ``seeds`` and ``clusters`` without
a model.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from benchmarks.annotation.runs import OWN, Runs

Scored = tuple[dict[str, Any], str]


def _seeds(runs: Runs) -> Scored:
    scorer = runs.gold / "seeds" / "score_seeds.py"
    return _score(runs, "seeds", [scorer, runs.five_texts()])


def _own(runs: Runs) -> Scored:
    """Return the figures on our own annotation, which has claims and events but no findings."""
    scorer = runs.gold / "seeds" / "score_seeds.py"
    texts = ["--gold", OWN, "--docs", "cari_heine,jacobin"]
    content, printed = _score(runs, "own", [scorer, runs.five_texts(), *texts])
    # The scorer counts the events of all five texts.
    content["events"].pop("rows")
    return {kind: content[kind] for kind in ("claims", "events")}, printed


def _clusters(runs: Runs) -> Scored:
    gold, predicted = runs.gold / "clusters", runs.work / "clusters"
    _call([gold / "warehouse_to_jsonl.py", predicted, *runs.stories()])
    pairs = ["--discrepancies", predicted / "pred.jsonl"]
    figures = ["--quantities", predicted / "quant.jsonl"]
    return _score(runs, "clusters", [gold / "score_discrepancies.py", *pairs, *figures])


def _keys(runs: Runs) -> Scored:
    from benchmarks.measure_keys import agreement, read_claims

    figures, wrong = agreement(runs.gold / "clusters" / "gold", read_claims(runs.stories()))
    return figures, "\n".join(wrong[: runs.errors])


def _rows(runs: Runs) -> Scored:
    from benchmarks.precision import FIVE_TEXTS, precision

    warehouses = {story.name: story for story in runs.stories()}
    figures, faults = precision(warehouses | {FIVE_TEXTS: runs.five_texts()})
    return figures, "\n".join(faults[: runs.errors])


def _speakers(runs: Runs) -> Scored:
    from benchmarks.speakers.score import SAMPLES, agreement

    with runs.timed("speakers"):
        found = {name: agreement(runs.shared, name) for name in SAMPLES}
    wrong = [line for _, lines in found.values() for line in lines]
    counts = {name: counts for name, (counts, _) in found.items()}
    return counts, "\n".join(wrong[: runs.errors])


def _names(runs: Runs) -> Scored:
    from benchmarks.parties import agreement

    with runs.timed("names"):
        figures, wrong = agreement(runs.shared)
    return figures, "\n".join(wrong[: runs.errors])


def _grammar(runs: Runs) -> Scored:
    from benchmarks.grammar import agreement

    with runs.timed("grammar"):
        figures, wrong = agreement(runs.gold)
    return figures, "\n".join(wrong[: runs.errors])


SCORERS = {
    "seeds": _seeds,
    "own": _own,
    "clusters": _clusters,
    "keys": _keys,
    "rows": _rows,
    "speakers": _speakers,
    "names": _names,
    "grammar": _grammar,
}
PARTS = tuple(SCORERS)


def _score(runs: Runs, part: str, command: Sequence[object]) -> Scored:
    """Return what a scorer writes to a file, and what it prints."""
    scores = runs.work / f"{part}.json"
    printed = _call([*command, "--errors", runs.errors, "--json", scores])
    content: dict[str, Any] = json.loads(scores.read_text(encoding="utf-8"))
    return content, printed


def _call(command: Sequence[object]) -> str:
    words = [sys.executable, *map(str, command)]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout
