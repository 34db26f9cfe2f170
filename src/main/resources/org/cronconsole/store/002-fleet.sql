-- What this computer remembers of jobs and their runs. Instants are milliseconds since 1970.
CREATE TABLE fleet (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- When the jobs were last listed, by Render's clock.
    listed_at INTEGER,
    -- How long Render keeps events at least, by all that was read.
    retention INTEGER NOT NULL
) STRICT;

CREATE TABLE job (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- 1 while it is listed; the runs of one that is gone stay.
    listed INTEGER NOT NULL,
    name TEXT NOT NULL,
    workspace TEXT NOT NULL,
    suspended INTEGER NOT NULL,
    schedule TEXT NOT NULL,
    intent_time TEXT,
    intent_zone TEXT,
    intent_days TEXT,
    source TEXT,
    last_success INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    url TEXT NOT NULL,
    -- The latest start that was due.
    slot_at INTEGER,
    slot_status TEXT,
    slot_reason TEXT,
    slot_settled INTEGER,
    slot_seen INTEGER NOT NULL,
    -- Its run, and the last one by hand since.
    run_at INTEGER,
    run_id TEXT,
    since_at INTEGER,
    since_id TEXT,
    median INTEGER,
    p90 INTEGER,
    lengths INTEGER,
    first_read_at INTEGER,
    open INTEGER NOT NULL,
    broken_since INTEGER,
    good_at INTEGER,
    deployed_at INTEGER,
    cells BLOB NOT NULL
) STRICT;

-- How a job was before it was changed; how it is now stands in its own row.
CREATE TABLE job_version (
    job INTEGER NOT NULL REFERENCES job (no) ON DELETE CASCADE,
    updated_at INTEGER NOT NULL,
    seen_until INTEGER NOT NULL,
    schedule TEXT NOT NULL,
    suspended INTEGER NOT NULL,
    PRIMARY KEY (job, updated_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    job INTEGER NOT NULL REFERENCES job (no) ON DELETE CASCADE,
    -- Its start; its end where the start is not known.
    at INTEGER NOT NULL,
    -- What follows the job's own id in it; after an equals sign the whole of another form.
    id TEXT NOT NULL,
    -- R running, S successful, U unsuccessful, C canceled, else X.
    status TEXT NOT NULL,
    -- Milliseconds; null while it runs; -1 where the start is not known.
    took INTEGER,
    -- Why it ended and whose it was, as JSON; null where there is nothing to say.
    detail TEXT,
    PRIMARY KEY (job, at, id)
) STRICT, WITHOUT ROWID;

-- For which times a job's events were read whole.
CREATE TABLE event_span (
    job INTEGER NOT NULL REFERENCES job (no) ON DELETE CASCADE,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    PRIMARY KEY (job, from_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE job_switch (
    job INTEGER NOT NULL REFERENCES job (no) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    PRIMARY KEY (job, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE job_deploy (
    job INTEGER NOT NULL REFERENCES job (no) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    PRIMARY KEY (job, at)
) STRICT, WITHOUT ROWID;
