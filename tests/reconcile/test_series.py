"""Names of events without their edition."""

import pytest

from anafacts.reconcile.derive.series import series_of


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("Fourth Ministerial Meeting of the Coast Forum", "Coast Forum"),
        ("Third Assembly of Coast Forum", "Coast Forum"),
        ("the 12th Oslo Film Days", "Oslo Film Days"),
        ("Coast Forum", "Coast Forum"),
        ("Assembly of the Coast Forum", "Assembly of the Coast Forum"),
        ("Fourth", "Fourth"),
    ],
)
def test_a_series_has_no_edition(name: str, series: str) -> None:
    """The edition and the word for the meeting go; a name without an edition stays."""
    assert series_of(name) == series
