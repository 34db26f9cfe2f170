package org.cronconsole.store;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalEntry;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.JournalProblem.Kind;
import org.cronconsole.dealership.JournalStore;
import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Journals as files of one person: one a journal, one line a fact, each line on the disk before the
 * next step is sent. A line that a crash has cut off is dropped when the file is read. A lock file
 * beside it says that somebody works at it; the end of that process frees it.
 */
public final class JournalFiles implements JournalStore {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFiles.class);
    private static final String SUFFIX = ".journal";
    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z-]{1,64}");

    private final Path folder;

    /** Keeps them in this folder, which is made when the first one is begun. */
    public JournalFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Hold begin(Journal journal) {
        try {
            PrivateFiles.createFolder(folder);
            // So that of two that begin the same dealership at once the second sees the first.
            try (FileTurn beginning = FileTurn.await(folder.resolve("begin.lock"))) {
                Optional<Journal> other =
                        list().stream()
                                .filter(j -> j.workspace().equals(journal.workspace()))
                                .filter(j -> j.dealership().equals(journal.dealership()))
                                .filter(j ->
                                        j.state() == Journal.State.OPEN
                                                || j.state() == Journal.State.RUNNING)
                                .findFirst();
                if (other.isPresent() || Files.exists(file(journal.id()))) {
                    throw new JournalProblem(
                            Kind.ANOTHER_OPEN,
                            "An onboarding of "
                                    + journal.dealership()
                                    + " that was begun before has not ended. Resume it or roll it"
                                    + " back (journal "
                                    + other.map(Journal::id).orElse(journal.id())
                                    + ").");
                }
                FileTurn lock = lock(journal);
                try {
                    PrivateFiles.write(
                            file(journal.id()),
                            (JournalJson.begin(journal) + "\n").getBytes(StandardCharsets.UTF_8));
                    return new Held(journal, lock);
                } catch (IOException unwritable) {
                    lock.close();
                    throw unwritable;
                }
            }
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    @Override
    public Hold hold(String id) {
        Journal journal = find(id).orElseThrow(() -> missing(id));
        if (journal.state() == Journal.State.RUNNING) {
            throw running(journal);
        }
        try {
            FileTurn lock = lock(journal);
            // Read again: another one may have gone on with it until just now.
            Journal now = read(file(id)).orElseThrow(() -> missing(id));
            if (now.state() != Journal.State.OPEN) {
                lock.close();
                throw new JournalProblem(
                        Kind.CLOSED,
                        "The onboarding of "
                                + now.dealership()
                                + " has ended ("
                                + now.state().word()
                                + "): there is nothing to go on with.");
            }
            return new Held(now, lock);
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    private FileTurn lock(Journal journal) throws IOException {
        return FileTurn.take(lockOf(journal.id())).orElseThrow(() -> running(journal));
    }

    @Override
    public Optional<Journal> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return read(file(id)).map(this::asItStands);
    }

    @Override
    public List<Journal> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Journal> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .forEach(file -> read(file).map(this::asItStands).ifPresent(all::add));
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
        all.sort(Comparator.comparing(Journal::startedAt).reversed().thenComparing(Journal::id));
        return List.copyOf(all);
    }

    private Journal asItStands(Journal journal) {
        boolean running =
                journal.state() == Journal.State.OPEN && FileTurn.isTaken(lockOf(journal.id()));
        return running ? journal.with(Journal.State.RUNNING) : journal;
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    private Path lockOf(String id) {
        return folder.resolve(id + ".lock");
    }

    private static Optional<Journal> read(Path file) {
        try {
            List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            Journal journal = JournalJson.readBegin(lines.getFirst());
            for (String line : lines.subList(1, lines.size())) {
                try {
                    journal = JournalJson.readOn(journal, line);
                } catch (JournalJson.Unreadable cutOff) {
                    LOG.warn("A line of {} is not whole; it is passed over.", file.getFileName());
                }
            }
            return Optional.of(journal);
        } catch (java.nio.file.NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JournalJson.Unreadable broken) {
            LOG.warn("The journal {} cannot be read; it is passed over.", file.getFileName());
            return Optional.empty();
        }
    }

    private static JournalProblem missing(String id) {
        return new JournalProblem(
                Kind.NO_SUCH_JOURNAL,
                ID.matcher(id).matches()
                        ? "There is no journal " + id + " on this computer."
                        : "There is no such journal on this computer.");
    }

    private static JournalProblem running(Journal journal) {
        return new JournalProblem(
                Kind.RUNNING,
                "Somebody on this computer works at the onboarding of "
                        + journal.dealership()
                        + " (journal "
                        + journal.id()
                        + ") now.");
    }

    private JournalProblem unusable(IOException why) {
        LOG.warn("The journals in {} cannot be used", folder, why);
        return new JournalProblem(
                Kind.UNUSABLE,
                "The journal of the onboarding cannot be kept in "
                        + folder
                        + ", and nothing is done that is not journalled. Look whether the disk is"
                        + " full and whether the folder may be written to.");
    }

    /** A journal at work. */
    private final class Held implements Hold {
        private final FileTurn lock;
        private final Path file;
        private Journal journal;
        private @Nullable FileChannel channel;

        Held(Journal journal, FileTurn lock) {
            this.journal = journal;
            this.lock = lock;
            this.file = file(journal.id());
        }

        @Override
        public synchronized Journal journal() {
            return journal;
        }

        @Override
        public synchronized void write(JournalEntry entry) {
            append(JournalJson.entry(entry));
            journal = journal.with(entry);
        }

        @Override
        public synchronized void end(Journal.State state) {
            append(JournalJson.end(state));
            journal = journal.with(state);
        }

        /** A cut-off line of before must not swallow this one: so each begins a line itself. */
        private void append(String line) {
            // An interrupt closes a channel in the middle of a write: it is kept until after.
            boolean interrupted = Thread.interrupted();
            try {
                FileChannel open = channel;
                if (open == null || !open.isOpen()) {
                    open =
                            FileChannel.open(
                                    file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                    channel = open;
                    if (Files.size(file) > 0 && !endsWithNewline()) {
                        open.write(ByteBuffer.wrap(new byte[] {'\n'}));
                    }
                }
                ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    open.write(bytes);
                }
                open.force(true);
            } catch (IOException unwritable) {
                throw unusable(unwritable);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private boolean endsWithNewline() throws IOException {
            byte[] all = Files.readAllBytes(file);
            return all[all.length - 1] == '\n';
        }

        @Override
        public synchronized void close() {
            try {
                FileChannel open = channel;
                if (open != null) {
                    open.close();
                }
            } catch (IOException late) {
                LOG.info("A journal did not close: {}", late.getMessage());
            } finally {
                lock.close();
            }
        }
    }
}
