"""The lexicon of measures, which reading and comparing share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure under one name, with the nouns and verbs that express it.

    ``unit`` is the counted noun where the words leave it out; ``cause`` says that what brought it
    about belongs to what is measured: the dead of a quake are not those of a tsunami; ``patient``
    that it befalls the object of its verbs, but for ``bearers``, whose subject it befalls;
    ``people`` are nouns for those whom it befell or who did it.
    """

    key: str
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    stock_flow: str
    unit: str = ""
    cause: bool = False
    patient: bool = False
    bearers: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class NounVerbs:
    """Verbs that say of some things only what such things always do: quakes strike.

    ``bare`` says that the nouns measure ``key`` by themselves too; ``unit`` is what is counted
    where it is not the noun: bodies that are found are people who died; ``aimed`` that a target is
    named, which tells one measure from another.
    """

    key: str
    things: tuple[str, ...]
    doings: tuple[str, ...]
    bare: bool = False
    unit: str = ""
    aimed: bool = False
    example: str = ""
