package org.cronconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes each service's state a moment after it changed, and at the end. */
final class StateKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateKeeper.class);

    /** Changes come in bursts; one write for each is enough. */
    private static final long SETTLE_MILLIS = 200;

    private final StateFolder folder;
    private final Map<String, SandboxService> services;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("sandbox-state").factory());
    private volatile SandboxSeed seed;

    StateKeeper(StateFolder folder, Map<String, SandboxService> services, SandboxSeed seed) {
        this.folder = folder;
        this.services = Map.copyOf(services);
        this.seed = seed;
        services.forEach((name, service) -> service.onChange(() -> changed(name)));
        services.keySet().forEach(this::changed);
    }

    /** From now on the states come from this seed. */
    void startedOver(SandboxSeed freshSeed) {
        seed = freshSeed;
        services.keySet().forEach(this::changed);
    }

    private void changed(String name) {
        changed.add(name);
        if (planned.compareAndSet(false, true)) {
            try {
                var _ = executor.schedule(this::writeChanged, SETTLE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("A change while the sandbox closes is in its last write", e);
            }
        }
    }

    private void writeChanged() {
        planned.set(false);
        for (String name : Set.copyOf(changed)) {
            changed.remove(name);
            write(name);
        }
    }

    private void write(String name) {
        SandboxService service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("no such service: " + name);
        }
        try {
            JsonNode state = service.save();
            folder.write(name, seed, state);
        } catch (IOException e) {
            LOG.warn("The sandbox could not keep the state of {}: {}", name, e.getMessage());
        }
    }

    /** Writes everything once more and ends. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A write of the sandbox's state takes long; the last one may be lost.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.keySet().forEach(this::write);
    }
}
