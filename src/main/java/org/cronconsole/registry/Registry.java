package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

/** What all admins share about dealerships and custom jobs. */
public interface Registry {
    /**
     * Everything that is there. A workspace without the env group, and one whose group cannot be
     * read, works as if the registry were empty; the latter says so in {@link
     * RegistrySnapshot#problem()}.
     */
    RegistrySnapshot read();

    /**
     * As {@link #read}, asked just now: where it decides what is written, such as whose a number
     * is, what was read half a minute ago may be another's by now.
     */
    default RegistrySnapshot readNow() {
        return read();
    }

    /**
     * Writes what is known of one dealership and compares what Render answers with what was sent.
     *
     * @throws org.cronconsole.fault.GatewayException where Render refuses or cannot be reached, or
     *     holds something else than was sent
     */
    void put(DealershipEntry entry);

    /**
     * The same for something that only one on earth works at at a time, such as an onboarding: what
     * it left behind when it was interrupted keeps it from nothing.
     *
     * @param mark of what it is done for
     */
    default void put(DealershipEntry entry, String mark) {
        put(entry);
    }

    /**
     * Changes what is known of one dealership, unless somebody else has changed it since.
     *
     * @param basis the entry that the change was made on; null where there was none
     * @throws RegistryConflict where the entry is another one now; nothing was written
     * @throws org.cronconsole.fault.GatewayException as {@link #put}; where the registry cannot be
     *     read, nothing was written
     */
    void change(@Nullable DealershipEntry basis, DealershipEntry entry);

    /**
     * Changes what is known of one dealership together with its name or store id, which its key is
     * made of: where the key changes, the new one is written, then the old one is removed. Where
     * that ended in the middle, the same call goes on with it.
     *
     * @param basis the entry that the change was made on
     * @throws RegistryConflict where the entry is another one now, or where another dealership has
     *     the new name; nothing was written
     * @throws org.cronconsole.fault.GatewayException as {@link #change}
     */
    void move(DealershipEntry basis, DealershipEntry entry);

    /**
     * Writes the local time that is meant for a job: into its dealership's entry where that has the
     * same zone and days, else under a key of the job's own.
     *
     * @throws org.cronconsole.fault.GatewayException as {@link #put}
     */
    void setIntent(JobId job, WallClock clock);

    /**
     * Forgets the local time that is meant for a job, wherever it is kept.
     *
     * @throws org.cronconsole.fault.GatewayException as {@link #put}
     */
    void dropIntent(JobId job);

    /**
     * Drops what is kept of one job alone, once that job is gone. A dealership's entry stays as it
     * is: it tells of more than its jobs.
     *
     * @throws org.cronconsole.fault.GatewayException as {@link #put}
     */
    void forgetJob(JobId job);

    /** Who looks after which dealership now; what is written there is read back here at once. */
    CareBook cares();

    /** The same registry for reads that nobody waits for: they give way to those of people. */
    Registry inBackground();
}
