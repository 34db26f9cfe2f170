package org.cronconsole.fleet;

import org.cronconsole.registry.Care;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dealership.
 *
 * @param am its morning job; null where it has none, or none was due on the day asked for
 * @param pm its afternoon job; likewise
 * @param care who said to be on it; null where nobody did. See {@link #onIt}
 */
public record FleetRow(
        String dealership, @Nullable JobHealth am, @Nullable JobHealth pm, @Nullable Care care) {
    /** Its jobs. */
    public List<JobHealth> jobs() {
        return Stream.of(am, pm).filter(Objects::nonNull).toList();
    }

    /** Its time zone; empty where nobody has said it. */
    public Optional<ZoneId> zone() {
        return jobs().stream()
                .map(health -> health.job().intent())
                .filter(Objects::nonNull)
                .map(WallClock::zone)
                .findFirst();
    }

    /** What needs attention, in words; empty where nothing does. */
    public Optional<String> attention() {
        String words =
                jobs().stream()
                        .map(JobHealth::wrong)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** True where a person should do something. */
    public boolean urgent() {
        return jobs().stream().anyMatch(JobHealth::urgent);
    }

    /**
     * Who is on it now; empty where nobody is. Whoever said so is not any more after a day, nor
     * once nothing is wrong any more and one of its jobs has run well since.
     */
    public Optional<Care> onIt(Instant now) {
        return Optional.ofNullable(care)
                .filter(each -> !each.over(now))
                .filter(each -> !madeGood(each.since()));
    }

    private boolean madeGood(Instant since) {
        return jobs().stream().noneMatch(JobHealth::stillWrong)
                && jobs().stream().anyMatch(health -> health.goodSince(since));
    }

    /** The next start of one of its jobs; empty where none is to come. */
    public Optional<Instant> next(Instant after) {
        return jobs().stream()
                .map(health -> health.job().next(after))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
