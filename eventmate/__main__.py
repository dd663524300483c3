"""`python -m eventmate` and the `eventmate` command."""

import os
import sys


def main() -> int:
    """Open the window, or run the command named in the arguments; returns the exit code."""
    # Before any file is made: everything we write is for this user only.
    os.umask(0o077)
    from eventmate.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
