"""Migrates copies of an earlier library, each in a process killed one SQL statement later.

`python kill_steps.py LIBRARY FOLDER` leaves 000.db, 001.db … in the folder; the last one is the
first that was migrated before its turn to be killed came.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from eventmate.storage import migration_run, schema, tables


def migrate_and_die(database: Path, last: int) -> None:
    """Migrate; the process is gone as soon as statement number `last` has run."""
    done = 0

    def count(*_: object) -> None:
        nonlocal done
        if done == last:
            os.kill(os.getpid(), signal.SIGKILL)
        done += 1

    event.listen(Engine, "after_cursor_execute", count)
    migration_run.run(database, schema.MIGRATIONS, tables.SCHEMA_VERSION)
    os._exit(0)


def kill_at_each(library: Path, folder: Path) -> None:
    """Go on until one copy lives through the whole migration."""
    code, step = -1, 0
    while code:
        database = folder / f"{step:03d}.db"
        shutil.copy(library, database)
        child = os.fork()
        if not child:
            migrate_and_die(database, step)
        code = os.waitpid(child, 0)[1]
        step += 1


if __name__ == "__main__":
    kill_at_each(Path(sys.argv[1]), Path(sys.argv[2]))
