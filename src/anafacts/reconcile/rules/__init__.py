"""The order of decisions: the first rule that has a verdict decides, and its name is stored."""

from collections.abc import Callable

from anafacts.reconcile.rules.ages import ages
from anafacts.reconcile.rules.definition import definition
from anafacts.reconcile.rules.missed import missed
from anafacts.reconcile.rules.missing import missing
from anafacts.reconcile.rules.modality import modality
from anafacts.reconcile.rules.period import cumulative, period, revised
from anafacts.reconcile.rules.repeat import repeat
from anafacts.reconcile.rules.scope import scope
from anafacts.reconcile.rules.values import values
from anafacts.reconcile.verdict import Pair, Verdict

Rule = Callable[[Pair], Verdict | None]

RULES: tuple[Rule, ...] = (
    repeat,
    missed,
    modality,
    scope,
    definition,
    period,
    revised,
    cumulative,
    ages,
    missing,
    values,
)


def decide(pair: Pair) -> tuple[str, Verdict]:
    """Return the name and the verdict of the first rule that decides on the pair."""
    for rule in RULES:
        verdict = rule(pair)
        if verdict:
            return rule.__name__, verdict
    raise AssertionError("the last rule decides on every pair")


__all__ = ["RULES", "Rule", "decide"]
