package org.cronconsole.ui.onboarding;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobTime;
import org.cronconsole.job.Period;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.SlotAdvice;
import org.cronconsole.ui.kit.SlotAdvice.Advice;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the times typed so far come to, for each job that can be told already. Worked out away from
 * the screen's thread.
 */
final class TimesPreview {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final FormModel form;
    private final ScreenKit kit;
    private final Supplier<List<CronJob>> known;
    private final ScheduleWords words;
    private final SlotAdvice slots;
    private final ObservableList<JobTimes> jobs = FXCollections.observableArrayList();
    private Tasks.@Nullable Handle working;

    /** What was typed at one moment. */
    private record Typed(String zone, String am, String pm, String days, List<CronJob> known) {}

    /**
     * Follows this form.
     *
     * @param known all jobs that are known now, without a request
     */
    TimesPreview(FormModel form, ScreenKit kit, Supplier<List<CronJob>> known) {
        this.form = form;
        this.kit = kit;
        this.known = known;
        this.words = new ScheduleWords(kit.texts(), kit.times());
        this.slots = new SlotAdvice(kit.texts(), kit.times(), null);
        for (FormField field :
                List.of(
                        FormField.TIME_ZONE,
                        FormField.AM_TIME,
                        FormField.PM_TIME,
                        FormField.DAYS)) {
            form.text(field).addListener((o, was, now) -> refresh());
        }
        refresh();
    }

    /** One for each job whose time, zone and days can be read. */
    ObservableList<JobTimes> jobs() {
        return jobs;
    }

    /** Works it out again, as time goes on or other jobs have become known. */
    void refresh() {
        Tasks.Handle before = working;
        if (before != null) {
            before.cancel();
        }
        Typed typed =
                new Typed(
                        form.get(FormField.TIME_ZONE).strip(),
                        form.get(FormField.AM_TIME),
                        form.get(FormField.PM_TIME),
                        form.get(FormField.DAYS),
                        known.get());
        working =
                kit.tasks()
                        .run(
                                () -> told(typed),
                                found -> {
                                    if (!jobs.equals(found)) {
                                        jobs.setAll(found);
                                    }
                                },
                                failure -> jobs.clear());
    }

    private List<JobTimes> told(Typed typed) {
        List<JobTimes> told = new ArrayList<>();
        told(typed, Period.AM, typed.am()).ifPresent(told::add);
        told(typed, Period.PM, typed.pm()).ifPresent(told::add);
        return told;
    }

    private Optional<JobTimes> told(Typed typed, Period period, String time) {
        // Typed zones like +05:00 are refused by the check, so they get no preview either.
        if (!typed.zone().contains("/")) {
            return Optional.empty();
        }
        try {
            ZoneId zone = ZoneId.of(typed.zone());
            WallClock meant =
                    new WallClock(
                            LocalTime.parse(time.strip(), TIME),
                            zone,
                            Weekdays.parse(typed.days()));
            Instant now = kit.times().now();
            UtcCron cron = meant.lineForNext(now);
            Advice advice =
                    slots.of(typed.known(), new JobTime(cron, meant), bothTimes(typed), now);
            return Optional.of(JobTimes.of(period, meant, cron, advice, words, now));
        } catch (DateTimeException | IllegalArgumentException notYet) {
            return Optional.empty();
        }
    }

    /** Neither job is to be put at the time of the other. */
    private static Set<LocalTime> bothTimes(Typed typed) {
        return Stream.of(typed.am(), typed.pm())
                .flatMap(text -> time(text).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip(), TIME));
        } catch (DateTimeException notYet) {
            return Optional.empty();
        }
    }
}
