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
 * One connection of a live log: takes only so many texts off the wire before they are worked on, so
 * that a slow reader slows the server instead of filling the memory.
 *
 * <p>The JDK's client asks its transport for one message after the other, and reads on in between.
 * Where it meets the end of the stream while none is asked for, it fails on itself and tells nobody
 * ({@code TransportImpl.acknowledgeReception}): the connection looks open for ever. So the end may
 * not be waited for; a log that falls silent all at once is asked soon whether it is there.
 */
final class LogSocket implements WebSocket.Listener {
    private sealed interface Message {
        record Text(String text) implements Message {}

        record Pong() implements Message {}

        record Broken(IOException cause) implements Message {}
    }

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofMillis(250);

    /** After texts that came so fast upon each other, this long a silence is strange. */
    private static final Duration BUSY = Duration.ofMillis(50);

    /** What a busy log is asked after. */
    private static final Duration SOON_IF_BUSY = Duration.ofMillis(150);

    private static final Duration AGAIN_IF_BUSY = Duration.ofMillis(50);

    /** An answer takes no longer than this, or the connection is of no use. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final Duration ANSWER_IF_BUSY = Duration.ofMillis(400);

    /** So many texts may wait to be worked on: some seconds of a log that is written fast. */
    private static final int WINDOW = 16_384;

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final long maxChars;
    private volatile @Nullable WebSocket socket;
    // Of the thread that reads.
    private long lastText;
    private boolean busy;

    LogSocket(long maxChars) {
        this.maxChars = maxChars;
    }

    /**
     * Waits for the next text. Soon after the last one the server is asked whether it is there, and
     * asked again: the end of a connection is not always told to whoever only reads, but who writes
     * hears of it at the second try.
     *
     * @param silence so long an answer is waited for at most
     * @throws IOException where the connection is at its end, or the server does not answer
     */
    String next(Duration silence) throws IOException, InterruptedException {
        Duration calm = shorter(busy ? SOON_IF_BUSY : SOON, silence);
        Duration wait = calm;
        int asked = 0;
        while (true) {
            Message message = messages.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            switch (message) {
                case Message.Text(String text) -> {
                    long now = System.nanoTime();
                    busy = now - lastText < BUSY.toNanos();
                    lastText = now;
                    more();
                    return text;
                }
                case Message.Pong() -> {
                    // Its end may come unseen right after: it is asked again, ever less often.
                    asked = 0;
                    calm = shorter(calm.multipliedBy(2), silence);
                    wait = calm;
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
                    wait = shorter(patience(asked), silence);
                }
            }
        }
    }

    /** How long an answer is waited for: that of a log that was busy comes with its lines. */
    private Duration patience(int asked) {
        if (asked == 1) {
            return busy ? AGAIN_IF_BUSY : AGAIN;
        }
        return busy ? ANSWER_IF_BUSY : ANSWER;
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
            var _ =
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
