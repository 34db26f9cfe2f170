package org.cronconsole.cli;

import org.cronconsole.account.WriteLock;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobDetails;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.NotifySetting;
import org.cronconsole.job.NotifyState;
import org.cronconsole.run.Run;
import org.cronconsole.run.Sighting;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code jobs …}. */
@Command(name = "jobs", description = "The cron jobs of the workspace.")
final class JobsCommand implements Runnable {
    private static final String ID = "The job's id (crn-…).";

    private final Cli cli;

    @Spec private CommandSpec spec = CommandSpec.create();

    JobsCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(name = "list", description = "All jobs, or those that match.")
    int list(
            @Option(
                            names = "--name",
                            paramLabel = "TEXT",
                            description = "Only jobs whose name contains this, case aside.")
                    @Nullable String name,
            @Option(
                            names = "--suspended",
                            paramLabel = "true|false",
                            arity = "1",
                            description = "Only jobs that are (or are not) suspended.")
                    @Nullable Boolean suspended) {
        Workbench bench = cli.open();
        List<CronJob> all = new ArrayList<>();
        bench.jobs()
                .list(all::addAll)
                .ifPresent(unread ->
                        cli.say(
                                JobOutput.times(unread)
                                        + " "
                                        + unread.why()
                                        + " Try again in a minute."));
        List<CronJob> jobs =
                all.stream()
                        .filter(job -> name == null || contains(job.name(), name))
                        .filter(job -> suspended == null || job.suspended() == suspended)
                        .toList();
        Instant now = cli.now();
        cli.show(
                () -> Json.array(jobs, job -> JobOutput.json(job, now)),
                () -> JobOutput.table(jobs, now));
        if (jobs.isEmpty()) {
            cli.say(
                    name == null && suspended == null
                            ? "There are no cron jobs in " + bench.workspace().name() + "."
                            : "No job matches.");
        }
        return ExitCodes.DONE;
    }

    private static boolean contains(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    @Command(
            name = "show",
            description = {
                "One job, with the names of its env vars, latest deploy and active run.",
                "Render may record that its env vars were read."
            })
    int show(@Parameters(paramLabel = "ID", description = ID) String id) {
        JobId job = jobId(id);
        Workbench bench = cli.open();
        boolean readEnvVars =
                !cli.readOnly() && bench.writes().state() != WriteLock.State.READ_ONLY;
        cli.say(
                readEnvVars
                        ? "Reading the names of the job's env vars. Render may record this read."
                        : "The env vars are not read in a read-only session, as Render may record"
                                + " that.");
        JobDetails details = bench.jobs().details(job, readEnvVars);
        NotifyState notify = NotifyOutput.stateOrNull(bench, job, cli);
        Instant now = cli.now();
        cli.show(
                () -> NotifyOutput.add(JobOutput.json(details, now), notify),
                () -> JobOutput.text(details, now) + NotifyOutput.line(notify));
        return ExitCodes.DONE;
    }

    @Command(name = "create", description = "Make a custom job.")
    int create(
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            required = true,
                            description = "The job, as JSON (see examples/custom-job.json).")
                    Path file) {
        return new JobWriting(cli).create(file);
    }

    @Command(
            name = "update",
            description = {
                "Change a job. Render deploys no change by itself.",
                "Deleting an env var reads their names back; Render may record that read."
            })
    int update(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "What is to change, as JSON: fields of a custom job; an env var"
                                            + " set to null is deleted.")
                    Path file,
            @Option(names = "--deploy", description = "Deploy afterwards.") boolean deploy,
            @Option(
                            names = "--drop-intent",
                            description =
                                    "Forget the local time that is meant for the job, so that its"
                                            + " schedule stands in UTC alone.")
                    boolean dropIntent) {
        return new JobWriting(cli).update(jobId(id), file, deploy, dropIntent);
    }

    @Command(name = "trigger", description = "Start a run now.")
    int trigger(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--cancel-active",
                            description = "Do so even where that cancels an active run.")
                    boolean cancelActive,
            @Option(
                            names = "--watch",
                            description =
                                    "Follow the run to its end: exit 0 where it succeeded, 1 where"
                                            + " not. Ctrl+C stops the watching, not the run.")
                    boolean watch) {
        JobId job = jobId(id);
        if (!watch) {
            show(cli.openForWriting("trigger a run").jobs().trigger(job, cancelActive));
            return ExitCodes.DONE;
        }
        // A run may take hours.
        Workbench bench = cli.openForHours("trigger a run");
        CronJob found = bench.jobs().find(job);
        Run run = bench.jobs().trigger(job, cancelActive);
        Sighting seen = RunWatching.toTheEnd(cli, bench.runs(), found, run);
        show(seen.run());
        return RunWatching.exitCode(seen);
    }

    @Command(name = "cancel", description = "Cancel a run, if it is the active one.")
    int cancel(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--run",
                            paramLabel = "RUN_ID",
                            required = true,
                            description = "The run that is to be canceled.")
                    String run) {
        JobId job = jobId(id);
        if (run.isBlank()) {
            throw CliProblem.input("--run: give the id of the run.");
        }
        Workbench bench = cli.openForWriting("cancel a run");
        try {
            show(bench.jobs().cancel(job, new RunId(run.strip())));
        } catch (JobProblem problem) {
            if (problem.kind() == JobProblem.Kind.ANOTHER_RUN_ENDED && problem.run() != null) {
                show(problem.run());
            }
            throw problem;
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "notify",
            description = {
                "Of which ends of a job's runs Render itself tells people; without --set, shows"
                        + " it.",
                "A hung run never ends by itself, so nobody is told of it."
            })
    int notify(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--set",
                            paramLabel = "default|failure|all|none",
                            description = "default: as the workspace says.")
                    @Nullable String set) {
        JobId job = jobId(id);
        if (set == null) {
            Workbench bench = cli.open();
            CronJob found = bench.jobs().find(job);
            showNotify(found, bench.jobs().notifications().state(job));
            return ExitCodes.DONE;
        }
        NotifySetting to =
                NotifySetting.of(set.strip())
                        .orElseThrow(() ->
                                CliProblem.input(
                                        "--set: \""
                                                + set
                                                + "\" is none of "
                                                + NotifySetting.words()
                                                + "."));
        Workbench bench = cli.openForWriting("change notifications");
        CronJob found = bench.jobs().find(job);
        showNotify(found, bench.jobs().notifications().set(job, to));
        return ExitCodes.DONE;
    }

    private void showNotify(CronJob job, NotifyState state) {
        NotifyOutput.sayUnread(state, cli);
        cli.say(NotifyOutput.NEVER_HUNG);
        cli.show(() -> NotifyOutput.json(job, state), () -> NotifyOutput.text(job, state));
    }

    @Command(name = "suspend", description = "Stop a job from starting by its schedule.")
    int suspend(@Parameters(paramLabel = "ID", description = ID) String id) {
        JobId job = jobId(id);
        show(cli.openForWriting("suspend a job").jobs().suspend(job));
        return ExitCodes.DONE;
    }

    @Command(name = "resume", description = "Let a suspended job start again.")
    int resume(@Parameters(paramLabel = "ID", description = ID) String id) {
        JobId job = jobId(id);
        show(cli.openForWriting("resume a job").jobs().resume(job));
        return ExitCodes.DONE;
    }

    @Command(name = "delete", description = "Delete a job for good.")
    int delete(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--confirm",
                            paramLabel = "NAME",
                            required = true,
                            description = "The job's name, exactly.")
                    String name) {
        JobId job = jobId(id);
        cli.openForWriting("delete a job").jobs().delete(job, name);
        cli.show(
                () -> Json.object().put("id", job.value()).put("name", name).put("deleted", true),
                () -> "Deleted " + TextTable.onOneLine(name) + " (" + job + ").\n");
        return ExitCodes.DONE;
    }

    private void show(Run run) {
        cli.show(() -> RunOutput.json(run), () -> RunOutput.table(List.of(run)));
    }

    private void show(CronJob job) {
        Instant now = cli.now();
        cli.show(() -> JobOutput.json(job, now), () -> JobOutput.text(job, now));
    }

    static JobId jobId(String typed) {
        if (typed.isBlank()) {
            throw CliProblem.input("Give the id of a job. List them with: cron-console jobs list");
        }
        return new JobId(typed.strip());
    }
}
