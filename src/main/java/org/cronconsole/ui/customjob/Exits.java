package org.cronconsole.ui.customjob;

import org.cronconsole.job.CronJob;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the form needs of the screens around it.
 *
 * @param leave shows the job list
 * @param viewJob shows the job list with this job selected
 * @param changed is told after something was written, or may have been: read the jobs again
 * @param known all jobs that are known now, without a request
 */
public record Exits(
        Runnable leave,
        Consumer<CronJob> viewJob,
        Runnable changed,
        Supplier<List<CronJob>> known) {}
