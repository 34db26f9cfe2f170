package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is kept about a dealership. Never a secret.
 *
 * @param am local time of the morning job; null where there is none
 * @param pm local time of the afternoon job; null where there is none
 * @param phoneNumber E.164; null where there is none
 * @param remarks what people noted about it
 */
public record DealershipEntry(
        String name,
        String storeId,
        ZoneId zone,
        @Nullable LocalTime am,
        @Nullable LocalTime pm,
        Set<DayOfWeek> days,
        @Nullable JobId amJob,
        @Nullable JobId pmJob,
        @Nullable String phoneNumber,
        @Nullable String dashboardUser,
        @Nullable String contactEmail,
        @Nullable String contactFirstName,
        @Nullable String contactLastName,
        Remarks remarks) {
    /** Copies the days. */
    public DealershipEntry {
        days = Set.copyOf(days);
    }

    /** Without remarks. */
    public DealershipEntry(
            String name,
            String storeId,
            ZoneId zone,
            @Nullable LocalTime am,
            @Nullable LocalTime pm,
            Set<DayOfWeek> days,
            @Nullable JobId amJob,
            @Nullable JobId pmJob,
            @Nullable String phoneNumber,
            @Nullable String dashboardUser,
            @Nullable String contactEmail,
            @Nullable String contactFirstName,
            @Nullable String contactLastName) {
        this(
                name,
                storeId,
                zone,
                am,
                pm,
                days,
                amJob,
                pmJob,
                phoneNumber,
                dashboardUser,
                contactEmail,
                contactFirstName,
                contactLastName,
                Remarks.NONE);
    }

    /** True where this is the morning or the afternoon job of the dealership. */
    public boolean has(JobId job) {
        return job.equals(amJob) || job.equals(pmJob);
    }

    /** True where both tell of one job at least that is the same. */
    boolean sharesJobWith(DealershipEntry other) {
        return amJob != null && other.has(amJob) || pmJob != null && other.has(pmJob);
    }

    /** This entry with another local time for one of its jobs; null for none. */
    public DealershipEntry withTime(JobId job, @Nullable LocalTime time) {
        return withSchedule(
                zone,
                days,
                job.equals(amJob) ? time : am,
                job.equals(pmJob) ? time : pm,
                amJob,
                pmJob);
    }

    /** This entry with other times, zone, days and jobs. */
    public DealershipEntry withSchedule(
            ZoneId newZone,
            Set<DayOfWeek> newDays,
            @Nullable LocalTime newAm,
            @Nullable LocalTime newPm,
            @Nullable JobId newAmJob,
            @Nullable JobId newPmJob) {
        return new DealershipEntry(
                name,
                storeId,
                newZone,
                newAm,
                newPm,
                newDays,
                newAmJob,
                newPmJob,
                phoneNumber,
                dashboardUser,
                contactEmail,
                contactFirstName,
                contactLastName,
                remarks);
    }

    /** This entry under another name. */
    public DealershipEntry withName(String newName) {
        return with(newName, storeId, phoneNumber, remarks);
    }

    /** This entry with another store id. */
    public DealershipEntry withStoreId(String newStoreId) {
        return with(name, newStoreId, phoneNumber, remarks);
    }

    /** This entry with another phone number, in E.164 form; null for none. */
    public DealershipEntry withPhoneNumber(@Nullable String newNumber) {
        return with(name, storeId, newNumber, remarks);
    }

    /** This entry with other remarks. */
    public DealershipEntry withRemarks(Remarks newRemarks) {
        return with(name, storeId, phoneNumber, newRemarks);
    }

    /** This entry with another dashboard user and contact; null for none. */
    public DealershipEntry withContact(
            @Nullable String user,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {
        return new DealershipEntry(
                name,
                storeId,
                zone,
                am,
                pm,
                days,
                amJob,
                pmJob,
                phoneNumber,
                user,
                email,
                firstName,
                lastName,
                remarks);
    }

    private DealershipEntry with(
            String newName, String newStoreId, @Nullable String newNumber, Remarks newRemarks) {
        return new DealershipEntry(
                newName,
                newStoreId,
                zone,
                am,
                pm,
                days,
                amJob,
                pmJob,
                newNumber,
                dashboardUser,
                contactEmail,
                contactFirstName,
                contactLastName,
                newRemarks);
    }
}
