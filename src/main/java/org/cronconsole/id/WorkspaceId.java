package org.cronconsole.id;

/** The id of a Render workspace ({@code tea-…} or a user's own {@code usr-…}). Opaque. */
public record WorkspaceId(String value) {
    /** Refuses an empty id, which would turn a path about one thing into a path about all. */
    public WorkspaceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("WorkspaceId must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
