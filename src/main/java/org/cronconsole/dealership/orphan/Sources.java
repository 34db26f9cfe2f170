package org.cronconsole.dealership.orphan;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Journal;
import org.cronconsole.job.CronJob;
import org.cronconsole.phone.NumberList;
import org.cronconsole.registry.WholeRegistry;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is compared, each read once. What is null was not read whole, and nothing may be
 * concluded from it.
 *
 * @param numbers null also where Twilio is not set up
 * @param journals those of this workspace
 * @param going offboardings of this workspace; none where the journals were not read
 * @param unread why, for each that should have been read
 */
record Sources(
        @Nullable List<CronJob> jobs,
        @Nullable WholeRegistry registry,
        @Nullable NumberList numbers,
        @Nullable List<DashboardUser> users,
        @Nullable List<Journal> journals,
        List<Going> going,
        Map<Source, String> unread,
        boolean twilio,
        Instant readAt) {
    /** Copies what is there. */
    Sources {
        jobs = jobs == null ? null : List.copyOf(jobs);
        users = users == null ? null : List.copyOf(users);
        journals = journals == null ? null : List.copyOf(journals);
        going = List.copyOf(going);
        Map<Source, String> why = new EnumMap<>(Source.class);
        why.putAll(unread);
        unread = why;
    }
}
