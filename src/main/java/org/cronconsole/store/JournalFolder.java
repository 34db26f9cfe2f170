package org.cronconsole.store;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalKeeper;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.JournalProblem.Kind;
import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.store.JournalKind.Head;
import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Journals of one kind as files of one person: one a journal, one line a fact, each line on the
 * disk before the next step is sent. A line that a crash has cut off is dropped when the file is
 * read. A lock file beside it says that somebody works at it; the end of that process frees it.
 *
 * @param <J> what the lines of a file come to
 * @param <E> what a line adds to it
 */
class JournalFolder<J, E> implements JournalKeeper<J, E> {
    private static final Words WORDS = Words.of(JournalFolder.class);
    private static final Logger LOG = LoggerFactory.getLogger(JournalFolder.class);
    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z-]{1,64}");
    private final Path folder;
    private final JournalKind<J, E> kind;
    private final List<JournalKind<?, ?>> others;

    /**
     * Keeps them in this folder, which is made when the first one is begun.
     *
     * @param others kinds of journals in the same folder that must not be open of the same
     *     dealership at the same time
     */
    JournalFolder(Path folder, JournalKind<J, E> kind, List<JournalKind<?, ?>> others) {
        this.folder = folder;
        this.kind = kind;
        this.others = List.copyOf(others);
    }

    @Override
    public final Hold<J, E> begin(J journal) {
        Head head = kind.head(journal);
        try {
            PrivateFiles.createFolder(folder);
            // So that of two that begin the same dealership at once the second sees the first.
            try (FileTurn beginning = FileTurn.await(folder.resolve("begin.lock"))) {
                refuseSecond(kind, head);
                others.forEach(other -> refuseSecond(other, head));
                if (Files.exists(file(head.id()))) {
                    throw another(kind, head);
                }
                FileTurn lock = lock(head);
                try {
                    PrivateFiles.write(
                            file(head.id()),
                            (kind.begin(journal) + "\n").getBytes(StandardCharsets.UTF_8));
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

    private <K, L> void refuseSecond(JournalKind<K, L> of, Head wanted) {
        new JournalFolder<>(folder, of, List.of())
                .list().stream()
                        .map(of::head)
                        .filter(head -> head.workspace().equals(wanted.workspace()))
                        .filter(head -> head.dealership().equals(wanted.dealership()))
                        .filter(Head::unended)
                        .findFirst()
                        .ifPresent(head -> {
                            throw another(of, head);
                        });
    }

    private static JournalProblem another(JournalKind<?, ?> kind, Head head) {
        return new JournalProblem(
                Kind.ANOTHER_OPEN,
                WORDS.format("journal.another." + kind.name(), head.dealership(), head.id()));
    }

    @Override
    public final Hold<J, E> hold(String id) {
        Head head = kind.head(find(id).orElseThrow(() -> missing(id)));
        if (head.state() == Journal.State.RUNNING) {
            throw running(head);
        }
        try {
            FileTurn lock = lock(head);
            // Read again: another one may have gone on with it until just now.
            J read = read(file(id)).orElseThrow(() -> missing(id));
            Head now = kind.head(read);
            if (now.state() != Journal.State.OPEN) {
                lock.close();
                throw new JournalProblem(
                        Kind.CLOSED,
                        WORDS.format(
                                "journal.ended." + kind.name(),
                                now.dealership(),
                                WORDS.get("journal.state.", now.state())));
            }
            return new Held(read, lock);
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    private FileTurn lock(Head head) throws IOException {
        return FileTurn.take(lockOf(head.id())).orElseThrow(() -> running(head));
    }

    @Override
    public final Optional<J> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return read(file(id)).map(this::asItStands);
    }

    @Override
    public final List<J> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<J> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(kind.suffix()))
                    .forEach(file -> read(file).map(this::asItStands).ifPresent(all::add));
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
        all.sort(
                Comparator.comparing((J journal) -> kind.head(journal).startedAt())
                        .reversed()
                        .thenComparing(journal -> kind.head(journal).id()));
        return List.copyOf(all);
    }

    private J asItStands(J journal) {
        Head head = kind.head(journal);
        boolean running = head.state() == Journal.State.OPEN && FileTurn.isTaken(lockOf(head.id()));
        return running ? kind.with(journal, Journal.State.RUNNING) : journal;
    }

    private Path file(String id) {
        return folder.resolve(id + kind.suffix());
    }

    private Path lockOf(String id) {
        return folder.resolve(id + ".lock");
    }

    private Optional<J> read(Path file) {
        try {
            List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            J journal = kind.readBegin(lines.getFirst());
            for (String line : lines.subList(1, lines.size())) {
                try {
                    journal = kind.readOn(journal, line);
                } catch (JournalKind.Unreadable cutOff) {
                    LOG.warn("A line of {} is not whole; it is passed over.", file.getFileName());
                }
            }
            return Optional.of(journal);
        } catch (java.nio.file.NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JournalKind.Unreadable broken) {
            LOG.warn("The journal {} cannot be read; it is passed over.", file.getFileName());
            return Optional.empty();
        }
    }

    private static JournalProblem missing(String id) {
        return new JournalProblem(
                Kind.NO_SUCH_JOURNAL,
                ID.matcher(id).matches()
                        ? WORDS.format("journal.missing", id)
                        : WORDS.get("journal.nosuch"));
    }

    private JournalProblem running(Head head) {
        return new JournalProblem(
                Kind.RUNNING,
                WORDS.format("journal.running." + kind.name(), head.dealership(), head.id()));
    }

    private JournalProblem unusable(IOException why) {
        LOG.warn("The journals in {} cannot be used", folder, why);
        return new JournalProblem(
                Kind.UNUSABLE, WORDS.format("journal.unusable." + kind.name(), folder));
    }

    /** A journal at work. */
    private final class Held implements Hold<J, E> {
        private final FileTurn lock;
        private final LineWriter lines;
        private J journal;

        private Held(J journal, FileTurn lock) {
            this.journal = journal;
            this.lock = lock;
            this.lines = new LineWriter(file(kind.head(journal).id()));
        }

        @Override
        public synchronized J journal() {
            return journal;
        }

        @Override
        public synchronized void write(E entry) {
            append(kind.entry(entry));
            journal = kind.with(journal, entry);
        }

        @Override
        public synchronized void end(Journal.State state) {
            append(kind.end(state));
            journal = kind.with(journal, state);
        }

        private void append(String line) {
            try {
                lines.append(line);
            } catch (IOException unwritable) {
                throw unusable(unwritable);
            }
        }

        @Override
        public synchronized void close() {
            try {
                lines.close();
            } catch (IOException late) {
                LOG.info("A journal did not close: {}", late.getMessage());
            } finally {
                lock.close();
            }
        }
    }
}
