"""The types of findings as the rules of SARIF: a sentence, and what is looked at."""

from typing import Any

from anafacts.model import FindingType

_WORDS: dict[FindingType, tuple[str, str]] = {
    FindingType.VALUE: (
        "Figures for one thing and time disagree.",
        (
            "Two claims about one thing and one time are held against each other with their "
            "bounds, hedges and rounding; they cannot both hold, or hardly."
        ),
    ),
    FindingType.ARITHMETIC: (
        "A growth, a share, a sum or a difference is worked out against the figures given.",
        (
            "What the words say (“doubled”, “fortyfold”, a share of a whole, parts of a sum) is "
            "calculated from the levels that the texts give; the calculation is written out."
        ),
    ),
    FindingType.ENUMERATION: (
        "An announced number of items is counted against the list that follows.",
        (
            "The announced count is held against the items found, and the lists of two texts for "
            "one count against each other."
        ),
    ),
    FindingType.DATE: (
        "Dates, ages, anniversaries or spans of time are held against one another.",
        (
            "The dates that texts give for one event, and those that follow from an anniversary, "
            "an age or a duration, are compared."
        ),
    ),
    FindingType.CONVERSION: (
        "An amount in two currencies or units is checked by the rate that it implies.",
        (
            "The rate implied by an amount and its equivalent is held against the range of rates "
            "of that time."
        ),
    ),
    FindingType.REFERENCE: (
        "An entry of a bibliography or a citation does not fit itself or its citation.",
        (
            "Date, title and address of an entry are held against one another and against the "
            "words that cite it."
        ),
    ),
    FindingType.IDENTITY: (
        "One work, person or body is named in two ways.",
        "What is meant to be the same is named so that one of the names is doubtful.",
    ),
    FindingType.POLARITY: (
        "One text says that something happened, another that it did not.",
        "Two texts tell of one event, one of them with a denial.",
    ),
    FindingType.SUPERSEDED: (
        "A later figure replaces an earlier one.",
        (
            "A count that only rises, or a figure of a later text about a later time: the earlier "
            "figure is out of date rather than wrong."
        ),
    ),
    FindingType.PLAN: (
        "A plan is held against what came of it.",
        (
            "What was planned, promised or forecast is held against what other texts say happened: "
            "met, missed, put off or open."
        ),
    ),
    FindingType.MISSING_AXIS: (
        "Figures cannot be compared: something that would decide is not stated.",
        (
            "The texts do not say for which time, place, unit or definition a figure holds; "
            "nothing is concluded."
        ),
    ),
    FindingType.SCOPE: (
        "Figures differ because they are about different wholes or definitions.",
        "A part and its whole, two regions or two definitions: the difference is explained.",
    ),
    FindingType.TIME: (
        "Figures differ because they are about different times.",
        "Each figure is for a time of its own: the difference is explained.",
    ),
    FindingType.AGREEMENT: (
        "Figures of several sources agree.",
        "Two claims about one thing agree by value, by bound, by rounding or by arithmetic.",
    ),
}
_HELP = (
    "Read both passages and the arithmetic; the message ends with what would settle it. The report "
    "never says who is right. A verdict, given with `anafacts judge`, stays through later runs."
)

INDEX = {kind: index for index, kind in enumerate(_WORDS)}
"""Where the rule of a type stands in ``RULES``."""


def _rule(kind: FindingType, short: str, full: str) -> dict[str, Any]:
    return {
        "id": kind.value,
        "shortDescription": {"text": short},
        "fullDescription": {"text": full},
        "help": {"text": f"{full} {_HELP}"},
    }


RULES = [_rule(kind, *words) for kind, words in _WORDS.items()]
"""One rule for each type of finding, in the order of the types."""
