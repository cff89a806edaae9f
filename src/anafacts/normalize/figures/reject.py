"""Why a number is no quantity."""

from collections.abc import Callable

from anafacts.normalize.figures import naming, references, scores, wording
from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.years import year

Check = Callable[[Context, Draft], str | None]
_FORMS = {Form.ORDINAL: "ordinal", Form.LOOSE: "idiom", Form.CODE: "code", Form.YEAR: "year"}


def _form(_: Context, draft: Draft) -> str | None:
    return _FORMS.get(draft.numeral.form)


def _noise(context: Context, draft: Draft) -> str | None:
    return context.reason(draft.numeral.first, draft.numeral.stop)


def _tolerance(context: Context, draft: Draft) -> str | None:
    """Return "tolerance" for the 0.1 of "2.5 ± 0.1"."""
    return "tolerance" if context.tokens.at(draft.first - 1).text == "±" else None


def _date(context: Context, draft: Draft) -> str | None:
    """Return "date" inside a date, except for a duration, which a relative date may hold."""
    unit = draft.measure.unit
    lasting = unit is not None and unit.base == "second"
    return "date" if context.in_date(draft.numeral.first) and not lasting else None


def _clock(context: Context, draft: Draft) -> str | None:
    return "time" if context.tokens.at(draft.numeral.stop).lower == "o'clock" else None


# The first reason wins.
ANY: tuple[Check, ...] = (_form, _noise, _tolerance, _date, _clock)
BY_FORM: dict[Form, tuple[Check, ...]] = {
    Form.VAGUE: (wording.vague,),
    Form.WORDS: (
        wording.joined,
        wording.ranked,
        references.turn,
        wording.capital_name,
        wording.pronoun,
    ),
    Form.DIGITS: (
        naming.glued,
        references.pointed,
        references.enumerated,
        scores.scored,
        year,
        naming.slashed,
        naming.paired,
        naming.model,
        naming.dialled,
        naming.grouped,
        naming.numbered,
        naming.capital_before,
    ),
}


def reject(context: Context, draft: Draft) -> str | None:
    """Return the reason why a draft is no quantity, or None where it is one."""
    checks = (*ANY, *BY_FORM.get(draft.numeral.form, ()))
    return next((reason for check in checks if (reason := check(context, draft))), None)
