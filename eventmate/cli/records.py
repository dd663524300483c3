"""Records as the JSON fields of the command line."""

from collections.abc import Sequence
from datetime import date, datetime, time

from eventmate.domain.agenda_import import EventBroughtIn
from eventmate.domain.agendas import Agenda
from eventmate.domain.codes import Code
from eventmate.domain.contact_fields import contact_fields
from eventmate.domain.contacts import Contact
from eventmate.domain.encounters import Encounter, Interaction, Promise
from eventmate.domain.events import Event
from eventmate.domain.follow_ups import FollowUp, QueueEntry
from eventmate.domain.reading import Reading, Skipped
from eventmate.domain.timeline import ContactPage
from eventmate.domain.wall_clock import zone_named

Json = dict[str, object]


def time_field(moment: datetime | None) -> str | None:
    """ISO 8601 with offset, in local time."""
    return None if moment is None else moment.astimezone().isoformat(timespec="seconds")


def day_field(day: date | None) -> str | None:
    """ISO 8601 day."""
    return None if day is None else day.isoformat()


def skipped_fields(skipped: Sequence[Skipped]) -> list[Json]:
    """What was left out, by line."""
    return [{"line": item.line, "why": item.why} for item in skipped]


def code_fields(code: Code) -> Json:
    """A code's text, its kind and whom it describes; a badge's extra fields after them."""
    contact = None if code.contact is None else contact_fields(code.contact)
    fields: Json = {"text": code.text, "kind": code.kind.value, "contact": contact}
    return fields | ({"fields": dict(code.fields)} if code.fields else {})


def reading_fields(name: str, reading: Reading) -> Json:
    """What a file holds."""
    return {
        "file": name,
        "kind": reading.kind.value,
        "contacts": [contact_fields(item) for item in reading.contacts],
        "events": [agenda_fields(agenda) for agenda in reading.agendas],
        "talks": sum(len(agenda.talks) for agenda in reading.agendas),
        "codes": [code_fields(code) for code in reading.codes],
        "skipped": skipped_fields(reading.skipped),
        "error": reading.error or None,
    }


def agenda_fields(agenda: Agenda) -> Json:
    """One event of a file, which has no id yet; one without a day has no start."""
    draft = agenda.event
    start = _wall_clock(draft.starts_on, draft.begins, draft.timezone)
    end = _wall_clock(draft.ends_on, draft.finishes, draft.timezone)
    return {
        "id": None,
        "name": draft.name,
        "kind": draft.kind.value,
        "start": None if agenda.undated else start,
        "end": None if agenda.undated else end,
        "timezone": draft.timezone,
        "venue": draft.venue,
        "url": draft.url,
        "status": draft.status.value,
        "talks": len(agenda.talks),
    }


def _wall_clock(day: date, hour: time | None, timezone: str) -> str:
    """A day, or a moment with the offset of its zone; a floating one has no offset."""
    if hour is None:
        return day.isoformat()
    moment = datetime.combine(day, hour, zone_named(timezone))
    return moment.isoformat(timespec="seconds")


def brought_in_fields(item: EventBroughtIn) -> Json:
    """One event that was saved or updated, and what became of its talks."""
    difference = item.difference
    return {
        "id": item.event,
        "name": item.name,
        "new": item.is_new,
        "talks_added": len(difference.added),
        "talks_changed": len(difference.changed),
        "talks_gone": len(difference.gone) + len(difference.dropped),
    }


def found_fields(contact: Contact, events: Sequence[str]) -> Json:
    """One line of a search."""
    details = contact.details
    return {
        "id": contact.id,
        "name": details.name,
        "org": details.organisation,
        "title": details.title,
        "emails": list(details.emails),
        "phones": list(details.phones),
        "links": list(details.links),
        "tags": list(details.tags),
        "events": list(events),
        "last_touch": time_field(contact.last_touch),
    }


def encounter_fields(item: Encounter) -> Json:
    """One meeting."""
    return {
        "id": item.id,
        "kind": "encounter",
        "at": time_field(item.met_at),
        "event": item.place.event_name,
        "room": item.place.room,
        "talk": item.place.talk,
        "through": item.through,
        "spoke_of": item.spoke_of,
        "next_step": item.next_step,
    }


def interaction_fields(item: Interaction) -> Json:
    """One later touch."""
    return {
        "id": item.id,
        "kind": item.kind.value,
        "at": time_field(item.happened_at),
        "direction": item.direction.value,
        "started_by_me": item.started_by_me,
        "note": item.note,
    }


def promise_fields(item: Promise) -> Json:
    """One promise or ask."""
    return {
        "id": item.id,
        "direction": item.direction.value,
        "text": item.text,
        "due": day_field(item.due_on),
        "state": item.state.value,
    }


def follow_up_fields(item: FollowUp) -> Json:
    """One thing to do."""
    return {
        "id": item.id,
        "kind": item.kind.value,
        "due": day_field(item.due_on),
        "about": item.about,
        "state": item.state.value,
    }


def page_fields(page: ContactPage) -> Json:
    """A contact with everything known of them."""
    contact = page.contact
    return {
        "id": contact.id,
        **contact_fields(contact.details),
        "pronouns": contact.details.pronouns,
        "industry": contact.details.industry,
        "seniority": contact.details.seniority,
        "offers": contact.details.offers,
        "needs": contact.details.needs,
        "roles": [role.value for role in contact.roles],
        "source": contact.source,
        "consent": contact.consent,
        "do_not_contact": contact.do_not_contact,
        "created": time_field(contact.created_at),
        "last_touch": time_field(contact.last_touch),
        "timeline": [
            encounter_fields(item) if isinstance(item, Encounter) else interaction_fields(item)
            for item in page.timeline()
        ],
        "promises": [promise_fields(item) for item in page.promises],
        "followups": [follow_up_fields(item) for item in page.follow_ups],
    }


def due_fields(entry: QueueEntry) -> Json:
    """One entry of the queue with its context."""
    return {
        "id": entry.follow_up.id,
        "contact": entry.follow_up.contact,
        "name": entry.name,
        "org": entry.organisation,
        "title": entry.title,
        "kind": entry.follow_up.kind.value,
        "due": day_field(entry.follow_up.due_on),
        "state": entry.follow_up.state.value,
        "about": entry.follow_up.about,
        "event": entry.event_name,
        "room": entry.room,
        "talk": entry.talk,
        "met": time_field(entry.met_at),
        "spoke_of": entry.spoke_of,
        "promised": entry.promised,
        "promised_by": day_field(entry.promised_by),
        "do_not_contact": entry.do_not_contact,
    }


def event_fields(event: Event) -> Json:
    """One event."""
    draft = event.draft
    return {
        "id": event.id,
        "name": draft.name,
        "kind": draft.kind.value,
        "start": _wall_clock(draft.starts_on, draft.begins, draft.timezone),
        "end": _wall_clock(draft.ends_on, draft.finishes, draft.timezone),
        "timezone": draft.timezone,
        "venue": draft.venue,
        "url": draft.url,
        "status": draft.status.value,
        "talks": event.talks,
    }
