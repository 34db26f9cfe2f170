package org.cronconsole.ui.customjob;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobCheck;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.job.JobTime;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.kit.NextStart;
import org.cronconsole.ui.kit.ScheduleWords;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.SlotAdvice;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells when a job would start by what is typed. To be called away from the screen's thread. */
final class StartsTeller {
    private final JobCheck check;
    private final ScreenKit kit;
    private final ScheduleWords words;
    private final SlotAdvice slots;
    private final @Nullable JobId changed;

    /**
     * For a form.
     *
     * @param changed the job that it changes; null where it makes a new one
     */
    StartsTeller(JobCheck check, ScreenKit kit, @Nullable JobId changed) {
        this.check = check;
        this.kit = kit;
        this.words = new ScheduleWords(kit.texts(), kit.times());
        this.changed = changed;
        this.slots = new SlotAdvice(kit.texts(), kit.times(), changed);
    }

    /** When the job would start. */
    Starts tell(JobForm whole, ScheduleMode mode, List<CronJob> known, Lengths.Known lengths) {
        return check.time(whole)
                .map(typed -> told(typed, known, lengths))
                .orElseGet(() -> Starts.missing(hint(whole, mode)));
    }

    private String hint(JobForm whole, ScheduleMode mode) {
        boolean placeless = mode == ScheduleMode.LOCAL && whole.text(JobField.TIME_ZONE).isBlank();
        return kit.texts().get(placeless ? "schedule.hint.zone" : "schedule.hint.fill");
    }

    private Starts told(JobTime typed, List<CronJob> known, Lengths.Known lengths) {
        Instant now = kit.times().now();
        WallClock intent = typed.intent();
        UtcCron line = typed.cron();
        ZoneId place = intent == null ? kit.times().zone() : intent.zone();
        return new Starts(
                words.sentence(intent, line, now),
                intent == null ? "" : kit.texts().format("schedule.cron", line.expression()),
                words.next(line, place, now, Starts.COUNT).stream()
                        .map(StartsTeller::lines)
                        .toList(),
                intent == null ? List.of() : words.changesOrNone(intent, line, now),
                slots.of(known, typed, Set.of(), now),
                warnings(typed, known, lengths, now));
    }

    private List<String> warnings(
            JobTime typed, List<CronJob> known, Lengths.Known lengths, Instant now) {
        List<String> warnings = new ArrayList<>();
        // The form tells the line that is meant; that the job has another one is not hidden by it.
        known.stream()
                .filter(job -> job.id().equals(changed))
                .findFirst()
                .flatMap(job -> drift(job, typed, now))
                .ifPresent(warnings::add);
        warnings.addAll(lengths.overlaps(typed.cron(), now, kit.texts(), words));
        return warnings;
    }

    private Optional<String> drift(CronJob job, JobTime typed, Instant now) {
        WallClock intent = job.intent();
        UtcCron line = job.line().orElse(null);
        return intent == null || line == null || !intent.equals(typed.intent())
                ? Optional.empty()
                : job.drift(now)
                        .map(drift ->
                                kit.texts()
                                        .format(
                                                "schedule.asitstands",
                                                line.expression(),
                                                words.drift(intent, line, drift)));
    }

    /** The other clocks have a line of their own: beside the first there is no room for them. */
    private static String lines(NextStart start) {
        return start.elsewhere().isEmpty()
                ? start.there()
                : start.there() + "\n" + String.join("  ·  ", start.elsewhere());
    }
}
