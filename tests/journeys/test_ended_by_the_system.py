"""The system ends the program: a logout, Ctrl+C, a terminal that closes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from library_stage import open_services
from window_child import NAME

from eventmate.domain.contacts import ContactQuery

TESTS = Path(__file__).parent.parent


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_it_closes_in_order_and_leaves_a_backup(tmp_path: Path, name: str) -> None:
    paths = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    program = subprocess.Popen(
        [sys.executable, str(TESTS / "window_child.py"), str(tmp_path)],
        env=os.environ | {"PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        program.send_signal(getattr(signal, name))
        assert program.wait(timeout=60) == 0
    assert not (tmp_path / "eventmate.db-wal").exists()
    services = open_services(tmp_path)
    assert [row.name for row in services.contacts.find(ContactQuery(), 5).rows] == [NAME]
    assert len(services.library.backups()) == 1
    services.library.close()
