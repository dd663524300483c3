"""`eventmate due`, `log`, `promises`, `reconnect` and `insights`: the queue, touches, figures."""

from argparse import Namespace
from pathlib import Path

from eventmate.cli.output import Fields, Output
from eventmate.cli.records import day_field, due_fields
from eventmate.domain.cadences import ToKeepUp
from eventmate.domain.contacts import Contact, ContactId, ContactQuery
from eventmate.domain.encounters import InteractionKind
from eventmate.domain.errors import NotFound
from eventmate.domain.folding import fold
from eventmate.domain.insights import Period
from eventmate.domain.job_changes import JobChange, compared, news
from eventmate.domain.ledger import LedgerEntry, LedgerPart
from eventmate.domain.reconnecting import Proposal, reason
from eventmate.services.bundle import Services
from eventmate.services.insights import figures
from eventmate.services.reading import read_file
from eventmate.services.touches import TouchDraft

SEARCHED = 20


def due(services: Services, options: Namespace, output: Output) -> int:
    """List what is due by a day: follow-ups, then people to keep in touch with."""
    for entry in services.follow_ups.due(options.on):
        output.row(due_fields(entry), _due_text)
    for each in services.keeping.due(options.on):
        output.row(_keep_up_fields(each), _due_text)
    return 0


def _due_text(fields: Fields) -> str:
    text = f"{fields['due']}  {fields['name']}: {fields['about'] or fields['kind']}"
    return f"{text} (asked not to be contacted)" if fields.get("do_not_contact") else text


def _keep_up_fields(item: ToKeepUp) -> Fields:
    """As a follow-up, so that both read alike; it has no number of its own."""
    return {
        "id": None,
        "contact": item.due.contact,
        "name": item.name,
        "org": item.organisation,
        "title": item.title,
        "kind": "keep in touch",
        "due": day_field(item.due.on),
        "state": "open",
        "about": item.last_spoken,
        "event": item.last_place,
        "every_days": item.due.days,
        "tag": item.tag,
        "last_touch": day_field(item.due.last_on),
    }


def log(services: Services, options: Namespace, output: Output) -> int:
    """Note that I was in touch with somebody, named or by id."""
    found = _contact(services, options.who)
    draft = TouchDraft(
        found.id,
        InteractionKind(options.kind),
        options.note,
        started_by_me=not options.they_began,
        on=options.on,
    )
    outcome = services.touches.log([draft])
    due = services.keeping.rhythm_of(found.id).due
    fields = {
        "contact": found.id,
        "name": found.details.name,
        "kind": draft.kind.value,
        "note": draft.note,
        "started_by_me": draft.started_by_me,
        "next_due": day_field(None if due is None else due.on),
        "batch": outcome.batch,
    }
    output.row(fields, lambda each: f"In touch with {each['name']}: {each['kind']}")
    return 0


def _contact(services: Services, who: str) -> Contact:
    """The contact of an id, or the only one of a name; raises NotFound with a way on."""
    if who.isdecimal():
        return services.contacts.get(ContactId(int(who)))
    rows = services.contacts.find(ContactQuery(text=who), SEARCHED).rows
    same = [row for row in rows if fold(row.name) == fold(who)] or list(rows)
    if len(same) == 1:
        return services.contacts.get(same[0].id)
    if not same:
        raise NotFound(f'Nobody called "{who}" is in the library. `search` lists who is.')
    some = ", ".join(f"{row.id} {row.name}" for row in same[:5])
    raise NotFound(f'"{who}" may be several people: {some}. Give the number instead.')


def promises(services: Services, options: Namespace, output: Output) -> int:
    """List promises and asks, open ones unless all are wanted, one a line."""
    for part in LedgerPart:
        for entry in services.promises.listed(part, only_open=not options.all, limit=None):
            output.row(_fields(entry), _text)
    return 0


def reconnect(services: Services, options: Namespace, output: Output) -> int:
    """List changes of job, then whom to write to again this week, one a line."""
    if options.between is not None:
        old, new = options.between
        return _compare(old, new, output)
    for change in services.reconnecting.changes():
        output.row(_change_fields(change), _reconnect_text)
    for item in services.reconnecting.week().proposals:
        output.row(_proposal_fields(item), _reconnect_text)
    return 0


def _compare(old: Path, new: Path, output: Output) -> int:
    """What changed between two exports; 1 when one could not be read."""
    readings = [read_file(path) for path in (old, new)]
    for path, reading in zip((old, new), readings, strict=True):
        if reading.error:
            output.error(f"{path}: {reading.error}")
            return 1
    for details, before in compared(*(reading.contacts for reading in readings)):
        fields: Fields = {
            "name": details.name,
            "org": details.organisation,
            "title": details.title,
            "org_before": before.organisation,
            "title_before": before.title,
            "links": list(details.links),
        }
        output.row(
            fields,
            lambda f: (
                f"{f['name']}: {f['title']}, {f['org']} "
                f"(before: {f['title_before']}, {f['org_before']})"
            ),
        )
    return 0


def _change_fields(change: JobChange) -> Fields:
    before, now = change.before, change.now
    return {
        "contact": change.contact,
        "name": change.name,
        "kind": "congratulation",
        "org": now.organisation,
        "title": now.title,
        "org_before": before.organisation,
        "title_before": before.title,
        "seen": day_field(change.seen_on),
        "reason": f"A new job: {news(change)}.",
    }


def _proposal_fields(item: Proposal) -> Fields:
    return {
        "contact": item.contact,
        "name": item.name,
        "kind": "reconnect",
        "org": item.organisation,
        "title": item.title,
        "role": None if item.role is None else item.role.value,
        "last": day_field(item.last),
        "they_wrote_last": item.they_wrote_last,
        "reason": reason(item),
    }


def _reconnect_text(fields: Fields) -> str:
    return f"{fields['contact']:>6}  {fields['name']}: {fields['reason']}"


def insights(services: Services, options: Namespace, output: Output) -> int:
    """Count what was noted, one figure a line."""
    found = services.insights.of(Period(options.period))
    for picture, name, figure, value in figures(found):
        fields = {"picture": picture, "name": name, "figure": figure, "value": value}
        output.row(fields, _figure_text)
    return 0


def _figure_text(fields: Fields) -> str:
    of = f" ({fields['name']})" if fields["name"] else ""
    return f"{fields['picture']}{of}: {fields['figure']} {fields['value']}"


def _fields(entry: LedgerEntry) -> Fields:
    item = entry.promise
    return {
        "id": item.id,
        "contact": item.contact,
        "name": entry.name,
        "direction": item.direction.value,
        "text": item.text,
        "due": day_field(item.due_on),
        "state": item.state.value,
        "noted": day_field(entry.noted_on),
        "settled": day_field(entry.settled_on),
        "event": entry.event_name,
        "link": entry.link,
    }


def _text(fields: Fields) -> str:
    return f"{fields['due'] or '-':10}  {fields['name']}: {fields['direction']} {fields['text']}"
