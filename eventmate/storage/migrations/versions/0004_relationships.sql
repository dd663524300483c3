ALTER TABLE contact ADD COLUMN seniority TEXT DEFAULT '' NOT NULL;
ALTER TABLE contact ADD COLUMN is_known_only BOOLEAN DEFAULT 0 NOT NULL;
DROP INDEX ix_contact_sort;
DROP INDEX ix_contact_organisation;
DROP INDEX ix_contact_touch;
CREATE INDEX ix_contact_sort ON contact (sort_key, id, is_known_only);
CREATE INDEX ix_contact_organisation ON contact (organisation_key, sort_key, id, is_known_only);
CREATE INDEX ix_contact_touch ON contact (last_touch_at, id, is_known_only);
ALTER TABLE encounter ADD COLUMN warmth TEXT DEFAULT '' NOT NULL;
ALTER TABLE encounter ADD COLUMN debriefed_at TEXT DEFAULT '' NOT NULL;
ALTER TABLE promise ADD COLUMN noted_at TEXT DEFAULT '' NOT NULL;
ALTER TABLE promise ADD COLUMN settled_at TEXT DEFAULT '' NOT NULL;
ALTER TABLE promise ADD COLUMN link TEXT DEFAULT '' NOT NULL;
ALTER TABLE follow_up ADD COLUMN outcome TEXT DEFAULT '' NOT NULL;
ALTER TABLE follow_up ADD COLUMN answered_at TEXT DEFAULT '' NOT NULL;
ALTER TABLE follow_up ADD COLUMN is_step BOOLEAN DEFAULT 0 NOT NULL;
ALTER TABLE message ADD COLUMN attachment TEXT DEFAULT '' NOT NULL;
ALTER TABLE message ADD COLUMN sent_at TEXT DEFAULT '' NOT NULL;
CREATE TABLE cadence (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    is_own BOOLEAN DEFAULT 0 NOT NULL,
    days INTEGER DEFAULT 0 NOT NULL,
    set_on TEXT DEFAULT '' NOT NULL,
    skipped_on TEXT DEFAULT '' NOT NULL,
    put_off_on TEXT DEFAULT '' NOT NULL,
    not_before TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_cadence_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_cadence_contact_id ON cadence (contact_id);
CREATE TABLE tag_cadence (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    tag TEXT DEFAULT '' NOT NULL,
    days INTEGER DEFAULT 0 NOT NULL,
    set_on TEXT DEFAULT '' NOT NULL
);
CREATE TABLE holiday (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT DEFAULT '' NOT NULL,
    starts_on TEXT DEFAULT '' NOT NULL,
    ends_on TEXT DEFAULT '' NOT NULL
);
CREATE TABLE contact_date (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    happens_on TEXT DEFAULT '' NOT NULL,
    about TEXT DEFAULT '' NOT NULL,
    begins TEXT DEFAULT '' NOT NULL,
    is_yearly BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT fk_contact_date_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_date_contact_id ON contact_date (contact_id);
CREATE TABLE sequence_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_kind TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    template TEXT DEFAULT '' NOT NULL,
    days INTEGER DEFAULT 0 NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL
);
CREATE TABLE linkedin_seen (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    profile TEXT DEFAULT '' NOT NULL,
    organisation TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    connected_on TEXT DEFAULT '' NOT NULL,
    seen_on TEXT DEFAULT '' NOT NULL,
    last_message_at TEXT DEFAULT '' NOT NULL,
    they_wrote_last BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT fk_linkedin_seen_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_linkedin_seen_contact_id ON linkedin_seen (contact_id);
CREATE TABLE job_change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    seen_on TEXT DEFAULT '' NOT NULL,
    organisation_before TEXT DEFAULT '' NOT NULL,
    title_before TEXT DEFAULT '' NOT NULL,
    organisation TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_job_change_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_job_change_contact_id ON job_change (contact_id);
CREATE TABLE reconnect_answer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    answered_on TEXT DEFAULT '' NOT NULL,
    not_before TEXT DEFAULT '' NOT NULL,
    is_final BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT fk_reconnect_answer_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_reconnect_answer_contact_id ON reconnect_answer (contact_id);
CREATE TABLE mentoring (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    side TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    about TEXT DEFAULT '' NOT NULL,
    request TEXT DEFAULT '' NOT NULL,
    began_on TEXT DEFAULT '' NOT NULL,
    ended_on TEXT DEFAULT '' NOT NULL,
    thanked_on TEXT DEFAULT '' NOT NULL,
    news_on TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_mentoring_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_mentoring_contact_id ON mentoring (contact_id);
CREATE TABLE mentor_meeting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    mentoring_id INTEGER NOT NULL,
    met_on TEXT DEFAULT '' NOT NULL,
    notes TEXT DEFAULT '' NOT NULL,
    next_steps TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_mentor_meeting_mentoring_id_mentoring FOREIGN KEY(mentoring_id) REFERENCES mentoring (id) ON DELETE CASCADE
);
CREATE INDEX ix_mentor_meeting_mentoring_id ON mentor_meeting (mentoring_id);
CREATE TABLE mentor_wish (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    principles TEXT DEFAULT '' NOT NULL,
    path TEXT DEFAULT '' NOT NULL,
    skills TEXT DEFAULT '' NOT NULL
);
CREATE TABLE community_member (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    community_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    CONSTRAINT fk_community_member_community_id_community FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE CASCADE,
    CONSTRAINT fk_community_member_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_community_member_community_id ON community_member (community_id);
CREATE INDEX ix_community_member_contact_id ON community_member (contact_id);
CREATE TABLE opportunity (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER,
    event_id INTEGER,
    kind TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    came_on TEXT DEFAULT '' NOT NULL,
    thanked_on TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_opportunity_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL,
    CONSTRAINT fk_opportunity_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL
);
CREATE INDEX ix_opportunity_contact_id ON opportunity (contact_id);
CREATE INDEX ix_opportunity_event_id ON opportunity (event_id);
CREATE TABLE brokering (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    giver_id INTEGER NOT NULL,
    seeker_id INTEGER NOT NULL,
    offer TEXT DEFAULT '' NOT NULL,
    need TEXT DEFAULT '' NOT NULL,
    giver_says TEXT DEFAULT '' NOT NULL,
    seeker_says TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    begun_on TEXT DEFAULT '' NOT NULL,
    introduced_on TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_brokering_giver_id_contact FOREIGN KEY(giver_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_brokering_seeker_id_contact FOREIGN KEY(seeker_id) REFERENCES contact (id) ON DELETE CASCADE
);
CREATE INDEX ix_brokering_giver_id ON brokering (giver_id);
CREATE INDEX ix_brokering_seeker_id ON brokering (seeker_id);
CREATE TABLE brokering_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    brokering_id INTEGER NOT NULL,
    follow_up_id INTEGER NOT NULL,
    part TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_brokering_step_brokering_id_brokering FOREIGN KEY(brokering_id) REFERENCES brokering (id) ON DELETE CASCADE,
    CONSTRAINT fk_brokering_step_follow_up_id_follow_up FOREIGN KEY(follow_up_id) REFERENCES follow_up (id) ON DELETE CASCADE
);
CREATE INDEX ix_brokering_step_brokering_id ON brokering_step (brokering_id);
CREATE INDEX ix_brokering_step_follow_up_id ON brokering_step (follow_up_id);
CREATE TABLE profile_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    updated_at TEXT DEFAULT '' NOT NULL,
    is_done BOOLEAN DEFAULT 0 NOT NULL
);
CREATE TABLE habit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    a_week INTEGER DEFAULT 0 NOT NULL,
    is_hidden BOOLEAN DEFAULT 0 NOT NULL
);
CREATE TABLE habit_tick (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    habit TEXT DEFAULT '' NOT NULL,
    ticked_on TEXT DEFAULT '' NOT NULL
);
CREATE TABLE touch_due (
    contact_id INTEGER NOT NULL,
    due_on TEXT DEFAULT '' NOT NULL,
    last_on TEXT DEFAULT '' NOT NULL,
    days INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_touch_due PRIMARY KEY (contact_id)
);
CREATE INDEX ix_touch_due_day ON touch_due (due_on, contact_id);
CREATE INDEX ix_touch_due_last ON touch_due (last_on);
CREATE TABLE touch_stale (
    contact_id INTEGER NOT NULL,
    CONSTRAINT pk_touch_stale PRIMARY KEY (contact_id)
);
CREATE INDEX ix_interaction_way ON interaction (direction, happened_at);
CREATE INDEX ix_interaction_touch ON interaction (contact_id, started_by_me, happened_at);
CREATE INDEX ix_contact_circle ON contact (is_known_only, industry, seniority, organisation, created_at, source);
CREATE INDEX ix_contact_address_city ON contact_address (city, contact_id);
CREATE INDEX ix_encounter_met ON encounter (event_id, contact_id, met_at);
