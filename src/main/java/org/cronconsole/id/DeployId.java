package org.cronconsole.id;

/** The id of a deploy ({@code dep-…}). Opaque. */
public record DeployId(String value) {
    /** Refuses an empty id, which would turn a path about one thing into a path about all. */
    public DeployId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("DeployId must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
