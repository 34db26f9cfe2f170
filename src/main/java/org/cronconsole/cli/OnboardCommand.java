package org.cronconsole.cli;

import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code onboard}: one dealership or many, and what goes on with one that has not ended. */
@Command(
        name = "onboard",
        description =
                "Onboard a dealership, or many: dashboard user, phone number and both jobs of"
                        + " each.")
final class OnboardCommand implements Callable<Integer> {
    private static final String WHAT = "onboard a dealership";
    private static final String BACK = "roll an onboarding back";

    private final Cli cli;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "What to onboard, as JSON (see examples/dealership.json).")
    @Nullable Path file;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = {
                "Onboard the dealerships of a CSV file, one in each row, as fast as Render lets"
                        + " jobs be created (20 an hour). Given again, it goes on where it stopped."
            })
    @Nullable Path csv;

    @Option(
            names = "--csv-template",
            paramLabel = "FILE",
            description = "Write a CSV file to begin with.")
    @Nullable Path csvTemplate;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description =
                    "Fill what FILE leaves out from a template (see: templates list). FILE wins.")
    @Nullable String template;

    @Option(names = "--dry-run", description = "Show the plan and write nothing.")
    boolean dryRun;

    @Option(names = "--first-run", description = "Start the morning job once at the end.")
    boolean firstRun;

    @Option(
            names = "--line-check",
            description = {
                "At the end, watch for five minutes whether a text to the number comes in. Not to"
                        + " wait for it (Ctrl+C) does no harm."
            })
    boolean lineCheck;

    @Option(
            names = "--journals",
            description = "List the onboardings of this computer, ended or not.")
    boolean journals;

    @Option(
            names = "--resume",
            paramLabel = "JOURNAL",
            description =
                    "Go on with an onboarding that has not ended. Secrets that are needed again are"
                            + " read from FILE.")
    @Nullable String resume;

    @Option(
            names = "--only-this-step",
            description = "With --resume: do the step again that stopped, and only that.")
    boolean onlyThisStep;

    @Option(
            names = "--number",
            paramLabel = "NUMBER",
            description = "With --resume: rent this number in place of one that is gone.")
    @Nullable String number;

    @Option(
            names = "--roll-back",
            paramLabel = "JOURNAL",
            description =
                    "Take back what an onboarding that has not ended made. Its number is kept as a"
                            + " spare.")
    @Nullable String rollBack;

    OnboardCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        long modes =
                Stream.of(journals ? "" : null, resume, rollBack, csv, csvTemplate)
                        .filter(Objects::nonNull)
                        .count();
        boolean many = csv != null || csvTemplate != null;
        boolean begins = dryRun && csv == null || firstRun || lineCheck;
        if (modes > 1
                || modes == 1 && begins
                || (journals || many) && file != null
                || template != null && file == null
                || (onlyThisStep || number != null) && resume == null) {
            throw CliProblem.input(
                    "Use one at a time: --file (with --dry-run, --first-run or --line-check), --csv"
                        + " (with --dry-run), --csv-template, --journals, --resume (with --file or"
                        + " --only-this-step) or --roll-back (with --file). --template goes with"
                        + " --file. Nothing was done.");
        }
        if (csvTemplate != null) {
            return new OnboardCsv(cli).template(csvTemplate);
        }
        if (csv != null) {
            OnboardCsv rows = new OnboardCsv(cli);
            return dryRun ? rows.preview(csv) : rows.carryOut(csv);
        }
        if (journals) {
            return JournalOutput.list(
                    cli,
                    cli.services().journals().list(),
                    journal ->
                            new JournalOutput.Line(
                                    journal.id(),
                                    journal.dealership(),
                                    journal.state().word(),
                                    journal.startedAt()));
        }
        if (resume != null) {
            return goOn(resume, WHAT);
        }
        if (rollBack != null) {
            return goOn(rollBack, BACK);
        }
        return begin();
    }

    private int begin() {
        if (file == null) {
            throw CliProblem.input(
                    "Missing option: --file FILE (or --csv, --journals, --resume, --roll-back)."
                            + " Nothing was done.");
        }
        Function<Workbench, @Nullable OnboardingRequest> asked = AskedFile.of(file, template, cli);
        Workbench bench = cli.open();
        OnboardingRequest request = Objects.requireNonNull(asked.apply(bench));
        if (!dryRun) {
            // Refused before anything is looked at; planning itself only reads.
            bench.writes().check(WHAT);
        }
        OnboardingPlan plan = bench.onboarding().plan(request);
        if (dryRun) {
            cli.show(() -> PlanOutput.json(plan), () -> PlanOutput.text(plan));
        }
        if (!plan.possible()) {
            plan.conflicts()
                    .forEach(conflict -> {
                        cli.say(conflict.field() + ": " + conflict.problem());
                        RemedyOutput.lines(conflict.remedies()).forEach(cli::say);
                    });
            cli.say("Something stands in the way. Nothing was done.");
            return ExitCodes.FAILED;
        }
        if (dryRun) {
            return ExitCodes.DONE;
        }
        plan.remarks().forEach(remark -> cli.say(remark.text()));
        cli.checkWrite(bench, WHAT);
        OnboardingOptions options = new OnboardingOptions(firstRun, true, lineCheck);
        return told(bench.onboarding().carryOut(plan, options, progress(bench)));
    }

    /** Looks at the journal before anybody signs in. */
    private int goOn(String journal, String what) {
        JournalOutput.known(cli.services().journals().find(journal), "onboard --journals");
        Function<Workbench, @Nullable OnboardingRequest> asked = AskedFile.of(file, template, cli);
        PhoneNumber instead = instead();
        Workbench bench = cli.openForWriting(what);
        OnboardingRequest again = asked.apply(bench);
        OnboardingProgress progress = progress(bench);
        if (what.equals(BACK)) {
            return told(bench.onboarding().rollBack(journal, again, progress));
        }
        if (instead != null) {
            bench.onboarding().rentInstead(journal, instead);
        }
        return told(
                onlyThisStep
                        ? bench.onboarding().retry(journal, null, again, progress)
                        : bench.onboarding().resume(journal, again, progress));
    }

    private @Nullable PhoneNumber instead() {
        String given = number;
        return given == null
                ? null
                : PhoneNumber.parse(given)
                        .orElseThrow(() ->
                                CliProblem.input(
                                        "--number: Give the number with country code, like"
                                                + " +13125550123. Nothing was done."));
    }

    private OnboardingProgress progress(Workbench bench) {
        return step -> {
            cli.keepUnlocked(bench);
            say(step);
        };
    }

    private int told(OnboardingResult result) {
        // A stopped onboarding has ended in order; what is left is to say so.
        Thread.interrupted();
        cli.show(() -> ResultOutput.json(result), () -> ResultOutput.text(result));
        cli.say(result.message());
        RemedyOutput.lines(result.remedies()).forEach(cli::say);
        return switch (result.state()) {
            case DONE, ROLLED_BACK -> ExitCodes.DONE;
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
                        cli.say("Not known: whether " + step.step().word() + " took effect."));
        cli.say(
                "To go on:      cron-console onboard --resume "
                        + result.journal()
                        + " --file FILE");
        cli.say("(or only the step that stopped: with --only-this-step)");
        cli.say("To take it back: cron-console onboard --roll-back " + result.journal());
        cli.say("Both look first at what is there; what was made carries that mark.");
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
