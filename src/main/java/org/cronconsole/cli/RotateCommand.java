package org.cronconsole.cli;

import org.cronconsole.account.WriteLock;
import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.Outlook;
import org.cronconsole.rotation.Rotation;
import org.cronconsole.rotation.RotationFile;
import org.cronconsole.rotation.RotationPlan;
import org.cronconsole.rotation.RotationResult.State;
import org.cronconsole.rotation.RotationStep;
import org.cronconsole.rotation.RotationWish;
import org.cronconsole.rotation.Way;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code env rotate}. */
@Command(
        name = "rotate",
        description = {
            "Exchanges a value that many jobs carry as a copy, in two acts: --plan finds out which"
                    + " jobs carry NAME and writes that to a file, without any value; --apply"
                    + " carries it out, job by job, and can be repeated after a stop.",
            "Planning reads this env var of every job: a call a job, which Render may record."
                    + " Values come from a file or standard input (-), never from an argument."
        })
final class RotateCommand implements Callable<Integer> {
    private static final String WHAT = "change env vars of jobs";
    private static final int EVERY = 20;

    private final Cli cli;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The env var's name.")
    private @Nullable String name;

    @Option(names = "--plan", paramLabel = "FILE", description = "Write a plan to this new file.")
    private @Nullable Path plan;

    @Option(names = "--apply", paramLabel = "FILE", description = "Carry out this plan.")
    private @Nullable Path apply;

    @Option(
            names = "--old-file",
            paramLabel = "FILE",
            description =
                    "With --plan: the value that is to be exchanged. Jobs that hold another one are"
                        + " listed and not changed. Without it, every job that carries NAME is.")
    private @Nullable Path oldFile;

    @Option(
            names = "--to-group",
            paramLabel = "GROUP",
            description =
                    "With --plan: the jobs' copies go, and this env group, which they are linked"
                            + " to, gets the value: the next rotation is one change.")
    private @Nullable String toGroup;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "With --plan: change this env group's own value; its jobs are deployed.")
    private @Nullable String ofGroup;

    @Option(
            names = "--deploy",
            paramLabel = "HOW",
            defaultValue = "deploy-only",
            description =
                    "With --plan: what brings the value into effect: none, deploy-only or"
                            + " build-and-deploy (default: ${DEFAULT-VALUE}).")
    private String deploy = "deploy-only";

    @Option(
            names = "--value-file",
            paramLabel = "FILE",
            description =
                    "With --apply: the new value; - for standard input, which is the default. A"
                            + " line break at its end does not count.")
    private @Nullable Path valueFile;

    @Option(
            names = "--include-differing",
            description = "With --apply: change the jobs that hold another value too.")
    private boolean includeDiffering;

    RotateCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if ((plan == null) == (apply == null)) {
            throw CliProblem.input("Give either --plan FILE or --apply FILE. Nothing was done.");
        }
        if (plan != null) {
            if (name == null || valueFile != null || includeDiffering) {
                throw CliProblem.input(
                        "--plan goes with NAME, and with neither --value-file nor"
                                + " --include-differing. Nothing was done.");
            }
            return plan(plan, name);
        }
        if (name != null || oldFile != null || toGroup != null || ofGroup != null) {
            throw CliProblem.input(
                    "--apply goes with --value-file and --include-differing: the rest stands in the"
                            + " plan. Nothing was done.");
        }
        return apply(new RotationFile(java.util.Objects.requireNonNull(apply)));
    }

    private int plan(Path file, String variable) {
        if (Files.exists(file)) {
            // It may be a rotation that is under way.
            throw CliProblem.input("--plan: there is a file " + file + " already.");
        }
        if (toGroup != null && ofGroup != null) {
            throw CliProblem.input("Use one of --group and --to-group.");
        }
        DeployAfter after;
        try {
            after = DeployAfter.of("--deploy", deploy);
        } catch (SettingsProblem unknown) {
            throw CliProblem.input("--deploy: none, deploy-only or build-and-deploy.");
        }
        Secret old = oldFile == null ? null : new SecretInput(cli.services().in()).read(oldFile);
        Workbench bench = cli.open();
        if (bench.writes().state() == WriteLock.State.READ_ONLY) {
            throw CliProblem.input(
                    "A read-only session reads no values of env vars. Nothing was done.");
        }
        Rotation rotation = bench.rotations().rotation();
        Way way = ofGroup != null ? Way.GROUP : toGroup != null ? Way.TO_GROUP : Way.COPIES;
        RotationPlan.Group group = way == Way.COPIES ? null : group(rotation);
        RotationWish wish =
                new RotationWish(variable, way, group == null ? null : group.id(), old, after);
        String problem = wish.problem();
        if (problem != null) {
            throw CliProblem.input(problem);
        }
        Outlook outlook = rotation.outlook(wish);
        cli.say(
                "Reading "
                        + variable
                        + " of "
                        + outlook.jobs()
                        + " jobs: "
                        + RotateOutput.words(outlook)
                        + " Render may record each read.");
        RotationPlan made =
                rotation.plan(
                        wish,
                        progress -> {
                            if (progress.done() % EVERY == 0 && progress.done() > 0) {
                                cli.say(progress.done() + " of " + progress.all() + " jobs read");
                            }
                        },
                        () -> !Thread.currentThread().isInterrupted());
        new RotationFile(file).save(KeptRotation.of(made));
        KeptRotation kept = KeptRotation.of(made);
        cli.show(() -> RotateOutput.json(kept), () -> RotateOutput.text(kept));
        made.left().forEach(job -> cli.say("Left alone: " + job.name() + ". " + job.reason()));
        made.remarks().forEach(cli::say);
        cli.say(
                made.possible()
                        ? "The plan is in "
                                + file
                                + ". Review it, then: cron-console env rotate --apply "
                                + file
                                + " --value-file -"
                        : "No job carries that value.");
        return ExitCodes.DONE;
    }

    private RotationPlan.Group group(Rotation rotation) {
        String wanted = ofGroup != null ? ofGroup : toGroup;
        var all = rotation.groups();
        return all.stream()
                .filter(group -> group.name().equals(wanted) || group.id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        CliProblem.input(
                                "There is no env group of that name. There is: "
                                        + all.stream()
                                                .map(RotationPlan.Group::name)
                                                .collect(Collectors.joining(", "))));
    }

    private int apply(RotationFile file) {
        KeptRotation kept = load(file);
        Secret fresh =
                new SecretInput(cli.services().in())
                        .read(valueFile == null ? Path.of("-") : valueFile);
        Workbench bench = cli.openForWriting(WHAT);
        if (!kept.plan().workspace().equals(bench.workspace().id())) {
            throw CliProblem.input("The plan is of another workspace. Nothing was done.");
        }
        if (includeDiffering) {
            kept = choosingAll(kept);
        }
        if (includeDiffering) {
            file.save(kept);
        }
        KeptRotation now;
        try {
            now =
                    bench.rotations()
                            .carryOut(
                                    file,
                                    kept,
                                    fresh,
                                    stands -> {
                                        cli.keepUnlocked(bench);
                                        say(stands.rotation());
                                    },
                                    () -> !Thread.currentThread().isInterrupted())
                            .orElseThrow(() ->
                                    new CliProblem(
                                            ExitCodes.FAILED,
                                            "Another window or command carries this plan out."));
        } catch (Rotation.OtherValue other) {
            throw CliProblem.input(String.valueOf(other.getMessage()));
        }
        Thread.interrupted();
        return told(now, file);
    }

    private static KeptRotation load(RotationFile file) {
        try {
            return file.load();
        } catch (RotationFile.Unkept unreadable) {
            throw CliProblem.input(String.valueOf(unreadable.getMessage()));
        }
    }

    private static KeptRotation choosingAll(KeptRotation kept) {
        RotationPlan all =
                kept.plan()
                        .choosing(
                                kept.plan().steps().stream()
                                        .map(RotationStep::job)
                                        .collect(Collectors.toSet()));
        return new KeptRotation(
                all, kept.fresh(), kept.group(), kept.deploysBefore(), kept.results());
    }

    private int spoken;

    /** The result that is new. */
    private void say(KeptRotation stands) {
        int tried = stands.results().size();
        if (tried > spoken) {
            spoken = tried;
            cli.say(
                    stands.there()
                            + " of "
                            + stands.plan().chosen().size()
                            + " have the new value");
        }
    }

    private int told(KeptRotation now, RotationFile file) {
        cli.show(() -> RotateOutput.json(now), () -> RotateOutput.text(now));
        var ofGroup = now.group();
        if (ofGroup != null) {
            cli.say(ofGroup.words());
        }
        int all = now.plan().chosen().size();
        boolean groupFailed = ofGroup != null && !ofGroup.state().isThere();
        boolean unclear =
                now.count(State.UNKNOWN) > 0
                        || now.count(State.DEPLOY_UNKNOWN) > 0
                        || ofGroup != null && ofGroup.state() == State.UNKNOWN;
        if (!now.isFinished()) {
            cli.say("To go on: cron-console env rotate --apply " + file.path());
        }
        if (unclear || !groupFailed && now.there() > 0 && now.there() < all) {
            return ExitCodes.UNKNOWN;
        }
        if (!groupFailed && now.there() == all) {
            return ExitCodes.DONE;
        }
        return now.results().isEmpty() && !groupFailed ? ExitCodes.UNKNOWN : ExitCodes.FAILED;
    }
}
