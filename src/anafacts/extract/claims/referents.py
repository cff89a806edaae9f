"""Whom a pronoun stands for, where the document leaves little doubt."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.mentions import PERSON, mentions
from anafacts.extract.claims.reading import Reading
from anafacts.extract.counted.keys import is_time
from anafacts.extract.speech import name_of, people
from anafacts.normalize.names import pronoun_of

_PERSONAL = frozenset({"he", "him", "his", "she", "her", "hers"})
_COMMON = ("NN", "NNS")  # tags of common nouns, singular and plural
_FEMALE = frozenset({"she", "her", "hers"})
_REACH = 120  # tokens: a pronoun seldom reaches back further than two paragraphs
_AUTHOR = frozenset({"i", "me", "my", "we", "us", "our"})
_THINGS = frozenset({"it", "its", "they", "them", "their", "theirs"})


def referent(pronoun: Token, reading: Reading) -> str | None:
    """Return the name that a pronoun stands for, or None.

    "He" is the person last named as a subject, else the author if named before; "its" is the last
    named thing before it in its sentence, else the subject of the sentence before.
    """
    word = pronoun.lower_
    authors = reading.document.meta.authors
    if word in _AUTHOR:
        return authors[0] if authors else None
    if word in _PERSONAL:
        return _person(pronoun, reading) or _author_before(pronoun, reading)
    if word in _THINGS:
        return _in_sentence(pronoun, reading) or _sentence_before(pronoun, reading)
    return None


def _person(pronoun: Token, reading: Reading) -> str | None:
    """Return whom a pronoun of a person stands for, never one whose given name says otherwise."""
    found = name_of(pronoun, reading)
    if found is None or _is_cut(found):
        return _just_named(pronoun, reading)
    if _agrees(pronoun, found):
        return found
    before = people(pronoun.doc, reading).subjects
    others = [n for at, n in before if pronoun.i - _REACH <= at < pronoun.i and _agrees(pronoun, n)]
    return others[-1] if others else None


def _is_cut(name: str) -> bool:
    """Return whether a name is a word with a dot and no person's: "Ill." behind a town."""
    return " " not in name and name.endswith(".")


def _just_named(pronoun: Token, reading: Reading) -> str | None:
    """Return the only person named in the sentence before or in this one, in whatever part."""
    start = pronoun.sent.start
    start = pronoun.doc[start - 1].sent.start if start else start
    persons = [m for m in mentions(reading) if PERSON in m.kinds and " " in m.name]
    near = {m.name for m in persons if start <= m.at < pronoun.i}
    return near.pop() if len(near) == 1 and _agrees(pronoun, min(near)) else None


def _agrees(pronoun: Token, name: str) -> bool:
    said = "she" if pronoun.lower_ in _FEMALE else "he"
    return pronoun_of(name) in {"", said}


def phrase_name(head: Token) -> str:
    """Return the words of a named phrase without its article: "Meeting of the Forum"."""
    text = tree.text_of(head.doc, tree.phrase_bounds(head))
    return text.removeprefix("the ").removeprefix("The ")


def _author_before(pronoun: Token, reading: Reading) -> str | None:
    """Return the sole author of a text in whose words before the pronoun the name stands."""
    authors = reading.document.meta.authors
    named = len(authors) == 1 and tree.text(reading.doc).find(authors[0], 0, pronoun.idx) >= 0
    return authors[0] if named else None


def _in_sentence(pronoun: Token, reading: Reading) -> str | None:
    """Return the last thing with a name before the pronoun; a subject of the main clause first.

    Where a common noun is the subject, it is more likely meant than any name beside it.
    """
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    named = [t for t in before if _is_thing(t, reading)]
    subjects = [t for t in named if t.dep_ in tree.SUBJECTS]
    plain = [
        t for t in before if t.dep_ in tree.SUBJECTS and t.tag_ == _COMMON[_is_plural(pronoun)]
    ]
    if not subjects and plain:
        return None
    found = next(iter([*subjects, *reversed(named)]), None)
    return _name(found, reading) if found is not None else None


def _is_plural(pronoun: Token) -> bool:
    return pronoun.lower_.startswith("the")


def _sentence_before(pronoun: Token, reading: Reading) -> str | None:
    sentence = pronoun.sent
    if sentence.start == 0 or "\n\n" in pronoun.doc[sentence.start - 1].text:
        return None
    before: Span = pronoun.doc[sentence.start - 1].sent
    actor = tree.subject(before.root)
    if actor is None or not _is_thing(actor, reading):
        return None
    return _name(actor, reading)


def _is_thing(token: Token, reading: Reading) -> bool:
    """Return whether a token heads a name that is no person's."""
    if token.dep_ in {"compound", "amod", "flat", "nmod:desc"} or is_time(token):
        return False
    if token.idx in reading.territories:
        return True
    named = token.pos_ == "PROPN" or (token.text[:1].isupper() and not token.is_sent_start)
    return named and token.ent_type_ != "PERSON" and token.tag_ not in {"PRP", "PRP$"}


def _name(token: Token, reading: Reading) -> str:
    territory = reading.territories.get(token.idx)
    return territory.name if territory is not None else phrase_name(token)
