package org.cronconsole.job;

/**
 * The env var that a job is created with, so that it can be told after an ambiguous failure from
 * one that somebody else made under the same name. Its value is different in each creation.
 */
public final class JobMark {
    /** The env var's name. */
    public static final String ENV_VAR = "CRON_CONSOLE_JOURNAL";

    private JobMark() {}
}
