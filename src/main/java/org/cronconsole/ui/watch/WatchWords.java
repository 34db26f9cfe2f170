package org.cronconsole.ui.watch;

import org.cronconsole.run.Advice;
import org.cronconsole.run.Expectation;
import org.cronconsole.run.Expectation.Pace;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.Sighting;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Says how a watched run stands. */
public final class WatchWords {
    private final Texts texts;
    private final Times times;

    /** In the words of this kit. */
    public WatchWords(ScreenKit kit) {
        this.texts = kit.texts();
        this.times = kit.times();
    }

    /** How a run stands, for its look: what it is doing, or what it came to. */
    enum Stand {
        /** Not seen by Render's events yet. */
        PENDING,
        /** Under way. */
        RUNNING,
        /** Under way for longer than is usual. */
        LONG,
        /** Under way for so long that it counts as hung. */
        HUNG,
        /** Ended with success. */
        SUCCESSFUL,
        /** Failed. */
        UNSUCCESSFUL,
        /** Canceled. */
        CANCELED,
        /** What became of it is not known. */
        UNKNOWN
    }

    /** How it stands. */
    static Stand stand(WatchedRun watched) {
        return switch (watched.sightingProperty().get().state()) {
            case PENDING -> Stand.PENDING;
            case UNSEEN -> Stand.UNKNOWN;
            case RUNNING ->
                    switch (pace(watched)) {
                        case USUAL -> Stand.RUNNING;
                        case LONG -> Stand.LONG;
                        case HUNG -> Stand.HUNG;
                    };
            case ENDED ->
                    switch (watched.run().status()) {
                        case SUCCESSFUL -> Stand.SUCCESSFUL;
                        case UNSUCCESSFUL -> Stand.UNSUCCESSFUL;
                        case CANCELED -> Stand.CANCELED;
                        case UNKNOWN, RUNNING, HUNG -> Stand.UNKNOWN;
                    };
        };
    }

    private static Pace pace(WatchedRun watched) {
        Expectation expected = watched.expectationProperty().get();
        return (expected == null ? Expectation.NONE : expected)
                .pace(watched.elapsedProperty().get());
    }

    /** How it stands, in a word or two. */
    String word(WatchedRun watched) {
        return texts.get("watch.stand." + stand(watched).name().toLowerCase(Locale.ROOT));
    }

    /** When it was started. */
    String started(WatchedRun watched) {
        return texts.format(
                "watch.started",
                times.localToTheSecond(watched.run().at()),
                watched.run().id().value());
    }

    /** How long it has been under way, or took. */
    String elapsed(WatchedRun watched) {
        return times.exactly(watched.elapsedProperty().get());
    }

    /** The same in its greatest unit, where room is scarce. */
    String roughly(WatchedRun watched) {
        return times.roughly(watched.elapsedProperty().get());
    }

    /** What that is against what is usual. */
    String usual(WatchedRun watched) {
        Expectation expected = watched.expectationProperty().get();
        if (expected == null) {
            return texts.get("watch.usual.reading");
        }
        TypicalLength typical = expected.typical();
        return typical == null
                ? texts.get("watch.usual.unknown")
                : texts.format(
                        "watch.usual",
                        times.exactly(typical.median()),
                        times.exactly(typical.p90()));
    }

    /** What is going on, or what it came to; what to do next is said beside the log. */
    String sentence(WatchedRun watched) {
        Run run = watched.run();
        Expectation expected = watched.expectationProperty().get();
        return switch (stand(watched)) {
            case PENDING -> texts.get("watch.pending");
            case RUNNING -> hungFrom(watched, expected);
            case LONG ->
                    texts.format("watch.long", since(run, p90(expected)))
                            + " "
                            + hungFrom(watched, expected);
            case HUNG -> texts.format("watch.hung", since(run, hungAfter(expected)));
            case SUCCESSFUL -> texts.format("watch.successful", ended(run)) + compared(watched);
            case UNSUCCESSFUL -> failed(run);
            case CANCELED ->
                    run.user() == null
                            ? texts.format("watch.canceled", ended(run))
                            : texts.format("watch.canceled.by", ended(run), run.user());
            case UNKNOWN -> unknown(watched);
        };
    }

    private String hungFrom(WatchedRun watched, @Nullable Expectation expected) {
        return texts.format("watch.hungfrom", since(watched.run(), hungAfter(expected)));
    }

    private String failed(Run run) {
        return texts.format(
                "watch.unsuccessful",
                ended(run),
                run.reasonInWords().orElse(texts.get("watch.noreason")));
    }

    private String unknown(WatchedRun watched) {
        return texts.get(
                watched.sightingProperty().get().state() == Sighting.State.UNSEEN
                        ? "watch.unseen"
                        : "watch.lost");
    }

    private String compared(WatchedRun watched) {
        return pace(watched) == Pace.USUAL ? "" : " " + texts.get("watch.successful.long");
    }

    private String since(Run run, Duration after) {
        return here(run.at().plus(after));
    }

    private String ended(Run run) {
        Instant end = run.endedAt();
        return end == null ? "" : here(end);
    }

    /** With the zone: the log beside it has the times of the job's own clock. */
    private String here(Instant at) {
        return times.clock(at, times.zone()) + " " + times.zoneName(at);
    }

    private static Duration p90(@Nullable Expectation expected) {
        TypicalLength typical = expected == null ? null : expected.typical();
        return typical == null ? Duration.ZERO : typical.p90();
    }

    private static Duration hungAfter(@Nullable Expectation expected) {
        return (expected == null ? Expectation.NONE : expected).hungAfter();
    }

    /**
     * That watched runs are over, for whoever looks at another screen.
     *
     * @param over at least one, in the order in which they ended
     */
    public Notice ended(List<WatchedRun> over) {
        long good = over.stream().filter(each -> stand(each) == Stand.SUCCESSFUL).count();
        if (over.size() > 1) {
            String title = texts.format("watch.ended.more", over.size(), good);
            return good == over.size() ? Notice.success(title, "") : Notice.warning(title, "");
        }
        WatchedRun one = over.getFirst();
        String title = texts.format("watch.ended", one.job().name(), word(one), elapsed(one));
        String text =
                Advice.of(one.run())
                        .map(next -> sentence(one) + " " + next)
                        .orElseGet(() -> sentence(one));
        return one.run().status() == RunStatus.SUCCESSFUL
                ? Notice.success(title, "")
                : Notice.warning(title, text);
    }
}
