"""The unit that a peer is credited with, as the text has it."""

import pytest

from benchmarks.peers.units import unit_of


@pytest.mark.parametrize(
    ("quantity", "unit"),
    [
        ("12.5 kg", "kg"),
        ("10–20 °C", "°C"),
        ("ten years", "years"),
        ("twenty-two m2", "m2"),
        ("3 × 10^5 J", "J"),
        ("75%", "%"),
        ("half a tonne", "tonne"),
        ("1,200", None),
        ("tonight", "tonight"),
    ],
)
def test_unit_is_what_the_number_leaves(quantity: str, unit: str | None) -> None:
    """Digits, signs and number words at the beginning are no unit."""
    assert unit_of(quantity) == unit
