package org.cronconsole.ui.runlog;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.ScreenKit;
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

    /** What could not be read of a run that has ended is asked for again after so long. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(15);

    private final RunService runs;
    private final ScreenKit kit;
    private final Duration pace;
    private final LogWords words;
    private final LogLines lines = new LogLines();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Following> following =
            new ReadOnlyObjectWrapper<>(Following.NOT);
    private final ReadOnlyObjectWrapper<@Nullable Run> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private @Nullable LiveLog live;
    private @Nullable Instant nextTry;
    private @Nullable CronJob job;
    private @Nullable Instant readAgainAt;
    private final LogReading reading;
    private String trouble = "";
    private boolean gap;
    private boolean readingBack;

    RunLog(RunService runs, ScreenKit kit) {
        this(runs, kit, LiveLog.PACE);
    }

    /**
     * The same at another pace.
     *
     * @param pace the least time between two batches of lines that are written now
     */
    RunLog(RunService runs, ScreenKit kit, Duration pace) {
        this.runs = runs;
        this.kit = kit;
        this.pace = pace;
        this.words = new LogWords(kit);
        this.reading = new LogReading(runs, kit.tasks(), this::came);
        sayStatus();
    }

    /** The lines, oldest first. */
    ObservableList<LogEntry> lines() {
        return lines.all();
    }

    /** The run whose log this is, as it was last told; null: none. */
    ReadOnlyObjectProperty<@Nullable Run> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** True where nothing of the beginning is left out. */
    boolean begins() {
        return !lines.oldestGone();
    }

    /** True once it is read as far as it will be: nothing is under way and nothing failed. */
    boolean settled() {
        Run run = shown.get();
        return run != null && !run.status().active() && !reading.underWay() && trouble.isEmpty();
    }

    /** Moves whenever anything of this may have changed. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** True where it could not be read, and is not being read. */
    boolean failed() {
        return !trouble.isEmpty() && !reading.underWay();
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
    void show(CronJob of, @Nullable Run run) {
        job = of;
        readAgainAt = null;
        Run before = shown.get();
        if (run != null && before != null && run.id().equals(before.id())) {
            shown.set(run);
            goOn(of, before, run);
            return;
        }
        stop();
        reading.forget();
        following.set(Following.NOT);
        lines.clear();
        gap = false;
        trouble = "";
        shown.set(run);
        if (run != null && run.status().active()) {
            follow(of, run);
        } else if (run != null) {
            read(of, run);
        }
        sayStatus();
    }

    private void goOn(CronJob job, Run before, Run run) {
        if (run.status().active()) {
            if (following.get() == Following.READING) {
                readOn(job, run);
            } else if (live == null) {
                follow(job, lines.unread(run));
            }
        } else if (before.status().active() || following.get() == Following.READING) {
            // What was written last may not have come yet.
            stop();
            following.set(Following.ENDED);
            // Nor what was missed: as much of the end is read again as is shown.
            read(job, gap || reading.broken() ? run : lines.unread(run));
            gap = false;
        } else if (reading.broken()) {
            readOn(job, run);
        }
        sayStatus();
    }

    /** Stops reading and following; showing the same run again goes on with it. */
    void stop() {
        reading.cancel();
        readAgainAt = null;
        readingBack = false;
        if (live != null) {
            live.close();
            live = null;
        }
    }

    /** Lets the time until the next try count down. */
    void tick() {
        Run run = shown.get();
        if (run != null
                && job != null
                && readAgainAt != null
                && !kit.times().now().isBefore(readAgainAt)) {
            readAgainAt = null;
            readOn(job, run);
            sayStatus();
        }
        if (following.get() == Following.RECONNECTING) {
            sayStatus();
        }
    }

    private void follow(CronJob job, Run run) {
        following.set(Following.CONNECTING);
        live =
                LiveLog.follow(
                        kit.tasks(),
                        pace,
                        listener -> runs.followLog(job, run, listener),
                        new Heard());
    }

    /** What is heard of the log that is followed now. */
    private final class Heard implements LiveLog.Screen {
        @Override
        public void lines(List<LogEntry> heard, boolean leftOut) {
            if (leftOut) {
                gap = true;
                lines.leaveOldest();
            }
            came(heard);
        }

        @Override
        public void readingBack(boolean underWay) {
            readingBack = underWay;
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
            trouble = words.of(why);
            following.set(Following.RECONNECTING);
            sayStatus();
        }

        @Override
        public void failed(GatewayException why) {
            stop();
            trouble = words.of(why);
            following.set(Following.READING);
            sayStatus();
        }
    }

    private void readOn(CronJob job, Run run) {
        if (!reading.underWay()) {
            // Its pages come from the end: after one that broke off, any may be missing.
            read(job, reading.broken() ? run : lines.unread(run));
        }
    }

    private void read(CronJob of, Run from) {
        reading.start(
                of,
                from,
                whole -> {
                    trouble = "";
                    if (!whole) {
                        lines.leaveOldest();
                    }
                    sayStatus();
                },
                failure -> {
                    trouble = words.of(failure);
                    // While it is active somebody looks at it every few seconds anyway.
                    boolean ended = !from.status().active();
                    readAgainAt =
                            ended && LogReading.mayPass(failure)
                                    ? kit.times().now().plus(AGAIN_AFTER)
                                    : null;
                    sayStatus();
                });
    }

    private void came(List<LogEntry> page) {
        lines.add(page);
        sayStatus();
    }

    private void sayStatus() {
        String count =
                words.count(
                        shown.get(),
                        lines.all().size(),
                        lines.oldestGone(),
                        reading.underWay(),
                        readingBack);
        status.set(
                switch (following.get()) {
                    case NOT, LIVE, ENDED -> failed() ? trouble : count;
                    case CONNECTING -> count;
                    case RECONNECTING -> words.reconnecting(count, nextTry, trouble);
                    case READING -> kit.texts().format("runs.log.reading", count, trouble);
                });
        changes.set(changes.get() + 1);
    }
}
