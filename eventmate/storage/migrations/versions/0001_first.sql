CREATE TABLE contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT DEFAULT '' NOT NULL,
    given TEXT DEFAULT '' NOT NULL,
    family TEXT DEFAULT '' NOT NULL,
    additional TEXT DEFAULT '' NOT NULL,
    prefix TEXT DEFAULT '' NOT NULL,
    suffix TEXT DEFAULT '' NOT NULL,
    nickname TEXT DEFAULT '' NOT NULL,
    pronouns TEXT DEFAULT '' NOT NULL,
    organisation TEXT DEFAULT '' NOT NULL,
    department TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    headline TEXT DEFAULT '' NOT NULL,
    industry TEXT DEFAULT '' NOT NULL,
    birthday TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    offers TEXT DEFAULT '' NOT NULL,
    needs TEXT DEFAULT '' NOT NULL,
    uid TEXT DEFAULT '' NOT NULL,
    original TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    consent TEXT DEFAULT '' NOT NULL,
    do_not_contact BOOLEAN DEFAULT 0 NOT NULL,
    created_at TEXT DEFAULT '' NOT NULL,
    last_touch_at TEXT DEFAULT '' NOT NULL,
    sort_key TEXT DEFAULT '' NOT NULL,
    organisation_key TEXT DEFAULT '' NOT NULL,
    search TEXT DEFAULT '' NOT NULL
);

CREATE INDEX ix_contact_organisation ON contact (organisation_key, sort_key, id);

CREATE INDEX ix_contact_touch ON contact (last_touch_at, id);

CREATE INDEX ix_contact_uid ON contact (uid);

CREATE INDEX ix_contact_sort ON contact (sort_key, id);

CREATE TABLE event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    status TEXT DEFAULT '' NOT NULL,
    starts_on TEXT DEFAULT '' NOT NULL,
    ends_on TEXT DEFAULT '' NOT NULL,
    timezone TEXT DEFAULT '' NOT NULL,
    venue TEXT DEFAULT '' NOT NULL,
    url TEXT DEFAULT '' NOT NULL
);

CREATE TABLE template (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT DEFAULT '' NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    channel TEXT DEFAULT '' NOT NULL,
    subject TEXT DEFAULT '' NOT NULL,
    body TEXT DEFAULT '' NOT NULL
);

CREATE TABLE card (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    label TEXT DEFAULT '' NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    pronouns TEXT DEFAULT '' NOT NULL,
    headline TEXT DEFAULT '' NOT NULL,
    organisation TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    street TEXT DEFAULT '' NOT NULL,
    city TEXT DEFAULT '' NOT NULL,
    region TEXT DEFAULT '' NOT NULL,
    postal_code TEXT DEFAULT '' NOT NULL,
    country TEXT DEFAULT '' NOT NULL,
    offers TEXT DEFAULT '' NOT NULL,
    needs TEXT DEFAULT '' NOT NULL,
    payload TEXT DEFAULT '' NOT NULL,
    notes_in_code BOOLEAN DEFAULT 0 NOT NULL,
    photo BLOB,
    position INTEGER DEFAULT 0 NOT NULL
);

CREATE TABLE draft (
    "key" TEXT NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    updated_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY ("key")
);

CREATE TABLE batch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    label TEXT DEFAULT '' NOT NULL,
    created_at TEXT DEFAULT '' NOT NULL,
    undoes_id INTEGER,
    undone_by_id INTEGER
);

CREATE TABLE open_batch (
    id INTEGER NOT NULL,
    batch_id INTEGER,
    CONSTRAINT pk_open_batch PRIMARY KEY (id)
);

CREATE TABLE search_stale (
    id INTEGER NOT NULL,
    "indexed" TEXT,
    CONSTRAINT pk_search_stale PRIMARY KEY (id)
);

CREATE TABLE contact_photo (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    jpeg BLOB NOT NULL,
    CONSTRAINT fk_contact_photo_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_photo_contact_id ON contact_photo (contact_id);

CREATE TABLE contact_point (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT fk_contact_point_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_point_contact_id ON contact_point (contact_id);

CREATE INDEX ix_contact_point_key ON contact_point ("key", kind);

CREATE TABLE contact_address (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    street TEXT DEFAULT '' NOT NULL,
    city TEXT DEFAULT '' NOT NULL,
    region TEXT DEFAULT '' NOT NULL,
    postal_code TEXT DEFAULT '' NOT NULL,
    country TEXT DEFAULT '' NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT fk_contact_address_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_address_contact_id ON contact_address (contact_id);

CREATE TABLE contact_tag (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    tag TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_contact_tag_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_tag_contact_id ON contact_tag (contact_id);

CREATE INDEX ix_contact_tag_tag ON contact_tag (tag);

CREATE TABLE contact_role (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    role TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_contact_role_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_role_contact_id ON contact_role (contact_id);

CREATE TABLE talk (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    speakers TEXT DEFAULT '' NOT NULL,
    room TEXT DEFAULT '' NOT NULL,
    track TEXT DEFAULT '' NOT NULL,
    abstract TEXT DEFAULT '' NOT NULL,
    url TEXT DEFAULT '' NOT NULL,
    starts_at TEXT DEFAULT '' NOT NULL,
    ends_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_talk_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);

CREATE INDEX ix_talk_event_id ON talk (event_id);

CREATE TABLE capture (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    received_at TEXT DEFAULT '' NOT NULL,
    event_id INTEGER,
    room TEXT DEFAULT '' NOT NULL,
    talk TEXT DEFAULT '' NOT NULL,
    contact_id INTEGER,
    state TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_capture_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL,
    CONSTRAINT fk_capture_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_capture_event_id ON capture (event_id);

CREATE INDEX ix_capture_contact_id ON capture (contact_id);

CREATE TABLE encounter (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    event_id INTEGER,
    met_at TEXT DEFAULT '' NOT NULL,
    room TEXT DEFAULT '' NOT NULL,
    talk TEXT DEFAULT '' NOT NULL,
    through TEXT DEFAULT '' NOT NULL,
    spoke_of TEXT DEFAULT '' NOT NULL,
    next_step TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_encounter_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_encounter_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL
);

CREATE INDEX ix_encounter_contact_id ON encounter (contact_id);

CREATE INDEX ix_encounter_event_id ON encounter (event_id);

CREATE TABLE card_point (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    card_id INTEGER NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    in_code BOOLEAN DEFAULT 1 NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT fk_card_point_card_id_card FOREIGN KEY(card_id) REFERENCES card (id) ON DELETE CASCADE
);

CREATE INDEX ix_card_point_card_id ON card_point (card_id);

CREATE TABLE change (
    id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    last_row_id INTEGER NOT NULL,
    "before" TEXT,
    CONSTRAINT pk_change PRIMARY KEY (id),
    CONSTRAINT fk_change_batch_id_batch FOREIGN KEY(batch_id) REFERENCES batch (id) ON DELETE CASCADE
);

CREATE INDEX ix_change_batch ON change (batch_id);

CREATE TABLE promise (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    encounter_id INTEGER,
    direction TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    due_on TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_promise_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_promise_encounter_id_encounter FOREIGN KEY(encounter_id) REFERENCES encounter (id) ON DELETE SET NULL
);

CREATE INDEX ix_promise_contact_id ON promise (contact_id);

CREATE INDEX ix_promise_encounter_id ON promise (encounter_id);

CREATE TABLE follow_up (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    encounter_id INTEGER,
    promise_id INTEGER,
    kind TEXT DEFAULT '' NOT NULL,
    due_on TEXT DEFAULT '' NOT NULL,
    about TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    finished_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_follow_up_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_follow_up_encounter_id_encounter FOREIGN KEY(encounter_id) REFERENCES encounter (id) ON DELETE SET NULL,
    CONSTRAINT fk_follow_up_promise_id_promise FOREIGN KEY(promise_id) REFERENCES promise (id) ON DELETE SET NULL
);

CREATE INDEX ix_follow_up_contact_id ON follow_up (contact_id);

CREATE INDEX ix_follow_up_encounter_id ON follow_up (encounter_id);

CREATE INDEX ix_follow_up_due ON follow_up (state, due_on);

CREATE INDEX ix_follow_up_promise_id ON follow_up (promise_id);

CREATE TABLE interaction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    follow_up_id INTEGER,
    kind TEXT DEFAULT '' NOT NULL,
    happened_at TEXT DEFAULT '' NOT NULL,
    direction TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    started_by_me BOOLEAN DEFAULT 1 NOT NULL,
    CONSTRAINT fk_interaction_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_interaction_follow_up_id_follow_up FOREIGN KEY(follow_up_id) REFERENCES follow_up (id) ON DELETE SET NULL
);

CREATE INDEX ix_interaction_contact_id ON interaction (contact_id);

CREATE INDEX ix_interaction_follow_up_id ON interaction (follow_up_id);

CREATE TABLE message (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    follow_up_id INTEGER NOT NULL,
    template TEXT DEFAULT '' NOT NULL,
    subject TEXT DEFAULT '' NOT NULL,
    body TEXT DEFAULT '' NOT NULL,
    updated_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_message_follow_up_id_follow_up FOREIGN KEY(follow_up_id) REFERENCES follow_up (id) ON DELETE CASCADE
);

CREATE INDEX ix_message_follow_up_id ON message (follow_up_id);

CREATE VIRTUAL TABLE contact_search USING fts5(search, content='contact', content_rowid='id', tokenize='ascii', prefix='1 2 3', detail='none', columnsize=0);
