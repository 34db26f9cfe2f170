package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several failing jobs have in common.
 *
 * @param kind of cause
 * @param reason why they fail, in words, where that is the same for all; null where it is not
 * @param deployedAt when the first of them was deployed; null where that is not the cause
 * @param jobs at least two
 */
public record CommonCause(
        Kind kind, @Nullable String reason, @Nullable Instant deployedAt, List<JobId> jobs) {
    /** One push deploys each job by itself; that takes up to so long for all of them. */
    private static final Duration ONE_DEPLOY = Duration.ofHours(1);

    /** Copies the jobs. */
    public CommonCause {
        jobs = List.copyOf(jobs);
    }

    /** Which kind of cause. */
    public enum Kind {
        /** Good before the same deploy, failing since. */
        DEPLOY,
        /** The same reason. */
        REASON
    }

    /**
     * Groups failures, the largest group first. A job is in one group only; a deploy says more than
     * a reason. Who fails alone is in none.
     */
    public static List<CommonCause> among(List<Failure> failures) {
        List<CommonCause> causes = new ArrayList<>(byDeploy(failures));
        Set<JobId> taken = new HashSet<>();
        causes.forEach(cause -> taken.addAll(cause.jobs()));
        Map<String, List<Failure>> byReason = new LinkedHashMap<>();
        for (Failure failure : failures) {
            if (!taken.contains(failure.job())) {
                byReason.computeIfAbsent(failure.reason(), r -> new ArrayList<>()).add(failure);
            }
        }
        byReason.forEach((reason, group) -> add(causes, Kind.REASON, group));
        causes.sort(Comparator.comparing((CommonCause cause) -> cause.jobs().size()).reversed());
        return causes;
    }

    private static List<CommonCause> byDeploy(List<Failure> failures) {
        Map<String, List<Failure>> bySource = new LinkedHashMap<>();
        for (Failure failure : failures) {
            if (failure.source() != null && failure.deployedAt() != null) {
                bySource.computeIfAbsent(failure.source(), s -> new ArrayList<>()).add(failure);
            }
        }
        List<CommonCause> causes = new ArrayList<>();
        for (List<Failure> group : bySource.values()) {
            group.sort(Comparator.comparing(CommonCause::deployed));
            List<Failure> together = new ArrayList<>();
            for (Failure failure : group) {
                boolean apart =
                        !together.isEmpty()
                                && deployed(failure)
                                        .isAfter(deployed(together.getFirst()).plus(ONE_DEPLOY));
                if (apart) {
                    add(causes, Kind.DEPLOY, together);
                    together = new ArrayList<>();
                }
                together.add(failure);
            }
            add(causes, Kind.DEPLOY, together);
        }
        return causes;
    }

    private static Instant deployed(Failure failure) {
        Instant at = failure.deployedAt();
        return at == null ? Instant.MIN : at;
    }

    private static void add(List<CommonCause> causes, Kind kind, List<Failure> group) {
        if (group.size() < 2) {
            return;
        }
        boolean same = group.stream().map(Failure::reason).distinct().count() == 1;
        causes.add(
                new CommonCause(
                        kind,
                        same ? group.getFirst().reason() : null,
                        kind == Kind.DEPLOY ? group.getFirst().deployedAt() : null,
                        group.stream().map(Failure::job).toList()));
    }
}
