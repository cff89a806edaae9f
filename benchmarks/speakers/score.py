"""Our speakers, voices and originators of annotated figures, counted.

A sample names 60 figures that somebody in the text answers for and 20 that are the author's own;
each is a range of a text of ``texts``. Its claim is the shortest of ours over the number; figures
without a claim are counted in ``found`` alone, and all other counts are of the claims found.

- ``speaker``: the annotated speaker, in the fullest form of the text or another listed form. Two
  names are one where the words of one end the other ("Tim Fanning", "Fanning"), without regard to
  case, articles, possessive endings and what follows a comma.
- ``full``: the same, the fullest form itself or a longer one.
- ``not_wrong``: the annotated speaker or none, rather than another one.
- ``voice``: one of the voices that the annotation allows.
- ``originator``: the end of the chain; that of a figure without a longer chain is its speaker.
- ``control``: figures of the author's own that have no speaker and the author's voice.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anafacts.model import Attribution, Claim, Voice
from benchmarks import sampled
from benchmarks.sampled import Sampled, claim_over, extracted, in_text, texts_of

SAMPLES = ("development", "test")
_WORDS = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_DROPPED = frozenset({"the", "a", "an", "some"})
_COUNTED = ("speaker", "full", "not_wrong", "voice", "originator")


@dataclass(frozen=True, slots=True)
class Figure(Sampled):
    """An annotated number: where it stands and on whose word, None in the author's own voice."""

    speaker: str | None
    also: tuple[str, ...]
    voices: tuple[str, ...]
    originators: tuple[str, ...]


def sample(name: str) -> list[Figure]:
    """Return the annotated figures of ``development`` or ``test``."""
    return [_figure(row) for row in sampled.rows(f"speakers_{name}")]


def _figure(row: Mapping[str, Any]) -> Figure:
    who = (row["speaker"], *row["also"]) if row["speaker"] else ()
    return Figure(
        (row["set"], row["text"]), row["start"], row["end"], row["speaker"], tuple(row["also"]),
        tuple(row["voice"]), tuple(row.get("originator", who)),
    )  # fmt: skip


def agreement(shared: Path, name: str) -> tuple[dict[str, str], list[str]]:
    """Return the counts of a sample by name, such as "52/60", and a line on each difference."""
    figures = sample(name)
    read = texts_of(shared, figures)
    return compared(figures, extracted(read), read)


def compared(
    figures: Sequence[Figure],
    claims: Mapping[tuple[str, str], Sequence[Claim]],
    read: Mapping[tuple[str, str], str],
) -> tuple[dict[str, str], list[str]]:
    """Return what ``agreement`` returns for claims and texts by kind and id."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for figure in figures:
        claim = claim_over(figure, claims[figure.text])
        if claim is None:
            wrong.append(f"no claim: {in_text(figure, read)}")
            continue
        judged = judge(figure, claim.attribution)
        counts.update(judged)
        counts["attributed" if figure.speaker else "own"] += 1
        if not {"speaker", "voice", "originator"} <= judged and "control" not in judged:
            wrong.append(f"{_difference(figure, claim.attribution)}: {in_text(figure, read)}")
    of = counts["attributed"]
    shares = {name: f"{counts[name]}/{of}" for name in _COUNTED}
    shares["control"] = f"{counts['control']}/{counts['own']}"
    return shares | {"found": f"{of + counts['own']}/{len(figures)}"}, wrong


def judge(figure: Figure, ours: Attribution) -> set[str]:
    """Return what counts for a figure: the names of the counts that our attribution adds to."""
    if figure.speaker is None:
        own = ours.speaker is None and ours.voice is Voice.AUTHOR
        return {"control"} if own else set()
    found = {"voice"} & {"voice" if ours.voice in figure.voices else ""}
    if ours.speaker is None:
        found.add("not_wrong")
    elif any(same(ours.speaker, name) for name in (figure.speaker, *figure.also)):
        found |= {"speaker", "not_wrong"}
        if len(_words(ours.speaker)) >= len(_words(figure.speaker)):
            found.add("full")
    if any(same(ours.originator or "", name) for name in figure.originators):
        found.add("originator")
    return found


def same(one: str, other: str) -> bool:
    """Return whether the words of one name end the other."""
    a, b = sorted((_words(one), _words(other)), key=len)
    return bool(a) and b[len(b) - len(a) :] == a


def _words(name: str) -> list[str]:
    words = _WORDS.findall(name.partition(", ")[0].lower())
    plain = [re.sub(r"['’]s$|\.", "", word) for word in words]
    return [word for word in plain if word not in _DROPPED]


def _difference(figure: Figure, ours: Attribution) -> str:
    wanted = f"{figure.speaker} ({'|'.join(figure.voices)}; {'|'.join(figure.originators)})"
    return f"{wanted}, ours {ours.speaker} ({ours.voice}; {ours.originator})"
