"""Figures that stand in a plan: they hold for its years, and are still to come."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.reading import Reading
from anafacts.extract.counted.words import words_of
from anafacts.model import SETTLED, Basis, Modality, Period

_UNDER = frozenset({"under", "in", "within", "by", "of", "according to", "as part of"})
_UNTENSED = frozenset({"VBG", "VB", "VBZ", "VBP"})
_CONTAINS = frozenset({"acl", "acl:relcl"})


def plan_period(span: Span, reading: Reading) -> Period | None:
    """Return the years in brackets behind the plan that a figure stands in, or None.

    "The plan" without years is the one last named with them.
    """
    plan = _plan_of(span)
    if plan is None:
        return None
    named = [(at, period) for at, period in _dated(reading) if at <= plan.i]
    if not named:
        return None
    at, period = named[-1]
    return period if at == plan.i else Period(period.interval, Basis.INHERITED)


def as_planned(modality: Modality, span: Span) -> Modality:
    """Return planned for what a plan is said to contain, else the modality as it is."""
    if modality not in SETTLED or _plan_of(span) is None:
        return modality
    predicate = tree.predicate_of(span.root)
    helped = tree.children(predicate, "aux", "aux:pass")
    return Modality.PLANNED if predicate.tag_ in _UNTENSED and not helped else modality


def _plan_of(span: Span) -> Token | None:
    """Return the noun of the plan that contains a figure, or under which it is promised."""
    predicate = tree.predicate_of(span.root)
    subject = tree.subject(predicate)
    if subject is not None and _is_plan(subject):
        return subject
    if subject is None and (predicate.tag_ == "VBG" or predicate.dep_ in _CONTAINS):
        return _plan_before(predicate)
    after = [t for t in span.sent if t.i >= span.end and _is_plan(t)]
    return next((t for t in after if tree.cases(t) in _UNDER and _near(t, span)), None)


def _plan_before(node: Token) -> Token | None:
    """Return the noun of the plan whose name ends right before a token: "the Plan for A (2025)"."""
    for token in reversed(node.doc[node.sent.start : node.i]):
        if _is_plan(token):
            return token
        if token.tag_.startswith("VB") or token.text in {",", ";", ":"}:
            return None
    return None


def _near(plan: Token, span: Span) -> bool:
    """Return whether the plan hangs on the figure's own phrase or on its verb."""
    nodes = {t.i for t in tree.ancestors(span.root)}
    holder = plan.head
    described = holder.head
    while described.dep_ == "conj":  # "A, B and C promised under the plan"
        described = described.head
    return holder.i in nodes or described.i in nodes


def _is_plan(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and tree.lemma(token) in words_of("plan")


def _dated(reading: Reading) -> list[tuple[int, Period]]:
    """Return the plans with years in brackets behind them, by the position of their noun."""
    found: list[tuple[int, Period]] = []
    text = tree.text(reading.doc)
    for date in reading.dates:
        if date.interval is None or text[date.start - 1 : date.start] != "(":
            continue
        bracket = reading.span(date)[0].nbor(-1) if date.start > 1 else None
        plan = _plan_before(bracket) if bracket is not None else None
        if plan is not None:
            found.append((plan.i, Period(date.interval, date.basis)))
    return found
