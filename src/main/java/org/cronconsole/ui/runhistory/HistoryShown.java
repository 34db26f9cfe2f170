package org.cronconsole.ui.runhistory;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.history.HistoryFilter;
import org.cronconsole.history.HistoryPage;
import org.cronconsole.history.HistoryService;
import org.cronconsole.history.HistoryService.Query;
import org.cronconsole.id.JobId;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.runhistory.HistoryReading.Ask;
import org.cronconsole.ui.runhistory.HistoryReading.Phase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/** Brings what is wanted into the rows, and says how far that is and what is lacking. */
final class HistoryShown {
    private final ScreenKit kit;
    private final ScopeChoice scope;
    private final PeriodChoice period;
    private final RunRows rows;
    private final WantedRun wanted;
    private final HistoryWords words;
    private final HistoryReading reading;
    private final Runnable taken;
    private final ReadOnlyObjectWrapper<HistoryPage> page =
            new ReadOnlyObjectWrapper<>(HistoryPage.NONE);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> gaps = new SimpleObjectProperty<>();
    private @Nullable Instant lookedAt;
    private boolean narrowed;
    private boolean stale;
    private @Nullable Notice jobsUnread;

    /**
     * What is chosen.
     *
     * @param wanted the run to select once it is there
     */
    record Choices(ScopeChoice scope, PeriodChoice period, RunRows rows, WantedRun wanted) {}

    /**
     * Shows what is chosen.
     *
     * @param taken called after rows have come
     */
    HistoryShown(
            HistoryService history,
            ScreenKit kit,
            Choices choices,
            HistoryWords words,
            Runnable taken) {
        this.kit = kit;
        this.scope = choices.scope();
        this.period = choices.period();
        this.rows = choices.rows();
        this.wanted = choices.wanted();
        this.words = words;
        this.taken = taken;
        this.reading =
                new HistoryReading(
                        history,
                        kit,
                        scope::jobs,
                        new HistoryReading.Listener() {
                            @Override
                            public void page(HistoryPage read, boolean only, boolean last) {
                                take(read, only, last);
                            }

                            @Override
                            public void failed(Throwable problem) {
                                fail(problem);
                            }
                        });
        reading.phaseProperty().subscribe(now -> sayStatus());
        reading.progressProperty().subscribe(now -> sayStatus());
        rows.filterProperty().addListener((now, before, after) -> narrowedOtherwise());
        rows.wordsProperty().addListener((now, before, after) -> narrowedOtherwise());
    }

    /** What is asked for, not narrowed. */
    Query query() {
        return new Query(
                scope.scopeProperty().get(),
                period.periodProperty().get(),
                HistoryFilter.ALL,
                kit.times().zone());
    }

    /** Forgets what is shown: it is of something else. */
    void clear() {
        rows.clear();
        page.set(HistoryPage.NONE);
        gaps.set(null);
        lookedAt = null;
        stale = false;
    }

    /** Reads again: few jobs are asked, of all what is kept is looked through. */
    void reload() {
        read(scope.ofAll() ? Ask.NOBODY : Ask.FEW);
    }

    private void read(Ask ask) {
        failure.set(jobsUnread);
        stale = false;
        gaps.set(null);
        reading.start(query(), rows.shown(), ask);
    }

    /** Reads what is lacking, however many jobs are to be asked. */
    private void readRest() {
        read(Ask.MANY);
    }

    /** Stops the reading; what was read until then is shown. */
    void stopReading() {
        read(Ask.NOBODY);
    }

    /** Reads no more. */
    void close() {
        reading.stop();
    }

    private void narrowedOtherwise() {
        Phase now = reading.phaseProperty().get();
        if (narrowed && now != Phase.ASKING) {
            reading.start(query(), rows.shown(), Ask.NOBODY);
        }
        sayStatus();
    }

    /** Asks for the newest runs of these jobs, unless something else goes on. */
    void follow(Set<JobId> jobs) {
        // After a failure a person decides when to ask again.
        if (failure.get() == null) {
            reading.follow(query(), rows.shown(), jobs);
        }
    }

    private void take(HistoryPage read, boolean only, boolean last) {
        Instant now = kit.times().now();
        lookedAt = now;
        narrowed = only;
        page.set(read);
        rows.replace(read.rows(), only, wanted.id(), scope.ofJob());
        if (last) {
            wanted.seenIn(read.rows(), now);
        }
        gaps.set(last && read.gaps().jobs() > 0 ? lacking(read.gaps()) : null);
        taken.run();
        sayStatus();
    }

    private Notice lacking(HistoryPage.Gaps found) {
        return Notice.info("", words.gaps(found))
                .withAction(kit.texts().format("runs.gaps.read", found.requests()), this::readRest);
    }

    private void fail(Throwable problem) {
        stale = true;
        Notice said = Notice.of(kit.problems().of(problem));
        String kept = rows.all().isEmpty() ? "" : kit.texts().get("runs.kept");
        failure.set(
                new Notice(
                                said.kind(),
                                said.title(),
                                (said.text() + " " + kept).strip(),
                                said.details(),
                                null,
                                null)
                        .withAction(kit.texts().get("kit.retry"), this::reload));
        sayStatus();
    }

    /**
     * Of jobs that are not known nothing was looked for, which looks as if nothing had run.
     *
     * @param now whether the jobs could be read
     */
    void jobsAre(KnownJobs.State now) {
        Notice trouble = now.trouble();
        if (now.phase() == KnownJobs.Phase.FAILED && now.readAt() == null && trouble != null) {
            failure.set(trouble);
            jobsUnread = trouble;
        } else {
            if (jobsUnread != null && jobsUnread.equals(failure.get())) {
                failure.set(null);
            }
            jobsUnread = null;
        }
    }

    /** Says how far it is, and how old; to be called as time passes. */
    void sayStatus() {
        Instant looked = lookedAt;
        status.set(
                switch (reading.phaseProperty().get()) {
                    case LOOKING -> kit.texts().get("runs.loading");
                    case ASKING -> words.progress(reading.progressProperty().get());
                    case IDLE, FOLLOWING ->
                            looked == null
                                    ? ""
                                    : words.statusLine(
                                            page.get(), rows.matching().size(), looked, stale);
                });
    }

    /** True while nothing is read. */
    boolean idle() {
        return reading.phaseProperty().get() == Phase.IDLE;
    }

    /** What was read last. */
    ReadOnlyObjectProperty<HistoryPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What goes on. */
    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return reading.phaseProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Why it could not be read; null where it could. */
    ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }

    /** What is lacking, and how to read it; null where nothing is. */
    ObjectProperty<@Nullable Notice> gapsProperty() {
        return gaps;
    }
}
