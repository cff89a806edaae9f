"""The search for cycles is put off and taken up again."""

import gc

import pytest

from anafacts.pipeline.sweeping import no_sweeps


def test_no_sweeps_inside() -> None:
    """Inside there is no search, behind it there is, even where the work inside failed."""
    with no_sweeps():
        assert not gc.isenabled()
    with pytest.raises(ZeroDivisionError), no_sweeps():
        _ = 1 / 0
    assert gc.isenabled()


def test_what_was_put_off_stays_so() -> None:
    """Whoever had put it off before finds it as it was."""
    with no_sweeps():
        with no_sweeps():
            pass
        assert not gc.isenabled()
