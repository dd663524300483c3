"""The tables of practice: introductions, takes, plans and drills."""

from sqlalchemy import Column, ForeignKey

from eventmate.storage import columns

introduction = columns.table(
    "introduction",
    *(columns.words(n) for n in ("name", "audience", "structure", "created_at")),
    columns.number("position"),
)
# An introduction at one length.
variant = columns.table(
    "variant",
    columns.owner("introduction_id", "introduction"),
    *(columns.words(n) for n in ("length", "updated_at")),
)
beat = columns.table(
    "beat",
    columns.owner("variant_id", "variant"),
    *(columns.words(n) for n in ("kind", "title", "text")),
    columns.number("position"),
)
past_version = columns.table(
    "past_version",
    columns.owner("variant_id", "variant"),
    *(columns.words(n) for n in ("kept_at", "beats")),  # the beats as JSON
)
# A question that comes back after an introduction, and my short answer.
asked_back = columns.table(
    "asked_back",
    columns.owner("introduction_id", "introduction"),
    *(columns.words(n) for n in ("question", "answer")),
    columns.number("position"),
)
rehearsal = columns.table(
    "rehearsal",
    columns.owner("introduction_id", "introduction"),
    columns.owner("event_id", "event", required=False),
    *(columns.words(n) for n in ("length", "started_at", "source", "prompter")),
    *(columns.number(n) for n in ("milliseconds", "target_seconds")),
    *(columns.number(n) for n in ("confidence_before", "confidence_after")),  # 1-5; 0 is not told
    columns.words("recording"),  # a file's name in recordings/
    *(columns.words(n) for n in ("beats", "analysis", "note")),  # as spoken and as heard, in JSON
    columns.flag("is_best"),
)
# One day of a plan that leads up to an event.
practice_day = columns.table(
    "practice_day",
    columns.owner("introduction_id", "introduction"),
    columns.owner("event_id", "event"),
    columns.owner("rehearsal_id", "rehearsal", required=False),
    *(columns.words(n) for n in ("due_on", "kind", "state")),
)
# A question, a face or a conversation to drill. A row with the key of one that comes with the
# product stands in its place.
drill_card = columns.table(
    "drill_card",
    *(columns.words(n) for n in ("kind", "key", "text", "answer")),
    Column("contact_id", ForeignKey("contact.id", ondelete="CASCADE"), index=True),
    Column("target_id", ForeignKey("target.id", ondelete="CASCADE"), index=True),
    *(
        columns.words(n) for n in ("memory", "due_at", "last_reviewed_at")
    ),  # memory: the scheduler's JSON
    columns.flag("is_hidden"),
)
drill_review = columns.table(
    "drill_review",
    columns.owner("drill_card_id", "drill_card"),
    columns.words("reviewed_at"),
    *(columns.number(n) for n in ("rating", "milliseconds")),
    *(columns.flag(n) for n in ("asked_back", "offered")),
)

PRACTICE = (
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
