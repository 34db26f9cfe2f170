package org.cronconsole.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

import javafx.animation.AnimationTimer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Times that lie between the pulses of a window, by phases. Works on the FX thread. */
final class Pulses {
    /** The phase that does not count. */
    private static final String IDLE = "idle";

    private static final double MILLION = 1_000_000;

    private final Map<String, List<Long>> phases = new LinkedHashMap<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse();
                }
            };
    private volatile String phase = "";
    private volatile LongConsumer each = frame -> {};
    private long last;
    private long frame;

    Void start() {
        last = System.nanoTime();
        timer.start();
        return null;
    }

    Void stop() {
        timer.stop();
        return null;
    }

    /** What follows counts as this. */
    void phase(String name) {
        phase = name;
    }

    /** Does this in each frame from now on. */
    void everyFrame(LongConsumer work) {
        each = work;
    }

    private void pulse() {
        long now = System.nanoTime();
        phases.computeIfAbsent(phase, name -> new ArrayList<>()).add(now - last);
        last = now;
        each.accept(frame++);
    }

    /** Adds all figures; true where all but the idle ones stay below so many milliseconds. */
    boolean report(ObjectNode json, double most) {
        List<Long> all = new ArrayList<>();
        phases.forEach((name, times) -> {
            if (!name.equals(IDLE)) {
                all.addAll(times);
            }
            figures(json.putObject(name), times);
        });
        figures(json.putObject("all"), all);
        json.put("mostMillis", most);
        return at(all, 0.95) < most;
    }

    private static void figures(ObjectNode json, List<Long> times) {
        json.put("count", times.size())
                .put("medianMillis", at(times, 0.5))
                .put("p95Millis", at(times, 0.95))
                .put("p99Millis", at(times, 0.99))
                .put("maxMillis", at(times, 1));
    }

    private static double at(List<Long> times, double share) {
        if (times.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int index = Math.max(0, (int) Math.ceil(sorted.length * share) - 1);
        return Math.round(sorted[index] / MILLION * 100) / 100.0;
    }
}
