"""Lemmas that are words: what the lemmatizer makes of a rare form is put right by its spelling."""

import re
from collections.abc import Collection

from anafacts.lexicon.nouns import irregular

_VERBS = frozenset({"VBD", "VBN", "VBG"})
_PLURAL = "NNS"
INFLECTED = _VERBS | {_PLURAL}  # tags of the words whose lemmas are looked at
_SHORT = 4  # letters of "died", "tied": the stem keeps its "ie"
_DOUBLED = re.compile(r"([bdgklmnprtz])\1$")
_STAYS_DOUBLE = re.compile(r"(ll|ss|ff|zz)$")
_WOULD_DOUBLE = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdgmnprt]")
_NO_END = re.compile(r"(?:[uv]|[aeiounr]c|[^aeiouwrlhy]l)$")
_MUTE_E = re.compile(r"(?:[cgsuvz]|[^aeiou][aeiou][dklmpt]|[^aeiou]l)$")


def lemma_of(word: str, tag: str, given: str, known: Collection[str]) -> str:
    """Return the lemma of an inflected word in lower case, ``given`` where nothing speaks against.

    A lemma is kept if the spelling rules lead from it to the word and it is a word of ``known``;
    else the first stem that is known stands, else the likeliest one.
    """
    kind = "verb" if tag in _VERBS else "noun"
    if tag not in INFLECTED:
        return given
    if word in irregular(kind):
        return irregular(kind)[word]
    stems = _verb_stems(word) if kind == "verb" else _noun_stems(word)
    if not stems or (given in stems and given in known):
        return given
    return next((stem for stem in stems if stem in known), stems[0])


def _verb_stems(word: str) -> tuple[str, ...]:
    """Return what a regular past or participle may come from, the likeliest first."""
    if word.endswith("ied"):
        stems = (f"{word[:-3]}y", word[:-1])
        return stems if len(word) > _SHORT else stems[::-1]
    ending = next((e for e in ("ed", "ing") if word.endswith(e) and len(word) > len(e) + 1), None)
    if ending is None:
        return ()
    stem = word[: -len(ending)]
    if _STAYS_DOUBLE.search(stem):
        return stem, stem[:-1]
    if _DOUBLED.search(stem):  # "add" and "err" end so themselves, longer words hardly do
        return (stem,) if len(stem) < _SHORT else (stem[:-1],)
    # "fired" is no form of "fir": that would be "firred"; and no word ends like "battl", "argu"
    if _WOULD_DOUBLE.fullmatch(stem) or _NO_END.search(stem):
        return (f"{stem}e",)
    return (f"{stem}e", stem) if _MUTE_E.search(stem) else (stem, f"{stem}e")


def _noun_stems(word: str) -> tuple[str, ...]:
    """Return what a regular plural may come from, the likeliest first."""
    if word.endswith("ies"):
        return f"{word[:-3]}y", word[:-1]
    if word.endswith("esses"):
        return (word[:-2],)  # no "witnesse", though a model may have met it
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2], word[:-1]
    if word.endswith("uses"):
        return word[:-1], word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")):
        return (word[:-1],)
    return ()
