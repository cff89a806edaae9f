"""What types of events say of whether two mentions tell of one."""

import pytest

from anafacts.model import EventType
from anafacts.reconcile.event_habits import types_with


def test_types_of_several_habits() -> None:
    """Trade comes again, though not as often as meetings; a war of one name does not."""
    again = types_with("repeated", "renewed")
    assert again == types_with("repeated") | {EventType.TRADE}
    assert not again & types_with("unique")


def test_an_unknown_habit_is_an_error() -> None:
    """A name that was misspelt is not taken for a habit of no type."""
    with pytest.raises(KeyError):
        types_with("repeatd")
