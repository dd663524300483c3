"""The tables. Times are UTC ISO 8601 text, days are ISO dates; every id is never reused."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from eventmate.storage import columns
from eventmate.storage.columns import metadata
from eventmate.storage.practice_tables import PRACTICE
from eventmate.storage.relation_tables import RELATIONS

APPLICATION_ID = 0x45764D74  # "EvMt"
SCHEMA_VERSION = 4  # mirrors the Alembic revision "0004"

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
    "seniority",
    "birthday",
    "note",
    "offers",
    "needs",
    "uid",
    "original",
)

contact = columns.table(
    "contact",
    *(columns.words(name) for name in DETAIL_COLUMNS),
    columns.words("source"),
    columns.words("consent"),
    columns.flag("do_not_contact"),
    columns.flag("is_known_only"),  # from a list of connections, never met here
    columns.words("created_at"),
    columns.words("last_touch_at"),
    columns.words("sort_key"),
    columns.words("organisation_key"),
    columns.words("search"),
    Index("ix_contact_sort", "sort_key", "id", "is_known_only"),
    Index("ix_contact_organisation", "organisation_key", "sort_key", "id", "is_known_only"),
    Index("ix_contact_touch", "last_touch_at", "id", "is_known_only"),
    Index("ix_contact_uid", "uid"),
    Index(
        "ix_contact_circle",
        *("is_known_only", "industry", "seniority", "organisation", "created_at", "source"),
    ),
)
contact_photo = columns.table(
    "contact_photo",
    columns.owner("contact_id", "contact"),
    Column("jpeg", LargeBinary, nullable=False),
)
contact_point = columns.table(
    "contact_point",
    columns.owner("contact_id", "contact"),
    columns.words("kind"),
    columns.words("value"),
    columns.words("label"),
    columns.words("key"),
    columns.number("position"),
    Index("ix_contact_point_key", "key", "kind"),
)
contact_address = columns.table(
    "contact_address",
    columns.owner("contact_id", "contact"),
    *(columns.words(n) for n in ("street", "city", "region", "postal_code", "country", "label")),
    columns.number("position"),
    Index("ix_contact_address_city", "city", "contact_id"),
)
contact_tag = columns.table(
    "contact_tag",
    columns.owner("contact_id", "contact"),
    columns.words("tag"),
    Index("ix_contact_tag_tag", "tag"),
)
contact_role = columns.table(
    "contact_role", columns.owner("contact_id", "contact"), columns.words("role")
)

event = columns.table(
    "event",
    *(columns.words(n) for n in ("name", "kind", "status", "starts_on", "ends_on")),
    *(columns.words(n) for n in ("timezone", "venue", "url", "begins", "finishes", "description")),
    columns.flag("is_virtual"),
    *(columns.words(n) for n in ("bring", "cost", "currency")),
    columns.number("hours"),
    columns.words("key"),
    columns.flag("keeps_list"),  # people on its list stay, though I never met them
)
talk = columns.table(
    "talk",
    columns.owner("event_id", "event"),
    *(columns.words(n) for n in ("title", "speakers", "room", "track", "abstract", "url")),
    columns.words("starts_at"),
    columns.words("ends_at"),
    *(columns.words(n) for n in ("key", "language")),
    columns.flag("is_cancelled"),
    columns.flag("is_starred"),
    *(columns.words(n) for n in ("note", "questions")),
)
speaker = columns.table(
    "speaker",
    columns.owner("event_id", "event"),
    *(columns.words(n) for n in ("key", "name", "headline", "biography", "links")),
)
# Somebody on an event's list of attendees or speakers.
listed_person = columns.table(
    "listed_person",
    columns.owner("event_id", "event"),
    *(columns.words(n) for n in ("key", "name", "title", "organisation", "email", "links", "note")),
    columns.flag("is_speaker"),
    columns.owner(
        "contact_id", "contact", required=False
    ),  # a contact I said, or surely know, this is
    columns.words("not_contacts"),  # ids of contacts I said this is not, a blank between
    columns.flag("is_dismissed"),  # as a suggestion
    *(columns.words(n) for n in ("first_listed_at", "last_listed_at")),
)
target = columns.table(
    "target",
    columns.owner("event_id", "event"),
    columns.owner("contact_id", "contact", required=False),
    columns.owner("listed_id", "listed_person", required=False),
    columns.owner("introducer_id", "contact", required=False),
    *(columns.words(n) for n in ("name", "title", "organisation", "links", "why", "notes")),
    *(columns.words(n) for n in ("talking_points", "questions", "introduced_by")),
    columns.flag("comes_first"),
    columns.words("met_at"),
)
goal = columns.table(
    "goal",
    # Empty for a goal of the year; a goal of an event goes with it.
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), index=True),
    *(columns.number(n) for n in ("year", "wanted", "adjusted")),
    *(columns.words(n) for n in ("kind", "measure", "text", "created_at")),
)
checklist_item = columns.table(
    "checklist_item",
    columns.owner("event_id", "event"),
    columns.words("text"),
    columns.flag("is_done"),
    columns.number("position"),
)
community = columns.table(
    "community",
    *(columns.words(n) for n in ("name", "kind", "url", "note")),
    columns.number("every_days"),
    columns.words("next_on"),
)
contribution = columns.table(
    "contribution",
    columns.owner("community_id", "community"),
    *(columns.words(n) for n in ("kind", "happened_on", "note")),
)
# A row with the key of one that comes with the product stands in its place; without text it is
# hidden.
opener = columns.table("opener", *(columns.words(n) for n in ("key", "situation", "text")))
capture = columns.table(
    "capture",
    *(columns.words(n) for n in ("kind", "text", "received_at")),
    columns.owner("event_id", "event", required=False),
    columns.words("room"),
    columns.words("talk"),
    # Empty while it waits; what a person gave us goes with them.
    Column("contact_id", ForeignKey("contact.id", ondelete="CASCADE"), index=True),
    columns.words("state"),
)
encounter = columns.table(
    "encounter",
    columns.owner("contact_id", "contact"),
    columns.owner("event_id", "event", required=False),
    *(columns.words(n) for n in ("met_at", "room", "talk", "through", "spoke_of", "next_step")),
    *(columns.words(n) for n in ("warmth", "debriefed_at")),
    Index("ix_encounter_met", "event_id", "contact_id", "met_at"),
)
promise = columns.table(
    "promise",
    columns.owner("contact_id", "contact"),
    columns.owner("encounter_id", "encounter", required=False),
    *(columns.words(n) for n in ("direction", "text", "due_on", "state")),
    *(columns.words(n) for n in ("noted_at", "settled_at", "link")),
)
interaction = columns.table(
    "interaction",
    columns.owner("contact_id", "contact"),
    columns.owner("follow_up_id", "follow_up", required=False),
    *(columns.words(n) for n in ("kind", "happened_at", "direction", "note")),
    columns.flag("started_by_me", 1),
    Index("ix_interaction_way", "direction", "happened_at"),
    Index("ix_interaction_touch", "contact_id", "started_by_me", "happened_at"),
)
follow_up = columns.table(
    "follow_up",
    columns.owner("contact_id", "contact"),
    columns.owner("encounter_id", "encounter", required=False),
    columns.owner("promise_id", "promise", required=False),
    *(columns.words(n) for n in ("kind", "due_on", "about", "state", "finished_at")),
    *(columns.words(n) for n in ("outcome", "answered_at")),
    columns.flag("is_step"),  # of a sequence: goes when an answer comes
    Index("ix_follow_up_due", "state", "due_on"),
)
message = columns.table(
    "message",
    columns.owner("follow_up_id", "follow_up"),
    *(columns.words(n) for n in ("template", "subject", "body", "updated_at")),
    *(columns.words(n) for n in ("attachment", "sent_at")),
)
template = columns.table(
    "template", *(columns.words(n) for n in ("key", "name", "kind", "channel", "subject", "body"))
)
card = columns.table(
    "card",
    *(columns.words(n) for n in ("label", "name", "pronouns", "headline", "organisation", "title")),
    *(columns.words(n) for n in ("street", "city", "region", "postal_code", "country")),
    *(columns.words(n) for n in ("offers", "needs", "payload")),
    columns.flag("notes_in_code"),
    Column("photo", LargeBinary),
    columns.number("position"),
)
card_point = columns.table(
    "card_point",
    columns.owner("card_id", "card"),
    columns.words("kind"),
    columns.words("value"),
    columns.words("label"),
    columns.flag("in_code", 1),
    columns.number("position"),
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
    *PRACTICE,
    *RELATIONS,
)

# Half-typed text, kept apart from what was saved; never part of a batch.
draft = Table(
    "draft",
    metadata,
    Column("key", Text, primary_key=True),
    columns.words("text"),
    columns.words("updated_at"),
)
batch = Table(
    "batch",
    metadata,
    columns.identity(),
    columns.words("label"),
    columns.words("created_at"),
    Column("undoes_id", Integer),
    Column("undone_by_id", Integer),
    sqlite_autoincrement=True,
)
change = Table(
    "change",
    metadata,
    columns.identity(),
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
