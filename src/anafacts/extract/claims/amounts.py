"""The noun or the verb that an amount, a share or a growth figure is tied to."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.worth import appraised, passive_behind, tells_value, worth
from anafacts.extract.counted.keys import NOUNS, is_time, known_verb
from anafacts.extract.counted.words import measure_by_noun, words_of
from anafacts.extract.speech.words import reporting
from anafacts.lexicon.nouns import irregular
from anafacts.normalize.figures.currencies import currencies

_TIMES = frozenset(
    {"year", "month", "week", "day", "time", "years", "today", "last", "next", "months"}
)
_PERCENT = frozenset({"percent", "percentage", "%", "cent"})
_BRACKET = 8  # tokens of an equivalent in brackets
_RUN = 5  # adjectives and nouns behind an amount
_CLOSE = 3  # tokens between a verb and the amount that it governs
_STEPS = 4  # arcs up from a figure to what it measures
_NEST = 3  # general nouns within one another: "the value of the number of"
_NOMINAL = frozenset({"compound", "nummod", "nmod", "amod", "appos", "dep"})
_INTO = frozenset({"of", "in", "worth"})
_BESIDE = frozenset({"obl", "advmod", "advcl", "parataxis", "dep"})  # "..., up 38 percent"
_LEFT = frozenset({"nsubj", "nsubj:pass", "appos", "ROOT", "obj"})


def measured_noun(span: Span) -> tuple[Token | None, Token | None]:
    """Return the noun that is measured and the verb; (None, None) where neither is found."""
    node = span.root
    if (told := _of_verb(span)) is not None:
        return told
    noun = _behind(span)
    if noun is not None:
        return _specific(noun, span), _governor(span)
    bearer = worth(span)
    if bearer is not None:
        return bearer, passive_behind(span) or _governor(span, _RUN + _RUN)
    verb = _unread_verb(span)
    if verb is not None:
        return None, verb
    for _ in range(_STEPS):
        noun, verb, node = _climb(node, span)
        if noun is None and verb is not None and _only_says(verb):
            break
        if noun is not None or verb is not None:
            return _specific(noun, span), verb
    return _to_the_left(span)


def _of_verb(span: Span) -> tuple[Token | None, Token | None] | None:
    """Return the noun and the verb where a figure is told by its verb, or opens with one."""
    verb = span.root
    if any(child in span for child in tree.children(verb, "obj")):  # "exceeding $600 billion"
        subject = _subject_of(verb)
        return (subject, verb) if subject is not None else (_nearest_noun(span), None)
    if _is_verb(span) and (changed := _changed_by(verb)) is not None:
        return _specific(changed, span), verb
    return None


def _is_verb(span: Span) -> bool:
    """Return whether a figure is told by a verb: "a boom that has tripled its sales"."""
    verb = span.root.tag_.startswith("V")
    return verb and not any(t.like_num or t.pos_ == "NUM" for t in span)


def _changed_by(verb: Token) -> Token | None:
    """Return what a verb changes, else what changes: "doubled its sales", "sales that doubled"."""
    object_ = next((c for c in tree.children(verb, "obj") if c.pos_ in NOUNS), None)
    return object_ or _subject_of(verb)


def _only_says(verb: Token) -> bool:
    """Return whether a verb is that of "the authors say" in the middle of what they say."""
    return tree.lemma(verb) in reporting("verb") and known_verb(verb) is None


def _unread_verb(span: Span) -> Token | None:
    """Return the verb of a measure right before an amount that the parse takes for a name.

    So it happens to "lent Ecuador $3.5 billion"; only forms that are nothing but verbs count.
    """
    lead = span.doc[max(span.sent.start, span.start - _CLOSE) : span.start]
    for token in reversed(lead):
        read = token.tag_.startswith("V")
        if token.lower_ in irregular("verb") and known_verb(token) and not read:
            return token
    return None


def _governor(span: Span, reach: int = _CLOSE) -> Token | None:
    """Return the verb close before an amount that names a measure: "financed $679 billion in"."""
    lead = [t for t in reversed(span.sent) if t.i < span.start][:reach]
    stop = next((n for n, t in enumerate(lead) if t.is_punct or t.like_num), len(lead))
    return next((t for t in lead[:stop] if t.tag_.startswith("V") and known_verb(t)), None)


def _behind(span: Span) -> Token | None:
    """Return the noun right behind an amount: "credit line", "in military aid".

    An equivalent in brackets is skipped, as is the way in which an amount is paid ("in cash").
    """
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].text == "(":
        at = next((t.i + 1 for t in doc[at : at + _BRACKET] if t.text == ")"), at)
    if _is_share(span):
        return None
    while at < len(doc) and doc[at].lower_ in _INTO and not doc[at].is_sent_start:
        at += 1
    last: Token | None = None
    for token in doc[at : at + _RUN + _RUN]:
        inner = _is_hyphened(token)
        if token.is_sent_start or (token.pos_ not in {"ADJ", "NOUN"} and not inner):
            break
        if no_measure(token):
            break
        last = token if token.pos_ == "NOUN" else last
    return last if last is None or tree.lemma(last) not in words_of("payment") else None


def _is_hyphened(token: Token) -> bool:
    """Return whether a token is a hyphen inside a word or stands between two: "smash-and-grab"."""
    behind = token.doc[token.i + 1 : token.i + 2]
    if token.text == "-":
        return not token.whitespace_ and bool(behind) and behind[0].text[:1].islower()
    return not token.whitespace_ and bool(behind) and behind[0].text == "-"


def no_measure(token: Token) -> bool:
    """Return whether a noun is a time or no word at all."""
    return token.lower_ in _TIMES or is_time(token) or not token.text.strip()


def _is_share(span: Span) -> bool:
    return any(t.lower_ in _PERCENT | {"half", "third"} for t in span)


def _nearest_noun(span: Span) -> Token | None:
    """Return the nearest common noun before a figure that opens with a verb: "exceeding $5"."""
    before = (t for t in reversed(span.sent) if t.i < span.start)
    return next((t for t in before if t.pos_ == "NOUN"), None)


def _to_the_left(span: Span) -> tuple[Token | None, Token | None]:
    """Return what stands before a figure that the parse ties to nothing.

    A verb of measuring close by ("lent Ecuador $3.5 billion"), else the nearest noun that is no
    complement ("trade between A and B increased fortyfold").
    """
    before = [t for t in reversed(span.sent) if t.i < span.start]
    for token in before[:_CLOSE]:
        if known_verb(token):
            return None, token
    for token in before:
        if token.pos_ == "NOUN" and token.dep_ in _LEFT and not no_measure(token):
            return _specific(token, span), None
    return None, None


def _climb(node: Token, span: Span) -> tuple[Token | None, Token | None, Token]:
    """Return the noun or verb one step above ``node``, or the next node to look at."""
    head, label = node.head, tree.base(node.dep_)
    complement = _of_what(node, span)
    if complement is not None:
        return complement, _governor(span), node
    if head == node:
        return tree.subject(node), None, node
    if _is_passed(head):
        return None, None, head
    if head.pos_ in NOUNS and label in _NOMINAL:
        return head, None, node
    if tree.is_predicate(head) or head.pos_ == "VERB":
        return *_from_verb(node, head), node
    return None, None, head


def _is_passed(head: Token) -> bool:
    """Return whether a noun is no measure itself, but may hang on one: "the total", "Tuesday"."""
    nothing = is_time(head) or not head.text.strip()
    noun = head.pos_ in NOUNS and not tree.is_predicate(head)
    return nothing or (noun and (tree.lemma(head) in words_of("general_noun") or is_unit(head)))


def is_unit(token: Token) -> bool:
    """Return whether a token is part of another figure: its number, its sign, its currency."""
    currency = token.lower_ in currencies().after and any(c.like_num for c in token.children)
    return token.like_num or token.pos_ == "SYM" or currency or token.lower_ in _PERCENT


def _from_verb(node: Token, verb: Token) -> tuple[Token | None, Token | None]:
    """Return the subject of a verb of change or being, else the verb and its object."""
    if (valued := appraised(node, verb)) is not None:
        return valued, verb
    if (moved := _moved(node, verb)) is not None:
        return moved, verb
    if tells_value(verb) or tree.children(verb, "cop"):
        return _subject_of(verb), verb
    for child in tree.children(verb, "obj", "nsubj:pass"):
        paid = known_verb(verb) is not None and tree.cases(node) in {"for", "at"}
        beside = child != node and child.pos_ in NOUNS and tree.base(node.dep_) in _BESIDE
        thing = _shared(child, node) if beside and not paid else None
        if thing is not None and thing.lower_ not in _PERCENT:
            return thing, verb
    return None, verb


def _moved(node: Token, verb: Token) -> Token | None:
    """Return the object that somebody moves by an amount: "increasing controls by 50 percent"."""
    if tree.cases(node) != "by" or not tells_value(verb):
        return None
    things = (
        c for c in tree.children(verb, "obj") if c.pos_ == "NOUN" and c.lower_ not in _PERCENT
    )
    return next((c for c in things if not is_unit(c) and not c.ent_type_), None)


def _subject_of(verb: Token) -> Token | None:
    found = tree.subject(verb)
    relative = found is None or found.tag_ in {"WDT", "WP"}  # "a firm which is worth"
    if relative and verb.dep_.startswith("acl"):
        found = verb.head
    found = found or tree.inherited_subject(verb)
    if found is None:
        return None
    misread = found.tag_ == "VBZ" and found.dep_ in tree.SUBJECTS  # "shares"
    return found if found.pos_ in NOUNS or misread else None


def _shared(other: Token, node: Token) -> Token:
    """Return what the object measures, where it is an amount in the unit of the figure beside it.

    "Won 51 percent of the vote against 49 percent": both are of the vote.
    """
    if tree.lemma(other) == tree.lemma(node):
        wholes = (child for child in tree.children(other, "nmod") if tree.cases(child) == "of")
        return next(wholes, other)
    return other


def _of_what(node: Token, span: Span) -> Token | None:
    """Return the noun of "$679 billion in projects", "40 percent of its trade"."""
    for child in tree.children(node, "nmod", "obl"):
        inside = child.i >= span.end and child.pos_ in NOUNS and not child.ent_type_
        inside = inside and not no_measure(child)  # "12 percent in March", "in three years"
        if inside and tree.cases(child) in {"of", "in", "worth of"}:
            return child if tree.lemma(child) not in words_of("payment") else None
    return None


def _specific(noun: Token | None, span: Span) -> Token | None:
    """Return the noun behind a general one: "the number of deaths" measures deaths.

    So does what changes: in "a contraction of GDP" and "GDP contraction" it is GDP. The figure of
    ``span`` measures no noun of its own: "an increase of 12 percent".
    """
    for _ in range(_NEST):
        inner = _inner(noun, span) if noun is not None else None
        if inner is None:
            return noun
        noun = inner
    return noun


def _inner(noun: Token, span: Span) -> Token | None:
    lemma = tree.lemma(noun)
    if lemma not in words_of("general_noun") | words_of("change_noun"):
        return None
    for child in tree.children(noun, "nmod"):
        named = child.pos_ in NOUNS or tree.lemma(child) in measure_by_noun()  # "the dead"
        plain = named and not child.ent_type_ and child.is_alpha and child not in span
        if tree.cases(child) in {"of", "in"} and plain:
            return child
    inner = [c for c in tree.children(noun, "compound") if c.pos_ in NOUNS and not c.ent_type_]
    return inner[-1] if inner and lemma in words_of("change_noun") else None
