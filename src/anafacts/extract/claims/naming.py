"""The party that a token names, in its canonical form."""

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.claims.definite import taken_up
from anafacts.extract.claims.kinds import is_of_body
from anafacts.extract.claims.mentions import PERSON, Named, mentions
from anafacts.extract.claims.reading import Reading
from anafacts.extract.claims.referents import referent
from anafacts.extract.counted.keys import is_time
from anafacts.extract.speech import name_of
from anafacts.normalize.names import canonical, same_person
from anafacts.normalize.names.data import titles

_TERRITORIES = frozenset({"country", "region", "city"})
_LOCATION = "LOC"
_NAMES = frozenset({"NNP", "NNPS"})
_ACRONYMS = "anafacts.acronyms"
_SMALL_WORDS = "anafacts.small_words"
_LETTERS = 3  # of an acronym: shorter ones are too often ordinary words in capitals
_TWICE = 2
_LONGEST = 12  # tokens of a title with its marks
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
    """Return the party that a token names, through pronouns and definite phrases; [] for none.

    ``loose`` takes the name that a common noun stands for ("the author", "a study by").
    """
    token = tree.antecedent(token)
    if token.tag_ in {"PRP", "PRP$"}:
        name = referent(token, reading)
        return [party(name, token.text)] if name else []
    territory = reading.territories.get(token.idx)
    if territory is not None:
        return [Party(territory.name, token.text, place=territory.kind in _TERRITORIES)]
    if title := title_of(token):
        return [Party(title, title, place=False)]
    if again := taken_up(token, reading):
        return [party(name, token.text) for name in again]
    return _by_name(token, reading, loose=loose)


def _by_name(token: Token, reading: Reading, *, loose: bool) -> list[Party]:
    if (not loose and not _is_naming(token)) or _is_date(token, reading):
        return []
    found = _opened(token, _written(token, reading), reading)
    if found is not None and found.lower() in titles():  # "President Milei", cut in two
        bearers = [c for c in token.children if c.dep_ in {"flat", "appos"} and c.pos_ == "PROPN"]
        found = name_of(bearers[0], reading) if bearers else None
    if found is None or not _is_name(found) or _is_word(token, found, reading):
        return []
    if loose and (found == token.text or found.isupper()):
        return []  # the first word of a sentence or of a headline
    full = _in_full(found, token, reading)
    return [party(full, token.text if loose else found)] if full else []


def _is_word(token: Token, name: str, reading: Reading) -> bool:
    """Return whether it is a word with the capital of its sentence, which the text has without."""
    first = bool(token.is_sent_start) and name == token.text and token.ent_type_ in {"", PERSON}
    return first and token.lower_ in _small_words(token.doc) and not _bearers(name, reading)


def _small_words(doc: Doc) -> frozenset[str]:
    """Return the nouns that a text writes small; worked out once a parse."""
    known = doc.user_data.get(_SMALL_WORDS)
    if not isinstance(known, frozenset):
        known = frozenset(t.text for t in doc if t.text.islower() and t.pos_ == "NOUN")
        doc.user_data[_SMALL_WORDS] = known
    return known


def title_of(token: Token) -> str:
    """Return the words between the marks around a token: "Days of Rain"; "" for none."""
    marks = [c for c in token.children if c.is_quote]
    before = [c for c in marks if c.i < token.i]
    behind = [c for c in marks if c.i > token.i]
    if not before or not behind or behind[0].i - before[-1].i > _LONGEST:
        return ""
    words = tree.text_of(token.doc, (before[-1].i + 1, behind[0].i))
    return words.rstrip(",.") if _is_name(words.rstrip(",.")) else ""


def _written(token: Token, reading: Reading) -> str | None:
    """Return the name that a token belongs to, with the owner in it: "Public Defender's Office"."""
    read = token.tag_ in _NAMES or bool(token.ent_type_)
    owner = next((c for c in tree.children(token, "nmod:poss") if c.tag_ in _NAMES), None)
    if owner is not None and token.tag_ in _NAMES and owner.idx not in reading.territories:
        starts = (t.i for t in owner.subtree if t.text[:1].isupper() and t.pos_ != "DET")
        first = next(starts, None)
        if first is not None:  # not in "the ombudsman's National Water Panel"
            return tree.text_of(token.doc, (first, token.i + 1))
    return name_of(token, reading) if read or not is_acronym(token) else token.text


def _in_full(name: str, token: Token, reading: Reading) -> str:
    """Return the one full name of the text for a surname or a given name: "Ana Perez Soto".

    Of several that bear it, it is the one that is named before; "" if these are more than one.
    """
    if canonical(name) is not None:
        return name
    bearers = _bearers(name, reading)
    before = _distinct({m.name for m in bearers if m.at < token.i})
    whole = before or _distinct({m.name for m in bearers})
    return name if not whole else whole[0] if len(whole) == 1 else ""


def _bearers(name: str, reading: Reading) -> list[Named]:
    """Return where the text names persons in full whose surname or given name it is."""
    persons = [m for m in mentions(reading) if PERSON in m.kinds and " " in m.name]
    return [m for m in persons if _is_short_for(name, m.name)]


def _distinct(names: set[str]) -> list[str]:
    """Return one name for each person: the shorter of two that end alike, else the longer."""
    return [n for n in names if not any(same_person(n, o) and _gives_way(n, o) for o in names)]


def _gives_way(name: str, other: str) -> bool:
    if name.endswith(other) or other.endswith(name):
        return len(name) > len(other)  # what stands before it is a title: "Comedian Ellen Lee"
    return (len(name), name) < (len(other), other)


def _is_short_for(name: str, full: str) -> bool:
    """Return whether a surname, of two words too, or a given name is of the full name."""
    if " " in name:
        return full.endswith(f" {name}")
    return same_person(name, full) or full.split(maxsplit=1)[0] == name


def _is_date(token: Token, reading: Reading) -> bool:
    """Return whether a word is part of a date: "June" is nobody."""
    return is_time(token) or any(d.start <= token.idx < d.end for d in reading.dates)


def _is_naming(token: Token) -> bool:
    """Return whether a token is read as a name, or is an acronym that its text uses as one."""
    read = token.tag_ in _NAMES or bool(token.ent_type_)
    return read or is_acronym(token)


def is_acronym(token: Token) -> bool:
    """Return whether capitals are a name: those that act, and those that the text uses so twice."""
    if not token.text.isupper():
        return False
    acts = token.dep_ in tree.SUBJECTS and token.is_alpha and len(token) > _LETTERS
    return (acts and not token.head.is_upper) or token.text in _acronyms(token.doc)


def _acronyms(doc: Doc) -> frozenset[str]:
    """Return the acronyms that a text uses as names more than once; worked out once a parse."""
    known = doc.user_data.get(_ACRONYMS)
    if not isinstance(known, frozenset):
        tagged = zip(tree.words(doc), tree.tags(doc), strict=True)
        capitals = (w for w, tag in tagged if tag in _NAMES and w.isupper() and w.isalpha())
        counts = Counter(word for word in capitals if len(word) >= _LETTERS)
        known = frozenset(text for text, count in counts.items() if count >= _TWICE)
        doc.user_data[_ACRONYMS] = known
    return known


def _opened(token: Token, found: str | None, reading: Reading) -> str | None:
    """Return a name with the adjective that opens it: "Electronic Data Systems"."""
    start = tree.name_bounds(token)[0]
    if found is None or token.ent_type_ or start == token.sent.start:
        return found
    first = token.doc[start - 1]
    if first == token.sent[0] and first.tag_ != "NNP":  # its capital tells nothing
        return found
    opens = first.dep_ == "amod" and first.head == token and first.text.istitle()
    kept = found.startswith(token.doc[start].text)
    return (
        f"{first.text} {found}"
        if opens and kept and first.idx not in reading.territories
        else found
    )


def place_named(token: Token, reading: Reading) -> Party | None:
    """Return the place that a token names: a known territory, or what the model takes for one."""
    found = named(token, reading)
    if not found or _in_title(token):
        return None
    if found[0].place:
        return found[0]
    located = (
        token.ent_type_ == _LOCATION and token.pos_ == "PROPN" and not is_of_body(found[0].name)
    )
    return Party(found[0].name, found[0].text, place=True) if located else None


def _in_title(token: Token) -> bool:
    """Return whether a place is part of a title: "Trade Policies in the New World Order"."""
    above = token.head
    capital = above.text[:1].isupper() and above.i > token.sent.start
    return token.dep_ == "nmod" and above.pos_ == "NOUN" and capital and above.i < token.i


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
