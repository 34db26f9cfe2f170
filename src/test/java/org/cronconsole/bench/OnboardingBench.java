package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.matrix.OnboardingRounds;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Clean onboardings, each call of which takes 100 ms and more, over the critical path of their
 * calls: the longest chain in which each call needs what the one before has told or done. It comes
 * from the ids that the calls carry, the things that they write and read, and the order of the
 * steps, not from when they were made; so a call that waits for another one without need, or asks
 * again what is known, makes the ratio worse. What a deploy takes is the server's and counts on
 * both sides. Prints JSON; ends with 1 where the ratio is above what is promised.
 */
final class OnboardingBench {
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int SPEED = 1;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final double MOST = 1.15;

    private OnboardingBench() {}

    public static void main(String[] args) throws IOException {
        List<OnboardingRounds.Round> all = new ArrayList<>();
        ObjectNode report = new ObjectMapper().createObjectNode();
        try (OnboardingRounds rounds =
                new OnboardingRounds(Files.createTempDirectory("onboarding"), LATENCY, SPEED)) {
            for (int i = 0; i < WARM_UP; i++) {
                rounds.round();
            }
            for (int i = 0; i < ROUNDS; i++) {
                all.add(rounds.round());
            }
            report.put("deployMillis", rounds.deployTime().toMillis());
        }
        all.sort(Comparator.comparing(OnboardingRounds.Round::ratio));
        OnboardingRounds.Round median = all.get(ROUNDS / 2);
        boolean ok = median.ratio() <= MOST;
        report.put("latencyMillis", LATENCY.toMillis())
                .put("rounds", ROUNDS)
                .put("calls", median.calls())
                .put("medianMillis", median.took().toMillis())
                .put("criticalPathMillis", median.criticalPath().toMillis())
                .put("ratio", Math.round(median.ratio() * 1000) / 1000.0)
                .put("most", MOST)
                .put("ok", ok);
        System.out.println(report.toPrettyString());
        System.exit(ok ? 0 : 1);
    }
}
