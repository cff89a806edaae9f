"""Whose a figure is."""

import pytest

from anafacts.model import AxisState
from anafacts.reconcile.parties import parties_of, party_state
from tests.reconcile.build import claim, figure


def _parties(**given: str) -> frozenset[str]:
    return parties_of(claim("a", "$5 million", figure(5e6), **given))


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        ({"subject": "Chile"}, {"subject": "Chile"}, AxisState.SAME),
        (
            {"subject": "Chile", "counterpart": "Peru"},
            {"subject": "Peru", "counterpart": "Chile"},
            AxisState.SAME,
        ),
        ({"subject": "Chile", "counterpart": "Peru"}, {"subject": "Peru"}, AxisState.COMPATIBLE),
        ({"subject": "South America"}, {"subject": "Latin America"}, AxisState.COMPATIBLE),
        ({"subject": "Chile"}, {"subject": "Peru"}, AxisState.DIFFERS),
        ({"subject": "NF"}, {"subject": "Nordal-Foods"}, AxisState.SAME),
        ({"subject": "BDU"}, {"subject": "Brink Dairies Union"}, AxisState.SAME),
        ({"subject": "Four men"}, {"subject": "Peru"}, AxisState.NOT_STATED),
    ],
)
def test_state(a: dict[str, str], b: dict[str, str], state: AxisState) -> None:
    """Order does not matter, an acronym is its name, and a phrase is no name."""
    assert party_state(_parties(**a), _parties(**b)) is state
    assert party_state(_parties(**b), _parties(**a)) is state


@pytest.mark.parametrize(
    ("short", "full", "called"),
    [
        ("Norling", "Ada Norling", True),
        ("Ada Norling", "Baker Ada Norling", True),
        ("Quillford", "Quillford Foods", True),
        ("Sudan", "South Sudan", False),
        ("Norling", "School of Norling", False),
        ("Quillford", "Quillford of Serava", False),
        ("Abe", "Abe Norling", False),
        ("Ada Norling", "Eva Norling", False),
    ],
)
def test_a_name_and_what_one_is_called_for_short(short: str, full: str, called: bool) -> None:  # noqa: FBT001
    """In one story a part of a name is compatible with it; elsewhere it is another name."""
    a, b = _parties(subject=short), _parties(subject=full)
    state = AxisState.COMPATIBLE if called else AxisState.DIFFERS
    assert party_state(a, b, one_story=True) is party_state(b, a, one_story=True) is state
    assert party_state(a, b) is AxisState.DIFFERS


def test_of_a_toll_only_places_are_parties() -> None:
    """Who is named beside the dead told of them, or caused it; a country is where they died."""
    dead = figure(9.0, unit="person", unit_kind="count")
    given = {"key": "person|death|", "stock_flow": "cumulative"}
    assert parties_of(claim("a", "nine people", dead, subject="Anna Berg", **given)) == frozenset()
    assert parties_of(claim("a", "nine people", dead, subject="Chile", **given)) == {"chile"}
