"""How far a verb of saying or a phrase of source reaches in its sentence, in token ranges."""

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.speech.subjects import run_start
from anafacts.extract.speech.words import is_word, taking

Range = tuple[int, int]
Ranges = tuple[Range, ...]
_LOCAL = frozenset({"acl:relcl", "acl", "advcl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SET_OFF = frozenset({",", "”", '"', "’", "'", "—", "–", "?", "!", "-", "("})
_OPENING = frozenset({"“", '"', "‘", "``"})
JOINERS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet"})
_RELATIVE = frozenset({"WP", "WDT"})
_CLAUSE = frozenset({"ccomp", "parataxis"})
_ADVERBIAL = frozenset({"as", "when", "while", "after", "before", "because", "since", "although"})
_SAID_OF = frozenset({"that", "how", "whether", "if", ":"})
_NEAR = 8  # tokens from a verb to its "that": "told reporters in Lima on Monday that"


def verb_scope(verb: Token, source: Token, bounds: Range, done: Range | None) -> Ranges:
    """Return what a verb of saying tells: what follows it, what it is set behind, or both."""
    first = min(verb.i, run_start(source, bounds)) if source.i < verb.i else verb.i
    before = _before(verb.doc, first, bounds, done)
    if _is_as(verb, first):
        return _around(bounds, (first - 1, verb.i + 1))
    if tree.children(verb, "aux:pass") or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        return _passive(verb)
    if verb.doc[first - 1].tag_ in _RELATIVE and first > bounds[0]:
        return ((verb.i + 1, _comma(verb.doc, verb.i + 1, bounds[1])),)
    after = (verb.i + 1, _end(verb, bounds[1]))
    if _has_clause(verb, source, after) or (before is None and _goes_on(verb, after)):
        return (after,)
    if before is None or verb.tag_ == "VBG" or _hands_over(verb, bounds[1]):
        return ()
    goes_on = _has_verb(verb.doc, after) or not _has_verb(verb.doc, before)
    interjected = _next(verb, bounds) == "," and source.i < verb.i and goes_on
    rest = (verb.i + 1, bounds[1]) if interjected else None
    return tuple(part for part in (before, rest) if part is not None)


def phrase_scope(doc: Doc, own: Range, bounds: Range, done: Range | None) -> Ranges:
    """Return what a phrase of source, from its first word to its noun, stands behind."""
    start, end = own
    last = start - 1
    while last > bounds[0] and doc[last].is_space:
        last -= 1
    low, high = _semicolons(doc, start, bounds)
    if last < low or doc[last].lower_ in JOINERS:
        return ((end + 1, high),)
    if (clause := _clause_of(doc, last, bounds)) is not None:
        return ((clause, high),)
    before = _after_done(doc, low, start, done)
    rest = (end + 1, high)
    return ((before, start), rest) if _is_inside(doc, rest) else ((before, start),)


def _clause_of(doc: Doc, last: int, bounds: Range) -> int | None:
    """Return the start of the clause with "that" that a phrase stands at the head of."""
    at = last - 1 if doc[last].text == "," else last
    opened = at > bounds[0] and doc[at].lower_ == "that" and doc[at].tag_ == "IN"
    return last + 1 if opened else None


def _is_inside(doc: Doc, rest: Range) -> bool:
    """Return whether a clause goes on behind a phrase that stands between commas."""
    marks = [at for at in range(*rest) if doc[at].text == ","]
    return bool(marks) and _has_verb(doc, (marks[0], rest[1]))


def _before(doc: Doc, first: int, bounds: Range, done: Range | None) -> Range | None:
    """Return what stands before a teller, None unless a comma or a mark sets it off."""
    last = first - 1
    while last > bounds[0] and doc[last].is_space:
        last -= 1
    if last <= bounds[0] or doc[last].text not in _SET_OFF:
        return None
    low, _ = _semicolons(doc, first, bounds)
    start = _after_done(doc, low, first, done)
    return (start, first) if start < first else None


def _comma(doc: Doc, start: int, end: int) -> int:
    """Return where an aside ends: "the bridge, which police say cost $3 million, fell"."""
    return next((at for at in range(start, end) if doc[at].text == ","), end)


def _after_done(doc: Doc, low: int, first: int, done: Range | None) -> int:
    """Return where the words of a teller begin: behind what another told, if there are any left."""
    if done is None or done[1] <= low:
        return low
    between = doc[done[1] : first]
    return done[1] if any(token.tag_ in _FINITE for token in between) else low


def _semicolons(doc: Doc, at: int, bounds: Range) -> Range:
    """Return the bounds of the part between semicolons that holds a position."""
    marks = [i for i in range(*bounds) if doc[i].text == ";"]
    low = max((i + 1 for i in marks if i < at), default=bounds[0])
    return low, min((i for i in marks if i >= at), default=bounds[1])


def _is_as(verb: Token, first: int) -> bool:
    """Return whether a teller stands in a clause with "as": "as Lee noted"."""
    return first > 0 and verb.doc[first - 1].lower_ == "as" and verb.tag_ in _FINITE


def _around(bounds: Range, own: Range) -> Ranges:
    return tuple(part for part in ((bounds[0], own[0]), (own[1], bounds[1])) if part[0] < part[1])


def _passive(verb: Token) -> Ranges:
    """Return what somebody is named to have told by "by": the noun told of, or the clause."""
    head = verb.head if verb.dep_ == "acl" else verb
    return ((head.left_edge.i, head.right_edge.i + 1),)


def _end(verb: Token, end: int) -> int:
    """Return where what follows a verb ends: at a semicolon, or at a clause that is not told."""
    if verb.dep_ in _LOCAL:
        end = min(end, verb.right_edge.i + 1)
    for token in verb.doc[verb.i + 1 : end]:
        told = token.dep_ == "conj" and token.head == verb and tree.subject(token) is not None
        if told and token.i > verb.i:
            return min(end, token.left_edge.i)
        if token.text == ";":
            return token.i
    return end


def _has_clause(verb: Token, source: Token, after: Range) -> bool:
    """Return whether what a verb tells follows it: a clause, or an object that it takes."""
    doc, lemma = verb.doc, tree.lemma(verb)
    if any(
        child.dep_ in _CLAUSE and child.i > verb.i and _is_clause(child) for child in verb.children
    ):
        return True
    near = doc[after[0] : min(after[1], after[0] + _NEAR)]
    for token in near:
        if token.text == "," or token.tag_ in _FINITE:
            break
        if token.lower_ in _SAID_OF and token.tag_ in {"IN", ":", "WRB"} and token.dep_ != "obj":
            return True
    if lemma in taking("infinitive") and any(t.tag_ == "TO" for t in near[:1]):
        return True
    return lemma in taking("object") and _object_told(verb, source)


def _hands_over(verb: Token, end: int) -> bool:
    """Return whether a quotation follows that is what a verb tells: "Lee told the paper, '"."""
    marks = [token for token in verb.doc[verb.i + 1 : end] if token.text in _OPENING]
    return bool(marks) and verb.doc[marks[0].i - 1].text in {",", ":", "that", verb.text}


def _is_clause(child: Token) -> bool:
    marks = {mark.lower_ for mark in tree.children(child, "mark", "advmod")}
    return not marks & _ADVERBIAL and (child.dep_ == "ccomp" or tree.subject(child) is not None)


def _goes_on(verb: Token, after: Range) -> bool:
    """Return whether a clause follows that the parser has hung elsewhere, and nothing between."""
    if verb.dep_ in _LOCAL or tree.children(verb, "obj", "iobj") or tree.subject(verb) is None:
        return False
    words = verb.doc[after[0] : after[1]]
    first = next((n for n, token in enumerate(words) if token.tag_ in _FINITE), None)
    return first is not None and not any(token.text in _SET_OFF for token in words[:first])


def _object_told(verb: Token, source: Token) -> bool:
    """Return whether an object is told of: by the very words of some documents alone."""
    objects = tree.children(verb, "obj")
    told = any(child.i > verb.i for child in objects)
    if tree.lemma(verb) in taking("document"):
        return told and is_word(source, "document")
    return told


def _has_verb(doc: Doc, part: Range) -> bool:
    return any(token.tag_ in _FINITE for token in doc[part[0] : part[1]])


def _next(verb: Token, bounds: Range) -> str:
    return verb.doc[verb.i + 1].text if verb.i + 1 < bounds[1] else ""
