"""Draw figures at random for the annotation of their speakers: print each with what is around it.

    python -m benchmarks.speakers.draw --shared ../shared --seed 1 --of 150

A figure is a number in digits or words that is no date. Of four figures drawn three stand in a
sentence with a mark of attribution or within quotation marks, and one in any other sentence;
whether it is attributed, and to whom, is for the reader to say.
"""

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.annotation import default_shared
from benchmarks.speakers.texts import texts

_SHARES = {"news": 6, "reports": 3, "open": 1}
_ATTRIBUTED = 0.75
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    "hundred thousand million billion dozens? half third"
).replace(" ", "|")
_NUMBER = re.compile(rf"(?<![\w.,])(?:\$ ?)?\d[\d.,]*(?<![.,])\b|\b(?:{_WORDS})\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"{_MONTH} \d{{1,2}}\b(?:, \d{{4}})?|\d{{1,2}} {_MONTH}\b|\b(?:1[6-9]|20)\d\d(?:s|-\d\d)?\b"
    r"|\d+ ?[:/] ?\d+[/\d]*|\b\d\d?[:.\d]* ?[ap]\.? ?m\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|told|tells|according|report(?:s|ed|edly|ing)|estimat(?:e[sd]?|ing)"
    r"|announc(?:es|ed)|claim(?:s|ed) (?:that|to|there)|stated|add(?:s|ed)(?= that|[:,.])"
    r"|not(?:es|ed)"
    r"|figures|data|survey|study|found that|show(?:s|ed) (?:that|a)|officials|allege\w*|warned"
    r"|predict\w+|expects|documented|confirm\w+|quoted|put (?=the|it|its|their)|photo|citing"
    r"|cited)\b"
    r"|[“”]",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])[”\"]? (?=[A-Z“])|\n+")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A number of a text with the half-open range of its sentence."""

    kind: str
    name: str
    text: str
    start: int
    end: int
    sentence: tuple[int, int]

    @property
    def marked(self) -> bool:
        """Whether its sentence has a mark of attribution, or it stands in an open quotation."""
        start, end = self.sentence
        opened = self.text.count("“", 0, self.start) - self.text.count("”", 0, self.start)
        return opened > 0 or bool(_MARK.search(self.text, start, end))


def drawn(shared: Path, seed: int, of: int) -> list[Drawn]:
    """Return so many figures, no two of one text, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    found: list[Drawn] = []
    for kind, share in _SHARES.items():
        wanted = of * share // sum(_SHARES.values())
        for marked in (True, False):
            part = round(wanted * (_ATTRIBUTED if marked else 1 - _ATTRIBUTED))
            found.extend(_some(list(texts(shared, kind)), kind, chance, (part, marked)))
    return found


def _some(
    all_texts: list[tuple[str, str]], kind: str, chance: random.Random, wanted: tuple[int, bool]
) -> Iterator[Drawn]:
    many, marked = wanted
    chance.shuffle(all_texts)
    for name, text in all_texts:
        if not many:
            return
        figures = [figure for figure in _figures(kind, name, text) if figure.marked == marked]
        if figures:
            many -= 1
            yield chance.choice(figures)


def _figures(kind: str, name: str, text: str) -> Iterator[Drawn]:
    dates = [match.span() for match in _DATE.finditer(text)]
    ends = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    for match in _NUMBER.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in dates):
            continue
        after = next(at for at, end in enumerate(ends) if end > match.start())
        yield Drawn(kind, name, text, *match.span(), (ends[after - 1], ends[after]))


def _shown(figure: Drawn) -> str:
    start, end = max(0, figure.sentence[0] - 450), min(len(figure.text), figure.sentence[1] + 220)
    before, after = figure.text[start : figure.start], figure.text[figure.end : end]
    inside = figure.text[figure.start : figure.end]
    head = f"== {figure.kind} {figure.name} {figure.start} {figure.end} {inside!r}"
    return f"{head}\n{before}<<{inside}>>{after}\n"


def main() -> None:
    """Print the figures drawn, each with what is around it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=default_shared())
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--of", type=int, default=150)
    given = parser.parse_args()
    for figure in drawn(given.shared, given.seed, given.of):
        print(_shown(figure))


if __name__ == "__main__":
    main()
