package org.cronconsole.file;

/**
 * A file that is not what it should be. The message names it, says what is wrong, where, and that
 * nothing was sent; it repeats nothing that stands in the file, which may be a secret.
 */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With words for a person. */
    public FileRefused(String message) {
        super(message);
    }
}
