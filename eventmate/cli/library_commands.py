"""Commands that use the library."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from eventmate.cli import records, relation_commands
from eventmate.cli.card_command import write_card
from eventmate.cli.output import Fields, Output
from eventmate.cli.people_command import bring_people_in
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.changes import BatchId
from eventmate.domain.contact_fields import contact_fields
from eventmate.domain.contacts import ContactId, ContactQuery
from eventmate.domain.encounters import CaptureKind
from eventmate.domain.errors import EventMateError
from eventmate.domain.meeting import Captured, CaptureState
from eventmate.domain.reading import Reading
from eventmate.services.bundle import Services
from eventmate.services.events import here_and_now
from eventmate.services.exporting import ExportFormat
from eventmate.services.found_agendas import find_agendas
from eventmate.services.reading import read_file

Command = Callable[[Services, Namespace, Output], int]
STANDARD_OUTPUT = "-"
CALENDAR = "ics"
NOTHING: Fields = {"added": 0, "updated": 0, "unchanged": 0, "inbox": 0, "batch": None}


def bring_in(services: Services, options: Namespace, output: Output) -> int:
    """Save what is in files, or with an event its people; 1 when one could not be read."""
    if options.event is not None:
        return bring_people_in(services, options, output)
    failed = False
    for path in options.files:
        fields = _brought_in(services, path)
        output.row(
            fields,
            lambda f: (
                f"{f['file']}: {f['added']} added, {f['updated']} completed, "
                f"{f['unchanged']} already there"
                + (f", {f['inbox']} kept in the inbox" if f["inbox"] else "")
            ),
        )
        if fields["error"]:
            output.error(f"{path}: {fields['error']}")
            failed = True
    return int(failed)


def _brought_in(services: Services, path: Path) -> Fields:
    """What became of one file; trouble with it is told and leaves the files after it alone."""
    reading = read_file(path)
    fields = {"file": str(path), "kind": reading.kind.value, **NOTHING}
    keep = _events_in if reading.agendas else _contacts_in
    try:
        kept = keep(services, reading, path.name)
    except EventMateError as error:
        skipped = records.skipped_fields(reading.skipped)
        return {**fields, "skipped": skipped, "error": str(error)}
    return {**fields, **kept, "error": reading.error or _why_nothing(reading, kept) or None}


def _why_nothing(reading: Reading, kept: Fields) -> str:
    """Why a file that could be read brought nothing, if so."""
    if any(kept.get(what) for what in ("added", "updated", "unchanged", "inbox", "events")):
        return ""
    if reading.linkedin is not None:  # which may hold messages or a profile alone
        return ""
    if len(reading.skipped) == 1:
        return reading.skipped[0].why
    return reading.why_nobody or "Nothing in it could be brought in."


def _badges_in(services: Services, reading: Reading) -> int:
    """Keep badges without a name in the inbox; how many."""
    badges = [code for code in reading.codes if code.is_badge and not reading.contacts]
    if badges:
        day = services.clock().date()
        _, place = here_and_now(services.events, services.preferences.current, day)
        for code in badges:
            services.captures.unresolved(CaptureKind.CODE, code.text, place)
    return len(badges)


def _contacts_in(services: Services, reading: Reading, source: str) -> Fields:
    outcome = services.exchange.bring_in(reading, source)
    result = outcome.value
    return {
        "inbox": _badges_in(services, reading),
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "batch": outcome.batch,
        "skipped": records.skipped_fields(reading.skipped),
    }


def _events_in(services: Services, reading: Reading, source: str) -> Fields:
    found = find_agendas(reading, source, services.clock())
    outcome = services.agendas.bring_in(found.suggested, source)
    result = outcome.value
    return {
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "events": [records.brought_in_fields(item) for item in result.events],
        "batch": outcome.batch,
        "skipped": records.skipped_fields(found.skipped),
    }


def undo(services: Services, options: Namespace, output: Output) -> int:
    """Take back a batch or the newest."""
    wanted = None if options.batch is None else BatchId(options.batch)
    undone = services.undo.undo(wanted).value
    fields = {"batch": undone.batch, "undone": undone.label}
    output.row(fields, lambda f: f"Undone: {f['undone']}")
    return 0


def _why_kept(captured: Captured) -> str:
    nameless = captured.state is CaptureState.WAITING
    return "it has no name yet" if nameless else "it may be somebody you know"


def add(services: Services, options: Namespace, output: Output) -> int:
    """Capture a person by one line, stamped with the event that is on."""
    now = services.clock()
    reading = read_burst(options.line, now.date())
    _, place = here_and_now(services.events, services.preferences.current, now.date())
    outcome = services.captures.line(reading, place)
    captured = outcome.value
    if captured.contact is None:
        output.row(
            {
                "contact": None,
                "encounter": None,
                "followups": [],
                "batch": outcome.batch,
                "capture": captured.capture,
            },
            lambda _: f"Kept in the inbox: {_why_kept(captured)}.",
        )
        return 0
    page = services.contacts.page(captured.contact)
    meeting = next((m for m in page.encounters if m.id == captured.encounter), None)
    fields = {
        "contact": {"id": captured.contact, **contact_fields(page.contact.details)},
        "encounter": None if meeting is None else records.encounter_fields(meeting),
        "followups": [records.follow_up_fields(item) for item in page.follow_ups],
        "batch": outcome.batch,
    }
    known = captured.state is not CaptureState.NEW
    output.row(fields, lambda _: f"{'Met again' if known else 'Saved'}: {captured.name}")
    return 0


def search(services: Services, options: Namespace, output: Output) -> int:
    """Find contacts, one a line."""
    found = services.contacts.find(ContactQuery(text=options.query), options.limit)
    ids = [row.id for row in found.rows]
    events = services.contacts.event_names(ids)
    for contact in services.contacts.get_many(ids):
        output.row(records.found_fields(contact, events.get(contact.id, ())), _found_text)
    return 0


def _found_text(fields: Fields) -> str:
    return f"{fields['id']:>6}  {fields['name']}  {fields['org']}".rstrip()


def show(services: Services, options: Namespace, output: Output) -> int:
    """One contact with everything known of them."""
    page = services.contacts.page(ContactId(options.id))
    output.row(records.page_fields(page), _page_text)
    return 0


def _page_text(fields: Fields) -> str:
    timeline, points = fields["timeline"], [fields["emails"], fields["phones"], fields["links"]]
    assert isinstance(timeline, list)
    lines = [f"{fields['name']}", f"{fields['title']}  {fields['org']}".strip()]
    lines += [str(value) for group in points if isinstance(group, list) for value in group]
    lines += [f"{item['at']}  {item['kind']}" for item in timeline]
    return "\n".join(line for line in lines if line)


def export(services: Services, options: Namespace, output: Output) -> int:
    """Write contacts, or what is planned, to a file or to standard output."""
    if options.format == CALENDAR:
        return _export_calendar(services, options, output)
    query = ContactQuery(text=options.query)
    made = services.exchange.take_out(ExportFormat(options.format), query=query)
    if options.path == STANDARD_OUTPUT:
        for piece in made.text():
            output.raw(piece)
        return 0
    made.write(Path(options.path))
    fields = {"path": options.path, "count": made.count}
    output.row(fields, lambda f: f"{f['count']} contacts written to {f['path']}")
    return 0


def _export_calendar(services: Services, options: Namespace, output: Output) -> int:
    items = services.calendar_export.items(options.query)
    items += services.calendar_feed.items(options.query)
    if options.path == STANDARD_OUTPUT:
        output.raw(services.calendar_export.text(items).decode())
        return 0
    services.calendar_export.write(Path(options.path), items)
    fields = {"path": options.path, "count": len(items)}
    output.row(fields, lambda f: f"{f['count']} entries written to {f['path']}")
    return 0


def events(services: Services, options: Namespace, output: Output) -> int:
    """List events, one a line."""
    del options
    for event in services.events.listed():
        output.row(records.event_fields(event), lambda f: f"{f['start']}  {f['name']}")
    return 0


COMMANDS: Mapping[str, Command] = {
    "import": bring_in,
    "undo": undo,
    "add": add,
    "search": search,
    "show": show,
    "export": export,
    "card": write_card,
    "events": events,
    "due": relation_commands.due,
    "log": relation_commands.log,
    "promises": relation_commands.promises,
    "reconnect": relation_commands.reconnect,
    "insights": relation_commands.insights,
}
