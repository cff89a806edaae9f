"""What a figure measures, by its kind: the entry to counts, amounts, gaps and spans of time."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.amounts import measured_noun, no_measure
from anafacts.extract.claims.counts import counts
from anafacts.extract.claims.measured import CHANGE, PRICE, REVENUE, SHARE, Measured
from anafacts.extract.claims.nature import by_nature
from anafacts.extract.claims.worded import noun_words
from anafacts.extract.counted.keys import (
    NOUNS,
    known_verb,
    noun_name,
    singular,
    unit_name,
    verb_name,
)
from anafacts.extract.counted.phrase import Phrase
from anafacts.extract.counted.words import measure_by_noun, measure_by_people, words_of
from anafacts.extract.speech.people import text_of_name
from anafacts.extract.speech.words import reporting
from anafacts.lexicon import Measure
from anafacts.model import ClaimKind, Mention, UnitKind
from anafacts.normalize.names import normal_key

_CHANGES = frozenset({ClaimKind.GROWTH, ClaimKind.RATIO, ClaimKind.DIFFERENCE})
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})
_CODE = 3  # letters of a currency
_BY = frozenset({"obj", "obl", "nmod"})


def measured(mention: Mention, span: Span, phrase: Phrase | None) -> Measured:
    """Return what the figure of ``span`` measures; heads are "" where the text does not say."""
    if phrase is not None and _is_attribute(mention, phrase):
        return Measured(phrase.head, None, mention.figure.unit, text=mention.figure.unit)
    if phrase is not None:
        return (None if phrase.unit else _bare(span)) or counts(span, phrase)
    return by_nature(mention, span) or _amount(mention, span)


def _is_attribute(mention: Mention, phrase: Phrase) -> bool:
    """Return whether a number with its own noun tells of another: "a 60-bed hospital" has beds."""
    own = mention.figure.unit
    return bool(own and phrase.unit) and own != phrase.unit


def _amount(mention: Mention, span: Span) -> Measured:
    """Return what an amount, a share or a growth figure measures."""
    noun, verb = measured_noun(span)
    noun = noun if noun is None or noun not in span else None
    prefix = _prefix(mention, span)
    if (name := _by_rate(mention, noun) or _loot(span, noun, verb)) and not prefix:
        return Measured(noun, verb, name, text=noun_words(noun) or name)
    if verb is not None and not prefix and _is_deal(span, verb):
        return Measured(None, verb, PRICE, argument=_bought(verb), text=PRICE)
    if not prefix and (own := _own_measure(mention, noun, verb)) is not None:
        return own
    if noun is None:
        return _of_verb(verb, prefix)
    if verb is not None and _acted(noun, verb):
        name = prefix + verb_name(verb)
        return Measured(noun, verb, name, argument=noun_name(noun), text=noun_words(noun))
    return _of_noun(noun, verb, prefix)


def _own_measure(mention: Mention, noun: Token | None, verb: Token | None) -> Measured | None:
    """Return what points and spans of time measure: points, and what goes on for so long."""
    unit, kind = mention.figure.unit, mention.figure.unit_kind
    if kind is UnitKind.NUMBER and unit and (noun is None or _is_name(noun)):
        return Measured(None, verb, unit, text=unit)
    if kind is UnitKind.DURATION and noun is not None:
        return Measured(noun, verb, unit_name(noun), text=noun_words(noun))  # "a six-year deal"
    return None


def _of_verb(verb: Token | None, prefix: str) -> Measured:
    """Return what a verb measures by itself: "lent Ecuador $3.5 billion" is a loan.

    A verb of no meaning, or one of saying, measures nothing.
    """
    name = verb_name(verb) if verb is not None else ""
    if verb is None or not name or (name in reporting("verb") and known_verb(verb) is None):
        return Measured(None, verb, prefix if verb is None else "")
    return Measured(None, verb, prefix + name, text=name)


def _by_rate(mention: Mention, noun: Token | None) -> str:
    """Return what an amount per thing is: a price, and per year what a business turns over."""
    money, _, per = mention.figure.unit.partition("/")
    paid = len(money) == _CODE and money.isupper()
    if not per or not paid or mention.figure.unit_kind is not UnitKind.RATE:
        return ""
    if per not in _TIMES:
        return PRICE
    return REVENUE if noun is not None and tree.lemma(noun) in words_of("business") else ""


def _loot(span: Span, noun: Token | None, verb: Token | None) -> str:
    """Return that an amount is what thieves took: "raiders hit a gallery for $2 million"."""
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    doer = tree.subject(verb) if verb is not None else None
    thieves = (t for t in (noun, doer) if t is not None and before == "for")
    known = (measure_by_people().get(singular(tree.lemma(t))) for t in thieves)
    return next((m.key for m in known if m is not None and not m.unit), "")


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


def _is_name(noun: Token) -> bool:
    """Return whether a noun is a name; "shares", which a name may end with, is none."""
    return bool(noun.ent_type_) and noun.pos_ == "PROPN" and not noun.text.islower()


def _of_noun(noun: Token, verb: Token | None, prefix: str) -> Measured:
    """Return the measure of a noun; of a name only how it changed can be said."""
    if _is_name(noun) and tree.lemma(noun) not in measure_by_noun():
        name = verb_name(verb) if verb is not None else ""
        return Measured(noun, verb, prefix + name, text=name)
    part = _part_of(noun) if prefix == SHARE else None
    object_ = noun_name(part) if part is not None else ""
    return Measured(noun, verb, prefix + noun_name(noun), argument=object_, text=noun_words(noun))


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
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is not None and before.pos_ in NOUNS and _person_measure(before):
        noun = before  # "a town of population 8,000"
    if noun is None or no_measure(noun) or tree.lemma(noun) in words_of("placeholder"):
        return None
    known = _person_measure(noun)
    if known is not None:
        return Measured(noun, verb, known.unit, known.key, text=known.key, counted=True)
    owned = tree.cases(span.root) == "of" and span.root.head == noun  # "the owner of all four"
    owned = owned and not any(t.lower_ in {"a", "an"} for t in noun.children)  # "a force of 400"
    if noun.ent_type_ or (owned and tree.lemma(noun) not in words_of("sum_noun")):
        return None
    return Measured(noun, verb, unit_name(noun), text=noun_words(noun))


def _person_measure(noun: Token) -> Measure | None:
    found = measure_by_noun().get(tree.lemma(noun))
    return found if found is not None and found.unit else None


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
