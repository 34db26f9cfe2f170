package org.cronconsole.job;

/**
 * What will change of one field. Values of env vars are masked.
 *
 * @param field its name in the custom job file
 * @param before as it is now, in words where there is no value
 * @param after as it will be, in words where there is no value
 */
public record FieldChange(String field, String before, String after) {
    /** {@code schedule: 0 3 * * * → 0 4 * * *}. */
    public String words() {
        return field + ": " + before + " → " + after;
    }
}
