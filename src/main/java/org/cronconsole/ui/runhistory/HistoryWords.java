package org.cronconsole.ui.runhistory;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.history.HistoryPage;
import org.cronconsole.history.HistoryPeriod;
import org.cronconsole.history.HistoryRow;
import org.cronconsole.history.HistoryScope;
import org.cronconsole.history.HistoryStatus;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/** Puts a history into words. */
final class HistoryWords {
    private final ScreenKit kit;
    private final Texts texts;

    HistoryWords(ScreenKit kit) {
        this.kit = kit;
        this.texts = kit.texts();
    }

    /** Whose history it is. */
    String scope(HistoryScope scope) {
        return switch (scope) {
            case HistoryScope.All all -> texts.get("runs.scope.all");
            case HistoryScope.OfDealership one -> one.name();
            case HistoryScope.OfJob one -> one.name();
        };
    }

    /** For which time it is. */
    String period(HistoryPeriod period) {
        if (period.from() instanceof HistoryPeriod.Moment.Day first
                && period.to() instanceof HistoryPeriod.Moment.Day last) {
            return first.equals(last)
                    ? day(first.date())
                    : texts.format("runs.period.days", day(first.date()), day(last.date()));
        }
        long days = period.from() instanceof HistoryPeriod.Moment.Ago ago ? ago.span().toDays() : 0;
        return texts.format("runs.period.last", days);
    }

    private String day(LocalDate date) {
        ZoneId zone = kit.times().zone();
        return kit.times().day(date.atTime(12, 0).atZone(zone).toInstant(), zone);
    }

    /** What became of a run, or of a start without one. */
    Cells.Status status(HistoryStatus status) {
        StatusPill.Look look =
                switch (status) {
                    case RUNNING -> StatusPill.Look.RUNNING;
                    case HUNG, MISSED, LATE -> StatusPill.Look.WARN;
                    case SUCCESSFUL -> StatusPill.Look.OK;
                    case UNSUCCESSFUL -> StatusPill.Look.FAIL;
                    case CANCELED -> StatusPill.Look.STOPPED;
                    case SUSPENDED -> StatusPill.Look.QUIET;
                    case UNKNOWN -> StatusPill.Look.UNKNOWN;
                };
        return new Cells.Status(look, texts.get("runs.status." + key(status)));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The clock that a row's times are told by: the dealership's, else the viewer's. */
    ZoneId clock(HistoryRow row) {
        return Objects.requireNonNullElse(row.place().zone(), kit.times().zone());
    }

    /** When it started, or was due. */
    String when(HistoryRow row) {
        String at = kit.times().localIn(row.at(), clock(row));
        if (row.run() == null) {
            return texts.format("runs.due", at);
        }
        return row.run().startedAt() == null ? texts.get("runs.start.unknown") : at;
    }

    /** The same on the other clocks. */
    String whenElsewhere(HistoryRow row) {
        String due =
                row.run() == null || row.expectedAt().isEmpty()
                        ? ""
                        : "\n"
                                + texts.format(
                                        "runs.due",
                                        kit.times().localIn(row.expectedAt().get(), clock(row)));
        return kit.times().local(row.at())
                + "\n"
                + kit.times().utc(row.at())
                + "\n"
                + kit.times().age(row.at())
                + due;
    }

    /** How long the run took, or takes so far; empty where there is none. */
    String duration(HistoryRow row) {
        return row.run() == null || row.run().startedAt() == null
                ? ""
                : kit.times().exactly(length(row));
    }

    /** As {@link #duration}; zero where there is none. */
    Duration length(HistoryRow row) {
        Instant start = row.run() == null ? null : row.run().startedAt();
        if (start == null) {
            return Duration.ZERO;
        }
        Duration active = Duration.between(start, kit.times().now());
        boolean open = row.status().active();
        return row.duration().orElse(active.isNegative() || !open ? Duration.ZERO : active);
    }

    /** All of a row in one sentence. */
    String sentence(HistoryRow row) {
        String took = duration(row);
        return row.place().job().name()
                + ", "
                + when(row)
                + ", "
                + status(row.status()).word()
                + (took.isEmpty() ? "" : ", " + took)
                + row.reason().map(why -> ", " + why).orElse("");
    }

    /**
     * How many rows are shown of how many, and how old they are.
     *
     * @param stale whether newer ones could not be read
     */
    String statusLine(HistoryPage page, int shown, Instant lookedAt, boolean stale) {
        String count =
                page.whole()
                        ? shown == page.rows().size()
                                ? texts.format("runs.count", shown)
                                : texts.format("runs.count.of", shown, page.rows().size())
                        : texts.format("runs.count.newest", page.rows().size(), page.matching());
        Instant read = page.gaps().readTo();
        return read == null
                ? count
                : texts.format(
                        stale ? "runs.stale" : "runs.loaded",
                        count,
                        kit.times().age(min(read, lookedAt)));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What is lacking. */
    String gaps(HistoryPage.Gaps gaps) {
        return texts.format("runs.gaps.text", gaps.jobs(), gaps.starts());
    }

    /** How far the reading is. */
    String progress(Fleet.Progress progress) {
        return progress.all() == 0
                ? texts.get("runs.loading")
                : texts.format("runs.reading", progress.done(), progress.all());
    }
}
