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

import json
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anafacts.model import Attribution, Claim, Voice
from benchmarks.speakers.texts import chosen

SAMPLES = ("development", "test")
_FOLDER = Path(__file__).resolve().parent.parent / "samples"
_WORDS = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_DROPPED = frozenset({"the", "a", "an", "some"})
_COUNTED = ("speaker", "full", "not_wrong", "voice", "originator")


@dataclass(frozen=True, slots=True)
class Figure:
    """An annotated number: where it stands and on whose word, None in the author's own voice."""

    text: tuple[str, str]
    start: int
    end: int
    speaker: str | None
    also: tuple[str, ...]
    voices: tuple[str, ...]
    originators: tuple[str, ...]


def sample(name: str) -> list[Figure]:
    """Return the annotated figures of ``development`` or ``test``."""
    lines = (_FOLDER / f"speakers_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_figure(json.loads(line)) for line in lines]


def _figure(row: Mapping[str, Any]) -> Figure:
    who = (row["speaker"], *row["also"]) if row["speaker"] else ()
    return Figure(
        (row["set"], row["text"]), row["start"], row["end"], row["speaker"], tuple(row["also"]),
        tuple(row["voice"]), tuple(row.get("originator", who)),
    )  # fmt: skip


def agreement(shared: Path, name: str) -> tuple[dict[str, str], list[str]]:
    """Return the counts of a sample by name, such as "52/60", and a line on each difference."""
    figures = sample(name)
    ids: dict[str, set[str]] = defaultdict(set)
    for kind, text in (figure.text for figure in figures):
        ids[kind].add(text)
    read = chosen(shared, ids)
    claims = extracted(read)
    return compared(figures, claims, read)


def compared(
    figures: Sequence[Figure],
    claims: Mapping[tuple[str, str], Sequence[Claim]],
    read: Mapping[tuple[str, str], str],
) -> tuple[dict[str, str], list[str]]:
    """Return what ``agreement`` returns for claims and texts by kind and id."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for figure in figures:
        claim = _claim(figure, claims[figure.text])
        if claim is None:
            wrong.append(f"no claim: {_place(figure, read)}")
            continue
        judged = judge(figure, claim.attribution)
        counts.update(judged)
        counts["attributed" if figure.speaker else "own"] += 1
        if not {"speaker", "voice", "originator"} <= judged and "control" not in judged:
            wrong.append(f"{_difference(figure, claim.attribution)}: {_place(figure, read)}")
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


def _claim(figure: Figure, claims: Sequence[Claim]) -> Claim | None:
    over = [c for c in claims if c.span.start <= figure.start and figure.end <= c.span.end]
    near = over or [c for c in claims if c.span.start < figure.end and figure.start < c.span.end]
    return min(near, key=lambda claim: claim.span.end - claim.span.start, default=None)


def extracted(read: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Return the claims of each text."""
    from anafacts.extract import extract_documents
    from anafacts.sources import read_folder

    with tempfile.TemporaryDirectory(prefix="anafacts-speakers-") as folder:
        names = {f"{at}.txt": key for at, key in enumerate(read)}
        for path, key in names.items():
            (Path(folder) / path).write_text(read[key], encoding="utf-8")
        documents = read_folder(Path(folder)).documents
    found = extract_documents(documents, "shipped")
    pairs = zip(documents, found, strict=True)
    return {names[document.path]: one.claims for document, one in pairs}


def _difference(figure: Figure, ours: Attribution) -> str:
    wanted = f"{figure.speaker} ({'|'.join(figure.voices)}; {'|'.join(figure.originators)})"
    return f"{wanted}, ours {ours.speaker} ({ours.voice}; {ours.originator})"


def _place(figure: Figure, read: Mapping[tuple[str, str], str]) -> str:
    text = read[figure.text]
    before = text[max(0, figure.start - 90) : figure.start]
    inside, after = text[figure.start : figure.end], text[figure.end : figure.end + 90]
    return f"{' '.join(figure.text)} {before}<<{inside}>>{after}".replace("\n", " ")
