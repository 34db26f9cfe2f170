package org.cronconsole.ui.shell;

/** The screens that the navigation leads to. */
public enum Place {
    /** The job list. */
    JOBS,
    /** The runs of a job. */
    RUNS,
    /** The onboarding wizard. */
    ONBOARD,
    /** The settings. */
    SETTINGS
}
