package org.cronconsole.ui.shell;

/** The screens that the navigation leads to. */
public enum Place {
    /** Whether every dealership ran. */
    FLEET,
    /** What happened to the jobs. */
    ALERTS,
    /** The job list. */
    JOBS,
    /** One job; reached from others alone. */
    JOB,
    /** The dealerships, each as one thing. */
    DEALERSHIPS,
    /** The runs of a job. */
    RUNS,
    /** The runs that were started here, as they go on. */
    WATCH,
    /** What clock changes do to the jobs. */
    RADAR,
    /** Which jobs start on the days of the coming weeks. */
    CALENDAR,
    /** What Render notifies of for several jobs; reached from the job list alone. */
    NOTIFY,
    /** The form of a new job. */
    NEW_JOB,
    /** The form of the job that is changed; reached from the job list alone. */
    EDIT_JOB,
    /** The local times of many dealerships at once. */
    ADOPTION,
    /** The onboarding wizard. */
    ONBOARD,
    /** Taking a dealership out of service. */
    OFFBOARD,
    /** Exchanging a value that many jobs share. */
    ROTATE,
    /** Many dealerships of a file. */
    MANY,
    /** The onboardings that have not ended. */
    JOURNALS,
    /** The phone numbers. */
    NUMBERS,
    /** What is left over or half there. */
    ORPHANS,
    /** The settings. */
    SETTINGS,
    /** What does not work, and the last calls. */
    DOCTOR,
    /** The profiles of this computer. */
    PROFILES,
    /** What goes wrong on purpose; in the sandbox alone. */
    FAULTS;

    /** True where one can go there without having chosen something first. */
    boolean ownWay() {
        return this != JOB && this != EDIT_JOB && this != NOTIFY;
    }
}
