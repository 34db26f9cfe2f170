package org.cronconsole.cli;

import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.offboarding.Offboarding;
import org.cronconsole.offboarding.OffboardingChoices;
import org.cronconsole.offboarding.OffboardingChoices.RunFate;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.offboarding.OffboardingPlan;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code dealerships offboard} and what goes on with one that has not ended. */
@Command(
        name = "offboard",
        description = {
            "Take a dealership out of service: suspend both jobs, wait for a run under way, delete"
                    + " the jobs, switch its dashboard user off, keep its number as a spare and"
                    + " remove its entry from the registry.",
            "What is not this dealership's by id and name is left alone. Its number stays rented:"
                    + " to give it back use numbers release."
        })
final class OffboardCommand implements Callable<Integer> {
    private static final String WHAT = "offboard a dealership";

    private final Cli cli;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "The dealership's name, exactly.")
    private @Nullable String name;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The dealership's name, once more.")
    private @Nullable String confirm;

    @Option(
            names = "--user",
            paramLabel = "FATE",
            defaultValue = "deactivate",
            description =
                    "What becomes of its dashboard user: deactivate, delete or keep (default:"
                            + " ${DEFAULT-VALUE}).")
    private UserFate user = UserFate.DEACTIVATE;

    @Option(
            names = "--active-run",
            paramLabel = "FATE",
            description =
                    "What becomes of a run under way: wait or cancel (default: wait; with --resume,"
                            + " what was chosen before).")
    private @Nullable RunFate run;

    @Option(names = "--dry-run", description = "Show the plan and write nothing.")
    private boolean dryRun;

    @Option(names = "--journals", description = "List the offboardings of this computer.")
    private boolean journals;

    @Option(
            names = "--resume",
            paramLabel = "JOURNAL",
            description = "Go on with an offboarding that has not ended.")
    private @Nullable String resume;

    @Option(
            names = "--stop",
            paramLabel = "JOURNAL",
            description =
                    "End an offboarding before anything is deleted: the jobs that it suspended are"
                            + " resumed.")
    private @Nullable String stop;

    OffboardCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        long modes =
                Stream.of(name, journals ? "" : null, resume, stop)
                        .filter(Objects::nonNull)
                        .count();
        if (modes != 1 || name == null && (dryRun || confirm != null)) {
            throw CliProblem.input(
                    "Use one at a time: NAME --confirm NAME (or --dry-run), --journals, --resume"
                            + " JOURNAL or --stop JOURNAL. Nothing was done.");
        }
        if (journals) {
            return JournalOutput.list(
                    cli, cli.services().offboardings().list(), OffboardOutput::journal);
        }
        if (resume != null) {
            String journal = resume;
            return goOn(journal, (acts, progress) -> acts.resume(journal, run, progress));
        }
        if (stop != null) {
            String journal = stop;
            return goOn(journal, (acts, progress) -> acts.standDown(journal, progress));
        }
        return begin(String.valueOf(name));
    }

    private int begin(String dealership) {
        if (!dryRun && !dealership.equals(confirm)) {
            throw CliProblem.input(
                    "--confirm: type the dealership's name exactly to offboard it, or use"
                            + " --dry-run. Nothing was done.");
        }
        Workbench bench = cli.open();
        if (!dryRun) {
            // Refused before anything is looked at; planning itself only reads.
            bench.writes().check(WHAT);
        }
        OffboardingPlan plan =
                bench.offboarding()
                        .plan(
                                dealership,
                                new OffboardingChoices(user, run == null ? RunFate.WAIT : run));
        if (dryRun) {
            cli.show(() -> OffboardOutput.json(plan), () -> OffboardOutput.text(plan));
        }
        plan.remarks().forEach(cli::say);
        if (!plan.possible()) {
            plan.problems().forEach(cli::say);
            cli.say("Something stands in the way. Nothing was done.");
            return ExitCodes.FAILED;
        }
        plan.kept().forEach(cli::say);
        if (dryRun) {
            return ExitCodes.DONE;
        }
        cli.checkWrite(bench, WHAT);
        return told(bench.offboarding().carryOut(plan, dealership, progress(bench)));
    }

    /** A way to go on with a journal. */
    private interface Way {
        OffboardingResult go(Offboarding acts, Consumer<StepResult> progress);
    }

    /** Looks at the journal before anybody signs in. */
    private int goOn(String journal, Way way) {
        JournalOutput.known(
                cli.services().offboardings().find(journal), "dealerships offboard --journals");
        Workbench bench = cli.openForWriting(WHAT);
        return told(way.go(bench.offboarding(), progress(bench)));
    }

    private Consumer<StepResult> progress(Workbench bench) {
        return step -> {
            cli.keepUnlocked(bench);
            if (step.state() != StepState.SKIPPED) {
                cli.say(OffboardOutput.words(step));
            }
        };
    }

    private int told(OffboardingResult result) {
        // A stopped offboarding has ended in order; what is left is to say so.
        Thread.interrupted();
        cli.show(() -> OffboardOutput.json(result), () -> OffboardOutput.text(result));
        cli.say(result.message());
        return switch (result.state()) {
            case DONE, STOOD_DOWN -> ExitCodes.DONE;
            case NOTHING_DONE -> ExitCodes.FAILED;
            case PARTLY -> {
                cli.say("To go on: cron-console dealerships offboard --resume " + result.journal());
                if (result.canStandDown()) {
                    cli.say(
                            "Nothing is deleted yet. To end it and resume the jobs: cron-console"
                                    + " dealerships offboard --stop "
                                    + result.journal());
                }
                yield ExitCodes.UNKNOWN;
            }
        };
    }
}
