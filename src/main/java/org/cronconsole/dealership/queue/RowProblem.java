package org.cronconsole.dealership.queue;

/**
 * Something that is wrong with a row.
 *
 * @param field the name of its column; empty for the row as a whole
 * @param problem in a sentence with the fix, without the value
 */
public record RowProblem(String field, String problem) {
    /** Field and sentence. */
    public String words() {
        return field.isEmpty() ? problem : field + ": " + problem;
    }
}
