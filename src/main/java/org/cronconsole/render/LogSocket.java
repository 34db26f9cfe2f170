package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One connection of a live log: takes a few texts at a time off the wire, so that a slow reader
 * slows the server instead of filling the memory. More than one, so that the wire is read while a
 * text is worked on: the end of the connection is seen by reading alone.
 */
final class LogSocket implements WebSocket.Listener {
    private sealed interface Message {
        record Text(String text) implements Message {}

        record Pong() implements Message {}

        record Broken(IOException cause) implements Message {}
    }

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofMillis(250);

    /** So many texts may wait to be worked on. */
    private static final int WINDOW = 64;

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final long maxChars;
    private volatile @Nullable WebSocket socket;

    LogSocket(long maxChars) {
        this.maxChars = maxChars;
    }

    /**
     * Waits for the next text. Soon after the last one the server is asked whether it is there, and
     * asked again: the end of a connection is not always told to whoever only reads, but who writes
     * hears of it at the second try.
     *
     * @param silence so long an answer is waited for
     * @throws IOException where the connection is at its end, or the server does not answer
     */
    String next(Duration silence) throws IOException, InterruptedException {
        Duration wait = shorter(SOON, silence);
        int asked = 0;
        while (true) {
            Message message = messages.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            switch (message) {
                case Message.Text(String text) -> {
                    more();
                    return text;
                }
                case Message.Pong() -> {
                    asked = 0;
                    wait = silence;
                    more();
                }
                case Message.Broken(IOException cause) ->
                        throw new IOException(cause.getMessage(), cause);
                case null -> {
                    if (asked == 2) {
                        throw new IOException("the server is silent");
                    }
                    asked++;
                    ping();
                    wait = asked == 1 ? shorter(AGAIN, silence) : silence;
                }
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    private void ping() {
        WebSocket open = socket;
        if (open != null) {
            open.sendPing(ByteBuffer.allocate(0))
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            onError(open, failure);
                        }
                    });
        }
    }

    private void more() {
        WebSocket open = socket;
        if (open != null) {
            open.request(1);
        }
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        socket = webSocket;
        webSocket.request(WINDOW);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence data, boolean last) {
        if (parts.length() + (long) data.length() > maxChars) {
            webSocket.abort();
            messages.add(
                    new Message.Broken(
                            new IOException("a line is longer than " + maxChars + " characters")));
            return null;
        }
        parts.append(data);
        if (last) {
            messages.add(new Message.Text(parts.toString()));
            parts.setLength(0);
        } else {
            webSocket.request(1);
        }
        return null;
    }

    /** No log line: passed over. */
    @Override
    public @Nullable CompletionStage<?> onBinary(
            WebSocket webSocket, ByteBuffer data, boolean last) {
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        messages.add(new Message.Pong());
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        messages.add(new Message.Broken(new IOException("the server closed it, code " + code)));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        messages.add(
                new Message.Broken(
                        error instanceof IOException io ? io : new IOException("broken", error)));
    }
}
