"""Saved or fetched pages of events (Luma, Eventbrite, Meetup and others) to agendas."""

from dataclasses import dataclass, replace
from typing import Final

from eventmate.domain.agendas import Agenda
from eventmate.domain.errors import UnreadableFile
from eventmate.domain.reading import Skipped
from eventmate.interchange.event_pages.markup import Described, described_things
from eventmate.interchange.event_pages.schema_events import EventReader
from eventmate.interchange.event_pages.things import Things
from eventmate.interchange.schedules.assembly import assemble
from eventmate.interchange.schedules.json_values import Fields

LARGEST_PAGE: Final = 20 * 1024 * 1024
_MOST_EVENTS: Final = 200
_LONGEST_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class PageReading:
    """The events of a page in its order, and what had to be left out."""

    agendas: tuple[Agenda, ...]
    skipped: tuple[Skipped, ...] = ()


def read_event_page(data: bytes) -> PageReading:
    """Every event a page describes; raises UnreadableFile with a sentence where it has none."""
    if len(data) > LARGEST_PAGE:
        raise UnreadableFile("This page is larger than 20 MB, so it was not read.")
    page = described_things(data)
    things = Things(page.things)
    agendas: list[Agenda] = []
    skipped = list(page.skipped)
    for event in things.events()[:_MOST_EVENTS]:
        read = _read_event(things, event)
        if isinstance(read, Agenda):
            agendas.append(read)
        else:
            skipped.append(read)
    if not agendas:
        raise UnreadableFile(_why_nothing(page, skipped))
    if skipped:
        agendas = [replace(agenda, is_partial=True) for agenda in agendas]
    return PageReading(tuple(agendas), tuple(skipped))


def _read_event(things: Things, event: Fields) -> Agenda | Skipped:
    reader = EventReader(things, event)
    source = reader.source()
    talks = reader.talks()
    if source.starts is None and not any(talk.starts or talk.day for talk in talks):
        name = source.name or "One event"
        return Skipped(0, f"{name} was left out, as the page says on no day when it takes place.")
    return assemble(source, talks, reader.book.speakers()).agenda


def _why_nothing(page: Described, skipped: list[Skipped]) -> str:
    if skipped:
        return f"No event could be read from this page. {skipped[0].why}"
    named = f"the page “{page.title[:_LONGEST_TITLE]}”" if page.title else "this page"
    return (
        f"There is no event on {named}. It may be a login or network sign-in page: open the "
        "event in your browser and save that page."
    )
