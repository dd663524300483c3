ALTER TABLE event ADD COLUMN keeps_list BOOLEAN DEFAULT 0 NOT NULL;
CREATE TABLE introduction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT DEFAULT '' NOT NULL,
    audience TEXT DEFAULT '' NOT NULL,
    structure TEXT DEFAULT '' NOT NULL,
    created_at TEXT DEFAULT '' NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL
);
CREATE TABLE variant (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    introduction_id INTEGER NOT NULL,
    length TEXT DEFAULT '' NOT NULL,
    updated_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_variant_introduction_id_introduction FOREIGN KEY(introduction_id) REFERENCES introduction (id) ON DELETE CASCADE
);
CREATE INDEX ix_variant_introduction_id ON variant (introduction_id);
CREATE TABLE beat (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    variant_id INTEGER NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT fk_beat_variant_id_variant FOREIGN KEY(variant_id) REFERENCES variant (id) ON DELETE CASCADE
);
CREATE INDEX ix_beat_variant_id ON beat (variant_id);
CREATE TABLE past_version (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    variant_id INTEGER NOT NULL,
    kept_at TEXT DEFAULT '' NOT NULL,
    beats TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_past_version_variant_id_variant FOREIGN KEY(variant_id) REFERENCES variant (id) ON DELETE CASCADE
);
CREATE INDEX ix_past_version_variant_id ON past_version (variant_id);
CREATE TABLE asked_back (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    introduction_id INTEGER NOT NULL,
    question TEXT DEFAULT '' NOT NULL,
    answer TEXT DEFAULT '' NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT fk_asked_back_introduction_id_introduction FOREIGN KEY(introduction_id) REFERENCES introduction (id) ON DELETE CASCADE
);
CREATE INDEX ix_asked_back_introduction_id ON asked_back (introduction_id);
CREATE TABLE rehearsal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    introduction_id INTEGER NOT NULL,
    event_id INTEGER,
    length TEXT DEFAULT '' NOT NULL,
    started_at TEXT DEFAULT '' NOT NULL,
    source TEXT DEFAULT '' NOT NULL,
    prompter TEXT DEFAULT '' NOT NULL,
    milliseconds INTEGER DEFAULT 0 NOT NULL,
    target_seconds INTEGER DEFAULT 0 NOT NULL,
    confidence_before INTEGER DEFAULT 0 NOT NULL,
    confidence_after INTEGER DEFAULT 0 NOT NULL,
    recording TEXT DEFAULT '' NOT NULL,
    beats TEXT DEFAULT '' NOT NULL,
    analysis TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    is_best BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT fk_rehearsal_introduction_id_introduction FOREIGN KEY(introduction_id) REFERENCES introduction (id) ON DELETE CASCADE,
    CONSTRAINT fk_rehearsal_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL
);
CREATE INDEX ix_rehearsal_event_id ON rehearsal (event_id);
CREATE INDEX ix_rehearsal_introduction_id ON rehearsal (introduction_id);
CREATE TABLE practice_day (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    introduction_id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    rehearsal_id INTEGER,
    due_on TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_practice_day_introduction_id_introduction FOREIGN KEY(introduction_id) REFERENCES introduction (id) ON DELETE CASCADE,
    CONSTRAINT fk_practice_day_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_practice_day_rehearsal_id_rehearsal FOREIGN KEY(rehearsal_id) REFERENCES rehearsal (id) ON DELETE SET NULL
);
CREATE INDEX ix_practice_day_event_id ON practice_day (event_id);
CREATE INDEX ix_practice_day_introduction_id ON practice_day (introduction_id);
CREATE INDEX ix_practice_day_rehearsal_id ON practice_day (rehearsal_id);
CREATE TABLE drill_card (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT DEFAULT '' NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    answer TEXT DEFAULT '' NOT NULL,
    contact_id INTEGER,
    target_id INTEGER,
    memory TEXT DEFAULT '' NOT NULL,
    due_at TEXT DEFAULT '' NOT NULL,
    last_reviewed_at TEXT DEFAULT '' NOT NULL,
    is_hidden BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT fk_drill_card_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_drill_card_target_id_target FOREIGN KEY(target_id) REFERENCES target (id) ON DELETE CASCADE
);
CREATE INDEX ix_drill_card_contact_id ON drill_card (contact_id);
CREATE INDEX ix_drill_card_target_id ON drill_card (target_id);
CREATE TABLE drill_review (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    drill_card_id INTEGER NOT NULL,
    reviewed_at TEXT DEFAULT '' NOT NULL,
    rating INTEGER DEFAULT 0 NOT NULL,
    milliseconds INTEGER DEFAULT 0 NOT NULL,
    asked_back BOOLEAN DEFAULT 0 NOT NULL,
    offered BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT fk_drill_review_drill_card_id_drill_card FOREIGN KEY(drill_card_id) REFERENCES drill_card (id) ON DELETE CASCADE
);
CREATE INDEX ix_drill_review_drill_card_id ON drill_review (drill_card_id);
