"""What nobody foresaw is told once, kept without anybody's name, and the window works on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from crash_child import SECRET

from eventmate import __version__

TESTS = Path(__file__).parent.parent
PLACES = ["slot", "storage", "worker", "thread", "paint", "message"]


def run(folder: Path, mode: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    return subprocess.run(
        [sys.executable, str(TESTS / "crash_child.py"), str(folder), mode],
        env=os.environ | {"PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_wherever_it_goes_wrong_the_window_works_on(tmp_path: Path) -> None:
    done = run(tmp_path, "raise")

    assert done.stdout.splitlines() == [*PLACES, "works on"], done.stderr
    assert done.returncode == 0
    log = "".join(path.read_text("utf-8") for path in (tmp_path / "logs").iterdir())
    assert log.count("Uncaught exception") == len(PLACES)
    assert log.count(f"EventMate {__version__}, Python ") == len(PLACES)
    assert SECRET not in log


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSEGV to send")
def test_a_hard_crash_is_told_at_the_next_start(tmp_path: Path) -> None:
    assert run(tmp_path, "die").returncode != 0

    told = run(tmp_path, "start").stdout

    assert "Segmentation fault" in told
    assert SECRET not in told
    assert "crash_child.py" in told
