"""The command line: reads the arguments, runs one command, answers with an exit code."""

import gc
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from eventmate.domain.errors import EventMateError
from eventmate.paths import AppPaths, default_data_folder

if TYPE_CHECKING:
    from argparse import Namespace

    from eventmate.cli.output import Output
    from eventmate.settings import Preferences

DONE, SOME_FAILED = 0, 1
BETWEEN_BACKUPS = timedelta(minutes=30)  # as while the window is open


def run(arguments: Sequence[str]) -> int:
    """Open the window or run a command; 0 done, 1 something failed, 2 wrong usage."""
    if not arguments:
        # Most starts; the window need not wait for the parser's modules.
        return _run_window(None, _paths(None), is_chosen=False)
    from eventmate.cli.arguments import parse
    from eventmate.cli.output import Output

    options = parse(arguments)
    paths = _paths(options.data_dir)
    if options.command in {None, "demo", "self-test"}:
        return _run_window(
            options.command,
            paths,
            is_chosen=options.data_dir is not None,
            as_json=bool(getattr(options, "json", False)),
        )
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a pipe on Windows is not UTF-8 by itself
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    output = Output(options.json)
    try:
        return _run_command(options.command, options, paths, output)
    except EventMateError as error:
        output.error(str(error))
        return SOME_FAILED
    except BrokenPipeError:
        # The reader of our output has seen enough.
        sys.stderr.close()
        return DONE


def _paths(data: Path | None) -> AppPaths:
    return AppPaths((data or default_data_folder()).expanduser().absolute())


def _run_window(
    command: str | None, paths: AppPaths, *, is_chosen: bool, as_json: bool = False
) -> int:
    from eventmate.quick_imports import stop_reading_sources

    stop_reading_sources()
    if command == "self-test":
        from eventmate.selftest import self_test

        return self_test(as_json=as_json)
    # Nothing made until the window is there is ever given up; the window switches it on again.
    gc.disable()
    from eventmate.app import open_demo, open_window

    if command == "demo":
        return open_demo(paths if is_chosen else None)
    return open_window(paths)


def _tell_of_shared_folder(folder: str, preferences: "Preferences", output: "Output") -> None:
    """That other computers may reach the library, once."""
    if preferences.current.told_folder != folder:
        preferences.change(told_folder=folder)
        output.error(
            f"The library is in {folder}, which is on the network or kept in step with other "
            "computers. Open it on one computer at a time."
        )


def _run_command(command: str, options: "Namespace", paths: AppPaths, output: "Output") -> int:
    if command == "read":
        from eventmate.cli.reading import read

        return read(options, output)
    if command == "rehearse":
        from eventmate.cli.rehearse_command import rehearse

        return rehearse(options, output, paths)
    from eventmate.cli import library_commands, upkeep_commands
    from eventmate.services.bundle import Services
    from eventmate.services.clock import local_now
    from eventmate.services.upkeep import Library
    from eventmate.settings import Preferences

    library = Library(paths)
    library.hold()
    try:
        if command in upkeep_commands.COMMANDS:
            return upkeep_commands.COMMANDS[command](library, options, output)
        preferences = Preferences(paths.settings)
        opened = library.open()
        if opened.recovered:
            output.error("EventMate was cut short last time. Everything saved is here.")
        if opened.is_shared:
            _tell_of_shared_folder(str(paths.data), preferences, output)
        services = Services(library, preferences, local_now)
        return library_commands.COMMANDS[command](services, options, output)
    finally:
        library.close(BETWEEN_BACKUPS)
