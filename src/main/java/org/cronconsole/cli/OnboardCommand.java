package org.cronconsole.cli;

import org.cronconsole.dealership.OnboardingCheck;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code onboard --file F [--dry-run]}. */
@Command(
        name = "onboard",
        description = "Onboard a dealership: its dashboard user, phone number and both jobs.")
final class OnboardCommand implements Callable<Integer> {
    private static final String WHAT = "onboard a dealership";

    private final Cli cli;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            required = true,
            description = "What to onboard, as JSON (see examples/dealership.json).")
    Path file = Path.of("");

    @Option(names = "--dry-run", description = "Show the plan and write nothing.")
    boolean dryRun;

    OnboardCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        OnboardingRequest request =
                new OnboardingCheck(cli.jobDefaults()).request(OnboardingFile.read(file));
        Workbench bench = cli.open();
        if (!dryRun) {
            // Refused before anything is looked at; planning itself only reads.
            bench.writes().check(WHAT);
        }
        OnboardingPlan plan = bench.onboarding().plan(request);
        if (dryRun) {
            cli.show(() -> PlanOutput.json(plan), () -> PlanOutput.text(plan));
        }
        if (!plan.possible()) {
            plan.conflicts().forEach(c -> cli.say(c.field() + ": " + c.problem()));
            cli.say("Something stands in the way. Nothing was done.");
            return ExitCodes.FAILED;
        }
        return dryRun ? ExitCodes.DONE : carryOut(bench, plan);
    }

    private int carryOut(Workbench bench, OnboardingPlan plan) {
        plan.remarks().forEach(cli::say);
        cli.checkWrite(bench, WHAT);
        OnboardingResult result =
                bench.onboarding()
                        .carryOut(
                                plan,
                                step -> {
                                    cli.keepUnlocked(bench);
                                    say(step);
                                });
        // A stopped onboarding has ended in order; what is left is to say so.
        Thread.interrupted();
        cli.show(() -> ResultOutput.json(result), () -> ResultOutput.text(result));
        cli.say(result.message());
        return switch (result.state()) {
            case DONE -> ExitCodes.DONE;
            case NOTHING_DONE -> {
                cli.say("Nothing was made.");
                yield ExitCodes.FAILED;
            }
            case PARTLY -> {
                sayWhatIsThere(result);
                yield ExitCodes.UNKNOWN;
            }
        };
    }

    private void sayWhatIsThere(OnboardingResult result) {
        if (!result.exists().isEmpty()) {
            cli.say("What was made and is there now:");
            result.exists().forEach(thing -> cli.say("  " + thing));
        }
        result.steps().stream()
                .filter(step -> step.state() == StepState.UNKNOWN)
                .forEach(step ->
                        cli.say(
                                "Not known: whether "
                                        + step.step().word()
                                        + " took effect. Look there before you go on."));
        cli.say(
                "Remove what is there, or finish by hand, before you onboard this dealership again."
                        + " Jobs that were made carry CRON_CONSOLE_JOURNAL="
                        + result.journal()
                        + ".");
    }

    private void say(StepResult step) {
        String state = ResultOutput.word(step.state());
        cli.say(
                step.step().word()
                        + ": "
                        + state
                        + (step.detail().isEmpty() ? "" : " – " + step.detail()));
    }
}
