"""What a figure measures, by its kind: the entry to counts, amounts, gaps and spans of time."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.amounts import is_unit, measured_noun, no_measure
from anafacts.extract.claims.counts import counts
from anafacts.extract.claims.measured import (
    AGE,
    ANNIVERSARY,
    CHANGE,
    GAP,
    MAGNITUDE,
    PRICE,
    SHARE,
    Measured,
)
from anafacts.extract.counted.keys import NOUNS, noun_name, unit_name, verb_name
from anafacts.extract.counted.phrase import Phrase
from anafacts.extract.counted.words import measure_by_noun, words_of
from anafacts.extract.speech.people import text_of_name
from anafacts.lexicon import Measure
from anafacts.model import ClaimKind, Mention, UnitKind
from anafacts.normalize.names import normal_key

_CHANGES = frozenset({ClaimKind.GROWTH, ClaimKind.RATIO, ClaimKind.DIFFERENCE})
_DIMENSIONS = ("distance", "width", "height", "depth", "length")
_BRACKET = 8  # tokens of an equivalent in brackets
_CLAUSES = ("acl:relcl", "acl", "advcl")
_BY = frozenset({"obj", "obl", "nmod"})
_PLAIN = frozenset({"nummod", "amod", "compound", "det"})


def measured(mention: Mention, span: Span, phrase: Phrase | None) -> Measured:
    """Return what the figure of ``span`` measures; heads are "" where the text does not say."""
    if phrase is not None:
        return (None if phrase.unit else _bare(span)) or counts(span, phrase)
    return _by_kind(mention, span) or _amount(mention, span)


def _amount(mention: Mention, span: Span) -> Measured:
    """Return what an amount, a share or a growth figure measures."""
    noun, verb = measured_noun(span)
    prefix = _prefix(mention, span)
    if verb is not None and not prefix and _is_deal(span, verb):
        return Measured(None, verb, PRICE, argument=_bought(verb), text=PRICE)
    if noun is None and verb is None:
        return Measured(None, None, prefix)
    if verb is not None and (noun is None or _acted(noun, verb)):
        name = prefix + verb_name(verb)
        object_ = noun_name(noun) if noun is not None else ""
        text = tree.lemma(verb) if noun is None else _words(noun)
        return Measured(noun, verb, name, argument=object_, text=text)
    if noun is None:
        return Measured(None, verb, prefix)
    return _of_noun(noun, verb, prefix)


def _is_deal(span: Span, verb: Token) -> bool:
    """Return whether the amount is what a thing is bought or sold for."""
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    return before in {"for", "at"} and tree.lemma(verb) in words_of("deal_verb")


def _bought(verb: Token) -> str:
    """Return what has its price, in a word or by its name; "" for a pronoun."""
    thing = next(iter(tree.children(verb, "obj", "nsubj:pass")), None)
    if thing is None or thing.pos_ not in NOUNS:
        return ""
    return noun_name(thing) if thing.pos_ == "NOUN" else normal_key(text_of_name(thing))


def _of_noun(noun: Token, verb: Token | None, prefix: str) -> Measured:
    """Return the measure of a noun; of a name only how it changed can be said."""
    if noun.ent_type_ and noun.pos_ == "PROPN" and tree.lemma(noun) not in measure_by_noun():
        name = verb_name(verb) if verb is not None else ""
        return Measured(noun, verb, prefix + name, text=_words(noun))
    part = _part_of(noun) if prefix == SHARE else None
    object_ = noun_name(part) if part is not None else ""
    return Measured(noun, verb, prefix + noun_name(noun), argument=object_, text=_words(noun))


def _acted(noun: Token, verb: Token) -> bool:
    """Return whether the verb is the measure, not its object: "financed $9 billion in roads"."""
    known = measure_by_noun().get(tree.lemma(noun))
    lemma = tree.lemma(verb)
    return (
        known is None
        and verb_name(verb) != lemma
        and lemma not in words_of("value_verb")
        and (verb_name(verb) != "")
    )


def _part_of(whole: Token) -> Token | None:
    """Return what is a share of the whole: the deficit that is "5 percent of GDP"."""
    predicate = tree.predicate_of(whole)
    telling = tree.lemma(predicate) in words_of("value_verb") | words_of("share_verb")
    if not telling and not tree.children(predicate, "cop"):
        return None
    part = tree.inherited_subject(predicate)
    plain = part is not None and part.pos_ == "NOUN" and part not in (whole, *whole.ancestors)
    return part if plain else None


def _bare(span: Span) -> Measured | None:
    """Return what a number without a counted noun measures: "the toll rose to 54"."""
    noun, verb = measured_noun(span)
    if noun is None or no_measure(noun):
        return None
    known = _person_measure(noun)
    if known is not None:
        return Measured(noun, verb, known.unit, known.key, text=known.key, counted=True)
    return None if noun.ent_type_ else Measured(noun, verb, unit_name(noun), text=_words(noun))


def _person_measure(noun: Token) -> Measure | None:
    found = measure_by_noun().get(tree.lemma(noun))
    return found if found is not None and found.unit else None


def _by_kind(mention: Mention, span: Span) -> Measured | None:
    """Return what figures of some kinds measure by their nature, whatever the parse says."""
    if mention.rule == ANNIVERSARY:
        return Measured(span.root, tree.predicate_of(span.root), ANNIVERSARY, text=ANNIVERSARY)
    if mention.figure.unit_kind is UnitKind.MAGNITUDE:
        return Measured(None, tree.predicate_of(span.root), MAGNITUDE, text=MAGNITUDE)
    if mention.figure.unit_kind is UnitKind.AGE:
        whose = span.root.head if span.root.dep_ in _PLAIN else None
        named = whose is not None and whose.pos_ == "NOUN" and whose not in span
        return Measured(whose, None, AGE, argument=noun_name(whose) if whose and named else "")
    if mention.figure.unit_kind is UnitKind.LENGTH and (name := _dimension(span)):
        return Measured(None, tree.predicate_of(span.root), name, text=name)
    if mention.kind is ClaimKind.GAP:
        return _gap(span)
    return _window(span) if mention.kind is ClaimKind.DURATION else None


def _dimension(span: Span) -> str:
    """Return what a length measures by the word behind it: "40 metres wide", "90 km north of"."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].text == "(":
        at = next((t.i + 1 for t in doc[at : at + _BRACKET] if t.text == ")"), at)
    word = doc[at].lower_ if at < len(doc) else ""
    return next((d for d in _DIMENSIONS if word in words_of(d)), "")


def _window(span: Span) -> Measured | None:
    """Return the clause alone for a time within which something is: it measures nothing else."""
    root = span.root
    verb = tree.predicate_of(root)
    word = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    owned = tree.children(root, "nmod:poss")  # "during his three days in Beijing"
    if owned or word in words_of("window") or tree.cases(root) in words_of("window"):
        return Measured(None, verb, "")
    if tree.base(root.dep_) in _PLAIN or tree.children(root, "cop", *tree.SUBJECTS):
        return None
    return Measured(None, verb, verb_name(verb) if tree.is_predicate(verb) else "")


def _gap(span: Span) -> Measured:
    """A gap in time leads to an event: it is known by the last name in the clause."""
    clause = tree.predicate_of(span.root)
    nodes = [clause, *tree.children(clause, "obj", "obl", "nmod")]
    nodes += [t for n in tuple(nodes) for c in tree.children(n, *_CLAUSES) for t in _arguments(c)]
    named = [t for t in nodes if t.text[:1].isupper() and t.pos_ in NOUNS and t.i > span.end]
    named = [t for t in named if t.ent_type_ != "PERSON"]
    if not named:
        return Measured(None, clause, "")
    name = text_of_name(max(named, key=lambda t: t.i))
    return Measured(None, None, GAP, argument=normal_key(name), text=f"{GAP} before {name}")


def _arguments(clause: Token) -> list[Token]:
    """Return where and whom a clause about the event reaches: "where he was welcomed at"."""
    where = any(t.lower_ == "where" for t in clause.children)
    return tree.children(clause, "obl") if where else []


def _prefix(mention: Mention, span: Span) -> str:
    """Keep shares, growth and levels of one noun apart: they are different measures."""
    if mention.kind in _CHANGES or _is_step(mention, span):
        return CHANGE
    return SHARE if mention.figure.unit_kind is UnitKind.SHARE else ""


def _is_step(mention: Mention, span: Span) -> bool:
    """Return whether an amount is by how much something changed: "shares soared $5"."""
    root = span.root
    by = not tree.cases(root) and tree.base(root.dep_) in _BY
    money = mention.figure.unit_kind is UnitKind.MONEY
    return money and by and tree.lemma(root.head) in words_of("change_verb")


def _words(noun: Token | None) -> str:
    """Return the noun with its modifiers, but not the amount in "a 66 billion yuan credit line"."""
    if noun is None:
        return ""
    before = [c for c in noun.lefts if c.dep_ in {"amod", "compound"}]
    amount = max((c.right_edge.i for c in before if is_unit(c)), default=-1)
    start = min((c.i for c in before if c.i > amount), default=noun.i)
    return tree.text_of(noun.doc, (start, noun.i + 1))
