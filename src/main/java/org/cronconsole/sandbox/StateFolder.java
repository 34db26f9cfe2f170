package org.cronconsole.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * One JSON file a service: what it was made from, and what it has become. The folder is one
 * sandbox's alone while it runs: two would overwrite each other's state.
 */
final class StateFolder implements AutoCloseable {

    /** A kept state of one service. */
    record Kept(SandboxSeed seed, JsonNode state) {}

    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);
    private static final int FORMAT = 1;
    private static final String LOCK_FILE = "in-use.lock";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path folder;
    private final InstantSource clock;

    private final FileChannel lock;

    private StateFolder(Path folder, FileChannel lock, InstantSource clock) {
        this.folder = folder;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Takes the folder, making it where it is missing.
     *
     * @throws IOException where it cannot be used, or another sandbox uses it
     */
    static StateFolder open(Path place, InstantSource clock) throws IOException {
        Path folder = Files.createDirectories(place);
        FileChannel lock =
                FileChannel.open(
                        folder.resolve(LOCK_FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return new StateFolder(folder, lock, clock);
            }
        } catch (OverlappingFileLockException taken) {
            LOG.debug("The folder is taken by this very process", taken);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        lock.close();
        throw new StateTaken(folder);
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The sandbox could not give its folder {} back: {}", folder, e.getMessage());
        }
    }

    /** The kept state, or null where there is none; a damaged file is set aside. */
    @Nullable Kept read(String service) throws IOException {
        Path file = file(service);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            JsonNode root = json.readTree(file.toFile());
            if (root.path("format").asInt() != FORMAT || !root.path("state").isObject()) {
                throw new IllegalArgumentException("not a state of format " + FORMAT);
            }
            JsonNode seed = root.path("seed");
            return new Kept(
                    new SandboxSeed(
                            seed.path("seed").asLong(),
                            seed.path("dealerships").asInt(),
                            seed.path("days").asInt(),
                            Instant.parse(seed.path("now").asText())),
                    root.path("state"));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            setAside(service, e);
            return null;
        }
    }

    /** Moves a file that cannot be used out of the way, so that nothing of it is lost. */
    void setAside(String service, Exception why) throws IOException {
        Path file = file(service);
        Path aside =
                folder.resolve(file.getFileName() + ".damaged-" + clock.instant().toEpochMilli());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn(
                "The sandbox's state in {} is damaged ({}); it is now {}, and {} starts fresh.",
                file,
                why.getClass().getSimpleName(),
                aside.getFileName(),
                service);
    }

    /** Replaces the file as a whole: whoever reads it sees the old or the new one. */
    void write(String service, SandboxSeed seed, JsonNode state) throws IOException {
        ObjectNode root = json.createObjectNode();
        root.put("format", FORMAT);
        root.putObject("seed")
                .put("seed", seed.seed())
                .put("dealerships", seed.dealerships())
                .put("days", seed.days())
                .put("now", seed.now().toString());
        root.set("state", state);
        Path file = file(service);
        Path part = folder.resolve(file.getFileName() + ".part");
        json.writeValue(part.toFile(), root);
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String service) {
        return folder.resolve(service + ".json");
    }
}
