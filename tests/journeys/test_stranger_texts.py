"""What strangers write never opens a file or a connection, wherever the window shows it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from hostile_child import HOSTILE, MARK

ROOT = Path(__file__).parents[2]
PARTS = (ROOT, ROOT / "tests", ROOT / "tools")


def watched(what: str, trace: Path) -> tuple[list[str], list[str]]:
    """What a child said, and its calls that name one of the texts or go out to a network."""
    child = [sys.executable, str(ROOT / "tests" / "hostile_child.py"), what]
    done = subprocess.run(
        ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=%file,connect", *child],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, PARTS))},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    calls = trace.read_text(errors="replace").splitlines()
    told = re.compile(f"{MARK}|sa_family=AF_INET")
    return done.stdout.splitlines(), [call for call in calls if told.search(call)]


# The calls can be watched only where strace is; that every text is plain is held everywhere.
if shutil.which("strace"):

    def test_no_text_opens_anything(tmp_path: Path) -> None:
        assert len(set(HOSTILE)) == 40

        shown, calls = watched("window", tmp_path / "calls")

        assert len(shown) > 70
        assert calls == []

    def test_the_watch_would_see_it(tmp_path: Path) -> None:
        _, calls = watched("label", tmp_path / "calls")

        assert len(calls) > len(HOSTILE)
