"""Tests of the extra `match` run where it is installed."""

import pytest

from eventmate.matching.meaning_model import missing

needs_match = pytest.mark.skipif(
    bool(missing()), reason='the extra "match" is not installed: pip install "eventmate[match]"'
)
