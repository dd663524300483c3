"""The tables of lasting relationships: rhythms, dates, LinkedIn, mentors, introductions of two."""

from sqlalchemy import Column, Index, Integer

from eventmate.storage import columns

# How often I want to be in touch with somebody, and when I last let it be.
cadence = columns.table(
    "cadence",
    columns.owner("contact_id", "contact"),
    columns.flag("is_own"),  # else the tags decide
    columns.number("days"),  # own, 0: never
    *(columns.words(n) for n in ("set_on", "skipped_on", "put_off_on", "not_before")),
)
tag_cadence = columns.table(
    "tag_cadence", columns.words("tag"), columns.number("days"), columns.words("set_on")
)
# Days without reminders.
holiday = columns.table("holiday", *(columns.words(n) for n in ("name", "starts_on", "ends_on")))
# A day to think of somebody: a work anniversary, a launch to ask about.
contact_date = columns.table(
    "contact_date",
    columns.owner("contact_id", "contact"),
    *(columns.words(n) for n in ("kind", "happens_on", "about", "begins")),
    columns.flag("is_yearly"),
)
# What follows a meeting at a kind of event, step by step.
sequence_step = columns.table(
    "sequence_step",
    *(columns.words(n) for n in ("event_kind", "kind", "template")),
    columns.number("days"),
    columns.number("position"),
)
# What the latest LinkedIn export said of a contact.
linkedin_seen = columns.table(
    "linkedin_seen",
    columns.owner("contact_id", "contact"),
    *(columns.words(n) for n in ("profile", "organisation", "title", "connected_on")),
    *(columns.words(n) for n in ("seen_on", "last_message_at")),
    columns.flag("they_wrote_last"),
)
job_change = columns.table(
    "job_change",
    columns.owner("contact_id", "contact"),
    *(columns.words(n) for n in ("seen_on", "organisation_before", "title_before")),
    *(columns.words(n) for n in ("organisation", "title", "state")),
)
# Said to a proposal to write again: not now until a day, or not at all.
reconnect_answer = columns.table(
    "reconnect_answer",
    columns.owner("contact_id", "contact"),
    *(columns.words(n) for n in ("answered_on", "not_before")),
    columns.flag("is_final"),
)
mentoring = columns.table(
    "mentoring",
    columns.owner("contact_id", "contact"),
    *(columns.words(n) for n in ("side", "state", "about", "request", "began_on")),
    *(columns.words(n) for n in ("ended_on", "thanked_on", "news_on")),
)
mentor_meeting = columns.table(
    "mentor_meeting",
    columns.owner("mentoring_id", "mentoring"),
    *(columns.words(n) for n in ("met_on", "notes", "next_steps")),
)
# What I look for in a mentor; one row.
mentor_wish = columns.table(
    "mentor_wish", *(columns.words(n) for n in ("principles", "path", "skills"))
)
community_member = columns.table(
    "community_member",
    columns.owner("community_id", "community"),
    columns.owner("contact_id", "contact"),
)
opportunity = columns.table(
    "opportunity",
    columns.owner("contact_id", "contact", required=False),
    columns.owner("event_id", "event", required=False),
    *(columns.words(n) for n in ("kind", "text", "came_on", "thanked_on", "note")),
)
# Two people who could help each other: asked one by one, then introduced.
brokering = columns.table(
    "brokering",
    columns.owner("giver_id", "contact"),
    columns.owner("seeker_id", "contact"),
    *(columns.words(n) for n in ("offer", "need", "giver_says", "seeker_says")),
    *(columns.words(n) for n in ("state", "begun_on", "introduced_on")),
)
# The follow-ups of an introduction: which of the two is asked, or both are written to.
brokering_step = columns.table(
    "brokering_step",
    columns.owner("brokering_id", "brokering"),
    columns.owner("follow_up_id", "follow_up"),
    columns.words("part"),
)
# My LinkedIn profile: what is done, and texts in the making.
profile_item = columns.table(
    "profile_item",
    *(columns.words(n) for n in ("key", "text", "updated_at")),
    columns.flag("is_done"),
)
# A small weekly goal; a row with the key of one that comes along stands in its place.
habit = columns.table(
    "habit",
    *(columns.words(n) for n in ("key", "text")),
    columns.number("a_week"),
    columns.flag("is_hidden"),
)
habit_tick = columns.table("habit_tick", columns.words("habit"), columns.words("ticked_on"))

RELATIONS = (
    cadence,
    tag_cadence,
    holiday,
    contact_date,
    sequence_step,
    linkedin_seen,
    job_change,
    reconnect_answer,
    mentoring,
    mentor_meeting,
    mentor_wish,
    community_member,
    opportunity,
    brokering,
    brokering_step,
    profile_item,
    habit,
    habit_tick,
)

# Made from the others for the sake of speed: when each contact with a rhythm is next due.
touch_due = columns.plain_table(
    "touch_due",
    Column("contact_id", Integer, primary_key=True),
    *(columns.words(n) for n in ("due_on", "last_on")),
    columns.number("days"),
    Index("ix_touch_due_day", "due_on", "contact_id"),
    Index("ix_touch_due_last", "last_on"),
)
# Contacts for which the running transaction may have moved that day.
touch_stale = columns.plain_table("touch_stale", Column("contact_id", Integer, primary_key=True))
