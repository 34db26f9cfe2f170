package org.cronconsole.fleet;

import org.cronconsole.run.CommonCause;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All dealerships, as far as is known.
 *
 * @param asOf when the jobs were last listed, by Render's clock; null where they never were
 * @param rows what needs attention first, then by name
 * @param others jobs whose name is not of a dealership, by name
 * @param causes what several failing jobs have in common, the largest group first
 * @param progress how far a refresh or the filling in is
 * @param problem why not all could be asked, in a sentence; null where all could
 * @param unkept why this computer keeps nothing of it now, in a sentence or two: what was kept
 *     before cannot be read, and is not written over; null where it keeps all
 */
public record Fleet(
        @Nullable Instant asOf,
        List<FleetRow> rows,
        List<JobHealth> others,
        List<CommonCause> causes,
        Progress progress,
        @Nullable String problem,
        @Nullable String unkept) {
    /** Copies the lists. */
    public Fleet {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        causes = List.copyOf(causes);
    }

    /**
     * How far it is.
     *
     * @param done so many jobs have been asked of those that are to be; where the past is filled
     *     in, so many requests have been made
     * @param all 0 where nothing is under way; about so many where the past is filled in
     * @param past true where the past is filled in
     */
    public record Progress(int done, int all, boolean past) {
        /** Nothing is under way. */
        public static final Progress NONE = new Progress(0, 0);

        /** So many jobs of so many. */
        public Progress(int done, int all) {
            this(done, all, false);
        }

        /** True while some are still to be asked. */
        public boolean underWay() {
            return done < all;
        }
    }

    /** Puts the jobs of a dealership together. */
    static Fleet of(
            @Nullable Instant asOf,
            Collection<JobHealth> jobs,
            Said said,
            List<CommonCause> causes,
            Progress progress,
            @Nullable String problem,
            @Nullable String unkept) {
        Map<String, List<JobHealth>> of = new LinkedHashMap<>();
        List<JobHealth> others = new ArrayList<>();
        for (JobHealth health : jobs) {
            health.job()
                    .dealership()
                    .map(name -> of.computeIfAbsent(name, each -> new ArrayList<>(2)))
                    .orElse(others)
                    .add(health);
        }
        List<FleetRow> sorted = new ArrayList<>(of.size());
        of.forEach((name, theirs) ->
                sorted.add(
                        FleetRow.of(
                                name, theirs, said.cares().get(name), said.pauses().get(name))));
        // What each comes to once, and not for each comparison: there are thousands.
        Map<FleetRow, Integer> rank = new IdentityHashMap<>();
        sorted.forEach(
                row -> rank.put(row, row.urgent() ? 0 : row.attention().isPresent() ? 1 : 2));
        sorted.sort(
                Comparator.comparing((FleetRow row) -> rank.getOrDefault(row, 2))
                        .thenComparing(FleetRow::dealership));
        others.sort(Comparator.comparing(health -> health.job().name()));
        return new Fleet(asOf, sorted, others, causes, progress, problem, unkept);
    }
}
