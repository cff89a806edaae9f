"""Offices and bodies back to those whom the text names with them: "the coroner", "the ministry"."""

from collections import defaultdict
from collections.abc import Mapping

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.speech.people import clean, has_name, spelled, text_of_name
from anafacts.extract.speech.words import is_word, reporting

_HELD, _BODIES = "anafacts.held", "anafacts.bodies"
_TITLE = 5  # tokens before a name within which its office stands
_BEHIND = 6  # tokens behind a name: "Mark Roe, her agent"
_NAMED = 50  # mentions that are looked at: more names of one kind are seldom one body
_DEFINITE = frozenset({"the", "this", "that"})
_NAMES = frozenset({"NNP", "NNPS"})


def holder(token: Token, full: Mapping[str, str]) -> str | None:
    """Return the one person whom the text names with the office that a phrase stands for.

    None where no person or more than one has it, or the phrase names somebody itself.
    """
    if not (_definite(token) or tree.children(token, "nmod:poss")) or has_name(token):
        return None
    if not (is_word(token, "office") or is_word(token, "role")) or token.tag_ == "NNS":
        return None
    named = {spelled(name, full) for name in _held(token.doc).get(tree.lemma(token), ())}
    return next(iter(named)) if len(named) == 1 else None


def body(token: Token) -> str | None:
    """Return the one name with the word in it that the text has before "the ministry".

    None where it has none or several.
    """
    if not _definite(token) or not is_word(token, "body") or token.text[:1].isupper():
        return None
    places = _bodies(token.doc).get(tree.lemma(token), [])[:_NAMED]
    named = {_full(token.doc[at]) for at in places if at < token.i}
    named = {name for name in named if " " in name}
    return next(iter(named)) if len(named) == 1 else None


def _definite(token: Token) -> bool:
    return any(child.lower_ in _DEFINITE for child in tree.children(token, "det"))


def _held(doc: Doc) -> Mapping[str, list[str]]:
    """Return the persons by the words for an office that stand right before or behind a name."""
    known = doc.user_data.get(_HELD)
    if isinstance(known, dict):
        return known
    found: dict[str, list[str]] = defaultdict(list)
    offices = reporting("office") | reporting("role")
    for person in doc.ents:
        if person.label_ != "PERSON" or len(person) == 1:
            continue
        for word in {*_before(doc, person.start), *_behind(doc, person.end)} & offices:
            found[word].append(clean(person.text))
    doc.user_data[_HELD] = dict(found)
    return found


def _before(doc: Doc, start: int) -> list[str]:
    """Return the words of the title before a name, back to the first word that is none of it."""
    words: list[str] = []
    for token in reversed(list(doc[max(0, start - _TITLE) : start])):
        if token.tag_ not in {"NN", "NNP", "JJ", "HYPH", ","}:
            break
        words.append(token.lower_)
    return words


def _behind(doc: Doc, end: int) -> list[str]:
    """Return the words of the apposition behind a name: ", her agent,"."""
    if end >= len(doc) or doc[end].text != ",":
        return []
    words: list[str] = []
    for token in doc[end + 1 : end + 1 + _BEHIND]:
        if token.tag_ not in {"NN", "NNP", "JJ", "HYPH", "DT", "PRP$", "POS"}:
            break
        words.append(token.lower_)
    return words


def _bodies(doc: Doc) -> Mapping[str, list[int]]:
    """Return where the words for bodies stand in names, by word and in text order."""
    known = doc.user_data.get(_BODIES)
    if isinstance(known, dict):
        return known
    found: dict[str, list[int]] = defaultdict(list)
    for token in doc:
        if token.tag_ in _NAMES and token.text[:1].isupper() and is_word(token, "body"):
            found[token.lower_].append(token.i)
    doc.user_data[_BODIES] = dict(found)
    return found


def _full(word: Token) -> str:
    """Return the name around a word for a body, with what "of" and "for" add to it."""
    name, doc = text_of_name(word), word.doc
    end = word.i + 1
    if name.split()[-1:] == [word.text] and end + 1 < len(doc) and doc[end].lower_ in {"of", "for"}:
        while end < len(doc) and (
            doc[end].tag_ in _NAMES or doc[end].lower_ in {"of", "for", "and"}
        ):
            end += 1
        name = clean(f"{name} {doc[word.i + 1 : end].text}")
    return name
