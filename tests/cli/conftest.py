"""What tests of the command line share."""

from pathlib import Path

import pytest
from shell_stage import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell on a library that is not there yet."""
    return Shell(tmp_path / "library", capsys)
