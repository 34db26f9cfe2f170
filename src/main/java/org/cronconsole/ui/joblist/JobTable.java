package org.cronconsole.ui.joblist;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The columns of the job table. */
final class JobTable {
    /** The columns whose words are long; the others leave them the room of a wide window. */
    private static final Set<String> GROWING = Set.of("name", "schedule");

    private static final double ROOMY = 1.5;
    private static final double WIDEST = 900;

    private final TableView<JobRow> table;
    private final Texts texts;
    private final Times times;
    private final ScheduleWords words;

    JobTable(TableView<JobRow> table, Texts texts, Times times) {
        this.table = table;
        this.texts = texts;
        this.times = times;
        this.words = new ScheduleWords(texts, times);
    }

    void fill(JobRows rows) {
        Scale.rows(table, 46);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column("status", 121, 120, () -> Cells.pill(this::status), by(CronJob::suspended));
        column(
                "name",
                166,
                150,
                this::name,
                Comparator.comparing(r -> r.job().name(), ignoringCase()));
        column("schedule", 180, 178, () -> Cells.lines(this::schedule), schedules());
        column("next", 100, 98, () -> Cells.lines(this::next), byInstant(JobRow::nextRun));
        TableColumn<JobRow, JobRow> success =
                column(
                        "success",
                        84,
                        78,
                        () -> Cells.lines(row -> age(row.job().lastSuccessfulRunAt())),
                        byInstant(row -> row.job().lastSuccessfulRunAt()));
        TableColumn<JobRow, JobRow> plan =
                column("plan", 54, 54, () -> plain(CronJob::plan), by(CronJob::plan));
        TableColumn<JobRow, JobRow> region =
                column("region", 60, 60, () -> plain(CronJob::region), by(CronJob::region));
        TableColumn<JobRow, JobRow> updated =
                column(
                        "updated",
                        76,
                        72,
                        () -> Cells.lines(row -> age(row.job().updatedAt())),
                        by(CronJob::updatedAt));
        // All of it is told by the page of a job, too.
        Columns.giveWay(table, List.of(region, plan, updated, success));
        Columns.showSorted(table, rows.matching());
        // By name, so that the two jobs of a dealership stand together; Render documents no order.
        table.getColumns().stream()
                .filter(column -> column.getId().equals("name"))
                .forEach(name -> {
                    name.getStyleClass().add("job-name");
                    table.getSortOrder().add(name);
                });
    }

    private TableColumn<JobRow, JobRow> column(
            String key,
            double width,
            double least,
            Supplier<TableCell<JobRow, JobRow>> cell,
            Comparator<JobRow> order) {
        TableColumn<JobRow, JobRow> column = new TableColumn<>(texts.get("jobs.column." + key));
        column.setId(key);
        column.setMaxWidth(GROWING.contains(key) ? WIDEST : width * ROOMY);
        Scale.width(column, width, least);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        column.setComparator(order);
        table.getColumns().add(column);
        return column;
    }

    private static Comparator<String> ignoringCase() {
        return String.CASE_INSENSITIVE_ORDER;
    }

    private static <T extends Comparable<T>> Comparator<JobRow> by(Function<CronJob, T> value) {
        return Comparator.comparing(row -> value.apply(row.job()));
    }

    private static Comparator<JobRow> byInstant(Function<JobRow, @Nullable Instant> value) {
        return (one, other) -> {
            Instant a = value.apply(one);
            Instant b = value.apply(other);
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null);
            }
            return a.compareTo(b);
        };
    }

    private static Comparator<JobRow> schedules() {
        return Comparator.comparing((JobRow row) -> row.intentWords().isEmpty())
                .thenComparing(row ->
                        row.job().intent() == null ? LocalTime.MIN : row.job().intent().time())
                .thenComparing(JobRow::cronWords);
    }

    private TableCell<JobRow, JobRow> name() {
        return Cells.lines(row ->
                new Cells.Lines(row.job().name(), "", row.job().name() + "\n" + row.job().id()));
    }

    private TableCell<JobRow, JobRow> plain(Function<CronJob, String> value) {
        return Cells.lines(row -> Cells.Lines.of(value.apply(row.job())));
    }

    private Cells.Status status(JobRow row) {
        return row.job().suspended()
                ? new Cells.Status(StatusPill.Look.QUIET, texts.get("jobs.suspended"))
                : new Cells.Status(StatusPill.Look.OK, texts.get("jobs.active"));
    }

    private Cells.Lines schedule(JobRow row) {
        WallClock intent = row.job().intent();
        String tooltip = inWords(row);
        if (intent == null) {
            return new Cells.Lines(texts.get("jobs.nointent"), row.cronWords(), tooltip);
        }
        return new Cells.Lines(
                times.timeAndPlace(intent),
                Weekdays.said(intent.days()) + " · " + row.cronWords(),
                tooltip,
                row.drift() == null
                        ? null
                        : new Cells.Status(StatusPill.Look.WARN, texts.get("jobs.drift")));
    }

    /** Worked out for the rows in sight alone: a year of clock changes is looked at for it. */
    private String inWords(JobRow row) {
        WallClock intent = row.job().intent();
        Optional<UtcCron> line = row.job().line();
        if (line.isEmpty()) {
            return row.cronWords();
        }
        String sentence = words.sentence(intent, line.get(), times.now());
        Drift drift = row.drift();
        if (intent == null) {
            return sentence + "\n" + texts.get("jobs.nointent.tip");
        }
        String zone = sentence + "\n" + intent.zone() + " · " + row.cronWords();
        return drift == null ? zone : zone + "\n" + words.drift(intent, line.get(), drift);
    }

    private Cells.Lines next(JobRow row) {
        Instant next = row.nextRun();
        if (next == null) {
            return Cells.Lines.of(
                    texts.get(row.job().suspended() ? "jobs.nonext.suspended" : "jobs.nonext"));
        }
        return new Cells.Lines(
                times.soon(next),
                texts.format("jobs.next.line", times.zoneName(next), times.age(next)),
                times.local(next) + "\n" + times.utc(next));
    }

    private Cells.Lines age(@Nullable Instant at) {
        return at == null
                ? Cells.Lines.of(texts.get("jobs.never"))
                : new Cells.Lines(times.age(at), "", times.local(at) + "\n" + times.utc(at));
    }
}
