package org.cronconsole.id;

/** The id of a cron job, which to Render is a service ({@code crn-…}). Opaque. */
public record JobId(String value) {
    /** Refuses an empty id, which would turn a path about one thing into a path about all. */
    public JobId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("JobId must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
