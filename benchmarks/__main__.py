"""`python -m benchmarks`: one table of what was promised and what was measured."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from benchmarks.stage import Stage
from benchmarks.table import Row, lines

GROUPS: Mapping[str, str] = {
    "start": "benchmarks.starting",
    "search": "benchmarks.searching",
    "scan": "benchmarks.scanning",
    "capture": "benchmarks.capturing",
    "import": "benchmarks.importing",
    "due": "benchmarks.following_up",
    "events": "benchmarks.events",
    "keeping": "benchmarks.keeping",
    "connecting": "benchmarks.connecting",
    "meaning": "benchmarks.meaning",
    "listening": "benchmarks.listening",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"some of {', '.join(GROUPS)}")
    parser.add_argument("--quick", action="store_true", help="a tenth of the size")
    parser.add_argument("--folder", type=Path, help="keep the generated libraries here")
    return parser


def _measured(stage: Stage, groups: list[str]) -> Iterator[Row]:
    for group in groups:
        sys.stderr.write(f"measuring {group} …\n")
        rows: Callable[[Stage], Iterator[Row]] = import_module(GROUPS[group]).rows
        yield from rows(stage)


def main() -> int:
    """Measure, write the table; 1 when a budget was missed."""
    parser = _parser()
    options = parser.parse_args()
    groups = options.groups or list(GROUPS)
    if unknown := set(groups) - set(GROUPS):
        parser.error(f"There is no group called {', '.join(sorted(unknown))}.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="eventmate-benchmarks-") as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        rows = list(_measured(Stage(folder, options.quick), groups))
    sys.stdout.write("\n".join(lines(rows)) + "\n")
    return 0 if all(row.is_met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
