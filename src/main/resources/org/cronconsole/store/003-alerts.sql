-- What a person was told of jobs. Instants are milliseconds since 1970.
CREATE TABLE alert_look (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- When the fleet was last looked at, by Render's clock.
    looked_at INTEGER,
    -- When the last time ended in which nobody looked.
    gap_end INTEGER NOT NULL
) STRICT;

-- From which start on a job is told of.
CREATE TABLE alert_floor (
    job TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alert (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    grown_at INTEGER NOT NULL,
    grouped_by TEXT NOT NULL,
    cause_reason TEXT,
    cause_deploy INTEGER,
    words TEXT,
    away INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    held INTEGER NOT NULL,
    told INTEGER NOT NULL
) STRICT;

CREATE TABLE alert_item (
    alert INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    job TEXT NOT NULL,
    name TEXT NOT NULL,
    dealership TEXT,
    due_at INTEGER NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    run TEXT,
    at INTEGER NOT NULL,
    muted INTEGER NOT NULL,
    PRIMARY KEY (alert, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE alert_mute (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    name TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

-- What the user of a profile wants to be told, and when.
CREATE TABLE alert_choice (
    profile TEXT PRIMARY KEY,
    desktop INTEGER NOT NULL,
    -- Names, with commas between them.
    kinds TEXT NOT NULL,
    -- Minutes of the day, and names of days; null for no quiet hours.
    quiet_from INTEGER,
    quiet_to INTEGER,
    quiet_days TEXT
) STRICT, WITHOUT ROWID;
