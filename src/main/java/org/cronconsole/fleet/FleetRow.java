package org.cronconsole.fleet;

import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.cronconsole.registry.Remarks.Pause;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dealership.
 *
 * @param am its morning job; null where it has none, or none was due on the day asked for; of
 *     several the one that does worst
 * @param pm its afternoon job; likewise
 * @param more further jobs of the same name as one of those two: mostly one was left over where the
 *     dealership was onboarded again, and both run
 * @param care who said to be on it; null where nobody did. See {@link #onIt}
 * @param pause why it is paused, by the registry; null where nobody said. See {@link #paused}
 */
public record FleetRow(
        String dealership,
        @Nullable JobHealth am,
        @Nullable JobHealth pm,
        List<JobHealth> more,
        @Nullable Care care,
        @Nullable Pause pause) {
    private static final Words WORDS = Words.of(FleetRow.class);

    /** What is to be looked at first comes first; of equal ones the newer, which is meant. */
    private static final Comparator<JobHealth> WORST_FIRST =
            Comparator.comparingInt(JobHealth::gravity)
                    .thenComparing(health -> health.job().createdAt(), Comparator.reverseOrder())
                    .thenComparing(health -> health.job().id().value());

    /** Copies the list. */
    public FleetRow {
        more = List.copyOf(more);
    }

    /** Of which nobody said that it is paused. */
    public FleetRow(
            String dealership,
            @Nullable JobHealth am,
            @Nullable JobHealth pm,
            @Nullable Care care) {
        this(dealership, am, pm, List.of(), care, null);
    }

    /**
     * Puts the jobs of a dealership together.
     *
     * @param jobs whose names are of it, in any order
     */
    static FleetRow of(
            String dealership, List<JobHealth> jobs, @Nullable Care care, @Nullable Pause pause) {
        List<JobHealth> am = new ArrayList<>(1);
        List<JobHealth> pm = new ArrayList<>(1);
        for (JobHealth health : jobs) {
            (health.job().period().orElseThrow() == Period.AM ? am : pm).add(health);
        }
        List<JobHealth> more = new ArrayList<>(0);
        return new FleetRow(dealership, worst(am, more), worst(pm, more), more, care, pause);
    }

    private static @Nullable JobHealth worst(List<JobHealth> half, List<JobHealth> others) {
        if (half.isEmpty()) {
            return null;
        }
        half.sort(WORST_FIRST);
        others.addAll(half.subList(1, half.size()));
        return half.getFirst();
    }

    /** Its jobs, all of them. */
    public List<JobHealth> jobs() {
        return Stream.concat(Stream.of(am, pm).filter(Objects::nonNull), more.stream()).toList();
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
                Stream.concat(
                                jobs().stream().map(JobHealth::wrong).flatMap(Optional::stream),
                                Stream.of(Period.values())
                                        .map(this::twins)
                                        .flatMap(Optional::stream))
                        .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** That a half has several jobs, and which; empty where it has one or none. */
    private Optional<String> twins(Period period) {
        if (more.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids =
                jobs().stream()
                        .map(JobHealth::job)
                        .filter(job -> job.period().filter(period::equals).isPresent())
                        .map(job -> job.id().value())
                        .toList();
        return ids.size() < 2
                ? Optional.empty()
                : Optional.of(
                        WORDS.format(
                                "row.twins", ids.size(), period.name(), String.join(", ", ids)));
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
