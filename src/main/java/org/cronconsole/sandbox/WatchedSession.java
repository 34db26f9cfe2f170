package org.cronconsole.sandbox;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.SocketContext;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.websocket.WsSession;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A WebSocket's session that several threads may send by, and whose text frames faults befall.
 * After its end, sending throws {@link CloseConnectionException}.
 */
final class WatchedSession implements WsSession {

    private final WsSession session;
    private final Supplier<@Nullable FaultRule> faults;
    private final Thread reader;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    /**
     * @param faults asked before each text frame
     * @param reader the connection's own thread
     */
    WatchedSession(WsSession session, Supplier<@Nullable FaultRule> faults, Thread reader) {
        this.session = session;
        this.faults = faults;
        this.reader = reader;
    }

    @Override
    public WsSession send(String text, boolean last) {
        FaultRule rule = faults.get();
        if (rule != null) {
            FaultFilter.holdUp(rule);
            if (rule.cut() == FaultRule.Cut.BEFORE) {
                throw dropped();
            }
        }
        boolean half = rule != null && (rule.malformed() || rule.cut() == FaultRule.Cut.MIDWAY);
        String sent = half ? text.substring(0, text.length() / 2) : text;
        guarded(() -> session.send(sent, last && (rule == null || rule.cut() == null || !half)));
        if (rule != null && rule.cut() != null) {
            throw dropped();
        }
        return this;
    }

    @Override
    public WsSession send(BufferData buffer, boolean last) {
        guarded(() -> session.send(buffer, last));
        return this;
    }

    @Override
    public WsSession ping(BufferData buffer) {
        guarded(() -> session.ping(buffer));
        return this;
    }

    @Override
    public WsSession pong(BufferData buffer) {
        guarded(() -> session.pong(buffer));
        return this;
    }

    @Override
    public WsSession close(int code, String reason) {
        guarded(() -> session.close(code, reason));
        end();
        return this;
    }

    @Override
    public WsSession terminate() {
        throw dropped();
    }

    @Override
    public Optional<String> subProtocol() {
        return session.subProtocol();
    }

    @Override
    public SocketContext socketContext() {
        return session.socketContext();
    }

    /** Nothing is sent any more. */
    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Drops the connection without a word: an interrupt closes the socket that a virtual thread
     * reads from.
     */
    void drop() {
        end();
        reader.interrupt();
    }

    private CloseConnectionException dropped() {
        drop();
        return FaultFilter.cut();
    }

    private void guarded(Runnable send) {
        lock.lock();
        try {
            if (ended) {
                throw new CloseConnectionException("The connection has ended");
            }
            send.run();
        } finally {
            lock.unlock();
        }
    }
}
