package org.cronconsole.store;

import org.cronconsole.settings.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Sets a damaged database aside, with what SQLite keeps beside it. */
final class Damage {
    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

    private Damage() {}

    /**
     * Moves it out of the way.
     *
     * @return where it lies now
     * @throws IOException where it cannot be moved
     */
    static Path setAside(Path database, Instant when, String why) throws IOException {
        Path aside = PrivateFiles.setAside(database, when);
        Path log = beside(database, "-wal");
        if (Files.exists(log)) {
            // Named for the other, so that SQLite can still read the two together.
            Files.move(log, beside(aside, "-wal"));
        }
        Files.deleteIfExists(beside(database, "-shm"));
        LOG.warn(
                "The data kept on this computer was damaged ({}). It was set aside as {} and is"
                        + " built anew; what others share is not touched.",
                why,
                aside);
        return aside;
    }

    static Path beside(Path database, String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }
}
