"""The search for unused records waits while many are made, and is on again whatever happens."""

import gc

import pytest

from eventmate.services.collecting import collecting_later


def test_it_waits_and_goes_on_afterwards() -> None:
    with collecting_later():
        assert not gc.isenabled()
        with collecting_later():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_trouble() -> None:
    with pytest.raises(ValueError, match="trouble"), collecting_later():
        raise ValueError("trouble")
    assert gc.isenabled()
