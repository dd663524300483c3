"""Commands about the library as a whole: backup, restore, check."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from eventmate.cli.output import Output
from eventmate.cli.records import time_field
from eventmate.services.upkeep import Library

Command = Callable[[Library, Namespace, Output], int]


def back_up(library: Library, options: Namespace, output: Output) -> int:
    """Make a verified copy, in the backups folder or at a path of my choice."""
    library.open()
    made = library.back_up(None if options.path is None else options.path.absolute())
    fields = {
        "path": str(made.path),
        "contacts": made.contacts,
        "made": time_field(made.made_at),
    }
    output.row(fields, lambda f: f"{f['contacts']} contacts copied to {f['path']}")
    return 0


def restore(library: Library, options: Namespace, output: Output) -> int:
    """Put a copy in the library's place; what it replaces is kept."""
    kept = library.restore(Path(options.path).absolute())
    fields = {"path": str(options.path), "kept": None if kept is None else str(kept)}
    output.row(
        fields,
        lambda f: (
            f"Restored from {f['path']}."
            + (f" The library before is {f['kept']}." if f["kept"] else "")
        ),
    )
    return 0


def check(library: Library, options: Namespace, output: Output) -> int:
    """Look for faults, put right what can be when asked; 1 when some are left."""
    library.open()
    problems = library.check(repair=options.repair)
    rows = [
        {"kind": item.kind.value, "count": item.count, "repaired": item.repaired}
        for item in problems
    ]
    lines = [f"{row['kind']}: {row['count']}" for row in rows] or ["No faults found."]
    output.row({"problems": rows}, lambda _: "\n".join(lines))
    return int(any(not item.repaired for item in problems))


COMMANDS: Mapping[str, Command] = {"backup": back_up, "restore": restore, "check": check}
