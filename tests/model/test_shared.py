"""Equal parts of claims as one object."""

from dataclasses import replace

from anafacts.model import Claim, DateInterval, Figure, Period, sharing
from tests.warehouse.samples import claim


def _copy(of: Claim, **changes: object) -> Claim:
    """Return an equal claim whose parts are other objects, as one read from a file is."""
    made = replace(
        of,
        doc_id="".join(of.doc_id),
        sentence_text=" ".join(of.sentence_text.split(" ")),
        topic=replace(of.topic),
        attribution=replace(of.attribution),
        period=Period(DateInterval.of_years(2024, 2024)),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_parts_are_one_and_values_stay() -> None:
    """What two claims say alike is held once, across calls, and nothing that they say changes."""
    given = [_copy(claim(1)), _copy(claim(1), claim_id="claim-2")]
    shared = sharing()
    one, other = (c for g in given for c in shared([g]))
    assert [repr(one), repr(other)] == [repr(c) for c in given]
    assert one.topic is other.topic
    assert one.period is other.period
    assert one.attribution is other.attribution
    assert one.sentence_text is other.sentence_text


def test_equal_numbers_of_a_figure_are_one() -> None:
    """The ends of an exact figure are its value; an integer and minus nought stay what they are."""
    value = float("12.5")
    figure = Figure(value, float("12.5"), 12.5, "tonne", claim(1).figure.unit_kind, base_low=-0.0)
    figure = replace(figure, likely_low=0.0, base_high=12)
    (found,) = sharing()([replace(claim(1), figure=figure)])
    assert found.figure.low is found.figure.value
    assert repr(found.figure) == repr(figure)
