"""A numeral with what stands around it: sign, currency, unit, hedge."""

from dataclasses import replace
from itertools import takewhile

from anafacts.model import ClaimKind, Hedge, UnitKind
from anafacts.normalize.figures.accounting import bracketed
from anafacts.normalize.figures.ages import is_age, lasts, said_of_age
from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft, Measure
from anafacts.normalize.figures.hedges import compares, during, hedge_after, hedge_before
from anafacts.normalize.figures.margin import margin
from anafacts.normalize.figures.measure import measure_after, money_before
from anafacts.normalize.figures.money import either, in_thousands, owned
from anafacts.normalize.figures.numeral import Form, Numeral
from anafacts.normalize.figures.per import divided
from anafacts.normalize.figures.signs import sign_before
from anafacts.normalize.figures.spelled import scaled
from anafacts.normalize.figures.spoken import spoken
from anafacts.normalize.figures.tokens import SENTENCE_ENDS, Gap, Tokens
from anafacts.normalize.figures.units import Unit, units
from anafacts.normalize.figures.vocabulary import HedgeRule, growth, names, number_words

_STRONGEST = 10
_FEW = 10  # seasons and games that something lasts
_CLAUSE = 8  # tokens back to what was counted in them
_SORTS = {  # of times: "three separate times"
    *("more", "other", "separate", "different", "consecutive", "straight", "successive"),
    *("additional", "further", "extra", "previous", "full", "whole", "solid"),
}
_NO_UNIT = {
    Form.ORDINAL,
    Form.FACTOR,
    Form.FRACTION,
    Form.MAJORITY,
    Form.LOOSE,
    Form.CODE,
    Form.YEAR,
}
_MORE = {"more", "higher", "larger", "bigger", "greater", "faster", "longer", "better", "stronger"}


def compose(context: Context, numeral: Numeral) -> Draft:
    """Return the draft of a numeral: its span, unit, sign and hedge."""
    tokens = context.tokens
    draft = _signed(tokens, Draft(numeral, numeral.first, numeral.stop))
    if numeral.form is Form.ORDINAL:
        return _anniversary(tokens, draft)
    if numeral.form not in _NO_UNIT:
        draft = spoken(tokens, _measured(context, draft))
    return hedged(tokens, draft)


def hedged(tokens: Tokens, draft: Draft) -> Draft:
    """Return the draft with the hedge before or after it; a stance leaves only a flag."""
    found = hedge_before(tokens, draft.first)
    if found and found[0].stance and (inner := _beyond_stance(tokens, found[1])):
        found = inner
    if found and _lasting(draft) and compares(tokens, found[1], found[2], draft.stop):
        found = None
    stretch = (_lasting(draft) and not draft.measure.age) or _stretch(tokens, draft)
    if found and found[0].during and stretch and during(tokens, found[1], draft.stop):
        found = None
    if found and found[0].hedge is Hedge.UP_TO and tokens.at(found[1] - 1).lower in names("upward"):
        found = None  # "revised up to 4%"
    later = hedge_after(tokens, draft.stop)
    if found is None or found[0].stance:
        draft = replace(draft, flags=(*draft.flags, "stance")) if found else draft
        found = None
    if later and not found:
        rule, start, stop = later
        return replace(draft, hedge=rule, hedge_first=start, hedge_stop=stop, stop=stop)
    if not found:
        return draft
    rule, start, stop = found
    return replace(draft, hedge=rule, hedge_first=start, hedge_stop=stop, first=start)


def with_unit(draft: Draft, name: str, rule: str) -> Draft:
    """Return the draft measured in a unit of the lexicon."""
    return replace(draft, measure=Measure(unit=named_unit(name)), rule=rule)


def named_unit(name: str) -> Unit:
    """Return the unit of the lexicon with that name."""
    return units().names[name]


def _beyond_stance(tokens: Tokens, start: int) -> tuple[HedgeRule, int, int] | None:
    """Return the hedge before a stance: "about only 5" is still about 5."""
    found = hedge_before(tokens, start)
    return found if found and not found[0].stance else None


def _lasting(draft: Draft) -> bool:
    unit = draft.measure.unit
    return unit is not None and unit.kind is UnitKind.DURATION


def _stretch(tokens: Tokens, draft: Draft) -> bool:
    """Return whether a number counts what takes time: "20 goals over two seasons"."""
    if (draft.numeral.value or 0) > _FEW or tokens.at(draft.stop).lower not in names("stretch"):
        return False
    before = reversed(tokens[max(draft.first - _CLAUSE, 0) : draft.first])
    clause = takewhile(lambda t: t.text not in SENTENCE_ENDS, before)
    return any(t.kind == "number" or t.lower in number_words() for t in clause)


def _signed(tokens: Tokens, draft: Draft) -> Draft:
    first = draft.first
    money = money_before(tokens, draft.numeral)
    bracket = None
    if tokens.at(first - 1).text == "(" and tokens.at(draft.stop).text == ")":
        bracket = money_before(tokens, replace(draft.numeral, first=first - 1))
    if bracket:
        factor, stop = scaled(tokens, draft.stop + 1)
        value = (draft.numeral.value or 0.0) * factor
        numeral = replace(draft.numeral, value=value, scale=factor)
        measure = Measure(money=bracket[0])
        flags = (*draft.flags, "accounting")
        return Draft(numeral, bracket[1], stop, measure, sign=-1, flags=flags)
    if money:
        draft = replace(draft, first=money[1], measure=Measure(money=money[0]))
    if bracketed(tokens, draft.first, draft.numeral):
        flags = (*draft.flags, "accounting")
        return replace(draft, first=draft.first - 1, stop=draft.stop + 1, sign=-1, flags=flags)
    found = sign_before(tokens, draft.first)
    return replace(draft, first=found[0], sign=found[1]) if found else draft


def _measured(context: Context, draft: Draft) -> Draft:
    tokens, numeral = context.tokens, draft.numeral
    if "accounting" in draft.flags:
        return draft
    if numeral.unit:
        return replace(draft, measure=Measure(unit=numeral.unit))
    draft, measure, stop = _off(tokens, draft)
    money = draft.measure.money
    value = numeral.value or 0.0
    if money and measure.money and either(money, measure.money, value):
        measure = measure if money.flag else replace(measure, money=money)
    elif money:
        money, stop = owned(tokens, money, numeral.stop)
        measure = replace(draft.measure, money=money)
    numeral = in_thousands(tokens, numeral, measure.money)
    draft = replace(draft, numeral=numeral, measure=measure, stop=max(stop, draft.stop))
    if "times" in {tokens.at(stop + ahead).lower for ahead in range(3)}:
        draft = _times(tokens, draft)
    if tokens.at(draft.stop).lower == "anniversary" and _lasting(draft):
        return replace(draft, stop=draft.stop + 1, rule="anniversary")
    draft = divided(tokens, _special(context, draft))
    unsure = draft.measure.unit.flag if draft.measure.unit else ""
    return replace(draft, flags=(*draft.flags, unsure)) if unsure else draft


def _off(tokens: Tokens, draft: Draft) -> tuple[Draft, Measure, int]:
    """Return the draft with its margin of error, and the unit, which may stand before or after."""
    numeral = draft.numeral
    if found := margin(tokens, numeral.stop):
        draft = replace(draft, margin=found[0], stop=found[1])
        return draft, *measure_after(tokens, replace(numeral, stop=found[1]))
    measure, stop = measure_after(tokens, numeral)
    if measure.unit and (found := margin(tokens, stop)):
        again, end = measure_after(tokens, replace(numeral, stop=found[1]))
        if again == measure:
            return replace(draft, margin=found[0]), measure, end
    return draft, measure, stop


def _times(tokens: Tokens, draft: Draft) -> Draft:
    at = draft.stop + (tokens.at(draft.stop).text == "-")
    at += tokens.at(at).lower in _SORTS and tokens.at(at).gap is Gap.SPACE
    if draft.measure.known or tokens.at(at).lower != "times" or tokens.at(at).gap > Gap.SPACE:
        return draft
    phrases = growth("times")
    after = next((n for n in (2, 1) if tokens.lowers(at + 1, at + 1 + n) in phrases), 0)
    changed = tokens.at(draft.first - 1).lower in growth("change")
    if not after and not changed:
        return replace(draft, stop=at + 1, measure=Measure(noun="time"), rule="frequency")
    flags = ("plus_one_reading",) if changed or tokens.at(at + 1).lower in _MORE else ()
    form = replace(draft.numeral, form=Form.FACTOR)
    return replace(draft, numeral=form, stop=at + 1, rule="times", flags=draft.flags + flags)


def _special(context: Context, draft: Draft) -> Draft:
    """Return the draft as an age, a magnitude or absolute zero where its neighbours say so."""
    value = draft.numeral.value
    if lasts(draft) and said_of_age(context.tokens, draft.numeral.first):
        return replace(draft, measure=replace(draft.measure, age=True))
    if draft.measure.known or draft.numeral.scale > 1 or value is None:
        return draft
    if value == 0 and context.tokens.at(draft.first - 1).lower == "absolute":
        draft = replace(draft, first=draft.first - 1)
        return with_unit(draft, "kelvin", "absolute_zero")
    if is_age(context, draft):
        return replace(draft, measure=Measure(unit=named_unit("year"), age=True), rule="age")
    if value <= _STRONGEST and _is_magnitude(context, draft):
        named = context.tokens.at(draft.first - 1).lower == "magnitude"
        draft = replace(draft, first=draft.first - 1) if named else draft
        return with_unit(draft, "magnitude", "magnitude")
    return draft


def _is_magnitude(context: Context, draft: Draft) -> bool:
    tokens, numeral = context.tokens, draft.numeral
    after, window = tokens.at(numeral.stop).lower, 12
    if tokens.lowers(numeral.stop, numeral.stop + 4).endswith("richter scale"):
        return True
    quakes = names("quake")
    if numeral.decimal and after in quakes:
        return True
    start = numeral.first
    if hedge := hedge_before(tokens, start):
        start = hedge[1]
    start -= tokens.at(start - 1).lower in {"of", "at", "a"}
    before = tokens.at(start - 1).lower
    if before not in names("magnitude_before") or (before != "magnitude" and not numeral.decimal):
        return False
    near = tokens[max(start - window, 0) : numeral.stop + window]
    return any(t.lower in quakes for t in near)


def _anniversary(tokens: Tokens, draft: Draft) -> Draft:
    """Return "tenth anniversary" as ten years."""
    at = draft.numeral.stop
    at += tokens.at(at).lower in {"birth", "founding", "wedding"}
    if tokens.at(at).lower not in {"anniversary", "birthday"} or tokens.at(at).gap > Gap.LINE:
        return draft
    age = tokens.at(at).lower == "birthday"
    numeral = replace(draft.numeral, form=Form.WORDS)
    measure = Measure(unit=named_unit("year"), age=age)
    kind = None if age else ClaimKind.DURATION
    return replace(
        draft, numeral=numeral, stop=at + 1, measure=measure, rule="anniversary", kind=kind
    )
