package org.cronconsole.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Adds lines to a file, each on the disk before the next. Not safe for several threads. */
final class LineWriter implements AutoCloseable {
    private final Path file;
    private @Nullable FileChannel channel;

    /** Opens the file, which is there, with the first line. */
    LineWriter(Path file) {
        this.file = file;
    }

    /** A cut-off line of before must not swallow this one: so each begins a line itself. */
    void append(String line) throws IOException {
        // An interrupt closes a channel in the middle of a write: it is kept until after.
        boolean interrupted = Thread.interrupted();
        try {
            FileChannel open = open();
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
            open.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            open = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            channel = open;
            if (Files.size(file) > 0 && !endsWithNewline()) {
                open.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
        }
        return open;
    }

    private boolean endsWithNewline() throws IOException {
        byte[] all = Files.readAllBytes(file);
        return all[all.length - 1] == '\n';
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            open.close();
        }
    }
}
