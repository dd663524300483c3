ALTER TABLE event ADD COLUMN begins TEXT DEFAULT '' NOT NULL;
ALTER TABLE event ADD COLUMN finishes TEXT DEFAULT '' NOT NULL;
ALTER TABLE event ADD COLUMN description TEXT DEFAULT '' NOT NULL;
ALTER TABLE event ADD COLUMN is_virtual BOOLEAN DEFAULT 0 NOT NULL;
ALTER TABLE event ADD COLUMN bring TEXT DEFAULT '' NOT NULL;
ALTER TABLE event ADD COLUMN cost TEXT DEFAULT '' NOT NULL;
ALTER TABLE event ADD COLUMN currency TEXT DEFAULT '' NOT NULL;
ALTER TABLE event ADD COLUMN hours INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE event ADD COLUMN "key" TEXT DEFAULT '' NOT NULL;
ALTER TABLE talk ADD COLUMN "key" TEXT DEFAULT '' NOT NULL;
ALTER TABLE talk ADD COLUMN language TEXT DEFAULT '' NOT NULL;
ALTER TABLE talk ADD COLUMN is_cancelled BOOLEAN DEFAULT 0 NOT NULL;
ALTER TABLE talk ADD COLUMN is_starred BOOLEAN DEFAULT 0 NOT NULL;
ALTER TABLE talk ADD COLUMN note TEXT DEFAULT '' NOT NULL;
ALTER TABLE talk ADD COLUMN questions TEXT DEFAULT '' NOT NULL;
CREATE TABLE speaker (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    headline TEXT DEFAULT '' NOT NULL,
    biography TEXT DEFAULT '' NOT NULL,
    links TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_speaker_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX ix_speaker_event_id ON speaker (event_id);
CREATE TABLE listed_person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    organisation TEXT DEFAULT '' NOT NULL,
    email TEXT DEFAULT '' NOT NULL,
    links TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    is_speaker BOOLEAN DEFAULT 0 NOT NULL,
    contact_id INTEGER,
    not_contacts TEXT DEFAULT '' NOT NULL,
    is_dismissed BOOLEAN DEFAULT 0 NOT NULL,
    first_listed_at TEXT DEFAULT '' NOT NULL,
    last_listed_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_listed_person_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_listed_person_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL
);
CREATE INDEX ix_listed_person_contact_id ON listed_person (contact_id);
CREATE INDEX ix_listed_person_event_id ON listed_person (event_id);
CREATE TABLE target (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL,
    contact_id INTEGER,
    listed_id INTEGER,
    introducer_id INTEGER,
    name TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    organisation TEXT DEFAULT '' NOT NULL,
    links TEXT DEFAULT '' NOT NULL,
    why TEXT DEFAULT '' NOT NULL,
    notes TEXT DEFAULT '' NOT NULL,
    talking_points TEXT DEFAULT '' NOT NULL,
    questions TEXT DEFAULT '' NOT NULL,
    introduced_by TEXT DEFAULT '' NOT NULL,
    comes_first BOOLEAN DEFAULT 0 NOT NULL,
    met_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_target_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_target_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE SET NULL,
    CONSTRAINT fk_target_listed_id_listed_person FOREIGN KEY(listed_id) REFERENCES listed_person (id) ON DELETE SET NULL,
    CONSTRAINT fk_target_introducer_id_contact FOREIGN KEY(introducer_id) REFERENCES contact (id) ON DELETE SET NULL
);
CREATE INDEX ix_target_contact_id ON target (contact_id);
CREATE INDEX ix_target_event_id ON target (event_id);
CREATE INDEX ix_target_introducer_id ON target (introducer_id);
CREATE INDEX ix_target_listed_id ON target (listed_id);
CREATE TABLE goal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER,
    year INTEGER DEFAULT 0 NOT NULL,
    wanted INTEGER DEFAULT 0 NOT NULL,
    adjusted INTEGER DEFAULT 0 NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    measure TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    created_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_goal_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX ix_goal_event_id ON goal (event_id);
CREATE TABLE checklist_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    is_done BOOLEAN DEFAULT 0 NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT fk_checklist_item_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE
);
CREATE INDEX ix_checklist_item_event_id ON checklist_item (event_id);
CREATE TABLE community (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT DEFAULT '' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    url TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    every_days INTEGER DEFAULT 0 NOT NULL,
    next_on TEXT DEFAULT '' NOT NULL
);
CREATE TABLE contribution (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    community_id INTEGER NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    happened_on TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_contribution_community_id_community FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE CASCADE
);
CREATE INDEX ix_contribution_community_id ON contribution (community_id);
CREATE TABLE opener (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT DEFAULT '' NOT NULL,
    situation TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL
);
