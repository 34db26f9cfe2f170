package org.cronconsole.id;

/** The id of one run of a cron job. Render documents no form for it: opaque. */
public record RunId(String value) {
    /** Refuses an empty id, which would turn a path about one thing into a path about all. */
    public RunId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("RunId must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
