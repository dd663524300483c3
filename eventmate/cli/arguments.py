"""The command line's words."""

import argparse
from argparse import ArgumentTypeError
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from eventmate import __version__
from eventmate.domain.encounters import InteractionKind
from eventmate.domain.insights import Period

FORMATS = ("vcard", "vcard4", "csv", "json", "ics")
CARD_FORMATS = ("vcf", "png", "svg", "pdf", "text")
TOUCH_KINDS = tuple(kind.value for kind in InteractionKind)
PERIODS = tuple(period.value for period in Period)
PAYLOADS = ("full", "small", "link")
Command = Callable[[str, str], argparse.ArgumentParser]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f'"{text}" is not a day; write it as 2026-10-14') from None


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(f'"{text}" is not a number of people; write 1 or more')
    return int(text)


def _step(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f'"{text}" is not a step; write its number, or nothing')
    return int(text)


def _contact(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f'"{text}" is not a contact; write the number that search tells')
    return int(text)


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="one JSON object per line")
    return common


def make_parser() -> argparse.ArgumentParser:
    """The parser; wrong usage ends with exit code 2."""
    parser = argparse.ArgumentParser(
        prog="eventmate",
        description="Prepare, meet and follow up. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"EventMate {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="use this data folder")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    common = [_common()]

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=common)

    _add_exchange(command)
    _add_follow_up(command)
    _add_upkeep(command)
    return parser


def _add_exchange(command: Command) -> None:
    """Commands that bring people in, find them and hand them on."""
    read = command("read", "Show what files hold; nothing is saved.")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring_in = command("import", "Save the contacts, events and talks in files.")
    bring_in.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring_in.add_argument(
        "--event", metavar="EVENT", help="keep people of lists with this event: its id or name"
    )
    undo = command("undo", "Take back a change, or the newest one.")
    undo.add_argument("batch", nargs="?", type=_step, metavar="BATCH")
    add = command("add", "Capture a person by one line.")
    add.add_argument("line", metavar="LINE")
    search = command("search", "Find contacts.")
    search.add_argument("query", metavar="QUERY")
    search.add_argument("--limit", type=_count, default=50, metavar="N")
    show = command("show", "Show one contact with everything known of them.")
    show.add_argument("id", type=_contact, metavar="ID")
    export = command("export", "Write contacts to a file.")
    export.add_argument("format", choices=FORMATS)
    export.add_argument("path", metavar="PATH", help="a file, or - for standard output")
    export.add_argument("--query", default="", metavar="Q")
    card = command("card", "Write one of my cards to a file.")
    card.add_argument("name", nargs="?", default="", metavar="NAME")
    card.add_argument("--format", choices=CARD_FORMATS, required=True)
    card.add_argument("--payload", choices=PAYLOADS, default="small")
    card.add_argument("path", metavar="PATH", help="a file, or - for standard output")
    command("events", "List events.")
    rehearse = command("rehearse", "Tell what a recording of an introduction holds.")
    rehearse.add_argument("file", type=Path, metavar="FILE", help="a WAV recording")
    rehearse.add_argument("--introduction", metavar="NAME", help="hold it against this one")
    rehearse.add_argument("--text", type=Path, metavar="FILE", help="hold it against this text")


def _add_follow_up(command: Command) -> None:
    """Commands about what is due and what was said."""
    due = command("due", "List what is due.")
    due.add_argument("--on", type=_day, metavar="DATE")
    log = command("log", "Note that I was in touch with somebody.")
    log.add_argument("who", metavar="WHO", help="the contact's number or name")
    log.add_argument("note", nargs="?", default="", metavar="NOTE", help="what it was about")
    log.add_argument("--kind", choices=TOUCH_KINDS, default=TOUCH_KINDS[0])
    log.add_argument("--on", type=_day, metavar="DATE", help="another day than today")
    log.add_argument("--they-began", action="store_true", help="they wrote or called first")
    promises = command("promises", "List what was promised and asked.")
    promises.add_argument("--all", action="store_true", help="also what is kept or dropped")
    reconnect = command(
        "reconnect", "List new jobs to congratulate on, and whom to write to again."
    )
    reconnect.add_argument(
        "--between",
        nargs=2,
        type=Path,
        metavar=("OLD", "NEW"),
        help="only compare two LinkedIn exports; nothing is saved",
    )
    insights = command("insights", "Count what was noted.")
    insights.add_argument("--period", choices=PERIODS, default="1 year")


def _add_upkeep(command: Command) -> None:
    """Commands about the library itself."""
    back_up = command("backup", "Make a verified copy of the library.")
    back_up.add_argument("path", nargs="?", type=Path, metavar="PATH")
    restore = command("restore", "Put a copy in the library's place.")
    restore.add_argument("path", type=Path, metavar="PATH")
    check = command("check", "Look for faults in the library.")
    check.add_argument("--repair", action="store_true", help="put right what can be")
    command("demo", "Open the window on a sample library, apart from your own.")
    command("self-test", "Prove that this installation works.")


def _is_path(word: str) -> bool:
    return word == "-" or not word.startswith("-")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as read; wrong usage ends with exit code 2.

    `card NAME --format png PATH` has its words on both sides of an option, where argparse takes
    the name for the path and leaves the path over.
    """
    parser = make_parser()
    options, left = parser.parse_known_args(arguments)
    if options.command == "card" and len(left) == 1 and _is_path(left[0]):
        options.name, options.path = options.path, left[0]
    elif left:
        parser.error(f"unrecognized arguments: {' '.join(left)}")
    return options
