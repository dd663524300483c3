"""The tables. Times are UTC ISO 8601 text, days are ISO dates; every id is never reused."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.schema import SchemaItem

APPLICATION_ID = 0x45764D74  # "EvMt"
SCHEMA_VERSION = 3  # mirrors the Alembic revision "0003"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"))


def _flag(name: str, default: int = 0) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=text(str(default)))


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))


def _owner(name: str, target: str, *, required: bool = True) -> Column[int]:
    rule = "CASCADE" if required else "SET NULL"
    return Column(
        name, Integer, ForeignKey(f"{target}.id", ondelete=rule), nullable=not required, index=True
    )


def _table(name: str, *columns: SchemaItem) -> Table:
    return Table(name, metadata, _id(), *columns, sqlite_autoincrement=True)


DETAIL_COLUMNS = (
    "name",
    "given",
    "family",
    "additional",
    "prefix",
    "suffix",
    "nickname",
    "pronouns",
    "organisation",
    "department",
    "title",
    "headline",
    "industry",
    "birthday",
    "note",
    "offers",
    "needs",
    "uid",
    "original",
)

contact = _table(
    "contact",
    *(_text(name) for name in DETAIL_COLUMNS),
    _text("source"),
    _text("consent"),
    _flag("do_not_contact"),
    _text("created_at"),
    _text("last_touch_at"),
    _text("sort_key"),
    _text("organisation_key"),
    _text("search"),
    Index("ix_contact_sort", "sort_key", "id"),
    Index("ix_contact_organisation", "organisation_key", "sort_key", "id"),
    Index("ix_contact_touch", "last_touch_at", "id"),
    Index("ix_contact_uid", "uid"),
)
contact_photo = _table(
    "contact_photo", _owner("contact_id", "contact"), Column("jpeg", LargeBinary, nullable=False)
)
contact_point = _table(
    "contact_point",
    _owner("contact_id", "contact"),
    _text("kind"),
    _text("value"),
    _text("label"),
    _text("key"),
    _number("position"),
    Index("ix_contact_point_key", "key", "kind"),
)
contact_address = _table(
    "contact_address",
    _owner("contact_id", "contact"),
    *(_text(n) for n in ("street", "city", "region", "postal_code", "country", "label")),
    _number("position"),
)
contact_tag = _table(
    "contact_tag", _owner("contact_id", "contact"), _text("tag"), Index("ix_contact_tag_tag", "tag")
)
contact_role = _table("contact_role", _owner("contact_id", "contact"), _text("role"))

event = _table(
    "event",
    *(_text(n) for n in ("name", "kind", "status", "starts_on", "ends_on")),
    *(_text(n) for n in ("timezone", "venue", "url", "begins", "finishes", "description")),
    _flag("is_virtual"),
    *(_text(n) for n in ("bring", "cost", "currency")),
    _number("hours"),
    _text("key"),
    _flag("keeps_list"),  # people on its list stay, though I never met them
)
talk = _table(
    "talk",
    _owner("event_id", "event"),
    *(_text(n) for n in ("title", "speakers", "room", "track", "abstract", "url")),
    _text("starts_at"),
    _text("ends_at"),
    *(_text(n) for n in ("key", "language")),
    _flag("is_cancelled"),
    _flag("is_starred"),
    *(_text(n) for n in ("note", "questions")),
)
speaker = _table(
    "speaker",
    _owner("event_id", "event"),
    *(_text(n) for n in ("key", "name", "headline", "biography", "links")),
)
# Somebody on an event's list of attendees or speakers.
listed_person = _table(
    "listed_person",
    _owner("event_id", "event"),
    *(_text(n) for n in ("key", "name", "title", "organisation", "email", "links", "note")),
    _flag("is_speaker"),
    _owner("contact_id", "contact", required=False),  # a contact I said, or surely know, this is
    _text("not_contacts"),  # ids of contacts I said this is not, a blank between
    _flag("is_dismissed"),  # as a suggestion
    *(_text(n) for n in ("first_listed_at", "last_listed_at")),
)
target = _table(
    "target",
    _owner("event_id", "event"),
    _owner("contact_id", "contact", required=False),
    _owner("listed_id", "listed_person", required=False),
    _owner("introducer_id", "contact", required=False),
    *(_text(n) for n in ("name", "title", "organisation", "links", "why", "notes")),
    *(_text(n) for n in ("talking_points", "questions", "introduced_by")),
    _flag("comes_first"),
    _text("met_at"),
)
goal = _table(
    "goal",
    # Empty for a goal of the year; a goal of an event goes with it.
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), index=True),
    *(_number(n) for n in ("year", "wanted", "adjusted")),
    *(_text(n) for n in ("kind", "measure", "text", "created_at")),
)
checklist_item = _table(
    "checklist_item",
    _owner("event_id", "event"),
    _text("text"),
    _flag("is_done"),
    _number("position"),
)
community = _table(
    "community",
    *(_text(n) for n in ("name", "kind", "url", "note")),
    _number("every_days"),
    _text("next_on"),
)
contribution = _table(
    "contribution",
    _owner("community_id", "community"),
    *(_text(n) for n in ("kind", "happened_on", "note")),
)
# A row with the key of one that comes with the product stands in its place; without text it is
# hidden.
opener = _table("opener", *(_text(n) for n in ("key", "situation", "text")))
capture = _table(
    "capture",
    *(_text(n) for n in ("kind", "text", "received_at")),
    _owner("event_id", "event", required=False),
    _text("room"),
    _text("talk"),
    # Empty while it waits; what a person gave us goes with them.
    Column("contact_id", ForeignKey("contact.id", ondelete="CASCADE"), index=True),
    _text("state"),
)
encounter = _table(
    "encounter",
    _owner("contact_id", "contact"),
    _owner("event_id", "event", required=False),
    *(_text(n) for n in ("met_at", "room", "talk", "through", "spoke_of", "next_step")),
)
promise = _table(
    "promise",
    _owner("contact_id", "contact"),
    _owner("encounter_id", "encounter", required=False),
    *(_text(n) for n in ("direction", "text", "due_on", "state")),
)
interaction = _table(
    "interaction",
    _owner("contact_id", "contact"),
    _owner("follow_up_id", "follow_up", required=False),
    *(_text(n) for n in ("kind", "happened_at", "direction", "note")),
    _flag("started_by_me", 1),
)
follow_up = _table(
    "follow_up",
    _owner("contact_id", "contact"),
    _owner("encounter_id", "encounter", required=False),
    _owner("promise_id", "promise", required=False),
    *(_text(n) for n in ("kind", "due_on", "about", "state", "finished_at")),
    Index("ix_follow_up_due", "state", "due_on"),
)
message = _table(
    "message",
    _owner("follow_up_id", "follow_up"),
    *(_text(n) for n in ("template", "subject", "body", "updated_at")),
)
template = _table(
    "template", *(_text(n) for n in ("key", "name", "kind", "channel", "subject", "body"))
)
card = _table(
    "card",
    *(_text(n) for n in ("label", "name", "pronouns", "headline", "organisation", "title")),
    *(_text(n) for n in ("street", "city", "region", "postal_code", "country")),
    *(_text(n) for n in ("offers", "needs", "payload")),
    _flag("notes_in_code"),
    Column("photo", LargeBinary),
    _number("position"),
)
card_point = _table(
    "card_point",
    _owner("card_id", "card"),
    _text("kind"),
    _text("value"),
    _text("label"),
    _flag("in_code", 1),
    _number("position"),
)

introduction = _table(
    "introduction",
    *(_text(n) for n in ("name", "audience", "structure", "created_at")),
    _number("position"),
)
# An introduction at one length.
variant = _table(
    "variant",
    _owner("introduction_id", "introduction"),
    *(_text(n) for n in ("length", "updated_at")),
)
beat = _table(
    "beat",
    _owner("variant_id", "variant"),
    *(_text(n) for n in ("kind", "title", "text")),
    _number("position"),
)
past_version = _table(
    "past_version",
    _owner("variant_id", "variant"),
    *(_text(n) for n in ("kept_at", "beats")),  # the beats as JSON
)
# A question that comes back after an introduction, and my short answer.
asked_back = _table(
    "asked_back",
    _owner("introduction_id", "introduction"),
    *(_text(n) for n in ("question", "answer")),
    _number("position"),
)
rehearsal = _table(
    "rehearsal",
    _owner("introduction_id", "introduction"),
    _owner("event_id", "event", required=False),
    *(_text(n) for n in ("length", "started_at", "source", "prompter")),
    *(_number(n) for n in ("milliseconds", "target_seconds")),
    *(_number(n) for n in ("confidence_before", "confidence_after")),  # 1-5; 0 is not told
    _text("recording"),  # a file's name in recordings/
    *(_text(n) for n in ("beats", "analysis", "note")),  # as spoken and as heard, in JSON
    _flag("is_best"),
)
# One day of a plan that leads up to an event.
practice_day = _table(
    "practice_day",
    _owner("introduction_id", "introduction"),
    _owner("event_id", "event"),
    _owner("rehearsal_id", "rehearsal", required=False),
    *(_text(n) for n in ("due_on", "kind", "state")),
)
# A question, a face or a conversation to drill. A row with the key of one that comes with the
# product stands in its place.
drill_card = _table(
    "drill_card",
    *(_text(n) for n in ("kind", "key", "text", "answer")),
    Column("contact_id", ForeignKey("contact.id", ondelete="CASCADE"), index=True),
    Column("target_id", ForeignKey("target.id", ondelete="CASCADE"), index=True),
    *(_text(n) for n in ("memory", "due_at", "last_reviewed_at")),  # memory: the scheduler's JSON
    _flag("is_hidden"),
)
drill_review = _table(
    "drill_review",
    _owner("drill_card_id", "drill_card"),
    _text("reviewed_at"),
    *(_number(n) for n in ("rating", "milliseconds")),
    *(_flag(n) for n in ("asked_back", "offered")),
)

UNDOABLE = (
    contact,
    contact_photo,
    contact_point,
    contact_address,
    contact_tag,
    contact_role,
    event,
    talk,
    speaker,
    listed_person,
    target,
    goal,
    checklist_item,
    community,
    contribution,
    opener,
    capture,
    encounter,
    promise,
    interaction,
    follow_up,
    message,
    template,
    card,
    card_point,
    introduction,
    variant,
    beat,
    past_version,
    asked_back,
    rehearsal,
    practice_day,
    drill_card,
    drill_review,
)

# Half-typed text, kept apart from what was saved; never part of a batch.
draft = Table(
    "draft",
    metadata,
    Column("key", Text, primary_key=True),
    _text("text"),
    _text("updated_at"),
)
batch = Table(
    "batch",
    metadata,
    _id(),
    _text("label"),
    _text("created_at"),
    Column("undoes_id", Integer),
    Column("undone_by_id", Integer),
    sqlite_autoincrement=True,
)
change = Table(
    "change",
    metadata,
    _id(),
    Column("batch_id", Integer, ForeignKey("batch.id", ondelete="CASCADE"), nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    # Added rows share one line, from `row_id` to this one, and have no before-image.
    Column("last_row_id", Integer, nullable=False),
    Column("before", Text),
    Index("ix_change_batch", "batch_id"),
)
# One row at most: the batch that the running transaction writes to; triggers read it.
open_batch = Table(
    "open_batch", metadata, Column("id", Integer, primary_key=True), Column("batch_id", Integer)
)
# Contacts changed in the running transaction and the text the full-text index holds for them.
search_stale = Table(
    "search_stale", metadata, Column("id", Integer, primary_key=True), Column("indexed", Text)
)
