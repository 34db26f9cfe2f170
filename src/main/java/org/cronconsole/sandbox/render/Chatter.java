package org.cronconsole.sandbox.render;

import org.cronconsole.sandbox.SeedHash;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A job that says far more than others: one whose command is {@code chatter RATE SECONDS} writes so
 * many numbered lines a second for so long and then ends well. So one can see how a window bears
 * such a log, and count what comes of it.
 *
 * @param rate lines a second, at most 10,000
 * @param seconds how long a run takes, whatever the sandbox's speed
 */
record Chatter(int rate, int seconds) {

    private static final Pattern COMMAND = Pattern.compile("chatter (\\d{1,5}) (\\d{1,4})");
    private static final int MOST = 10_000;
    private static final long MICROS = 1_000_000;

    /** What this service's command asks for; null where it is an ordinary one. */
    static @Nullable Chatter of(ServiceState service) {
        var commands = service.details().path("envSpecificDetails");
        for (String name : List.of("dockerCommand", "startCommand")) {
            Matcher matcher = COMMAND.matcher(commands.path(name).asText());
            if (matcher.matches()) {
                int rate = Integer.parseInt(matcher.group(1));
                return new Chatter(Math.clamp(rate, 1, MOST), Integer.parseInt(matcher.group(2)));
            }
        }
        return null;
    }

    Duration length() {
        return Duration.ofSeconds(seconds);
    }

    /** Adds the lines of a run from one instant to the other, both included. */
    void add(List<LogLine> lines, ServiceState service, Run run, Instant from, Instant to) {
        Instant first = from.isBefore(run.startedAt()) ? run.startedAt() : from;
        Instant last = to.isBefore(run.end()) ? to : run.end();
        String instance = run.id() + "-" + SeedHash.token(5, run.id(), "instance");
        long step = MICROS / rate;
        long number = Math.ceilDiv(micros(run.startedAt(), first), step);
        long all = (long) rate * seconds;
        while (number < all) {
            Instant at = run.startedAt().plus(number * step, ChronoUnit.MICROS);
            if (at.isAfter(last)) {
                return;
            }
            String id = "log-" + SeedHash.token(20, service.id, instance, (int) number);
            lines.add(
                    new LogLine(id, at, service.id, instance, "app", level(number), text(number)));
            number++;
        }
    }

    private static long micros(Instant from, Instant to) {
        return Math.max(0, ChronoUnit.MICROS.between(from, to));
    }

    private static String level(long number) {
        return number % 997 == 0 ? "error" : number % 50 == 0 ? "warning" : "info";
    }

    private static String text(long number) {
        String words = "chatter line " + number;
        if (number % 7 == 0) {
            return "\u001B[3" + (1 + number % 6) + "m" + words + "\u001B[0m in a colour";
        }
        return words + " says how far the work has come: vehicle " + number % 240 + " of 240";
    }
}
