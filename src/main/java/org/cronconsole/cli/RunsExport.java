package org.cronconsole.cli;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.history.HistoryExport;
import org.cronconsole.history.HistoryFileProblem;
import org.cronconsole.history.HistoryFilter;
import org.cronconsole.history.HistoryPage;
import org.cronconsole.history.HistoryPeriod;
import org.cronconsole.history.HistoryPeriod.Moment;
import org.cronconsole.history.HistoryScope;
import org.cronconsole.history.HistoryService;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Carries out {@code runs export}. */
final class RunsExport {
    private static final Pattern SPAN = Pattern.compile("[0-9]+[a-z]");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Wish ALL = new Wish(null, null);

    /** More are not named one by one. */
    private static final int NAMED = 20;

    private final Cli cli;
    private final Wish wish;
    private final HistoryPeriod period;
    private final boolean readAll;

    /** The jobs that could not be read, by their names and ids, with why. */
    private final Map<String, String> unread = new LinkedHashMap<>();

    /** Why not all could be asked, where that was not for single jobs. */
    private @Nullable String problem;

    /** Whose runs are wanted: of a job, of a dealership, or (both null) of all. */
    record Wish(@Nullable JobId job, @Nullable String dealership) {}

    RunsExport(Cli cli, Wish wish, HistoryPeriod period, boolean readAll) {
        this.cli = cli;
        this.wish = wish;
        this.period = period;
        this.readAll = readAll;
    }

    static Wish wish(@Nullable String job, @Nullable String dealership, boolean all) {
        int given = (job == null ? 0 : 1) + (dealership == null ? 0 : 1) + (all ? 1 : 0);
        if (given != 1) {
            throw CliProblem.input("Give one of --job ID, --dealership NAME and --all.");
        }
        return new Wish(
                job == null ? null : JobsCommand.jobId(job),
                dealership == null ? null : dealership.strip());
    }

    static HistoryPeriod period(String since, @Nullable String until, Instant now) {
        HistoryPeriod period =
                new HistoryPeriod(
                        moment("--since", since), until == null ? null : moment("--until", until));
        // Whatever the zone: a day may begin so much later elsewhere, but then it ends later too.
        if (period.to() != null && period.in(ZoneOffset.UTC, now).empty()) {
            throw CliProblem.input("--until: give a time after --since.");
        }
        return period;
    }

    private static Moment moment(String option, String given) {
        String text = given.strip();
        if (SPAN.matcher(text).matches()) {
            return new Moment.Ago(Span.parse(option, text));
        }
        if (DAY.matcher(text).matches()) {
            try {
                return new Moment.Day(LocalDate.parse(text));
            } catch (DateTimeParseException noDay) {
                throw CliProblem.input(option + ": there is no day " + text + ".");
            }
        }
        try {
            return new Moment.At(Instants.parse(option, text));
        } catch (CliProblem noInstant) {
            throw CliProblem.input(
                    option
                            + ": give a span like 7d, a day like 2026-11-17, or an instant with its"
                            + " offset like 2026-11-17T12:00:00Z.");
        }
    }

    int to(@Nullable Path csv, boolean replace) {
        if (csv != null && !replace && Files.exists(csv)) {
            throw CliProblem.input(
                    "--csv: " + csv + " is there already. Give another name, or --replace.");
        }
        Workbench bench = cli.open();
        HistoryService history = new HistoryService(bench.fleet());
        HistoryService.Query query =
                new HistoryService.Query(
                        scope(bench, history), period, HistoryFilter.ALL, ZoneOffset.UTC);
        if (!(query.scope() instanceof HistoryScope.All)) {
            Map<FleetJob, GatewayException> failed =
                    history.readWhatCanBe(query, false, step -> {});
            if (failed.size() == history.jobs(query.scope())) {
                // Nothing of it was read: that is no part of it.
                throw failed.values().iterator().next();
            }
            note(failed);
        } else if (readAll) {
            note(history.readWhatCanBe(query, true, this::tell));
        }
        HistoryPage.Gaps gaps =
                csv == null ? show(history, query) : write(history, query, csv, replace);
        return say(gaps);
    }

    private void note(Map<FleetJob, GatewayException> failed) {
        failed.forEach((job, why) -> note(job, String.valueOf(why.getMessage())));
    }

    private void note(FleetJob job, String why) {
        unread.putIfAbsent(job.name() + " (" + job.id() + ")", why);
    }

    private HistoryScope scope(Workbench bench, HistoryService history) {
        JobId job = wish.job();
        if (job != null) {
            CronJob found = bench.jobs().find(job);
            history.know(List.of(found));
            return new HistoryScope.OfJob(found.id(), found.name());
        }
        String dealership = wish.dealership();
        if (dealership == null) {
            // Who is plainly fine is not asked, but is known then.
            Fleet fleet = bench.fleet().refresh(false, step -> {});
            Stream.concat(
                            fleet.rows().stream().flatMap(row -> row.jobs().stream()),
                            fleet.others().stream())
                    .forEach(health -> {
                        if (health.unread() != null) {
                            note(health.job(), health.unread());
                        }
                    });
            if (fleet.problem() != null && unread.isEmpty()) {
                problem = fleet.problem();
            }
            return new HistoryScope.All();
        }
        history.know(bench.jobs().list());
        HistoryScope scope = new HistoryScope.OfDealership(dealership);
        if (history.jobs(scope) == 0) {
            throw new CliProblem(
                    ExitCodes.FAILED,
                    "No job is named "
                            + dealership
                            + " AM or "
                            + dealership
                            + " PM. List the dealerships with: cron-console dealerships list");
        }
        return scope;
    }

    private void tell(Fleet.Progress progress) {
        if (progress.done() == 0) {
            cli.say("Asking " + progress.all() + " jobs, as fast as Render's limits allow.");
        }
    }

    private HistoryPage.Gaps show(HistoryService history, HistoryService.Query query) {
        HistoryPage page = history.askedPage(query, Integer.MAX_VALUE);
        cli.show(
                () -> Json.array(page.rows(), HistoryOutput::json),
                () -> HistoryOutput.table(page.rows()));
        if (page.rows().isEmpty()) {
            cli.say("Nothing was due and nothing ran in this time.");
        }
        return page.gaps();
    }

    private HistoryPage.Gaps write(
            HistoryService history, HistoryService.Query query, Path csv, boolean replace) {
        HistoryExport.Written written;
        try {
            written = new HistoryExport(history).write(query, csv, replace, count -> {});
        } catch (HistoryFileProblem problem) {
            throw CliProblem.input("--csv: " + problem.getMessage());
        }
        HistoryPage.Gaps gaps = history.page(query, 0).gaps();
        cli.show(() -> HistoryOutput.json(written, gaps), () -> "");
        cli.say(
                written.rows()
                        + (written.rows() == 1 ? " row is" : " rows are")
                        + " in "
                        + written.file()
                        + ".");
        return gaps;
    }

    /**
     * Says what is lacking; that jobs could not be asked is a part of it, that nobody asked not.
     */
    private int say(HistoryPage.Gaps gaps) {
        if (problem != null) {
            cli.say("Not all jobs could be asked: " + problem);
        }
        unread.entrySet().stream()
                .limit(NAMED)
                .forEach(job -> cli.say(job.getKey() + " could not be read: " + job.getValue()));
        if (unread.size() > NAMED) {
            cli.say((unread.size() - NAMED) + " more jobs could not be read.");
        }
        sayGaps(gaps);
        if (problem == null && unread.isEmpty()) {
            return ExitCodes.DONE;
        }
        cli.say("The rest is told. Do it again for the whole: what was read is kept.");
        return ExitCodes.UNKNOWN;
    }

    private void sayGaps(HistoryPage.Gaps gaps) {
        if (gaps.jobs() > 0) {
            cli.say(
                    "Of "
                            + gaps.jobs()
                            + (gaps.jobs() == 1 ? " job" : " jobs")
                            + " not all has been read; of "
                            + gaps.starts()
                            + (gaps.starts() == 1 ? " start" : " starts")
                            + " nothing is known."
                            + (wish.equals(ALL) && !readAll
                                    ? " Add --read to read it, in "
                                            + gaps.requests()
                                            + " requests or more."
                                    : ""));
        }
    }
}
