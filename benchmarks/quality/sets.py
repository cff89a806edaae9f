"""The public sets, what predicts each, and what scores it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.quality import (
    datetimes,
    gum,
    measeval,
    newsquant,
    number_with_unit,
    numbers,
    quantulum3,
)
from benchmarks.quality.rows import Row


@dataclass(frozen=True, slots=True)
class Set:
    """A set; ``gold`` is its file with ``{half}`` in the place of the half's name.

    ``shown`` is the criterion by which ``--errors`` takes an entry for wrong, if not the usual one.
    """

    name: str
    gold: str
    predict: Callable[[Sequence[Row]], Iterable[Row]]
    scorer: str
    args: tuple[str, ...] = ()
    shown: str = ""


SETS = (
    Set("newsquant", "newsquant/{half}", newsquant.predict, "score_newsquant.py"),
    Set("newsquant_rules", "newsquant/{half}", newsquant.predict_by_rules, "score_newsquant.py"),
    Set("rtextnum", "rtextnum/{half}", newsquant.predict, "score_newsquant.py", ("--by", "subset")),
    Set("number", "recognizers_specs/number.{half}", numbers.predict,
        "score_specs.py", ("--python-only",), shown="value"),
    Set("number_with_unit", "recognizers_specs/number_with_unit.{half}", number_with_unit.predict,
        "score_specs.py", ("--python-only",)),
    Set("datetime", "recognizers_specs/datetime.{half}", datetimes.predict,
        "score_specs.py", ("--python-only",), shown="value"),
    Set("quantulum3", "quantulum3/{half}", quantulum3.predict, "score_specs.py"),
    Set("measeval", "measeval/{half}", measeval.predict, "score_measeval.py"),
    Set("gum_dates", "gum_dates/{half}", gum.predict, "score_dates.py"),
    Set("gum_dates_spans", "gum_dates/{half}", gum.predict_spans,
        "score_dates.py", ("--given-spans",)),
)  # fmt: skip
