package org.cronconsole.matrix;

import org.cronconsole.OnboardingClient;
import org.cronconsole.OnboardingClient.Ended;
import org.cronconsole.OnboardingClient.Verb;
import org.cronconsole.TestProcesses;
import org.cronconsole.dealership.OnboardingOptions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Clean onboardings over a line on which each call takes a while, and the least that they take. */
public final class OnboardingRounds implements AutoCloseable {
    /** What a deploy takes at the sandbox at speed 1. */
    private static final Duration DEPLOY = Duration.ofSeconds(3);

    private final TestProcesses processes = new TestProcesses();
    private final AtomicInteger rounds = new AtomicInteger();
    private final Path folder;
    private final Duration latency;
    private final Duration deployTime;
    private final SandboxProcess sandbox;
    private final Watcher watcher;

    /**
     * Starts the sandbox.
     *
     * @param latency of each call, added to what the sandbox takes
     * @param speed of the sandbox
     */
    public OnboardingRounds(Path folder, Duration latency, int speed) {
        this.folder = folder;
        this.latency = latency;
        this.deployTime = DEPLOY.dividedBy(speed);
        sandbox = new SandboxProcess(processes, folder.resolve("sandbox"), speed);
        watcher = new Watcher(sandbox.access());
        watcher.share();
    }

    /**
     * One onboarding, from its first step to its end.
     *
     * @param criticalPath the least that it could take
     * @param calls how many it made
     */
    public record Round(Duration took, Duration criticalPath, int calls) {
        /** How many times the least it took. */
        public double ratio() {
            return (double) took.toNanos() / criticalPath.toNanos();
        }
    }

    /** What a deploy takes here. */
    public Duration deployTime() {
        return deployTime;
    }

    /** Onboards one, looks whether it is there, and clears it away. */
    public Round round() {
        try (Site site = new Site(processes, sandbox.access(), folder, rounds.getAndIncrement())) {
            List<CriticalPath.Made> made = new ArrayList<>();
            Strike steps = new Strike(null, 0, site.home());
            site.gate()
                    .keeper((call, exchange) -> {
                        long began = System.nanoTime();
                        var underWay = steps.underWay();
                        pause();
                        Gate.Answer answer = exchange.forward();
                        Duration took = Duration.ofNanos(System.nanoTime() - began);
                        if (!underWay.isEmpty()) {
                            String body = new String(answer.body(), StandardCharsets.UTF_8);
                            synchronized (made) {
                                made.add(new CriticalPath.Made(call, underWay, took, body));
                            }
                        }
                        exchange.answer(answer);
                    });
            Ended ended =
                    new OnboardingClient(
                                    site.environment(),
                                    site.home(),
                                    new OnboardingOptions(false, true))
                            .run(Verb.BEGIN, site.wish(), "");
            if (!ended.done()) {
                throw new IllegalStateException(ended.message());
            }
            String dealership = site.wish().dealership();
            watcher.clear(dealership, watcher.look(dealership));
            return new Round(ended.took(), CriticalPath.of(made, deployTime), made.size());
        }
    }

    private void pause() {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watcher.close();
        sandbox.close();
        processes.close();
    }
}
