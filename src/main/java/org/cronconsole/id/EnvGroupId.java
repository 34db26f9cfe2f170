package org.cronconsole.id;

/** The id of a Render env group ({@code evg-…}). Opaque. */
public record EnvGroupId(String value) {
    /** Refuses an empty id, which would turn a path about one thing into a path about all. */
    public EnvGroupId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("EnvGroupId must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
