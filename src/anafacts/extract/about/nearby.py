"""What stands right beside a figure and says what it is about, whatever a parse makes of it."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.about.words import names_span
from anafacts.extract.counted.keys import NOUNS

_LINKS = frozenset({"at", "to", "from"})
_WAYS = frozenset({"up", "down"})
_SET_BESIDE = frozenset({"nsubj", "nsubj:pass", "conj", "appos", "list", "dep", "ROOT"})
_VERBAL = frozenset({"VERB", "AUX"})
_WITHIN = frozenset({"flat", "compound", "nummod"})


def before(figure: Span, offset: int = 1) -> Token | None:
    """Return the token that stands so many before a figure in its sentence."""
    at = figure.start - offset
    return figure.doc[at] if at >= figure.sent.start else None


def trimmed(figure: Span) -> Span:
    """Return a figure without the noun behind a hyphenated measure: "4-door" of "4-door cars"."""
    marks = [t.i for t in figure[:-1] if t.text == "-" and t.i > figure.start]
    joined = marks and figure.doc[marks[-1] - 1].like_num
    joined = joined and not figure.doc[marks[-1] + 1].like_num
    end = marks[-1] + 2 if joined else figure.end
    return figure.doc[figure.start : min(end, figure.end)]


def twin(figure: Span, others: Sequence[Span]) -> Span | None:
    """Return the figure before this one that says the same thing's size or level.

    "2 billion euros (2.2 billion dollars)", "fell 3 percent to 40", "up 5 cents at 3 dollars".
    """
    left = before(figure)
    if left is None or (left.text != "(" and left.lower_ not in _LINKS):
        return None
    return next((o for o in others if o.end == left.i and o.start < figure.start), None)


def apposed(figure: Span, taken: frozenset[int]) -> Token | None:
    """Return the noun that a figure is set beside: in a bracket, as an age, in a list, "X, up 5".

    None where none is, so that the parse decides.
    """
    left, further = before(figure), before(figure, 2)
    if left is not None and left.text == "(":
        return _noun_up_to(further, taken)
    if left is not None and further is not None and left.text == "," and _is_age(figure):
        return _noun_up_to(further, taken) if further.pos_ == "PROPN" else None
    if left is not None and not any(t.pos_ in _VERBAL for t in figure.sent):
        return _noun_up_to(left, taken)
    return _moved(figure, taken)


def _is_age(figure: Span) -> bool:
    after = figure.doc[figure.end : figure.end + 1]
    return len(figure) == 1 and figure.text.isdecimal() and after.text in {",", "", ")", "."}


def is_aside(figure: Span) -> bool:
    """Return whether a figure tells a move behind a comma: "the shares soared, up 5 percent"."""
    left, further = before(figure), before(figure, 2)
    way = figure[0].lower_ in _WAYS and left is not None and left.text == ","
    return way or (
        left is not None and further is not None and left.lower_ in _WAYS and further.text == ","
    )


def _moved(figure: Span, taken: frozenset[int]) -> Token | None:
    """Return the noun of "Acme Inc., up 5 percent", which no preposition or verb governs."""
    if not is_aside(figure):
        return None
    noun = _noun_up_to(before(figure, 2 if figure[0].lower_ in _WAYS else 3), taken)
    if noun is None or tree.cases(noun) or noun.dep_ not in _SET_BESIDE:
        return None
    return noun


def _noun_up_to(last: Token | None, taken: frozenset[int]) -> Token | None:
    """Return the head of the noun phrase that ends with a token, None if it is no thing."""
    if last is not None and last.pos_ == "NUM" and last.i > 0:
        last = last.nbor(-1)  # "the Stoxx 50"
    if last is None or last.i in taken or last.pos_ not in {*NOUNS, "X"}:
        return None
    noun = last
    while noun.head.i < last.i and (noun.dep_ in _WITHIN or _is_name_of(noun)):
        noun = noun.head
    return noun if noun.pos_ in NOUNS and noun.i not in taken and not names_span(noun) else None


def _is_name_of(noun: Token) -> bool:
    """Return whether a noun ends a name with "of": "the Bank of Lindhaven"."""
    named = noun.pos_ == noun.head.pos_ == "PROPN"
    return named and noun.dep_ == "nmod" and tree.cases(noun) == "of"
