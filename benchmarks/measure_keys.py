"""Whether the texts of a story give one fact one measure, and different facts different ones.

A gold group is one fact told by two or more texts; its members are figures. A member is the claim
that lies closest over its number; members without a claim are counted apart (``keys.unclaimed``).

Two claims *meet* where their figures are of one kind of unit and their measure keys are equal or
compatible; what is compatible says the reconciliation itself (``how_measured``). The *majority
key* of a group is that of the claim which most claims of the group meet; of several the one that
stands most often word by word, then the first of the text. Where no other text of the group meets
it, the group has none.

- ``keys.agree``: claims that meet the majority key of their group (the figure that is asked for).
- ``keys.equal``, the stricter: claims that have the majority key itself, letter by letter.
- ``keys.any``, the looser: claims that meet a claim of at least one other text of their group.

The false side are pairs of claims of one story and one kind of unit that belong to different
groups, so that nobody gains by giving all claims one key. In ``keys.false_equal`` they share the
key, in ``keys.false_met`` they meet. Different groups may rightly share one: the dead of two
quakes, whom subject and period tell apart. So ``keys.false_measure`` counts those that meet though
the annotator also named another measure, out of all such pairs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from anafacts.model import AxisState, Claim
from anafacts.reconcile.profiles import how_measured, profile_of
from anafacts.warehouse.read import read_tables
from benchmarks.quality.rows import Row, read_lines


@dataclass(frozen=True, slots=True)
class Member:
    """A figure of a gold group with the claim that was made of it."""

    group: str
    measure: str
    story: str
    claim: Claim

    @property
    def key(self) -> str:
        """Return the measure key of the claim."""
        return self.claim.topic.measure_key


def agreement(
    gold: Path, claims: Mapping[str, Sequence[Claim]]
) -> tuple[dict[str, str], list[str]]:
    """Return the figures of this module by name, such as "29/40", and a line on each difference.

    ``gold`` holds quantities.jsonl and groups.jsonl; ``claims`` are by the last part of a doc_id.
    """
    rows = [r for r in read_lines(gold / "quantities.jsonl") if r.get("group")]
    told = {r["group"] for r in read_lines(gold / "groups.jsonl")}
    rows = [r for r in rows if r["group"] in told and r["kind"] not in {"time", "date"}]
    found = [m for row in rows if (m := _member(row, claims.get(row["doc"], ()))) is not None]
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in found:
        groups[member.group].append(member)
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for members in groups.values():
        counts += _counted(members)
        wrong += _differences(members)
    figures = {name: f"{counts[name]}/{len(found)}" for name in ("agree", "equal", "any")}
    figures["unclaimed"] = f"{len(rows) - len(found)}/{len(rows)}"
    return figures | _false(found), wrong


def meet(a: Claim, b: Claim) -> bool:
    """Return whether two claims have one measure key, or compatible ones."""
    if a.figure.unit_kind is not b.figure.unit_kind or not a.topic.measure_key:
        return False
    equal = a.topic.measure_key == b.topic.measure_key
    return equal or how_measured(profile_of(a), profile_of(b)) is not AxisState.DIFFERS


def majority(members: Sequence[Member]) -> tuple[Member, list[Member]]:
    """Return a member whose key most members of the group meet, and those that meet it.

    Nobody meets it where members of other texts do not.
    """
    often = Counter(m.key for m in members)

    def weight(member: Member) -> tuple[int, int]:
        return sum(_meets(member, other) for other in members), often[member.key]

    model = max(members, key=weight)
    met = [m for m in members if model.key and _meets(m, model)]
    return model, met if len({m.claim.doc_id for m in met}) > 1 else []


def _meets(a: Member, b: Member) -> bool:
    return a is b or meet(a.claim, b.claim)


def _counted(members: Sequence[Member]) -> Counter[str]:
    model, met = majority(members)
    count = Counter({"agree": len(met), "equal": sum(m.key == model.key for m in met)})
    for member in members:
        others = (m for m in members if m.claim.doc_id != member.claim.doc_id)
        count["any"] += any(_meets(member, other) for other in others)
    return count


def _differences(members: Sequence[Member]) -> Iterator[str]:
    """Yield a line for each member that does not meet the majority key of its group."""
    model, met = majority(members)
    for member in members:
        if member not in met:
            claim = member.claim
            yield (
                f"keys {member.group} ({member.measure}): {member.key!r} not as {model.key!r}: "
                f"{claim.doc_id} {claim.quote!r} in {' '.join(claim.sentence_text.split())!r}"
            )


def _false(found: Sequence[Member]) -> dict[str, str]:
    pairs = [(a, b) for a, b in combinations(found, 2) if _may_be_confused(a, b)]
    other = [(a, b) for a, b in pairs if a.measure != b.measure]
    equal = sum(bool(a.key) and a.key == b.key for a, b in pairs)
    return {
        "false_equal": f"{equal}/{len(pairs)}",
        "false_met": f"{sum(_meets(a, b) for a, b in pairs)}/{len(pairs)}",
        "false_measure": f"{sum(_meets(a, b) for a, b in other)}/{len(other)}",
    }


def _may_be_confused(a: Member, b: Member) -> bool:
    kinds = {m.claim.figure.unit_kind for m in (a, b)}
    return a.story == b.story and a.group != b.group and len(kinds) == 1


def _member(row: Row, claims: Iterable[Claim]) -> Member | None:
    """Return the member with the claim that shares the most with the annotated span, or None."""
    over = [c for c in claims if c.span.start < row["num_end"] and row["num_start"] < c.span.end]
    if not over:
        return None
    best = max(over, key=lambda c: _overlap(row, c))
    return Member(row["group"], row["measure"], row["cluster"], best)


def _overlap(row: Row, claim: Claim) -> float:
    """Return the shared code points as a share of all that either span covers."""
    start, end = int(row["start"]), int(row["end"])
    shared = min(end, claim.span.end) - max(start, claim.span.start)
    return shared / (max(end, claim.span.end) - min(start, claim.span.start))


def read_claims(warehouses: Iterable[Path]) -> dict[str, list[Claim]]:
    """Return the claims of several warehouses by text, under the last part of its doc_id."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for folder in warehouses:
        tables = read_tables(folder)
        for claim in tables.claims if tables is not None else ():
            found[claim.doc_id.rsplit("/", 1)[-1]].append(claim)
    return found
