"""`eventmate import FILE… --event EVENT`: attendee and speaker lists into one of my events."""

from argparse import Namespace

from eventmate.cli.output import Fields, Output
from eventmate.cli.records import skipped_fields
from eventmate.domain.event_people import ListBroughtIn
from eventmate.domain.events import EventId
from eventmate.domain.listed_people import ListKind, PeopleReading
from eventmate.services.bundle import Services
from eventmate.services.comparing_people import compare
from eventmate.services.list_reading import read_list_file

NOBODY = ListBroughtIn(people=0, new=0)


def bring_people_in(services: Services, options: Namespace, output: Output) -> int:
    """Keep the people of lists with an event; 1 when one of the files is no list."""
    event = services.events.named(options.event)
    failed = False
    for path in options.files:
        read = read_list_file(path)
        error = _trouble(read.reading)
        fields = {
            "file": str(path),
            "kind": "text" if read.reading.kind is ListKind.TEXT else "csv",
            "event": event.id,
            **_kept(services, event.id, read.source, read.reading),
            "skipped": skipped_fields(read.reading.skipped),
            "error": error or None,
        }
        output.row(fields, _as_text)
        if error:
            output.error(f"{path}: {error}")
            failed = True
    return int(failed)


def _trouble(reading: PeopleReading) -> str:
    """Why nobody comes in, if so."""
    return "" if reading.people or not reading.skipped else reading.skipped[0].why


def _kept(services: Services, event: EventId, source: str, reading: PeopleReading) -> Fields:
    brought, batch = NOBODY, None
    if reading.people:
        compared = compare(services.event_people.comparison(event, reading.people))
        assert compared is not None  # nobody is here to stop it
        outcome = services.event_people.bring_in(event, reading.people, source, compared)
        brought, batch = outcome.value, outcome.batch
    return {
        "added": brought.new,
        "updated": brought.changed,
        "unchanged": brought.people - brought.new - brought.changed,
        "gone": brought.gone,
        "known": brought.known,
        "batch": batch,
    }


def _as_text(fields: Fields) -> str:
    return (
        f"{fields['file']}: {fields['added']} new, {fields['updated']} changed, "
        f"{fields['unchanged']} listed before, {fields['gone']} gone; "
        f"you know {fields['known']} of them"
    )
