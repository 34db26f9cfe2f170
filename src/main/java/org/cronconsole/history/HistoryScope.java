package org.cronconsole.history;

import org.cronconsole.fleet.FleetJob;
import org.cronconsole.id.JobId;

import java.util.List;

/** Whose history it is. */
public sealed interface HistoryScope {
    /** That of every job. */
    record All() implements HistoryScope {}

    /** That of a dealership: its two jobs, and others that bear its name. */
    record OfDealership(String name) implements HistoryScope {}

    /**
     * That of one job.
     *
     * @param name as it was when it was chosen
     */
    record OfJob(JobId id, String name) implements HistoryScope {}

    /** Those of these jobs that it is about, in the order of their dealerships and names. */
    default List<PlacedJob> of(List<FleetJob> jobs) {
        return PlacedJob.of(jobs).stream()
                .filter(placed ->
                        switch (this) {
                            case All all -> true;
                            case OfDealership one -> one.name().equals(placed.dealership());
                            case OfJob one -> one.id().equals(placed.job().id());
                        })
                .toList();
    }
}
