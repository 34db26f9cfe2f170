package org.cronconsole.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.OnboardingClient;
import org.cronconsole.dealership.OnboardingStep;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Lets a harm befall one request of an onboarding, counted from the moment when its journal is
 * there. What only reads is asked again by a patient client, so the same question is harmed as
 * often as it comes; what writes is harmed once.
 */
final class Strike implements Gate.Keeper {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_MILLIS_AFTER_ANSWER = 20;

    private final @Nullable Harm harm;
    private final int at;
    private final Path home;
    private final List<Sent> sent = new ArrayList<>();
    private final Set<String> failedDeploys = new HashSet<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Gate.@Nullable Call struck;
    private Set<OnboardingStep> steps = Set.of();
    private @Nullable Process victim;
    private boolean passed;
    private int before;

    /** A request, and the steps that were under way when it was sent. */
    record Sent(Gate.Call call, Set<OnboardingStep> steps) {}

    /**
     * A strike.
     *
     * @param harm null for none
     * @param at which request, counted from 0
     * @param home of the client
     */
    Strike(@Nullable Harm harm, int at, Path home) {
        this.harm = harm;
        this.at = at;
        this.home = home;
    }

    /** The process that a kill ends. */
    synchronized void victim(Process process) {
        victim = process;
        notifyAll();
    }

    /** All requests so far. */
    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** How many requests came before the first step. */
    synchronized int before() {
        return before;
    }

    /** The steps that it befell; empty where the request never came. */
    synchronized Set<OnboardingStep> steps() {
        return steps;
    }

    synchronized boolean came() {
        return struck != null;
    }

    /** Nothing is harmed from now on, but a failed deploy stays one. */
    void pass() {
        synchronized (this) {
            passed = true;
        }
        over.countDown();
    }

    @Override
    public void take(Gate.Call call, Gate.Exchange exchange) {
        if (harm == null || !isHarmed(call)) {
            exchange.answer(seen(exchange.forward()));
            return;
        }
        switch (harm) {
            case REFUSED -> exchange.answer(refusal(400));
            case CONFLICT -> exchange.answer(refusal(409));
            case RATE_LIMITED -> exchange.answer(refusal(429));
            case SERVER_ERROR -> exchange.answer(refusal(500));
            case LATE_BEFORE -> holdUp(exchange);
            case LATE_AFTER -> {
                exchange.forward();
                holdUp(exchange);
            }
            case CUT_BEFORE -> exchange.cut();
            case CUT_AFTER -> {
                exchange.forward();
                exchange.cut();
            }
            case BUILD_FAILED -> {
                Gate.Answer answer = exchange.forward();
                synchronized (this) {
                    deploys(answer)
                            .forEach(deploy -> failedDeploys.add(deploy.path("id").asText()));
                }
                exchange.answer(seen(answer));
            }
            case KILLED_BEFORE -> {
                kill();
                exchange.cut();
            }
            case KILLED_AFTER -> {
                exchange.forward();
                kill();
                exchange.cut();
            }
            case KILLED_ANSWERED -> {
                exchange.answer(exchange.forward());
                pause(ThreadLocalRandom.current().nextInt(MOST_MILLIS_AFTER_ANSWER));
                kill();
            }
        }
    }

    private synchronized boolean isHarmed(Gate.Call call) {
        if (passed || harm == null) {
            return false;
        }
        Set<OnboardingStep> now = underWay();
        if (now.isEmpty()) {
            return false;
        }
        sent.add(new Sent(call, now));
        if (sent.size() - 1 == at) {
            struck = call;
            steps = now;
            return harm.befalls(call);
        }
        return struck != null
                && !harm.kills()
                && call.reads()
                && struck.reads()
                && call.service() == struck.service()
                && call.path().equals(struck.path());
    }

    /** Counts the requests of an onboarding that nothing befalls. */
    static Gate.Keeper counting(Strike strike) {
        return (call, exchange) -> {
            synchronized (strike) {
                Set<OnboardingStep> now = strike.underWay();
                if (!now.isEmpty()) {
                    strike.sent.add(new Sent(call, now));
                } else if (strike.sent.isEmpty()) {
                    strike.before++;
                }
            }
            exchange.answer(exchange.forward());
        };
    }

    /** By what the client has told last. */
    Set<OnboardingStep> underWay() {
        Path file = home.resolve(OnboardingClient.STEPS);
        Set<OnboardingStep> running = EnumSet.noneOf(OnboardingStep.class);
        if (!Files.exists(file)) {
            return running;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] told = line.split(" ", 3);
                OnboardingStep step = OnboardingStep.valueOf(told[0]);
                if (told[1].equals("RUNNING")) {
                    running.add(step);
                } else {
                    running.remove(step);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return running;
    }

    private void holdUp(Gate.Exchange exchange) {
        try {
            boolean ended = over.await(30, TimeUnit.SECONDS);
            if (!ended) {
                throw new IllegalStateException("the client waits longer than it was told to");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.cut();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        try {
            Process process;
            synchronized (this) {
                while (victim == null) {
                    wait();
                }
                process = victim;
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Gate.Answer refusal(int status) {
        String body = "{\"message\":\"not now\",\"detail\":\"not now\",\"code\":20404}";
        Map<String, List<String>> headers =
                status == 429
                        ? Map.of(
                                "Content-Type",
                                List.of("application/json"),
                                "Retry-After",
                                List.of("1"))
                        : Map.of("Content-Type", List.of("application/json"));
        return new Gate.Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer, in which deploys that were told as failed are so still. */
    private synchronized Gate.Answer seen(Gate.Answer answer) {
        if (failedDeploys.isEmpty()) {
            return answer;
        }
        try {
            JsonNode all = JSON.readTree(answer.body());
            boolean changed = false;
            for (JsonNode each : all) {
                if (failedDeploys.contains(each.path("deploy").path("id").asText())) {
                    ((ObjectNode) each.get("deploy")).put("status", "build_failed");
                    changed = true;
                }
            }
            return changed
                    ? new Gate.Answer(
                            answer.status(), answer.headers(), JSON.writeValueAsBytes(all))
                    : answer;
        } catch (IOException noJson) {
            return answer;
        }
    }

    private static List<JsonNode> deploys(Gate.Answer answer) {
        try {
            List<JsonNode> deploys = new ArrayList<>();
            JSON.readTree(answer.body()).forEach(each -> deploys.add(each.path("deploy")));
            return deploys;
        } catch (IOException noJson) {
            return List.of();
        }
    }
}
