"""Find names that the recogniser missed, by what is known of them already."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from spacy.tokens import Doc

from anafacts.extract.pipes.entities import PERSON, Entities
from anafacts.extract.pipes.neighbours import is_capital, is_title, joins_longer
from anafacts.normalize.names.data import titles

Name = tuple[str, ...]
"""The words of a name, as they are written."""

_UNDOTTED = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof"})
_LONGEST = 3  # words behind "Mr."
_PROPER = frozenset({"NNP", "NNPS", ""})


def fill_names(entities: Entities, words: Sequence[str], names: Mapping[Name, str]) -> None:
    """Let mentions of these names be entities where there are none; the longest name wins.

    ``words`` are the texts of the tokens, ``names`` give the types.
    """
    table: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        table[name[0]].append(name)
    for start, word in enumerate(words):
        for name in table.get(word, ()):
            end = start + len(name)
            if tuple(words[start:end]) == name and _is_missed(entities, start, end):
                entities.put(start, end, names[name])
                break


def fill_addressed(entities: Entities, words: Sequence[str]) -> None:
    """Let the capitals behind "Mr.", "Sen." and the like be a person where there is no entity."""
    doc, addresses = entities.doc, _addresses()
    for i, word in enumerate(words):
        if word not in addresses:
            continue
        end = i + 1
        while end < min(len(doc), i + 1 + _LONGEST) and _is_surname(entities, end):
            end += 1
        if end > i + 1:
            entities.put(i + 1, end, PERSON)


@cache
def _addresses() -> frozenset[str]:
    """Return the titles as they are written before a name: "Mr", and with a dot, "Sen."."""
    return frozenset(f"{title.capitalize()}." for title in titles()) | _UNDOTTED


def _is_surname(entities: Entities, at: int) -> bool:
    token = entities.doc[at]
    free = entities.at(at) is None and not is_title(token)
    return free and _is_proper(entities.doc, at) and token.text[-1] != "."


def _is_missed(entities: Entities, start: int, end: int) -> bool:
    doc = entities.doc
    proper = end - start > 1 or (_is_proper(doc, start) and not is_title(doc[start]))
    return proper and not entities.over(start, end) and not joins_longer(doc, start, end)


def _is_proper(doc: Doc, at: int) -> bool:
    return is_capital(doc[at]) and doc[at].tag_ in _PROPER
