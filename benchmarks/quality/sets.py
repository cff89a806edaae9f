"""The public sets, what predicts each, and what scores it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.quality import (
    books,
    datetimes,
    gum,
    happenings,
    measeval,
    newsquant,
    number_with_unit,
    numbers,
    quantulum3,
    sources,
    statements,
)
from benchmarks.quality.estimators import RIVALS
from benchmarks.quality.rows import Row


@dataclass(frozen=True, slots=True)
class Set:
    """A set; ``gold`` is its file with ``{half}`` in the place of the half's name.

    ``scorer`` is a program beside the sets, called with ``args``, or the name of a counter of ours.
    ``shown`` is the criterion by which ``--errors`` takes an entry for wrong, if not the usual one.
    ``peers`` names those whose answers can be scored. Where ``spans`` are given, the task is to say
    what they mean. A ``slow`` set takes more than some seconds. ``rivals`` are other
    ways of ours to answer it, by name.
    """

    name: str
    gold: str
    predict: Callable[[Sequence[Row]], Iterable[Row]]
    scorer: str
    args: tuple[str, ...] = ()
    shown: str = ""
    title: str = ""
    peers: tuple[str, ...] = ()
    spans: bool = False
    slow: bool = False
    rivals: Mapping[str, Callable[[Sequence[Row]], Iterable[Row]]] = field(default_factory=dict)

    @property
    def brings_scorer(self) -> bool:
        """Whether the scorer lies beside the sets."""
        return self.scorer.endswith(".py")


_BOTH, _DATES = ("quantulum3", "recognizers"), ("recognizers", "dateparser")

SETS = (
    Set("newsquant", "newsquant/{half}", newsquant.predict, "score_newsquant.py",
        title="NewsQuant: quantities in news, the paper's counting, F1", peers=_BOTH),
    Set("newsquant_rules", "newsquant/{half}", newsquant.predict_by_rules, "score_newsquant.py",
        title="NewsQuant without a language model, F1"),
    Set("rtextnum", "rtextnum/{half}", newsquant.predict, "score_newsquant.py", ("--by", "subset"),
        title="R-TEXT-NUM: quantities by kind, the paper's counting, F1", peers=_BOTH),
    Set("number", "recognizers_specs/number.{half}", numbers.predict,
        "score_specs.py", ("--python-only",), shown="value", peers=_BOTH,
        title="Recognizers-Text, numbers: its own specifications, F1"),
    Set("number_with_unit", "recognizers_specs/number_with_unit.{half}", number_with_unit.predict,
        "score_specs.py", ("--python-only",), peers=_BOTH,
        title="Recognizers-Text, with units: its own specifications, F1"),
    Set("datetime", "recognizers_specs/datetime.{half}", datetimes.predict,
        "score_specs.py", ("--python-only",), shown="value", peers=("recognizers",),
        title="Recognizers-Text, dates and times: its own specifications, F1"),
    Set("quantulum3", "quantulum3/{half}", quantulum3.predict, "score_specs.py", peers=_BOTH,
        title="quantulum3: its own tests, hard surface forms, F1"),
    Set("measeval", "measeval/{half}", measeval.predict, "score_measeval.py", peers=_BOTH,
        title="MeasEval: quantities in science, F; entities and properties, overlap F1"),
    Set("gum_dates", "gum_dates/{half}", gum.predict, "score_dates.py", peers=_DATES,
        title="GUM, dates: found and read, F1"),
    Set("gum_dates_spans", "gum_dates/{half}", gum.predict_spans,
        "score_dates.py", ("--given-spans",), spans=True, peers=("dateparser",),
        title="GUM, given dates: values read"),
    Set("equate", "equate/{half}", statements.predict_equate, "labels",
        title="EQUATE: whether a statement follows from another; right, mean of the five"),
    Set("vitaminc", "vitaminc_sample/{half}", statements.predict_vitaminc, "labels",
        title="VitaminC: claim against evidence"),
    Set("vitaminc_numeric", "vitaminc_sample/numeric.{half}", statements.predict_vitaminc, "labels",
        title="VitaminC, the part with numbers"),
    Set("population", "population/{half}", sources.predict, "score_truth.py",
        rivals=RIVALS,
        title="Populations of cities among conflicting edits; the less the better"),
    Set("population_filtered", "population/filtered.{half}", sources.predict, "score_truth.py",
        rivals=RIVALS,
        title="Populations, filtered: far values left out; the less the better"),
    Set("flights", "flights/{half}", sources.predict, "score_truth.py",
        rivals=RIVALS,
        title="Flights: the true time among conflicting pages"),
    Set("books_authors", "books_authors/{half}", books.predict, "authors",
        title="Books: the true list of authors among conflicting shops"),
    Set("ecbplus", "ecbplus/{half}", happenings.predict, "coreference", spans=True, slow=True,
        title="ECB+: one event in several texts, CoNLL F1, mentions given"),
)  # fmt: skip
