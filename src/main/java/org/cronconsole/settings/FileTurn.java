package org.cronconsole.settings;

import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/** A file lock, which frees itself when its process ends however it ends. */
public final class FileTurn implements AutoCloseable {
    private static final Words WORDS = Words.of(FileTurn.class);

    private static final Logger LOG = LoggerFactory.getLogger(FileTurn.class);

    private static final long PAUSE_MILLIS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /**
     * Locks of this process. Looking at the file of one of them would free it: the system lets go
     * of all locks that a process has on a file as soon as it closes any channel to it.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    /**
     * A look at a lock takes it for a moment, which nobody here may mistake for somebody's work.
     */
    private static final Object LOOKING = new Object();

    private final Path file;
    private final FileChannel channel;

    private FileTurn(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock; empty where somebody else has it, in this process or another. */
    public static Optional<FileTurn> take(Path file) throws IOException {
        synchronized (LOOKING) {
            return takeNow(file);
        }
    }

    private static Optional<FileTurn> takeNow(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!OWN.add(absolute)) {
            return Optional.empty();
        }
        FileTurn taken = null;
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                taken = new FileTurn(absolute, channel);
            } else {
                channel.close();
            }
            return Optional.ofNullable(taken);
        } finally {
            if (taken == null) {
                OWN.remove(absolute);
            }
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    /** The lock, once whoever has it for a moment lets it go. */
    public static FileTurn await(Path file) throws IOException {
        return await(file, LONGEST_WAIT).orElseThrow(() -> new IOException(file + " stays locked"));
    }

    /**
     * The lock, once whoever has it lets it go; empty where that takes longer than this.
     *
     * @throws CancellationException where the waiting thread is interrupted
     */
    public static Optional<FileTurn> await(Path file, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<FileTurn> lock = take(file);
            if (lock.isPresent() || System.nanoTime() - end > 0) {
                return lock;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException(WORDS.get("turn.stopped"));
            }
        }
    }

    /** Whether somebody has it now. */
    public static boolean isTaken(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            synchronized (LOOKING) {
                Optional<FileTurn> lock = takeNow(file);
                lock.ifPresent(FileTurn::close);
                return lock.isEmpty();
            }
        } catch (IOException unknown) {
            LOG.info("A lock cannot be looked at: {}", unknown.getMessage());
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException late) {
            LOG.info("A lock did not close: {}", late.getMessage());
        } finally {
            OWN.remove(file);
        }
    }
}
