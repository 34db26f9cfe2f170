package org.cronconsole.dealership.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queues of one workspace that were begun on this computer, a private file each, written anew
 * before and after each row, so that a crash loses nothing. No secret is in them. All methods wait.
 */
public final class QueueFiles {
    private static final Words WORDS = Words.of(QueueFiles.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".json";

    private final Path folder;

    /**
     * The queues of one workspace.
     *
     * @param dataFolder the application's; the queues lie in a folder of their own in it
     */
    public QueueFiles(Path dataFolder, WorkspaceId workspace) {
        String name = workspace.value().replaceAll("[^A-Za-z0-9_-]", "_");
        this.folder = dataFolder.resolve("queues").resolve(name);
    }

    /** The files cannot be read or written; the message says what that means, for a person. */
    public static final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unkept(String message, IOException cause) {
            super(message, cause);
        }
    }

    /**
     * What lies there.
     *
     * @param queues newest first
     * @param problems files that cannot be taken for queues, a sentence each
     */
    public record Listing(List<KeptQueue> queues, List<String> problems) {
        /** Copies the lists. */
        public Listing {
            queues = List.copyOf(queues);
            problems = List.copyOf(problems);
        }

        /** The newest that can be gone on with. */
        public Optional<KeptQueue> open() {
            return queues.stream().filter(KeptQueue::open).findFirst();
        }
    }

    /**
     * Writes how a queue stands now, in place of how it stood.
     *
     * @throws Unkept where it cannot be written; the old file is untouched then
     */
    void save(KeptQueue queue) {
        // An interrupt closes a file in the middle of a write: it is kept until after.
        boolean interrupted = Thread.interrupted();
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(
                    file(queue),
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(QueueJson.write(queue)));
        } catch (IOException failed) {
            throw new Unkept(WORDS.format("kept.unkept", folder), failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Path file(KeptQueue queue) {
        return folder.resolve(queue.id() + ENDING);
    }

    /** Everything that is kept. A damaged file is set aside and told once. */
    public Listing list() {
        List<KeptQueue> queues = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                    read(file, queues, problems);
                }
            } catch (IOException unreadable) {
                problems.add(WORDS.format("kept.unreadable", folder));
            }
        }
        queues.sort(Comparator.comparing(KeptQueue::begunAt).reversed());
        return new Listing(queues, problems);
    }

    private static void read(Path file, List<KeptQueue> queues, List<String> problems) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            queues.add(QueueJson.read(json));
        } catch (JsonProcessingException | QueueJson.Unreadable damaged) {
            problems.add(aside(file));
        } catch (IOException unreadable) {
            problems.add(WORDS.format("kept.unreadable.one", file));
        }
    }

    private static String aside(Path file) {
        try {
            return WORDS.format("kept.aside", PrivateFiles.setAside(file, Instant.now()));
        } catch (IOException stuck) {
            return WORDS.format("kept.damaged", file);
        }
    }

    /**
     * Forgets a queue; what it onboarded stays, and so do the journals.
     *
     * @throws Unkept where its file cannot be deleted
     */
    public void discard(KeptQueue queue) {
        try {
            Files.deleteIfExists(file(queue));
        } catch (IOException stuck) {
            throw new Unkept(WORDS.format("kept.undeleted", file(queue)), stuck);
        }
    }

    /**
     * Takes the right to work queues of this workspace, which one process has at a time, without
     * waiting for it. It ends with the process, however that ends.
     *
     * @return empty where another window or command of this computer has it
     * @throws Unkept where the folder cannot be used
     */
    Optional<FileTurn> turn() {
        try {
            PrivateFiles.createFolder(folder);
            return FileTurn.take(folder.resolve("in-use.lock"));
        } catch (IOException failed) {
            throw new Unkept(WORDS.format("kept.folder", folder), failed);
        }
    }
}
