"""`python -m eventmate` and the `eventmate` command."""

import os
import sys


def main() -> int:
    """Open the window, or run the command named in the arguments; returns the exit code."""
    # Before any file is made: everything we write is for this user only.
    os.umask(0o077)
    _open_missing_streams()
    from eventmate.cli.main import run

    return run(sys.argv[1:])


def _open_missing_streams() -> None:
    """A program without a console, as started from a Windows desktop, has nothing to write to."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
