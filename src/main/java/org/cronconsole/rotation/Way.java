package org.cronconsole.rotation;

/** How jobs get a shared value. */
public enum Way {
    /** Each job has a copy of its own, which is exchanged. */
    COPIES,
    /** The copies go: an env group gets the value, and the jobs are linked to it. */
    TO_GROUP,
    /** The env group's own value is exchanged; the jobs that are linked to it are deployed. */
    GROUP
}
