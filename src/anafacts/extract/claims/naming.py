"""The party that a token names, in its canonical form."""

from dataclasses import dataclass

from spacy.tokens import Token

from anafacts.extract.claims.reading import Reading
from anafacts.extract.claims.referents import referent
from anafacts.extract.speech import name_of
from anafacts.normalize.names import canonical
from anafacts.normalize.names.data import titles

_TERRITORIES = frozenset({"country", "region", "city"})
_LOCATION = "LOC"
_ARTICLES = frozenset({"The", "A", "An", "This", "That", "These", "Those"})
_SMALL = frozenset(
    {"and", "of", "for", "the", "in", "on", "de", "del", "la", "da", "do", "al", "'s", "’s"}
)


@dataclass(frozen=True, slots=True)
class Party:
    """A name in its canonical form and as the text writes it."""

    name: str
    text: str
    place: bool


@dataclass(frozen=True, slots=True)
class Parties:
    """Whose figure it is, with whom, and where."""

    subject: Party | None = None
    counterpart: Party | None = None
    place: Party | None = None


def named(token: Token, reading: Reading, *, loose: bool = False) -> list[Party]:
    """Return the party that a token names, through the pronoun if it is one; [] for none.

    ``loose`` takes the name that a common noun stands for ("the author", "a study by").
    """
    if token.tag_ in {"PRP", "PRP$"}:
        name = referent(token, reading)
        return [party(name, token.text)] if name else []
    territory = reading.territories.get(token.idx)
    if territory is not None:
        return [Party(territory.name, token.text, place=territory.kind in _TERRITORIES)]
    if not loose and token.tag_ not in {"NNP", "NNPS"} and not token.ent_type_:
        return []
    found = name_of(token, reading)
    if found is not None and found.lower() in titles():  # "President Milei", cut in two
        bearers = [c for c in token.children if c.dep_ in {"flat", "appos"} and c.pos_ == "PROPN"]
        found = name_of(bearers[0], reading) if bearers else None
    if found is None or not _is_name(found):
        return []
    if loose and (found == token.text or found.isupper()):
        return []  # the first word of a sentence or of a headline
    return [party(found, token.text if loose else found)]


def place_named(token: Token, reading: Reading) -> Party | None:
    """Return the place that a token names: a known territory, or what the model takes for one."""
    found = named(token, reading)
    if not found:
        return None
    if found[0].place:
        return found[0]
    located = token.ent_type_ == _LOCATION and token.pos_ == "PROPN"
    return Party(found[0].name, found[0].text, place=True) if located else None


def party(name: str, text: str) -> Party:
    """Return the party of a name, under the name that aliases share."""
    entity = canonical(name)
    place = entity is not None and entity.kind in _TERRITORIES
    return Party(entity.name if entity else name, text, place)


def _is_name(text: str) -> bool:
    """Return whether a phrase is a name and not merely the start of a sentence."""
    words = text.split()
    capital = all(w[:1].isupper() or w.lower() in _SMALL or not w[0].isalpha() for w in words)
    return bool(words) and capital and words[-1][:1].isalnum() and words[0] not in _ARTICLES
