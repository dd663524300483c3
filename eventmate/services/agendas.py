"""Events and schedules in: new ones are added, known ones updated in place, in one batch."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from eventmate.domain.agenda_difference import AgendaDifference, agenda_difference
from eventmate.domain.agenda_import import AgendasBroughtIn, EventBroughtIn, EventUpdate
from eventmate.domain.agendas import Agenda, Speaker, as_talk
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.events import Event, EventDraft, EventId, EventStatus, Talk
from eventmate.domain.folding import fold
from eventmate.domain.same_event import fits, known_event, overlap
from eventmate.domain.wall_clock import settled, zone_named
from eventmate.services.clock import Clock, today
from eventmate.services.preparation import begin_list
from eventmate.storage import events
from eventmate.storage import talks as agenda
from eventmate.storage.store import Store, Writing


class Agendas:
    """What comes from schedules, calendars and event pages."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def update_by(self, coming: Agenda, into: EventId | None = None) -> EventUpdate | None:
        """What a schedule would do to the event here that it is about, or to the one named."""
        with self._store.reading() as connection:
            if into is not None:
                known: Event | None = events.get(connection, into)
            else:
                known = known_event(events.listed(connection), coming)
            if known is None:
                return None
            present = agenda.of_event(connection, known.id)
            difference = _difference(present, self._settled(coming, "", known))
        return EventUpdate(known, difference, fits(known.draft, coming.event))

    def bring_in(
        self,
        agendas: Sequence[Agenda],
        source: str,
        into: EventId | None = None,
        timezone: str = "",
    ) -> Outcome[AgendasBroughtIn]:
        """Save events with their talks; `into` says which event the only one of them updates.

        `timezone` is whose wall clock is meant by times that came without a zone.
        """
        found: list[EventBroughtIn] = []
        with self._store.writing(f"Bring in {source}") as work:
            present = events.listed(work.connection)
            for coming in agendas:
                known = (
                    events.get(work.connection, into)
                    if into is not None and len(agendas) == 1
                    else known_event(present, coming)
                )
                present = [event for event in present if known is None or event.id != known.id]
                found.append(self._save(work, self._settled(coming, timezone, known), known))
            if len(found) == 1 and found[0].is_new:
                draft = events.get(work.connection, found[0].event).draft
                begin_list(work, found[0].event, draft, today(self._clock))
        touched = Touched.EVENTS | Touched.TALKS
        return Outcome(AgendasBroughtIn(tuple(found)), touched, work.batch)

    def _settled(self, coming: Agenda, timezone: str, known: Event | None) -> Agenda:
        """The agenda with every time at the moment it means."""
        zone_name = coming.event.timezone or timezone
        if known is not None and known.draft.timezone and not coming.event.timezone:
            zone_name = known.draft.timezone
        draft = replace(coming.event, timezone=zone_name)
        if not coming.floating:
            return replace(coming, event=draft)
        zone = zone_named(zone_name) or self._clock().tzinfo or UTC
        talks = tuple(
            replace(
                talk,
                starts_at=settled(talk.starts_at.replace(tzinfo=None), zone).astimezone(UTC),
                ends_at=settled(talk.ends_at.replace(tzinfo=None), zone).astimezone(UTC),
            )
            for talk in coming.talks
        )
        return replace(coming, event=draft, talks=talks)

    def _save(self, work: Writing, coming: Agenda, known: Event | None) -> EventBroughtIn:
        connection = work.connection
        if known is None:
            draft = replace(coming.event, key=coming.key)
            if coming.cancelled:
                draft = replace(draft, status=EventStatus.SKIPPED)
            wanted = events.add(connection, draft)
            difference = AgendaDifference(added=coming.talks)
        else:
            wanted, draft = known.id, _updated(known.draft, coming)
            if draft != known.draft:
                events.change(connection, wanted, draft)
            difference = _difference(agenda.of_event(connection, wanted), coming)
        agenda.add(connection, wanted, [as_talk(item, wanted) for item in difference.added])
        for item in difference.changed:
            agenda.change(connection, item.after)
        for talk in difference.gone:
            agenda.change(connection, replace(talk, is_cancelled=True))
        agenda.remove(connection, [talk.id for talk in difference.dropped])
        if coming.talks or coming.speakers:
            speakers = coming.speakers
            if coming.is_partial:
                speakers = _together(agenda.speakers_of(connection, wanted), speakers)
            agenda.replace_speakers(connection, wanted, speakers)
        is_changed = known is None or draft != known.draft or not _is_quiet(difference)
        zone = zone_named(draft.timezone)
        return EventBroughtIn(wanted, draft.name, known is None, is_changed, difference, zone)


def _difference(present: Sequence[Talk], coming: Agenda) -> AgendaDifference:
    """What a source does to the talks of an event; one without talks says nothing of them."""
    if not coming.talks:
        return AgendaDifference()
    return agenda_difference(present, coming.talks, is_partial=coming.is_partial)


def _together(present: Sequence[Speaker], coming: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Speakers of a source that was read in part, and those that are known from before."""
    said = {(item.key or fold(item.name)) for item in coming}
    return (*coming, *(item for item in present if (item.key or fold(item.name)) not in said))


def _is_quiet(found: AgendaDifference) -> bool:
    return not (found.added or found.changed or found.gone or found.dropped)


def _updated(present: EventDraft, coming: Agenda) -> EventDraft:
    """A known event with what its source says anew; name, status and all of mine stay."""
    said = _on_clock_of(coming.event, present)
    if coming.is_partial and overlap(present, said):
        said = replace(
            said,
            starts_on=min(said.starts_on, present.starts_on),
            ends_on=max(said.ends_on, present.ends_on),
            description=present.description or said.description,
        )
    return replace(
        present,
        starts_on=said.starts_on,
        ends_on=said.ends_on,
        begins=said.begins if said.begins is not None else present.begins,
        finishes=said.finishes if said.begins is not None else present.finishes,
        timezone=said.timezone or present.timezone,
        venue=present.venue or said.venue,
        url=present.url or said.url,
        description=said.description or present.description,
        is_virtual=present.is_virtual or said.is_virtual,
        cost=said.cost if present.cost is None else present.cost,
        currency=said.currency if present.cost is None else present.currency,
        key=coming.key or present.key,
        status=EventStatus.SKIPPED if coming.cancelled else present.status,
    )


def _on_clock_of(said: EventDraft, present: EventDraft) -> EventDraft:
    """What a source says in UTC, which is no place, on the clock of the place that is known."""
    zone = zone_named(present.timezone)
    if zone is None or said.timezone != "UTC" or said.begins is None:
        return said
    starts = datetime.combine(said.starts_on, said.begins, UTC).astimezone(zone)
    ends = datetime.combine(said.ends_on, said.finishes or said.begins, UTC).astimezone(zone)
    return replace(
        said,
        timezone=present.timezone,
        starts_on=starts.date(),
        ends_on=ends.date(),
        begins=starts.time(),
        finishes=None if said.finishes is None else ends.time(),
    )
