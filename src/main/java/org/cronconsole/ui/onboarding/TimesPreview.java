package org.cronconsole.ui.onboarding;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.Period;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the times typed so far come to: for each job that can be told already. */
final class TimesPreview {
    private static final int NEXT_STARTS = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final FormModel form;
    private final Texts texts;
    private final Times times;
    private final ObservableList<JobTimes> jobs = FXCollections.observableArrayList();

    TimesPreview(FormModel form, Texts texts, Times times) {
        this.form = form;
        this.texts = texts;
        this.times = times;
        form.onChange(this::refresh);
        refresh();
    }

    /** One for each job whose time, zone and days can be read. */
    ObservableList<JobTimes> jobs() {
        return jobs;
    }

    /** Works it out again, as time goes on. */
    void refresh() {
        jobs.clear();
        preview(Period.AM, FormField.AM_TIME).ifPresent(jobs::add);
        preview(Period.PM, FormField.PM_TIME).ifPresent(jobs::add);
    }

    private Optional<JobTimes> preview(Period period, FormField time) {
        try {
            // Typed zones like +05:00 are refused by the check, so they get no preview either.
            String zone = form.get(FormField.TIME_ZONE).strip();
            if (!zone.contains("/")) {
                return Optional.empty();
            }
            WallClock meant =
                    new WallClock(
                            LocalTime.parse(form.get(time).strip(), TIME),
                            ZoneId.of(zone),
                            Weekdays.parse(form.get(FormField.DAYS)));
            Instant now = times.now();
            UtcCron cron = meant.utcCron(now);
            return Optional.of(
                    JobTimes.of(period, meant, cron, cron.next(now, NEXT_STARTS), texts, times));
        } catch (DateTimeException | IllegalArgumentException notYet) {
            return Optional.empty();
        }
    }
}
