package org.cronconsole.matrix;

import org.cronconsole.render.RetryPause;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.sandbox.render.PlantedJob;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A sandbox with jobs that are written down, and a client whose time passes where it waits. */
final class FleetLab implements AutoCloseable, InstantSource, RetryPause {
    private final AtomicReference<Instant> now = new AtomicReference<>(FleetPlant.NOW);
    private final Sandbox sandbox;
    final FleetClient client;

    FleetLab(Path folder) {
        sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults().withDealerships(0).withDays(0).withSeed(7L),
                        this);
        client =
                new FleetClient(
                        sandbox.access().renderApiBaseUrl(),
                        sandbox.access().renderApiKey(),
                        sandbox.access().ownerId(),
                        folder,
                        this,
                        this);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void pause(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    List<String> plant(List<PlantedJob> jobs) {
        return sandbox.plant(jobs);
    }

    /** How many reads of such paths have been asked for since the log was emptied. */
    long gets(Predicate<String> path) {
        return sandbox.requests().stream()
                .filter(r -> r.service() == SandboxRequest.Service.RENDER)
                .filter(r -> r.method().equals("GET") && path.test(r.path()))
                .count();
    }

    void forgetRequests() {
        sandbox.clearRequests();
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
    }
}
