"""Fit the weights of pairing on hand annotation, and show what they are worth.

    python -m benchmarks.pairing_weights --shared ../shared [--write]

Every two figures of texts of one story that may be of one thing (``may_be_one``) are one sample: of
one fact where the annotator put both into one group, else of two; pairs that he left open are left
out. Levels are coded by steps, so that a level holds its own step and all below it; each step adds
at least nothing, so more agreement never lowers a score. The steps are those that maximise the
likelihood less ``STRENGTH`` times half the squared distance from ``prior``, which
``pairing_weights.toml`` states, and each story counts alike however many pairs it has.

Printed are the weights and, for each story, precision and recall of pairs with weights that were
fitted on the other stories, and the table of docs/quality.md. ``--write`` puts bits and counts into
the file.
"""

import argparse
import math
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from anafacts.model import Claim, Document
from anafacts.pipeline.stages import extract_shard, read_sources
from anafacts.reconcile.axes import ties_of
from anafacts.reconcile.candidates import candidates
from anafacts.reconcile.grades import START, Weight, weights
from anafacts.reconcile.levels import AXES, Level, Levels, levels_of
from anafacts.reconcile.occasions import occasions, telling_of
from anafacts.reconcile.pairs import inner_of
from anafacts.reconcile.profiles import profiles
from anafacts.reconcile.stories import stories_of
from anafacts.settings import Settings
from benchmarks.annotation import default_shared
from benchmarks.quality.rows import Row, read_lines

STRENGTH = 10.0
"""How much the prior weighs, in pairs about."""
_STEPS = 3000
_STORY = 100.0  # pairs that each story counts for
_FEW = 50  # a story with fewer pairs counts for as many as it has
_FILE = Path(__file__).parents[1] / "src/anafacts/lexicon/data/pairing_weights.toml"
_ENTRY = re.compile(
    r'axis = "(?P<axis>[^"]+)"\nlevel = "(?P<level>[^"]+)"\nwords = "[^"]+"\n'
    r"bits = \S+\n(?:same = \d+\nother = \d+\n)?"
)

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Two figures of one story: how far they agree, and whether they are of one fact."""

    story: str
    levels: Levels
    same: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotator's rows of each text, and how the groups stand to each other."""

    rows: Mapping[str, Sequence[Row]]
    open_classes: frozenset[tuple[str, frozenset[str]]]
    open_pairs: frozenset[frozenset[str]]

    @classmethod
    def read(cls, folder: Path) -> "Gold":
        """Return the annotation in a folder."""
        rows: dict[str, list[Row]] = {}
        for row in read_lines(folder / "quantities.jsonl"):
            rows.setdefault(row["doc"], []).append(row)
        groups = read_lines(folder / "groups.jsonl")
        ignored = [(g["group"], r) for g in groups for r in g["relations"]]
        traps = [t for t in read_lines(folder / "traps_cross.jsonl") if t["relation"] == "ignore"]
        return cls(
            rows,
            frozenset(
                (group, frozenset({r["a"], r["b"]}))
                for group, r in ignored
                if r["relation"] == "ignore"
            ),
            frozenset(
                frozenset({a, b}) for t in traps for a in t["a_members"] for b in t["b_members"]
            ),
        )

    def same(self, a: Claim, b: Claim) -> bool | None:
        """Return whether two claims are of one fact, None where the annotator left it open."""
        x, y = self._row(a), self._row(b)
        if x is None or y is None:
            return False
        if frozenset({x["qid"], y["qid"]}) in self.open_pairs:
            return None
        if not x["group"] or x["group"] != y["group"]:
            return False
        return None if (x["group"], frozenset({x["cls"], y["cls"]})) in self.open_classes else True

    def _row(self, claim: Claim) -> Row | None:
        """Return the row whose number stands in the claim; of several the first."""
        rows = self.rows.get(claim.doc_id.rsplit("/", 1)[-1], ())
        inside = (
            r for r in rows if r["num_start"] < claim.span.end and r["num_end"] > claim.span.start
        )
        return next(inside, None)


def samples(corpus: Path, gold: Gold) -> Iterator[Sample]:
    """Yield a sample for every two figures of one story that may be of one thing."""
    for folder in sorted(p for p in corpus.iterdir() if p.is_dir()):
        documents, claims = _extracted(folder)
        for a, b, levels in _compared(documents, claims):
            same = gold.same(a, b)
            if same is not None:
                yield Sample(folder.name, levels, same)


def _extracted(folder: Path) -> tuple[Sequence[Document], Sequence[Claim]]:
    with tempfile.TemporaryDirectory() as out:
        settings = Settings(raw=folder, warehouse=Path(out))
        documents = read_sources(settings).documents
        return documents, extract_shard(documents, settings.choice).claims


def _compared(
    documents: Sequence[Document], claims: Sequence[Claim]
) -> Iterator[tuple[Claim, Claim, Levels]]:
    stories, metas = stories_of(documents), {d.doc_id: d.meta for d in documents}
    profile = profiles(occasions(telling_of(documents, claims), metas, claims))
    ordered = sorted(claims, key=lambda c: (c.doc_id, c.span, c.claim_id))
    for i, j in candidates(ordered, inner_of(ordered), stories):
        a, b = ordered[i], ordered[j]
        across = a.doc_id != b.doc_id and stories.are_one(a.doc_id, b.doc_id)
        ends = profile(a), profile(b)
        if across and ties_of(*ends, same_story=True):
            yield a, b, levels_of(*ends)


def coded(levels: Levels) -> list[float]:
    """Return 1 for each step that the levels reach, axis by axis, the highest step first."""
    places = ((AXES[f.name].index(getattr(levels, f.name)), f.name) for f in fields(Levels))
    return [float(at <= step) for at, axis in places for step in range(len(AXES[axis]) - 1)]


def steps_of(known: Mapping[tuple[str, str], Weight]) -> Vector:
    """Return the steps between the priors of neighbouring levels, in natural units."""
    steps = [
        known[axis, high].prior - known[axis, low].prior
        for axis, order in AXES.items()
        for high, low in pairwise(order)
    ]
    return np.array(steps, dtype=np.float64) * math.log(2)


def fit(given: Sequence[Sample], prior: Vector) -> tuple[Vector, float]:
    """Return the steps and the start that suit the samples best (accelerated projected gradient).

    Beck and Teboulle, "A fast iterative shrinkage-thresholding algorithm" (2009).
    """
    x, y = np.array([coded(s.levels) for s in given]), np.array([float(s.same) for s in given])
    counts = Counter(s.story for s in given)
    weight = np.array([_STORY / counts[s.story] if counts[s.story] > _FEW else 1.0 for s in given])
    wide = np.c_[x, np.ones(len(y))]
    rate = 1 / (0.25 * np.linalg.norm(np.sqrt(weight)[:, None] * wide, 2) ** 2 + STRENGTH)
    found = ahead = np.append(prior, 0.0)
    pull, pace = STRENGTH * np.append(np.ones(len(prior)), 0.0), 1.0
    for _ in range(_STEPS):
        error = weight * (1 / (1 + np.exp(-wide @ ahead)) - y)
        moved = ahead - rate * (wide.T @ error + pull * (ahead - np.append(prior, 0.0)))
        moved[:-1] = np.maximum(moved[:-1], 0.0)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead, found, pace = moved + (pace - 1) / faster * (moved - found), moved, faster
    return found[:-1], float(found[-1])


def scores(given: Sequence[Sample], steps: Vector, start: float) -> Vector:
    """Return the score of each sample, in bits."""
    found: Vector = (np.array([coded(s.levels) for s in given]) @ steps + start) / math.log(2)
    return found


def left_out(given: Sequence[Sample], prior: Vector) -> Iterator[str]:
    """Yield a line for each story, scored with weights that were fitted on the others."""
    total: Counter[str] = Counter()
    for story in sorted({s.story for s in given}):
        held, rest = ([s for s in given if (s.story == story) is own] for own in (True, False))
        counts = _counts(held, scores(held, *fit(rest, prior)))
        total += counts
        yield f"{story:20}{_figures(counts)}"
    yield f"{'all':20}{_figures(total)}"


def _counts(given: Sequence[Sample], found: Vector) -> Counter[str]:
    counts = Counter({"same": sum(s.same for s in given)})
    for sample, score in zip(given, found, strict=True):
        if score >= 0:
            counts["right" if sample.same else "wrong"] += 1
    return counts


def _figures(counts: Mapping[str, int]) -> str:
    paired = counts["right"] + counts["wrong"]
    precision = counts["right"] / paired if paired else 1.0
    recall = counts["right"] / counts["same"] if counts["same"] else 1.0
    return f"precision {precision:.2f}  recall {recall:.2f}  ({paired} of {counts['same']})"


def fitted(given: Sequence[Sample]) -> dict[tuple[str, str], tuple[float, int, int]]:
    """Return the bits of every level, and how many pairs of one fact and of two have it."""
    steps, start = fit(given, steps_of(weights()))
    same = sum(s.same for s in given)
    found = {START: (start / math.log(2), same, len(given) - same)}
    at = 0
    for axis, order in AXES.items():
        bits = np.append(np.cumsum(steps[at : at + len(order) - 1][::-1])[::-1] / math.log(2), 0.0)
        at += len(order) - 1
        for level, value in zip(order, bits, strict=True):
            found[axis, level] = (value, *_seen(given, axis, level))
    return {key: (round(float(bits), 2), m, u) for key, (bits, m, u) in found.items()}


def _seen(given: Sequence[Sample], axis: str, level: Level) -> tuple[int, int]:
    having = [s.same for s in given if getattr(s.levels, axis) is level]
    return sum(having), len(having) - sum(having)


def rewritten(text: str, found: Mapping[tuple[str, str], tuple[float, int, int]]) -> str:
    """Return the file of weights with the bits and counts that were found."""

    def entry(match: re.Match[str]) -> str:
        key = match["axis"], match["level"]
        if key not in found:
            return match[0]
        bits, same, other = found[key]
        head = match[0][: match[0].index("bits = ")]
        return f"{head}bits = {bits}\nsame = {same}\nother = {other}\n"

    return _ENTRY.sub(entry, text)


def table() -> str:
    """Return the weights of the file as a Markdown table, an axis a line."""
    rows = (
        "; ".join(
            f"{weights()[axis, level].words} {weights()[axis, level].bits:+.1f}" for level in order
        )
        for axis, order in AXES.items()
    )
    lines = (f"| {axis} | {row} |" for axis, row in zip(AXES, rows, strict=True))
    start = f"Every pair starts from {weights()[START].bits:+.1f}."
    return "\n".join(["| axis | bits |", "|---|---|", *lines, "", start])


def main() -> None:
    """Print the weights and what they are worth on stories that they were not fitted on."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=default_shared(), help="holds gold/")
    parser.add_argument("--write", action="store_true", help="put the weights into the file")
    given = parser.parse_args()
    clusters = given.shared / "gold" / "clusters"
    found = list(samples(clusters / "corpus", Gold.read(clusters / "gold")))
    weighed = fitted(found)
    for (axis, level), (bits, same, other) in weighed.items():
        prior = weights()[axis, level].prior
        print(
            f"{axis:12}{level:20}{bits:+6.2f}  prior {prior:+5.1f}  {same:5} same {other:5} other"
        )
    print("\nwith weights fitted on the other stories:")
    print("\n".join(left_out(found, steps_of(weights()))))
    print(f"\n{table()}")
    if given.write:
        text = _FILE.read_text(encoding="utf-8")
        _FILE.write_text(rewritten(text, weighed), encoding="utf-8")


if __name__ == "__main__":
    main()
