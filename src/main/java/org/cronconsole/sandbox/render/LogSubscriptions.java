package org.cronconsole.sandbox.render;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsUpgradeException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Opens live logs: a WebSocket that sends each line that is written from its opening on. What it
 * takes and what it filters by is as for the list of logs; times, direction and limit are of no
 * matter to it.
 */
final class LogSubscriptions implements Supplier<WsListener> {

    /** The path after the version. */
    static final String ROUTE = "/logs/subscribe";

    private final World world;
    private final LogRoutes logs;
    private final RateLimits limits;
    private final Replies replies;
    private final Predicate<Headers> authorized;
    private final BooleanSupplier ended;

    LogSubscriptions(
            World world,
            LogRoutes logs,
            RateLimits limits,
            Replies replies,
            Predicate<Headers> authorized,
            BooleanSupplier ended) {
        this.world = world;
        this.logs = logs;
        this.limits = limits;
        this.replies = replies;
        this.authorized = authorized;
        this.ended = ended;
    }

    @Override
    public WsListener get() {
        return new LogSubscription(this, world, ended);
    }

    /**
     * Lets a subscription begin now; its opening draws on the budget of logs.
     *
     * @throws WsUpgradeException if it is refused; the plain request then says why
     */
    Optional<Headers> admit(LogSubscription subscription, HttpPrologue prologue, Headers headers)
            throws WsUpgradeException {
        if (!authorized.test(headers)) {
            throw new WsUpgradeException("Unauthorized");
        }
        RateLimits.Standing standing;
        synchronized (world) {
            Instant now = world.now();
            world.engine.advance(now);
            try {
                Call call = new Call(Map.of(), prologue.query().rawValue(), new byte[0], now);
                List<String> ids = logs.services(call).stream().map(s -> s.id).toList();
                LogFilter filter = new LogFilter(call);
                standing = limits.count(RateLimits.Bucket.LOGS, "", now);
                if (!standing.allowed()) {
                    throw new WsUpgradeException("rate limit exceeded");
                }
                subscription.begin(ids, filter, now);
            } catch (ApiException e) {
                throw new WsUpgradeException(e.text(), e);
            }
        }
        WritableHeaders<?> answer = WritableHeaders.create();
        replies.headers(standing)
                .forEach((name, value) -> answer.set(HeaderNames.create(name), value));
        return Optional.of(answer);
    }
}
