"""The head of the noun phrase that names who says something, by parse and by word order."""

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.speech.words import taking
from anafacts.normalize.names.data import titles

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_RUN = _NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "VBN", "VBG", "AFX"}
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BETWEEN = frozenset({"RB", "MD"})
_AUXILIARIES = frozenset({"have", "has", "had", "'ve", "’ve", "'d", "’d"})
_OPENERS = frozenset({",", "”", '"', "’", "'", "—", "–", "?", "!"})
_ASIDE = 12  # tokens of an aside
_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s"})


def subject_of(verb: Token, bounds: tuple[int, int]) -> Token | None:
    """Return who says it, None where nobody is named: "it is said", "to say", "not saying"."""
    if _is_passive(verb):
        agents = tree.children(verb, "obl:agent")
        return agents[0] if agents else None
    if not _tells(verb):
        return None
    found = _before(verb, bounds) or _inverted(verb, bounds) or _shared(verb, bounds)
    if found is not None and (found.tag_ in _RELATIVE or found.lower_ == "that"):
        found = _antecedent(found, verb)
    return None if found is None or found.tag_ in {"EX", "WRB"} else found


def noun_after(doc: Doc, start: int, end: int) -> Token | None:
    """Return the last noun of the run of words that a noun phrase begins with.

    The full stop of a title is passed: "spokesman Lt. Ann Lee".
    """
    last: Token | None = None
    for at in range(start, end):
        token = doc[at]
        title = token.text == "." and last is not None and last.lower_ in titles()
        if token.tag_ not in _RUN and not (title and at + 1 < end and doc[at + 1].text.istitle()):
            break
        if token.tag_ in _NOUNS:
            last = token
    return last


def run_start(noun: Token, bounds: tuple[int, int]) -> int:
    """Return where the noun phrase around a head begins, by parse within the bounds."""
    start = max(bounds[0], min(noun.i, tree.phrase_bounds(noun)[0]))
    while start > bounds[0] and noun.doc[start - 1].tag_ in {"DT", "PRP$"}:
        start -= 1
    return start


def _is_passive(verb: Token) -> bool:
    if tree.children(verb, "aux:pass"):
        return True
    before = verb.doc[max(verb.i - 2, verb.sent.start) : verb.i]
    return verb.tag_ == "VBN" and any(token.lower_ in _BE for token in before)


def _tells(verb: Token) -> bool:
    """Return whether a form can tell: finite, perfect, or a participle that goes on."""
    if verb.tag_ in _FINITE or not verb.tag_.startswith("VB"):
        return True
    if verb.tag_ == "VB":  # a present or past without an ending: "put", "read"
        own = tree.subject(verb)
        return own is not None and own.i < verb.i and not tree.children(verb, "aux", "mark")
    if verb.tag_ == "VBG":
        return verb.dep_ not in {"amod", "compound", "nsubj", "obj", "obl", "nmod"}
    return verb.tag_ == "VBN" and verb.dep_ not in {"amod", "acl"}


def _before(verb: Token, bounds: tuple[int, int]) -> Token | None:
    """Return the subject of the parse, or the noun right before the verb where they part."""
    doc, own = verb.doc, tree.subject(verb)
    at = verb.i - 1
    while at > bounds[0] and (doc[at].tag_ in _BETWEEN or doc[at].lower_ in _AUXILIARIES):
        at -= 1
    near = doc[at] if bounds[0] <= at < verb.i and doc[at].tag_ in _NOUNS else None
    if own is not None and not (bounds[0] <= own.i < bounds[1]):
        own = None
    if own is None and near is None and verb.tag_ != "VBG":
        return _over_aside(doc, at, bounds[0])
    if own is None or own.i > verb.i or near is None or verb.tag_ == "VBG":
        return own if near is None or verb.tag_ == "VBG" else near
    marks = [token.i for token in doc[own.i : near.i] if token.text == ","]
    listed = bool(marks) and any(token.tag_ == "CC" for token in doc[marks[-1] : near.i])
    return near if marks and not listed else own


def _over_aside(doc: Doc, at: int, start: int) -> Token | None:
    """Return the noun before an aside that ends right before a verb: "Lee, 37, told the court"."""
    if doc[at].text != ",":
        return None
    for comma in range(at - 1, max(start, at - _ASIDE), -1):
        if doc[comma].text == "," and doc[comma - 1].tag_ in _NOUNS:
            return doc[comma - 1]
    return None


def _inverted(verb: Token, bounds: tuple[int, int]) -> Token | None:
    """Return the noun right behind the verb, after a comma or a closing mark: "', said Ann Lee"."""
    at = verb.i - 1
    while at > bounds[0] and verb.doc[at].is_space:
        at -= 1
    opened = at < bounds[0] or verb.doc[at].text in _OPENERS
    if not opened or verb.tag_ not in _FINITE or tree.lemma(verb) in taking("hearer"):
        return None
    return noun_after(verb.doc, verb.i + 1, bounds[1])


def _shared(verb: Token, bounds: tuple[int, int]) -> Token | None:
    """Return the subject of the clause that a verb goes on with: "..., adding that"."""
    if (quoted := _quoted(verb)) is not None:
        return quoted
    found = tree.inherited_subject(verb)
    if found is None and verb.tag_ == "VBG" and verb.dep_ == "acl":
        found = verb.head
    return found if found is not None and bounds[0] <= found.i < bounds[1] else None


def _quoted(verb: Token) -> Token | None:
    """Return who is quoted "as saying" by somebody else."""
    quoting = (
        verb.head if verb.head != verb and tree.lemma(verb.head) in {"quote", "cite"} else None
    )
    if quoting is None or verb.nbor(-1).lower_ != "as" or tree.children(quoting, "aux:pass"):
        return None
    return next(iter(tree.children(quoting, "obj")), None)


def _antecedent(pronoun: Token, verb: Token) -> Token | None:
    """Return what a relative pronoun stands for: the noun that its clause hangs on."""
    if verb.dep_ == "acl:relcl" and verb.head.tag_ in _NOUNS:
        return verb.head
    before = pronoun.doc[max(pronoun.i - 2, 0) : pronoun.i]
    return next((token for token in reversed(list(before)) if token.tag_ in _NOUNS), None)
