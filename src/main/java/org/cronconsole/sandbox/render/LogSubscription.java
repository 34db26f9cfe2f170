package org.cronconsole.sandbox.render;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One connection with live logs: sends every line once, in order, a moment after it is written. */
final class LogSubscription implements WsListener {

    private static final Logger LOG = LoggerFactory.getLogger(LogSubscription.class);

    /** How late a line may come. */
    private static final long LOOK_EVERY_MILLIS = 100;

    private final LogSubscriptions subscriptions;
    private final World world;
    private final BooleanSupplier sandboxEnded;
    private List<String> services = List.of();
    private @Nullable LogFilter filter;

    /** Lines before this instant were sent. */
    private Instant sentBefore = Instant.MAX;

    private volatile boolean closed;

    LogSubscription(LogSubscriptions subscriptions, World world, BooleanSupplier sandboxEnded) {
        this.subscriptions = subscriptions;
        this.world = world;
        this.sandboxEnded = sandboxEnded;
    }

    /** What is sent, and from when on. */
    void begin(List<String> of, LogFilter by, Instant from) {
        services = of;
        filter = by;
        sentBefore = from;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
            throws WsUpgradeException {
        return subscriptions.admit(this, prologue, headers);
    }

    @Override
    public void onOpen(WsSession session) {
        Thread.ofVirtual().name("sandbox-live-logs").start(() -> feed(session));
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
        closed = true;
    }

    @Override
    public void onError(WsSession session, Throwable failure) {
        closed = true;
    }

    private void feed(WsSession session) {
        try {
            while (!closed && !sandboxEnded.getAsBoolean()) {
                for (LogLine line : written()) {
                    session.send(LogRoutes.wire(line).toString(), true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // However sending failed, the other side is gone or was dropped.
            LOG.debug("Live logs ended", e);
        }
    }

    /**
     * The lines written since the last look, none after a while. Whatever happens from now on is
     * dated now or later, so all lines from before are known.
     */
    private List<LogLine> written() throws InterruptedException {
        synchronized (world) {
            List<LogLine> lines = look();
            if (lines.isEmpty() && !sandboxEnded.getAsBoolean()) {
                world.wait(LOOK_EVERY_MILLIS);
            }
            return lines;
        }
    }

    private List<LogLine> look() {
        LogFilter by = filter;
        Instant now = world.now();
        if (by == null || !sentBefore.isBefore(now)) {
            return List.of();
        }
        world.engine.advance(now);
        List<LogLine> lines = new ArrayList<>();
        for (String id : services) {
            ServiceState service = world.services.get(id);
            if (service != null) {
                Logs.between(world, service, sentBefore, now.minus(1, ChronoUnit.MICROS), now)
                        .stream()
                        .filter(by::takes)
                        .forEach(lines::add);
            }
        }
        sentBefore = now;
        lines.sort(LogRoutes.ORDER);
        return lines;
    }
}
