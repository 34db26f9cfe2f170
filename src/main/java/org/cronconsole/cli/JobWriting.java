package org.cronconsole.cli;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.DeployNeed;
import org.cronconsole.job.FieldChange;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobCheck;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.job.JobResult;
import org.cronconsole.job.JobSeen;
import org.cronconsole.job.JobSpec;
import org.cronconsole.job.JobUpdatePlan;
import org.cronconsole.workbench.Workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** {@code jobs create} and {@code jobs update}. */
final class JobWriting {
    private final Cli cli;

    JobWriting(Cli cli) {
        this.cli = cli;
    }

    int create(Path file) {
        JobSpec spec = check().spec(JobFile.ofNew(file));
        return show(cli.openForWriting("create a job").jobChanges().create(spec));
    }

    int update(JobId id, Path file, boolean deploy, boolean dropIntent) {
        JobForm change = JobFile.ofChange(file);
        Map<String, String> problems = check().changeProblems(change);
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
        Workbench bench = cli.openForWriting("change a job");
        JobChanges jobs = bench.jobChanges();
        JobSeen seen = jobs.see(id, false);
        JobUpdatePlan plan = plan(jobs, seen, change, dropIntent);
        if (plan.changes().isEmpty()) {
            cli.say("Nothing is to change: the job is so already.");
        }
        plan.changes().stream().map(FieldChange::words).map(TextTable::onOneLine).forEach(cli::say);
        JobResult result = jobs.apply(plan, deploy);
        if (result.complete()) {
            sayOfDeploy(result.deployNeed());
        }
        return show(result);
    }

    private JobUpdatePlan plan(JobChanges jobs, JobSeen seen, JobForm change, boolean dropIntent) {
        try {
            return jobs.plan(seen, change, dropIntent);
        } catch (FormProblems problems) {
            boolean raw = problems.byField().containsKey(JobField.SCHEDULE.fileName());
            if (raw && seen.intent() != null && !dropIntent) {
                cli.say("To set a UTC schedule all the same, add --drop-intent.");
            }
            throw problems;
        }
    }

    private void sayOfDeploy(DeployNeed need) {
        switch (need) {
            case YES ->
                    cli.say(
                            "Render does not deploy this by itself: it takes effect with the next"
                                    + " deploy. Add --deploy to order one.");
            case PERHAPS ->
                    cli.say(
                            "Render does not say whether a schedule or plan takes effect without a"
                                    + " deploy. Add --deploy to be sure.");
            case NO -> {}
        }
    }

    private JobCheck check() {
        return new JobCheck(cli.jobDefaults(), cli.services().clock());
    }

    private int show(JobResult result) {
        Instant now = cli.now();
        cli.show(() -> JobOutput.json(result.job(), now), () -> JobOutput.text(result.job(), now));
        if (result.complete()) {
            return ExitCodes.DONE;
        }
        result.done().forEach(done -> cli.say("Done: " + TextTable.onOneLine(done)));
        cli.say(String.valueOf(result.problem()));
        if (result.cause() instanceof GatewayException failure
                && failure.failure().requestId() != null) {
            cli.say(
                    "  "
                            + failure.failure().service().title()
                            + "'s request id: "
                            + failure.failure().requestId());
        }
        return ExitCodes.UNKNOWN;
    }
}
