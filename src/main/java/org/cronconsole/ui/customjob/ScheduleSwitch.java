package org.cronconsole.ui.customjob;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.job.JobCheck;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.job.JobTime;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Translates the schedule when the other way to say it is chosen: the cron line of the local time,
 * or the local time of the cron line. Never touches what a person has typed.
 */
final class ScheduleSwitch {
    private final JobFormModel form;
    private final JobCheck check;
    private final ScreenKit kit;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Tasks.@Nullable Handle translating;

    /** True once local time was chosen in place of a line, which it then says. */
    private boolean fromLine;

    /** What the other way says: the fields' texts, and what is to be said beside them. */
    private record Translation(Map<JobField, String> texts, String note) {}

    /** Translates in this form from now on. */
    ScheduleSwitch(JobFormModel form, JobCheck check, ScreenKit kit) {
        this.form = form;
        this.check = check;
        this.kit = kit;
        form.modeProperty().addListener((o, was, now) -> translate());
        // The line's time is another one in another zone, as long as nobody has typed one.
        form.text(JobField.TIME_ZONE).addListener((o, was, now) -> zoneChanged());
        for (JobField field : List.of(JobField.SCHEDULE, JobField.LOCAL_TIME, JobField.DAYS)) {
            form.text(field).addListener((o, was, now) -> typed(field));
        }
        form.onBegin(this::forget);
    }

    /** What was said of a translation is not true of what a person types in its place. */
    private void typed(JobField field) {
        if (form.typed(field)) {
            note.set(lasting());
        }
    }

    /** What is true however the line is typed. */
    private String lasting() {
        return form.dropsLocalTime()
                ? texts().format("schedule.switch.drop", form.localTimeAtFirst())
                : "";
    }

    private void forget() {
        note.set("");
        fromLine = false;
    }

    private void zoneChanged() {
        if (fromLine && form.modeProperty().get() == ScheduleMode.LOCAL) {
            translate();
        }
    }

    private void translate() {
        if (form.filling()) {
            return;
        }
        if (translating != null) {
            translating.cancel();
        }
        note.set(lasting());
        ScheduleMode to = form.modeProperty().get();
        fromLine = to == ScheduleMode.LOCAL;
        JobForm local = form.localTime();
        String line = form.get(JobField.SCHEDULE);
        Instant now = kit.times().now();
        translating =
                kit.tasks()
                        .run(
                                () ->
                                        to == ScheduleMode.UTC
                                                ? toLine(local, line)
                                                : toLocal(line, local, now),
                                this::take,
                                failure -> translating = null);
    }

    private void take(Translation found) {
        translating = null;
        // Half of a person's and half of another time would be neither's.
        boolean typed =
                form.modeProperty().get() == ScheduleMode.LOCAL
                        ? form.typed(JobField.LOCAL_TIME) || form.typed(JobField.DAYS)
                        : form.typed(JobField.SCHEDULE);
        if (typed) {
            note.set(lasting());
        } else {
            found.texts().forEach(form::give);
            note.set(lasting().isEmpty() ? found.note() : lasting());
        }
    }

    private Translation toLine(JobForm local, String line) {
        Optional<UtcCron> means = check.time(local).map(JobTime::cron);
        Map<JobField, String> texts = new EnumMap<>(JobField.class);
        if (means.isPresent() && UtcCron.read(line).filter(means.get()::startsLike).isEmpty()) {
            texts.put(JobField.SCHEDULE, means.get().expression());
        }
        return new Translation(
                texts,
                texts.isEmpty()
                        ? ""
                        : texts().format(
                                        "schedule.switch.toutc",
                                        local.text(JobField.LOCAL_TIME)
                                                + " "
                                                + local.text(JobField.TIME_ZONE)));
    }

    private Translation toLocal(String line, JobForm local, Instant now) {
        Map<JobField, String> texts = new EnumMap<>(JobField.class);
        Optional<UtcCron> read = UtcCron.read(line);
        if (read.isEmpty()) {
            return new Translation(texts, "");
        }
        String zone = local.text(JobField.TIME_ZONE).strip();
        if (zone.isEmpty()) {
            return new Translation(texts, texts().get("schedule.switch.zone"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            return new Translation(texts, "");
        }
        Optional<WallClock> means = read.get().localMeaning(ZoneId.of(zone), now);
        if (means.isEmpty()) {
            return new Translation(texts, texts().format("schedule.switch.notdaily", line.strip()));
        }
        texts.put(JobField.LOCAL_TIME, means.get().time().toString());
        texts.put(JobField.DAYS, Weekdays.said(means.get().days()));
        return new Translation(texts, texts().format("schedule.switch.tolocal", line.strip()));
    }

    private Texts texts() {
        return kit.texts();
    }

    /** What is to be said beside the choice of the way; empty where nothing is. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
