"""Print how often subject, counterpart and place of a figure are those of the annotation.

    python -m benchmarks.parties [--shared ../shared] [--errors 20] [--draw 4]

``benchmarks/samples/parties.jsonl`` is the annotation: claims of ours drawn at random from news and
country reports, and for each the canonical names that a careful reader takes for its subject, its
counterpart and its place. More than one may be right; an empty name says that none may be given,
and "~Union" any name that ends so. Its claim is the shortest of ours over the range.

- ``right``: a name that the annotation allows.
- ``wrong``: any other name.
- ``missing``: none, where the annotation asks for one.

The rest has none and needs none. Draws 1 to 3 were looked at while the rules were written; draw 4
was annotated before what we made of it was seen.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from anafacts.model import Claim
from benchmarks import sampled
from benchmarks.annotation import default_shared, flatten, render
from benchmarks.sampled import Sampled, claim_over, extracted, in_text, texts_of

ROLES = ("subject", "counterpart", "place")
VERDICTS = ("right", "wrong", "missing")
_ENDING = "~"


@dataclass(frozen=True, slots=True)
class Owned(Sampled):
    """An annotated figure: the names that may be given by role, and in which draw it is."""

    allowed: Mapping[str, tuple[str, ...]]
    draw: int


def sample(draw: int | None = None) -> list[Owned]:
    """Return the annotated figures of one draw, or of all."""
    return [
        Owned(
            (row["set"], row["text"]), row["start"], row["end"],
            {role: tuple(row[role]) for role in ROLES}, row["draw"],
        )
        for row in sampled.rows("parties")
        if draw in {None, row["draw"]}
    ]  # fmt: skip


def agreement(shared: Path, draw: int | None = None) -> tuple[dict[str, dict[str, int]], list[str]]:
    """Return the counts by role and verdict, and a line on each name that is wrong or missing."""
    figures = sample(draw)
    read = texts_of(shared, figures)
    return compared(figures, extracted(read), read)


def compared(
    figures: Sequence[Owned],
    claims: Mapping[tuple[str, str], Sequence[Claim]],
    read: Mapping[tuple[str, str], str],
) -> tuple[dict[str, dict[str, int]], list[str]]:
    """Return what ``agreement`` returns for claims and texts by kind and id."""
    counts: Counter[tuple[str, str]] = Counter()
    faults: list[str] = []
    for figure in figures:
        claim = claim_over(figure, claims[figure.text])
        for role in ROLES:
            ours = (getattr(claim.topic, role) if claim is not None else None) or ""
            verdict = judge(figure.allowed[role], ours)
            counts[role, verdict] += 1
            if verdict in {"wrong", "missing"}:
                asked = " or ".join(figure.allowed[role])
                where = in_text(figure, read)
                faults.append(f"{verdict} {role} {ours!r} for {asked!r} ({figure.draw}): {where}")
    figures_by_role = {role: {v: counts[role, v] for v in VERDICTS} for role in ROLES}
    return figures_by_role, faults


def judge(allowed: Sequence[str], ours: str) -> str:
    """Return ``right``, ``wrong`` or ``missing`` for our name, "" for none; "" where none is due.

    None at all is right nowhere, so that giving less never counts as more.
    """
    if not ours:
        return "" if "" in allowed else "missing"
    ends = [name[1:] for name in allowed if name.startswith(_ENDING)]
    return "right" if ours in allowed or any(ours.endswith(end) for end in ends) else "wrong"


def main() -> None:
    """Print the counts and, if asked for, the names that differ."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=default_shared())
    parser.add_argument("--errors", type=int, default=0, help="print so many differences")
    parser.add_argument("--draw", type=int, help="this draw only")
    given = parser.parse_args()
    counts, faults = agreement(given.shared, given.draw)
    print(*faults[: given.errors], sep="\n")
    print(render({one.name: one for one in flatten("names", counts)}))


if __name__ == "__main__":
    main()
