package org.cronconsole.dealership.orphan;

/** What can be done about a finding. Each is an act of a person, never done by itself. */
public enum Repair {
    /** Name the number as a spare one, to be used first next time. */
    KEEP_AS_SPARE,
    /** Give the number back for good. */
    RELEASE,
    /** Write the number into a dealership's entry. */
    GIVE_TO_DEALERSHIP,
    /** Create the missing job from the one that is there. */
    CREATE_OTHER_HALF,
    /** Delete the job that is left over. */
    DELETE_JOB,
    /** Switch the user off. */
    DEACTIVATE,
    /** Give the user the store of a dealership. */
    SET_STORE,
    /** Write the user into a dealership's entry. */
    ASSIGN,
    /** Give the job a dealership, with its local time. */
    ADOPT,
    /** Say that the job is a custom one. */
    MARK_AS_CUSTOM,
    /** Remove the registry entry. */
    REMOVE_ENTRY,
    /** Onboard the dealership again. */
    ONBOARD_AGAIN,
    /** Write the jobs that are there into the entry. */
    NAME_JOBS,
    /** Remove the local time. */
    FORGET_TIME
}
