package org.cronconsole.ui.runlog;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.CronJob;
import org.cronconsole.render.LogLine;
import org.cronconsole.render.LogListener;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The log lines of one run. While the run is active they are followed live; where Render refuses
 * that, they are read on whenever the run is looked at. Used on the screen's thread.
 */
final class RunLog {
    /** How the log is followed. */
    enum Following {
        /** Not at all: no run, or one that had ended before it was chosen. */
        NOT,
        /** The connection is being made. */
        CONNECTING,
        /** Lines come as they are written. */
        LIVE,
        /** The connection broke, and is made again. */
        RECONNECTING,
        /** It is read every few seconds instead. */
        READING,
        /** The run has ended while it was followed. */
        ENDED
    }

    private final RunService runs;
    private final ScreenKit kit;
    private final LogLines lines = new LogLines();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Following> following =
            new ReadOnlyObjectWrapper<>(Following.NOT);
    private @Nullable Run shown;
    private @Nullable LiveLog live;
    private @Nullable Instant nextTry;
    private Tasks.@Nullable Handle reading;
    private String trouble = "";
    private boolean busy;

    RunLog(RunService runs, ScreenKit kit) {
        this.runs = runs;
        this.kit = kit;
        sayStatus();
    }

    ObservableList<LogLine> lines() {
        return lines.all();
    }

    /** How much there is, and what is wrong. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** How the log is followed. */
    ReadOnlyObjectProperty<Following> followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** Shows the log of a run, or of none. */
    void show(CronJob job, @Nullable Run run) {
        Run before = shown;
        if (run != null && before != null && run.id().equals(before.id())) {
            shown = run;
            goOn(job, before, run);
            return;
        }
        stop();
        following.set(Following.NOT);
        shown = run;
        lines.clear();
        trouble = "";
        if (run != null && run.status().active()) {
            follow(job, run);
        } else if (run != null) {
            read(job, run, run);
        }
        sayStatus();
    }

    private void goOn(CronJob job, Run before, Run run) {
        if (run.status().active()) {
            if (following.get() == Following.READING) {
                readOn(job, run);
            } else if (live == null) {
                follow(job, since(run));
            }
        } else if (before.status().active() || following.get() == Following.READING) {
            // What was written last may not have come yet.
            stop();
            following.set(Following.ENDED);
            readOn(job, run);
        } else if (!trouble.isEmpty()) {
            readOn(job, run);
        }
        sayStatus();
    }

    /** Stops reading and following; showing the same run again goes on with it. */
    void stop() {
        if (reading != null) {
            reading.cancel();
            reading = null;
            busy = false;
        }
        if (live != null) {
            live.close();
            live = null;
        }
    }

    /** Lets the time until the next try count down. */
    void tick() {
        if (following.get() == Following.RECONNECTING) {
            sayStatus();
        }
    }

    private void follow(CronJob job, Run run) {
        following.set(Following.CONNECTING);
        live =
                LiveLog.follow(
                        kit.tasks(), listener -> runs.followLog(job, run, listener), new Heard());
    }

    /** What is heard of the log that is followed now. */
    private final class Heard implements LogListener {
        @Override
        public void lines(List<LogLine> heard) {
            lines.add(heard);
            sayStatus();
        }

        @Override
        public void connected() {
            trouble = "";
            following.set(Following.LIVE);
            sayStatus();
        }

        @Override
        public void reconnecting(GatewayException why, Duration in) {
            nextTry = kit.times().now().plus(in);
            trouble = words(why);
            following.set(Following.RECONNECTING);
            sayStatus();
        }

        @Override
        public void failed(GatewayException why) {
            stop();
            trouble = words(why);
            following.set(Following.READING);
            sayStatus();
        }
    }

    private void readOn(CronJob job, Run run) {
        if (!busy) {
            read(job, run, since(run));
        }
    }

    /**
     * The same run as if it had started a little before the last line that is known: the log is
     * asked for from there. Render may add lines that are a few seconds old.
     */
    private Run since(Run run) {
        if (lines.all().isEmpty()) {
            return run;
        }
        Instant from = lines.all().getLast().at().minus(Duration.ofSeconds(5));
        return new Run(
                run.id(),
                run.job(),
                run.status(),
                from.isAfter(run.at()) ? from : run.at(),
                run.endedAt(),
                run.trigger(),
                run.reason(),
                run.user());
    }

    private void read(CronJob job, Run run, Run from) {
        busy = true;
        reading =
                kit.tasks()
                        .run(
                                () -> runs.log(job, from, LogLines.LIMIT),
                                read -> {
                                    busy = false;
                                    trouble = "";
                                    lines.add(read);
                                    sayStatus();
                                },
                                failure -> {
                                    busy = false;
                                    trouble = words(failure);
                                    sayStatus();
                                });
    }

    private String words(Throwable failure) {
        Problem problem = kit.problems().of(failure);
        return kit.texts().format("runs.log.failed", problem.title(), problem.text());
    }

    private void sayStatus() {
        String count = count();
        status.set(
                switch (following.get()) {
                    case NOT, LIVE, ENDED -> trouble.isEmpty() ? count : trouble;
                    case CONNECTING -> count;
                    case RECONNECTING ->
                            kit.texts().format("runs.log.again", count, left(), trouble);
                    case READING -> kit.texts().format("runs.log.reading", count, trouble);
                });
    }

    private String left() {
        Instant next = nextTry;
        Duration left = next == null ? Duration.ZERO : Duration.between(kit.times().now(), next);
        return left.toSeconds() < 1
                ? kit.texts().get("runs.log.again.now")
                : kit.texts().format("runs.log.again.in", left.toSeconds());
    }

    private String count() {
        Run run = shown;
        int size = lines.all().size();
        if (run == null) {
            return kit.texts().get("runs.log.choose");
        }
        if (size == 0) {
            return kit.texts()
                    .get(
                            busy
                                    ? "runs.log.loading"
                                    : run.status().active() ? "runs.log.notyet" : "runs.log.empty");
        }
        String key =
                lines.oldestGone()
                        ? "runs.log.newest"
                        : size >= LogLines.LIMIT && following.get() == Following.NOT
                                ? "runs.log.cut"
                                : "runs.log.count";
        return kit.texts().format(key, size);
    }
}
