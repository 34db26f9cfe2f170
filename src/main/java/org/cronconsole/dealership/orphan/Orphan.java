package org.cronconsole.dealership.orphan;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.registry.DealershipEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something that is left over or half there.
 *
 * @param id names it among those of its kind: a number, a job's or a user's id, a dealership
 * @param name what people call it
 * @param what what is wrong, in a sentence
 * @param repair what to do, in words that name the command or the place
 * @param price what it costs; null where it costs nothing by itself, or where that is not known
 * @param repairs what can be done here, the likeliest first
 */
public record Orphan(
        OrphanKind kind,
        String id,
        String name,
        String what,
        String repair,
        @Nullable MonthlyPrice price,
        Subject subject,
        List<Repair> repairs) {
    /** Copies the list. */
    public Orphan {
        repairs = List.copyOf(repairs);
    }

    /** What a finding is about, as it was read. */
    public sealed interface Subject {}

    /** A phone number. */
    public record OfNumber(OurNumber number) implements Subject {}

    /** A number that these dealerships share. */
    public record OfShared(String number, List<DealershipEntry> entries) implements Subject {
        /** Copies the list. */
        public OfShared {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A job.
     *
     * @param entry of its dealership; null where the registry has none
     */
    public record OfJob(CronJob job, @Nullable DealershipEntry entry) implements Subject {}

    /** A user of the dashboard. */
    public record OfUser(DashboardUser user) implements Subject {}

    /**
     * A registry entry.
     *
     * @param fitting the entry with the jobs that are there; null where there are none
     */
    public record OfEntry(DealershipEntry entry, @Nullable DealershipEntry fitting)
            implements Subject {}

    /** The local time of a job that is gone. */
    public record OfTime(JobId job) implements Subject {}

    /** True where both are the same finding, at whatever time. */
    public boolean same(Orphan other) {
        return kind == other.kind && id.equals(other.id);
    }
}
