package org.cronconsole.fleet;

import org.cronconsole.registry.Care;
import org.cronconsole.registry.Remarks.Pause;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
 * @param pause why it is paused, by the registry; null where nobody said. See {@link #paused}
 */
public record FleetRow(
        String dealership,
        @Nullable JobHealth am,
        @Nullable JobHealth pm,
        @Nullable Care care,
        @Nullable Pause pause) {
    /** Of which nobody said that it is paused. */
    public FleetRow(
            String dealership,
            @Nullable JobHealth am,
            @Nullable JobHealth pm,
            @Nullable Care care) {
        this(dealership, am, pm, care, null);
    }

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

    /** Why it is paused; empty where none of its jobs is suspended, or nobody gave a reason. */
    public Optional<Pause> paused() {
        return Optional.ofNullable(pause)
                .filter(why -> jobs().stream().anyMatch(health -> health.job().suspended()));
    }

    /** True where it is paused, and should go on since today or longer. */
    public boolean pauseOver(Instant now) {
        ZoneId there = zone().orElse(ZoneOffset.UTC);
        return paused().filter(why -> why.over(now.atZone(there).toLocalDate())).isPresent();
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
