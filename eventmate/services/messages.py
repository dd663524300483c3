"""Writing the message a follow-up is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from eventmate.domain.brokering import Brokering, Part
from eventmate.domain.built_in_templates import BUILT_IN
from eventmate.domain.cards import CardDraft
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.chats import proposed_times, times_words
from eventmate.domain.contacts import Contact, ContactId
from eventmate.domain.follow_ups import (
    FollowUp,
    FollowUpId,
    FollowUpKind,
    QueueEntry,
    ask_of,
    promise_of,
)
from eventmate.domain.mail import Correspondent, message_eml
from eventmate.domain.message_check import Remark
from eventmate.domain.message_history import History, Limits, history_remarks, is_quiet
from eventmate.domain.messages import MessageDraft
from eventmate.domain.names import given_name
from eventmate.domain.noted_words import asked_values, promised_values
from eventmate.domain.templates import Channel, Template, filled
from eventmate.services.attaching import attached
from eventmate.services.clock import Clock
from eventmate.settings import Preferences
from eventmate.storage import (
    brokerings,
    cards,
    contacts,
    follow_ups,
    ledger,
    sent_messages,
    templates,
)
from eventmate.storage.store import Store
from eventmate.storage.templates import StoredTemplate

WEEK = 7
# What these are about is written to be said; of other kinds it is a note to myself.
SAID_TO_THEM = (FollowUpKind.RESOURCE, FollowUpKind.ADVICE, FollowUpKind.UPDATE)
_NEAR_DAYS = {0: "today", 1: "yesterday"}


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything beside a draft: its follow-up, who it is for, my card, templates, the text.

    `values` fill placeholders by themselves; what was noted is not among them, but for a promise
    or an ask that a sentence can carry.
    """

    entry: QueueEntry
    contact: Contact
    card: CardDraft
    templates: tuple[Template, ...]
    draft: MessageDraft
    values: Mapping[str, str]
    history: History
    today: date
    also_to: tuple[Contact, ...] = ()  # of a message to several

    def remarks_before(self, text: str) -> tuple[Remark, ...]:
        """Remarks on a text that come from what was before."""
        from eventmate.matching.texts import nearness

        kind = self.entry.follow_up.kind
        return history_remarks(text, kind, self.history, nearness, self.today)


class Messages:
    """Drafts and templates."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def templates(self) -> tuple[Template, ...]:
        """Built-in templates as I changed them, then my own."""
        with self._store.reading() as connection:
            stored = {item.key: item for item in templates.listed(connection)}
        built_in = tuple(
            _template(stored.pop(item.key)) if item.key in stored else item for item in BUILT_IN
        )
        return (*built_in, *(_template(item) for item in stored.values()))

    def save_template(self, template: Template) -> Outcome[str]:
        """Save my own template or my version of a built-in one."""
        stored = StoredTemplate(
            template.key,
            template.name,
            template.kind.value,
            template.channel.value,
            template.subject,
            template.body,
        )
        with self._store.writing("Edit template") as work:
            templates.save(work.connection, stored)
        return Outcome(template.key, Touched.TEMPLATES, work.batch)

    def new_template_key(self) -> str:
        """A key for a template of my own."""
        return f"own-{uuid4().hex[:12]}"

    def remove_template(self, key: str) -> Outcome[str]:
        """Delete my template, or go back to the built-in text."""
        with self._store.writing("Remove template") as work:
            templates.remove(work.connection, key)
        return Outcome(key, Touched.TEMPLATES, work.batch)

    def compose(self, wanted: FollowUpId) -> Composition:
        """A follow-up's message: the draft kept, or its kind's template filled; NotFound."""
        known, now, settings = self.templates(), self._clock(), self._preferences.current
        quiet = is_quiet(now.time(), settings.quiet_from, settings.quiet_until)
        limits = Limits(settings.notes_a_month, settings.messages_a_day, quiet)
        with self._store.reading() as connection:
            entry = follow_ups.entry(connection, wanted)
            contact = contacts.get(connection, entry.follow_up.contact)
            mine = cards.listed(connection)
            draft = follow_ups.draft_of(connection, wanted)
            step = brokerings.step_of(connection, wanted)
            promised = entry.follow_up.promise
            link = "" if promised is None else ledger.link_of(connection, promised)
            history = sent_messages.history(connection, entry, now, limits)
            other = None if step is None else contacts.get(connection, other_of(*step))
        card = mine[0].draft if mine else CardDraft()
        values = placeholder_values(entry, contact, card, now.date())
        also_to: tuple[Contact, ...] = ()
        if step is not None and other is not None:
            values |= introduction_values(*step, other)
            also_to = (other,) if step[1] is Part.BOTH else ()
        if link:
            values["link"] = link
        if draft is None:
            draft = filled(template_for(entry.follow_up, known), values)
        today = now.date()
        return Composition(entry, contact, card, known, draft, values, history, today, also_to)

    def keep_draft(self, wanted: FollowUpId, draft: MessageDraft) -> Outcome[FollowUpId]:
        """Keep what is written so far; typing is not a batch of its own."""
        with self._store.writing() as work:
            follow_ups.keep_draft(work.connection, wanted, draft, self._clock())
        return Outcome(wanted, Touched.MESSAGES)

    def eml(self, composition: Composition, draft: MessageDraft) -> bytes:
        """The message as a mail file that mail programs open as a draft.

        Raises NotAttached where the file that goes along cannot be read.
        """
        mine = [point.value for point in composition.card.points if point.kind.value == "email"]
        receivers = (composition.contact, *composition.also_to)
        return message_eml(
            Correspondent(composition.card.name, mine[0] if mine else ""),
            [_correspondent(each) for each in receivers],
            draft.subject,
            draft.body,
            self._clock(),
            f"<{uuid4()}@eventmate.invalid>",
            attached(Path(draft.attachment)) if draft.attachment else None,
        )


def _correspondent(contact: Contact) -> Correspondent:
    addresses = contact.details.emails
    return Correspondent(contact.details.name, addresses[0] if addresses else "")


def _template(item: StoredTemplate) -> Template:
    return Template(
        item.key,
        item.name,
        FollowUpKind(item.kind),
        Channel(item.channel),
        item.subject,
        item.body,
    )


def template_for(item: FollowUp, known: tuple[Template, ...]) -> Template:
    """The template a follow-up starts with: of the day it is about, or else of its kind."""
    fitting = [each for each in known if each.kind is item.kind]
    day = item.about.strip().lower().replace(" ", "-")
    return next((each for each in fitting if each.key == day), next(iter(fitting), known[0]))


def placeholder_values(
    entry: QueueEntry, contact: Contact, card: CardDraft, today: date
) -> dict[str, str]:
    """What the placeholders stand for; missing things are left out.

    A promise and an ask only where a sentence can surely carry them; other notes never.
    """
    values = {
        "first_name": given_name(contact.details),
        "name": contact.details.name,
        "organisation": contact.details.organisation,
        "event": entry.event_name,
        "place": entry.room,
        "talk": entry.talk,
        "my_name": card.name,
        "my_headline": card.headline,
        "day_met": _day_met(entry.met_at, today),
        "about": entry.follow_up.about if entry.follow_up.kind in SAID_TO_THEM else "",
        "times": _times(entry, today),
        **promised_values(promise_of(entry)),
        **asked_values(ask_of(entry)),
    }
    return {key: value for key, value in values.items() if value}


def _times(entry: QueueEntry, today: date) -> str:
    is_chat = entry.follow_up.kind is FollowUpKind.COFFEE_CHAT
    return times_words(proposed_times(today)) if is_chat else ""


def other_of(found: Brokering, part: Part) -> ContactId:
    """The other of the two, seen from whom a message goes to; both are written to the giver."""
    proposal = found.proposal
    return proposal.giver.contact if part is Part.SEEKER else proposal.seeker.contact


def introduction_values(found: Brokering, part: Part, other: Contact) -> dict[str, str]:
    """What the placeholders of an introduction stand for."""
    proposal, details = found.proposal, other.details
    values = {
        "other_name": details.name,
        "other_first_name": given_name(details),
        "other_work": ", ".join(each for each in (details.title, details.organisation) if each),
        "introduced_for": proposal.need if part is Part.GIVER else proposal.offer,
    }
    return {key: value for key, value in values.items() if value}


def _day_met(met_at: datetime | None, today: date) -> str:
    if met_at is None:
        return ""
    met = met_at.astimezone()
    days = (today - met.date()).days
    if days in _NEAR_DAYS:
        return _NEAR_DAYS[days]
    return f"on {met:%A}" if 0 < days < WEEK else ""
