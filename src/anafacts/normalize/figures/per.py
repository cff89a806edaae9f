"""What a quantity is divided by: "per share", "a year", "/m2", "tonnes of copper a year"."""

from dataclasses import replace

from anafacts.model import UnitKind
from anafacts.normalize.figures.compounds import compound
from anafacts.normalize.figures.draft import Draft, Measure
from anafacts.normalize.figures.nouns import singular
from anafacts.normalize.figures.numeral import AGO, Form
from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.unit_grammar import read_unit
from anafacts.normalize.figures.units import Trust, unit_words, units

_SHARERS = {
    "share",
    "barrel",
    "head",
    "person",
    "capita",
    "piece",
    "seat",
    "ticket",
    "unit",
    "night",
}
_SUBSTANCE = 3  # words of what is measured: "tonnes of refined copper ore a year"
# Behind them no word is part of what is measured: "20 mg of it twice a day".
_JOINS = {
    *("and", "or", "to", "in", "for", "from", "at", "by", "with", "per", "a", "an", "each", "on"),
    *("into", "over", "during", "after", "before", "than", "as", "that", "which", "is", "was"),
    *("once", "twice", "thrice", "times"),
}


def divided(tokens: Tokens, draft: Draft) -> Draft:
    """Return the draft with what it is divided by; a count without a unit keeps that as a flag.

    "40 tonnes of rice a year" are tonnes a year, and its span ends before the rice.
    """
    unit = draft.measure.unit
    if draft.measure.age or draft.numeral.form is Form.FACTOR:
        return draft
    if unit and unit.kind is UnitKind.SHARE:
        return draft
    found = _per(tokens, draft.stop, countable=draft.measure.money is not None)
    if not found and unit:
        behind = _behind(tokens, draft.stop)
        return replace(draft, measure=_over(draft.measure, behind)) if behind else draft
    if not found:
        return draft
    if draft.measure.known or draft.rule == "frequency":
        return replace(draft, measure=_over(draft.measure, found[0]), stop=found[1])
    return replace(draft, flags=(*draft.flags, f"per_{found[0]}"))


def _over(measure: Measure, per: str) -> Measure:
    """Return the measure divided; units of the lexicon make one compound."""
    if measure.unit and measure.unit.name in units().names and per in units().names:
        return replace(measure, unit=compound(((measure.unit.name, 1), (per, -1))))
    return replace(measure, per=per)


def _behind(tokens: Tokens, stop: int) -> str:
    """Return the time that follows what is measured: "of copper a year"."""
    if tokens.at(stop).lower != "of":
        return ""
    for at in range(stop + 1, stop + 2 + _SUBSTANCE):
        token = tokens.at(at)
        near = token.kind == "word" and token.gap <= Gap.LINE
        found = _per(tokens, at, countable=False) if near and at > stop + 1 else None
        if found:
            listed = units().names.get(found[0])
            return found[0] if listed and listed.kind is UnitKind.DURATION else ""
        if not near or token.lower in _JOINS:
            return ""
    return ""


def _per(tokens: Tokens, start: int, *, countable: bool) -> tuple[str, int] | None:
    """Return the denominator that begins at ``start``: "per share", "a year", "/day", "/m2"."""
    hyphens = tokens.lowers(start, start + 3) in {"- per -", "- a -", "- an -"}
    start, noun = (start + 1, start + 3) if hyphens else (start, start + 1)
    lower, token = tokens.at(start).lower, tokens.at(noun)
    if token.kind != "word" or token.gap > Gap.SPACE:
        return None
    if lower in {"per", "/"}:
        found = read_unit(tokens, noun)
        if found and found.trust is not Trust.CUED:
            return found.unit.name, found.stop
        return singular(token.lower), noun + 1
    if lower not in {"a", "an", "each", "every"} or tokens.at(noun + 1).lower in AGO:
        return None
    unit = unit_words().get(token.lower)
    fitting = token.lower in _SHARERS or (unit is not None and (countable or unit.base == "second"))
    name = unit.name if unit else singular(token.lower)
    return (name, noun + 1) if fitting else None
