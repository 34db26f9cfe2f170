package org.cronconsole;

import java.util.ArrayDeque;
import java.util.Deque;

/** The clients of one workbench, to be closed together. */
final class Connections implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Closes this with the others. */
    synchronized <T extends AutoCloseable> T add(T client) {
        open.push(client);
        return client;
    }

    /** Closes what is still open, the newest first. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("a client did not close", impossible);
        }
    }
}
