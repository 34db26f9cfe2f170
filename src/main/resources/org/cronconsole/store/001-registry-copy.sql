-- This computer's copy of the shared registry.
CREATE TABLE registry_copy (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- When Render last said that it is so, by this computer's clock: milliseconds since 1970.
    as_of INTEGER NOT NULL
) STRICT;

CREATE TABLE registry_group (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    workspace TEXT NOT NULL,
    -- Render's own words, compared and not reckoned with.
    updated_at TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    kinds TEXT NOT NULL
) STRICT;

CREATE TABLE registry_value (
    group_id TEXT NOT NULL REFERENCES registry_group (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (group_id, key)
) STRICT, WITHOUT ROWID;
