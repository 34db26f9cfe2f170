package org.cronconsole.dealership.queue;

import java.util.List;

/** A file as a whole cannot be taken. The message is for a person and holds no cell of it. */
public final class CsvRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public CsvRefused(String why) {
        super(why);
    }

    /** Says everything that is wrong, a sentence each. */
    public CsvRefused(List<String> why) {
        super(String.join("\n", why));
    }
}
