"""Each acknowledged save has reached the disk: `kill -9` cannot show that, the system calls can."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from library_stage import open_services, person

TESTS = Path(__file__).parent.parent
CAPTURES = 15
PROGRAM = """
import sys
from pathlib import Path
from library_stage import NOW, open_services
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.encounters import Place
services = open_services(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    services.captures.line(read_burst(f"Person{number} Example", NOW.date()), Place())
    sys.stdout.write(f"saved {number}\\n")
    sys.stdout.flush()
"""


def test_the_connection_in_use_syncs_each_commit(tmp_path: Path) -> None:
    # With FULL every commit in the log is synced (https://www.sqlite.org/pragma.html#pragma_synchronous);
    # asked of the very connection that saves, because the setting is one of a connection.
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    with services.library.store.writing("Look") as work:
        synchronous = work.connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        journal = work.connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    services.library.close()
    assert (synchronous, journal) == (2, "wal")


# The calls themselves can be watched only where strace is; the settings are asked everywhere.
if shutil.which("strace"):

    def test_between_two_acknowledged_saves_the_log_is_synced(tmp_path: Path) -> None:
        trace = tmp_path / "calls"
        watched = ["strace", "-f", "-y", "-o", str(trace), "-e", "trace=fsync,fdatasync,write"]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
        program = [sys.executable, "-c", PROGRAM, str(tmp_path / "library"), str(CAPTURES)]
        subprocess.run([*watched, *program], env=environment, check=True, capture_output=True)

        calls = trace.read_text(errors="replace")
        parts = re.split(r'write\(1<[^>]*>, "saved \d+', calls)
        assert len(parts) == CAPTURES + 1
        for part in parts[:-1]:
            assert re.search(r"f(data)?sync\(\d+<[^>]*eventmate\.db-wal>\)", part)
