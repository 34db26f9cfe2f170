package org.cronconsole.job;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a custom job as a person fills them in, in the order of the form. */
public enum JobField {
    /** The job's name, unique within the workspace. */
    NAME("name"),
    /** Five-field cron in UTC; the other way is local time, time zone and days. */
    SCHEDULE("schedule"),
    /** {@code HH:MM} on the clock of {@link #TIME_ZONE}. */
    LOCAL_TIME("localTime"),
    /** A zone of the tz database, like {@code America/Chicago}. */
    TIME_ZONE("timeZone"),
    /** Local days, like {@code MON-SAT}. */
    DAYS("days"),
    /** Address of the git repository, without a branch. */
    REPO("repo"),
    /** Branch to build. */
    BRANCH("branch"),
    /** One of {@link JobChoices#RUNTIMES}. */
    RUNTIME("runtime"),
    /** Native runtimes: the build command. */
    BUILD_COMMAND("buildCommand"),
    /** Native runtimes: the command of a run. */
    START_COMMAND("startCommand"),
    /** Docker: the command of a run; empty for the image's own. */
    DOCKER_COMMAND("dockerCommand"),
    /** Size of the instance, as Render calls it. */
    PLAN("plan"),
    /** Where it runs, as Render calls it. */
    REGION("region"),
    /** {@code true} or {@code false}: whether each commit deploys. */
    AUTO_DEPLOY("autoDeploy"),
    /** Becomes env var {@code CUSTOMER_USERNAME}. */
    CUSTOMER_USERNAME("customerUsername"),
    /** Becomes env var {@code CUSTOMER_PASSWORD}. */
    CUSTOMER_PASSWORD("customerPassword"),
    /** Phone for two-factor texts in E.164 form; becomes env var {@code CUSTOMER_PHONE}. */
    CUSTOMER_PHONE("customerPhone");

    private final String fileName;

    JobField(String fileName) {
        this.fileName = fileName;
    }

    /** The field's name in the custom job file; problems are told under it. */
    public String fileName() {
        return fileName;
    }

    /** The field of this name in the custom job file. */
    public static Optional<JobField> named(String fileName) {
        return Arrays.stream(values()).filter(f -> f.fileName.equals(fileName)).findFirst();
    }

    /** The env var that the field becomes; empty where it becomes none. */
    public Optional<String> envVar() {
        return switch (this) {
            case CUSTOMER_USERNAME, CUSTOMER_PASSWORD, CUSTOMER_PHONE -> Optional.of(name());
            default -> Optional.empty();
        };
    }
}
