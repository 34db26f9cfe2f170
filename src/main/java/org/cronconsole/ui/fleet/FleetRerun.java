package org.cronconsole.ui.fleet;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.fleet.FleetJob;
import org.cronconsole.id.JobId;
import org.cronconsole.job.RunAgain;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs several jobs again, after one question, one after the other as Render's limits allow, and
 * tells what came of each. Used on the screen's thread.
 */
final class FleetRerun {
    /** More names than that are not read. */
    private static final int NAMED = 8;

    private final RunAgain again;
    private final ScreenKit kit;
    private final Texts texts;
    private final Consumer<JobId> touched;
    private final Runnable ended;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<RunAgain.Outcome> outcomes = new ArrayList<>();
    private BiConsumer<JobId, Run> started = (job, run) -> {};
    private Runnable watch = () -> {};

    /**
     * Runs jobs again.
     *
     * @param touched is told of each job for which a start was tried, not on the screen's thread
     * @param ended is told after each end, whatever came of it
     */
    FleetRerun(RunAgain again, ScreenKit kit, Consumer<JobId> touched, Runnable ended) {
        this.again = again;
        this.kit = kit;
        this.texts = kit.texts();
        this.touched = touched;
        this.ended = ended;
    }

    /**
     * Lets the started runs be watched.
     *
     * @param each is told of each run that has started
     * @param open leads to them
     */
    void watchBy(BiConsumer<JobId, Run> each, Runnable open) {
        started = each;
        watch = open;
    }

    /** Asks, then starts a run of each. */
    void ask(List<FleetJob> jobs) {
        if (running.get() || jobs.isEmpty()) {
            return;
        }
        String names =
                jobs.stream().limit(NAMED).map(FleetJob::name).collect(Collectors.joining(", "));
        String more =
                jobs.size() > NAMED
                        ? texts.format("fleet.rerun.more", names, jobs.size() - NAMED)
                        : names;
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("fleet.rerun.title", jobs.size()),
                                texts.format("fleet.rerun.message", more),
                                texts.format("fleet.rerun.verb", jobs.size())),
                        yes -> start(jobs));
    }

    private void start(List<FleetJob> jobs) {
        if (running.get()) {
            return;
        }
        running.set(true);
        // Here, before the work begins: one who stops at once must not be overheard.
        stop.set(false);
        outcomes.clear();
        say(jobs.size());
        kit.tasks()
                .run(
                        () ->
                                again.all(
                                        jobs.stream().map(FleetJob::id).toList(),
                                        each -> {
                                            touched.accept(each.job());
                                            kit.tasks().onScreen(() -> came(each, jobs.size()));
                                        },
                                        () -> !stop.get()),
                        all -> end(all, jobs),
                        failure -> {
                            finish();
                            notice.set(Notice.of(kit.problems().of(failure)));
                        });
    }

    private void came(RunAgain.Outcome outcome, int all) {
        Run run = outcome.run();
        if (run != null) {
            started.accept(outcome.job(), run);
        }
        if (running.get()) {
            outcomes.add(outcome);
            say(all);
        }
    }

    private void say(int all) {
        notice.set(
                Notice.info("", texts.format("fleet.rerun.working", outcomes.size(), all))
                        .withAction(texts.get("fleet.rerun.stop"), this::stop));
    }

    private void finish() {
        running.set(false);
        ended.run();
    }

    private void end(List<RunAgain.Outcome> all, List<FleetJob> jobs) {
        finish();
        long count = all.stream().filter(each -> each.failure() == null).count();
        if (count == jobs.size()) {
            notice.set(watchable(Notice.success(texts.format("fleet.rerun.done", count), "")));
            watch.run();
            return;
        }
        List<String> lines = new ArrayList<>();
        for (RunAgain.Outcome each : all) {
            RuntimeException failure = each.failure();
            if (failure != null) {
                Problem problem = kit.problems().of(failure);
                lines.add(
                        texts.format(
                                "fleet.rerun.failed",
                                name(jobs, each),
                                problem.title(),
                                problem.text()));
            }
        }
        if (all.size() < jobs.size()) {
            lines.add(
                    texts.format(
                            "fleet.rerun.untried",
                            jobs.subList(all.size(), jobs.size()).stream()
                                    .map(FleetJob::name)
                                    .collect(Collectors.joining(", "))));
        }
        Notice partly =
                Notice.warning(
                        texts.format("fleet.rerun.partly", count, jobs.size()),
                        String.join("\n", lines));
        notice.set(count == 0 ? partly : watchable(partly));
    }

    private Notice watchable(Notice said) {
        return said.withAction(texts.get("fleet.rerun.watch"), watch);
    }

    private static String name(List<FleetJob> jobs, RunAgain.Outcome of) {
        return jobs.stream()
                .filter(job -> job.id().equals(of.job()))
                .map(FleetJob::name)
                .findFirst()
                .orElse(of.job().value());
    }

    /** Starts no further one; the one that is being started ends in order. */
    void stop() {
        stop.set(true);
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
