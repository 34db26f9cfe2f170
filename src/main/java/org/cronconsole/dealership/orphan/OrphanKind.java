package org.cronconsole.dealership.orphan;

import java.util.Locale;

/** The kinds of things that are left over or half there, in the order in which they are told. */
public enum OrphanKind {
    /** A number that is paid for and that no dealership has. */
    UNUSED_NUMBER,
    /** A number that two dealerships or more have. */
    SHARED_NUMBER,
    /** A morning job whose dealership has no afternoon job. */
    AM_WITHOUT_PM,
    /** An afternoon job whose dealership has no morning job. */
    PM_WITHOUT_AM,
    /** A plain user without a store, who sees the vehicles of every dealership. */
    USER_WITHOUT_STORE,
    /** A user whose stores are those of no dealership. */
    USER_OF_NO_DEALERSHIP,
    /** A job that is named like a dealership's, and the registry knows no such dealership. */
    JOB_OF_NO_DEALERSHIP,
    /** A registry entry neither of whose jobs is there. */
    ENTRY_WITHOUT_JOBS,
    /** A registry entry that names a job that is gone, while one of its name is there. */
    ENTRY_NAMES_GONE_JOB,
    /** A local time that is kept for a job that is gone. */
    TIME_OF_GONE_JOB;

    /** The name of the commands' output: {@code unused-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
