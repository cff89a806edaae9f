"""The hand list of right names and sentences, found again in the texts, and what is wrong by it."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import Any

from anafacts.normalize.names import EntityKind, canonical

LIST = Path(__file__).with_name("names.toml")
CLASSES = {
    "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place",
    "EVENT": "event",
    "WORK_OF_ART": "work",
}
_NAME = re.compile(r"(?P<types>[A-Z_|]+): (?P<text>.+)")
_ARTICLE = re.compile(r"the\s", re.IGNORECASE)


class Wrong(StrEnum):
    """What can be wrong with a name or with a break between sentences."""

    MISSED = "missed"
    TYPE = "wrong type"
    BORDERS = "wrong borders"
    INVENTED = "invented"
    NO_BREAK = "break missing"
    BREAK = "break too many"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: half-open offsets and the types that are right, or the one predicted."""

    start: int
    end: int
    types: tuple[str, ...]
    text: str

    @property
    def group(self) -> str:
        """Return what the name is counted as: its type in words, a country for itself."""
        entity = canonical(self.text) if self.types[0] == "LOC" else None
        if entity and entity.kind is EntityKind.COUNTRY:
            return "country"
        return CLASSES[self.types[0]]


Reading = tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A right sentence: half-open offsets, the readings of each stretch, where it may break."""

    doc: str
    start: int
    end: int
    stretches: tuple[tuple[Reading, ...], ...]
    breaks: frozenset[int]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One wrong name or break at an offset; ``group`` is "sentence" for a break."""

    start: int
    wrong: Wrong
    group: str
    note: str


def read_list(file: Path = LIST) -> tuple[dict[str, Any], ...]:
    """Return the entries of the hand list in file order.

    Raises:
        ValueError: an entry has an unknown key or lacks one.
    """
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["sentence"]
    for entry in entries:
        if entry.keys() | {"breaks"} != {"doc", "first", "last", "names", "breaks"}:
            raise ValueError(f"{file.name}: {entry}: keys are doc, first, last, names, breaks.")
    return tuple(entries)


def place(entry: dict[str, Any], text: str) -> Sentence:
    """Return the entry with its offsets in the text of its document.

    Raises:
        ValueError: its words or one of its names are not there, or its first words are twice.
    """
    start = _find(entry["first"], text, 0)
    if entry["first"] in text[start + 1 :]:
        raise ValueError(f'{entry["doc"]}: "{entry["first"]}" stands there twice; give more words.')
    end = _find(entry["last"], text, start) + len(entry["last"])
    stretches, at = [], start
    for name in entry["names"]:
        readings = [[name]] if isinstance(name, str) else name
        stretches.append(tuple(_reading(names, text[:end], at) for names in readings))
        at = max((n.end for reading in stretches[-1] for n in reading), default=at)
    breaks = frozenset(_find(words, text[:end], start) for words in entry.get("breaks", ()))
    return Sentence(entry["doc"], start, end, tuple(stretches), breaks)


def _reading(names: Sequence[str], text: str, at: int) -> Reading:
    found: list[Name] = []
    for name in names:
        match = _NAME.fullmatch(name)
        types = tuple(match["types"].split("|")) if match else ()
        if match is None or not set(types) <= CLASSES.keys():
            raise ValueError(f'"{name}": write "TYPE: surface", with a type of {list(CLASSES)}.')
        start = _find(match["text"], text, at)
        at = start + len(match["text"])
        found.append(Name(start, at, types, match["text"]))
    return tuple(found)


def _find(words: str, text: str, start: int) -> int:
    found = text.find(words, start)
    if found < 0:
        raise ValueError(f'"{words}" does not stand in the text behind offset {start}.')
    return found


def bare(name: Name) -> Name:
    """Return the name without the article that it begins with."""
    article = _ARTICLE.match(name.text)
    if article is None:
        return name
    cut = article.end()
    return Name(name.start + cut, name.end, name.types, name.text[cut:])


def name_faults(sentence: Sentence, predicted: Sequence[Name]) -> tuple[Fault, ...]:
    """Return the wrong names by the reading of the sentence with the fewest, in text order.

    ``predicted`` are the names of the whole text; those that touch the sentence count.
    """
    guesses = [bare(p) for p in predicted if p.end > sentence.start and p.start < sentence.end]
    readings = product(*sentence.stretches)
    faults = (_faults([n for part in parts for n in part], guesses) for parts in readings)
    fewest = min(faults, key=len)
    return tuple(sorted(fewest))


def _faults(right: Sequence[Name], guesses: Sequence[Name]) -> list[Fault]:
    faults = [fault for name in right if (fault := _fault(name, guesses))]
    for guess in guesses:
        if not any(_touch(guess, name) for name in right):
            note = f"{guess.types[0]} “{guess.text}”"
            faults.append(Fault(guess.start, Wrong.INVENTED, guess.group, note))
    return faults


def _fault(name: Name, guesses: Sequence[Name]) -> Fault | None:
    touching = [g for g in guesses if _touch(g, name)]
    same = [g for g in touching if (g.start, g.end) == (name.start, name.end)]
    if same and same[0].types[0] in name.types:
        return None
    wrong = Wrong.TYPE if same else Wrong.BORDERS if touching else Wrong.MISSED
    read_as = " and ".join(f"{g.types[0]} “{g.text}”" for g in touching)
    note = f"{'|'.join(name.types)} “{name.text}”" + (f", read as {read_as}" if read_as else "")
    return Fault(name.start, wrong, name.group, note)


def _touch(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end


def break_faults(sentence: Sentence, text: str, starts: frozenset[int]) -> tuple[Fault, ...]:
    """Return the missing and the surplus sentence starts at the borders and inside of a sentence.

    ``starts`` are the offsets of the first word of every sentence that was read.
    """
    rest = text[sentence.end :]
    behind = sentence.end + len(rest) - len(rest.lstrip())
    wanted = {sentence.start, behind} - {len(text)}
    inside = {s for s in starts if sentence.start < s < sentence.end} - sentence.breaks
    missing = (_break(Wrong.NO_BREAK, text, s) for s in wanted - starts)
    return tuple(sorted((*missing, *(_break(Wrong.BREAK, text, s) for s in inside))))


def _break(wrong: Wrong, text: str, start: int) -> Fault:
    before, behind = text[:start].split()[-3:], text[start : start + 80].split()[:3]
    return Fault(start, wrong, "sentence", f"“{' '.join(before)} ‖ {' '.join(behind)}”")
