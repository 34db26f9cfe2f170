package org.cronconsole.alert;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the book is kept between restarts, for one profile.
 *
 * <p>Whoever implements it throws nothing: what cannot be kept is not kept, and the caller is told.
 */
public interface AlertArchive {
    /** The book; empty where it cannot be read. */
    Optional<AlertBook> load();

    /**
     * Changes the book, whole or not at all, with no other process changing it meanwhile. Waits for
     * the disk.
     *
     * @param change is given the book as it stands there
     * @return what it stands at then; empty where that cannot be kept
     */
    Optional<AlertBook> update(UnaryOperator<AlertBook> change);
}
