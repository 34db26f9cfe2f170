package org.cronconsole.render;

import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What is known of Render's rate limits, one budget for each key: all clients of a process that use
 * the same key share it when they are given the same one of these. Render counts by user, so keys
 * of one user still take from each other unseen, as colleagues' scripts do; the headers of each
 * answer tell.
 */
public final class RateBudgets {
    private static final Logger LOG = LoggerFactory.getLogger(RateBudgets.class);

    private record Holder(String address, Secret key) {}

    private final Map<Holder, RateBudget> budgets = new ConcurrentHashMap<>();
    private final List<RateWaitListener> listeners = new CopyOnWriteArrayList<>();

    private final RateWaitListener all =
            new RateWaitListener() {
                @Override
                public void waiting(RateWait wait) {
                    tell(listener -> listener.waiting(wait));
                }

                @Override
                public void over(RateWait wait) {
                    tell(listener -> listener.over(wait));
                }
            };

    /** Tells this listener too, from now on, of requests that wait. */
    public void addListener(RateWaitListener listener) {
        listeners.add(listener);
    }

    /** No longer tells this listener. */
    public void removeListener(RateWaitListener listener) {
        listeners.remove(listener);
    }

    /** The budget of this key at this address; clock and patience are those of the first client. */
    RateBudget of(RenderAccess access, RenderClientOptions options) {
        return budgets.computeIfAbsent(
                new Holder(access.baseUrl().getAuthority(), access.apiKey()),
                holder ->
                        new RateBudget(
                                options.clock(), options.pause(), options.maxRateWait(), all));
    }

    /**
     * What is left of the limit of reads of this key, as the last answer told; empty where none has
     * told.
     */
    public Optional<RateAllowance> readsLeft(RenderAccess access) {
        RateBudget budget =
                budgets.get(new Holder(access.baseUrl().getAuthority(), access.apiKey()));
        return budget == null ? Optional.empty() : budget.readsLeft();
    }

    /** A listener that fails must not fail the request that waits. */
    private void tell(Consumer<RateWaitListener> news) {
        for (RateWaitListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A listener to rate limits failed", e);
            }
        }
    }
}
