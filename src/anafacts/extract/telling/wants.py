"""Whether the words of a sentence can name an event: what the lexicon of events needs at least."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from anafacts.extract.events.nouns import POINTING, STORY
from anafacts.extract.events.words import EventNoun, Trigger, noun_of, triggers, verb_forms
from anafacts.extract.modality.words import words as modality_words
from anafacts.lexicon.nouns import irregular
from anafacts.model import EventType

_PREFIXES = ("co-", "re-", "pre-")
_FREE = frozenset({"", "@any", "@body"})  # bodies are written small too
_THERE = frozenset({"was", "in"})  # "on 3 May, Selim was in Lima"
_REMEMBERED = 1 << 16  # words: most of a text are some thousand ones


@dataclass(frozen=True, slots=True)
class Clues:
    """What can be seen of a stretch of text without a parse; ``words`` are in small letters.

    ``name`` says that a capital may be one, or that a pronoun stands for one; ``heading`` that no
    full stop ends the stretch. It holds no figure: where there is one, nobody asks.
    """

    words: frozenset[str]
    date: bool = False
    name: bool = False
    heading: bool = False


def may_name_event(clues: Clues) -> bool:
    """Return whether an event could be read in the stretch; False only where none can.

    An event tells who took part, when it was or what it is called, or is a disaster, or its verb
    or an article before its noun ("the attack") makes it one.
    """
    told = clues.date or clues.name
    if clues.date and clues.name and clues.words >= _THERE:
        return True
    known = [(word, *meant) for word in clues.words if (meant := _meant(word)) is not None]
    back = not clues.words.isdisjoint(POINTING)
    if any(n and (told or _natural(n.type) or (back and n.type in STORY)) for _, n, _ in known):
        return True
    readings = (r for word, _, verbs in known if _may_report(word, clues) for r in verbs)
    return any((told or r.sharp or _natural(r.type)) and _possible(r, clues) for r in readings)


@lru_cache(_REMEMBERED)
def _meant(word: str) -> tuple[EventNoun | None, tuple[Trigger, ...]] | None:
    """Return the event noun and the verbs that a written word may be; None for neither."""
    noun, verbs = noun_of(word), _readings(word)
    return (noun, verbs) if noun is not None or verbs else None


def _may_report(word: str, clues: Clues) -> bool:
    """Return whether a form of a verb may tell of one event, and not only of a habit.

    Without a date the present does so in a heading alone, the bare form behind "to" or a modal.
    """
    if clues.date or clues.heading or word.endswith(("ed", "ing")) or word in _past():
        return True
    return not word.endswith("s") and not clues.words.isdisjoint(_governors())


@cache
def _past() -> frozenset[str]:
    """Return irregular forms, those among them that are also the bare form: "hit"."""
    listed = {form for readings in triggers().values() for r in readings for form in r.forms}
    return frozenset(listed | irregular("verb").keys())


@cache
def _governors() -> frozenset[str]:
    modals = (lemma for role, lemma in modality_words() if role == "aux")
    return frozenset({"to", *modals})


def _natural(kind: str) -> bool:
    return kind == EventType.DISASTER


def _readings(word: str) -> tuple[Trigger, ...]:
    """Return what the lexicon makes of a written form of a verb."""
    forms = (word, *(word.removeprefix(p) for p in _PREFIXES if word.startswith(p)))
    lemmas = {lemma for form in forms for lemma in (form, *_lemmas(form))}
    return tuple(reading for lemma in sorted(lemmas) for reading in triggers().get(lemma, ()))


def _lemmas(form: str) -> Iterator[str]:
    yield verb_forms().get(form, form)
    yield irregular("verb").get(form, form)


def _possible(reading: Trigger, clues: Clues) -> bool:
    particle = not reading.particle or set(reading.particle.split()) <= clues.words
    return particle and all(_at_hand(need, clues) for need in reading.needs)


def _at_hand(need: str, clues: Clues) -> bool:
    """Return whether what a reading needs could stand in the stretch: "obj:visit|trip"."""
    names, _, wanted = need.partition(":")
    if names == "when":
        return clues.date
    return names == "passive" or any(_seen(w, clues) for w in wanted.split("|"))


def _seen(wanted: str, clues: Clues) -> bool:
    if wanted in _FREE:
        return True
    if wanted == "@money":
        return False
    if wanted == "@event":
        return clues.name or any(noun_of(word) is not None for word in clues.words)
    return clues.name if wanted.startswith("@") else any(f in clues.words for f in _written(wanted))


@cache
def _written(lemma: str) -> frozenset[str]:
    """Return the forms in which a noun or a verb may be written."""
    forms = {lemma, lemma + "s", lemma + "es", lemma.removesuffix("y") + "ies"}
    return frozenset(forms | _irregular().get(lemma, frozenset()))


@cache
def _irregular() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for form, lemma in irregular("noun").items():
        found[lemma] = found.get(lemma, frozenset()) | {form}
    return found
