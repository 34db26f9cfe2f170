package org.cronconsole.sandbox;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One connection of a service's WebSocket, noted, and befallen by the faults. What is refused at
 * its opening goes on as a plain request and is answered and noted as such.
 */
final class WatchedSocket implements WsListener {

    private static final int SWITCHING_PROTOCOLS = 101;

    private final WsListener inner;
    private final SandboxRequest.Service service;
    private final FaultFilter faults;
    private final Watch watch;
    private boolean dropOnceOpen;
    private String path = "";
    private @Nullable WatchedSession session;

    WatchedSocket(
            WsListener inner, SandboxRequest.Service service, FaultFilter faults, Watch watch) {
        this.inner = inner;
        this.service = service;
        this.faults = faults;
        this.watch = watch;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
            throws WsUpgradeException {
        path = prologue.uriPath().rawPath();
        FaultRule rule = faults.decideAhead(path);
        boolean drop = rule != null && rule.cut() == FaultRule.Cut.AFTER;
        if (rule != null
                && !drop
                && (rule.answersItself() || rule.malformed() || rule.cut() != null)) {
            throw new WsUpgradeException("A fault answers this as a plain request");
        }
        if (rule != null) {
            FaultFilter.holdUp(rule);
        }
        Optional<Headers> answer = inner.onHttpUpgrade(prologue, headers);
        faults.forgetDecided();
        watch.begin(service, prologue).end(SWITCHING_PROTOCOLS);
        dropOnceOpen = drop;
        return answer;
    }

    @Override
    public void onOpen(WsSession opened) {
        WatchedSession own =
                new WatchedSession(opened, () -> faults.frame(path), Thread.currentThread());
        session = own;
        if (dropOnceOpen) {
            own.drop();
            return;
        }
        inner.onOpen(own);
    }

    @Override
    public void onMessage(WsSession from, String text, boolean last) {
        inner.onMessage(own(from), text, last);
    }

    @Override
    public void onMessage(WsSession from, BufferData buffer, boolean last) {
        inner.onMessage(own(from), buffer, last);
    }

    @Override
    public void onPing(WsSession from, BufferData buffer) {
        own(from).pong(buffer);
    }

    @Override
    public void onClose(WsSession from, int status, String reason) {
        end();
        inner.onClose(own(from), status, reason);
    }

    @Override
    public void onError(WsSession from, Throwable failure) {
        end();
        inner.onError(own(from), failure);
    }

    private WsSession own(WsSession from) {
        return session == null ? from : session;
    }

    private void end() {
        if (session != null) {
            session.end();
        }
    }
}
