package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.retime.Adoption;
import org.cronconsole.retime.AdoptionCsv;
import org.cronconsole.retime.AdoptionReview;
import org.cronconsole.retime.AdoptionWish;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code schedules adopt}. */
@Command(
        name = "adopt",
        description = {
            "Gives jobs that exist already the local times that are meant for them, from a CSV file"
                + " with the columns dealership,timeZone and, where wanted, amTime,pmTime,days.",
            "A time that is left out is the one that stands in the job's line, for that is how"
                + " local times were typed as UTC. Without --apply it shows what would be written"
                + " and writes nothing. Lines are not changed: see schedules retime."
        })
final class AdoptCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--csv", required = true, paramLabel = "FILE", description = "The file.")
    private @Nullable Path csv;

    @Option(names = "--apply", description = "Write what was shown.")
    private boolean apply;

    AdoptCommand(Cli cli) {
        this.cli = cli;
    }

    /** What came of one dealership. */
    private record Outcome(AdoptionReview review, String state, @Nullable String problem) {}

    @Override
    public Integer call() {
        var wishes = wishes(Objects.requireNonNull(csv));
        Workbench bench = apply ? cli.openForWriting("give jobs their local times") : cli.open();
        List<AdoptionReview> reviews;
        try {
            reviews = bench.adoption().review(wishes);
        } catch (IllegalStateException unread) {
            throw new CliProblem(
                    ExitCodes.FAILED,
                    "The shared registry cannot be read, so nothing was done: "
                            + unread.getMessage());
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (AdoptionReview review : reviews) {
            outcomes.add(apply ? write(bench.adoption(), review) : shown(review));
            cli.keepUnlocked(bench);
        }
        cli.show(() -> Json.array(outcomes, AdoptCommand::json), () -> table(outcomes));
        outcomes.stream()
                .filter(outcome -> outcome.problem() != null)
                .forEach(outcome ->
                        cli.say(
                                "row "
                                        + outcome.review().wish().row()
                                        + ", "
                                        + outcome.review().wish().dealership()
                                        + ": "
                                        + outcome.problem()));
        if (!apply) {
            cli.say("Nothing was written. To write it, add --apply.");
        }
        return exitCode(outcomes);
    }

    /** All rows, or none where one is wrong: a script must not do half of what it was given. */
    private static List<AdoptionWish> wishes(Path file) {
        AdoptionCsv.Content content = AdoptionCsv.read(file);
        if (!content.problems().isEmpty()) {
            throw CliProblem.input(
                    "--csv: "
                            + content.problems().stream()
                                    .map(AdoptionCsv.Problem::words)
                                    .collect(Collectors.joining("\n")));
        }
        return content.wishes();
    }

    private static Outcome shown(AdoptionReview review) {
        if (review.problem() != null) {
            return new Outcome(review, "problem", review.problem());
        }
        return new Outcome(review, review.unchanged() ? "same" : "ready", null);
    }

    private static Outcome write(Adoption adoption, AdoptionReview review) {
        if (review.problem() != null) {
            return new Outcome(review, "problem", review.problem());
        }
        try {
            adoption.apply(review);
            return new Outcome(review, "done", null);
        } catch (RegistryConflict changed) {
            return new Outcome(review, "problem", changed.getMessage());
        } catch (GatewayException failure) {
            return new Outcome(
                    review,
                    failure.effectUnknown() ? "unknown" : "problem",
                    failure.getMessage() + " Run it again: what is written already stays.");
        }
    }

    private int exitCode(List<Outcome> outcomes) {
        long wrong = outcomes.stream().filter(outcome -> outcome.problem() != null).count();
        if (wrong == 0) {
            return ExitCodes.DONE;
        }
        boolean unknown = outcomes.stream().anyMatch(o -> o.state().equals("unknown"));
        boolean written = outcomes.stream().anyMatch(o -> o.state().equals("done"));
        return apply && (unknown || written) ? ExitCodes.UNKNOWN : ExitCodes.FAILED;
    }

    private static ObjectNode json(Outcome outcome) {
        AdoptionReview review = outcome.review();
        ObjectNode json =
                Json.object()
                        .put("row", review.wish().row())
                        .put("dealership", review.wish().dealership())
                        .put("timeZone", review.wish().zone().getId())
                        .put("state", outcome.state())
                        .put("problem", outcome.problem());
        json.set(
                "jobs",
                Json.array(
                        review.jobs(),
                        job ->
                                Json.object()
                                        .put("jobId", job.job().id().value())
                                        .put("name", job.job().name())
                                        .put("schedule", job.job().schedule())
                                        .put("meansNow", words(job.meansNow()))
                                        .put("localTime", job.intent().time().toString())
                                        .put("days", Weekdays.format(job.intent().days()))
                                        .put("needsRetime", job.needsRetime())));
        return json;
    }

    private static @Nullable String words(@Nullable WallClock clock) {
        return clock == null ? null : clock.time() + " " + Weekdays.format(clock.days());
    }

    private static String table(List<Outcome> outcomes) {
        TextTable table =
                new TextTable(
                        "ROW", "JOB", "LINE", "MEANS NOW", "WILL BE MEANT", "RE-TIME", "STATE");
        for (Outcome outcome : outcomes) {
            for (AdoptionReview.Job job : outcome.review().jobs()) {
                table.row(
                        "" + outcome.review().wish().row(),
                        job.job().name(),
                        job.job().schedule(),
                        Json.orEmpty(words(job.meansNow())),
                        Json.orEmpty(words(job.intent())) + " " + job.intent().zone(),
                        job.needsRetime() ? "yes" : "no",
                        outcome.state());
            }
        }
        return table.isEmpty() ? "" : table.toString();
    }
}
