package org.cronconsole.run;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.run.log.LogRedaction;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A run as plain text, for a ticket: what somebody who was not there needs to know, and no secret
 * that is known here.
 *
 * @param dealership null where the job belongs to none
 * @param place whose clock the local times are by
 * @param address of Render's own page; empty where there is none
 */
public record RunTicket(
        @Nullable String dealership,
        String jobName,
        String plan,
        ZoneId place,
        String schedule,
        String address) {
    /** More lines nobody reads in a ticket. */
    public static final int LAST_LINES = 40;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /**
     * The text.
     *
     * @param before what is known of the last good run before it
     * @param log its lines, oldest first; the last ones are taken
     */
    public String text(Run run, LastGood before, List<LogEntry> log) {
        StringBuilder text = new StringBuilder();
        line(text, "Dealership", dealership == null ? "none" : dealership);
        line(text, "Job", jobName + " (" + run.job() + ")");
        line(text, "Run", run.id() + ", " + run.trigger().word());
        line(text, "Status", run.status().word());
        run.reasonInWords().ifPresent(why -> line(text, "Reason", why));
        if (run.user() != null) {
            line(text, "By", run.user());
        }
        line(text, "Started", both(run.startedAt()));
        line(text, "Ended", run.status().active() ? "not yet" : both(run.endedAt()));
        run.duration().ifPresent(took -> line(text, "Took", took.toSeconds() + " s"));
        line(text, "Plan", plan);
        line(text, "Schedule", schedule);
        line(text, "Last good run", before.words(this));
        if (!address.isEmpty()) {
            line(text, "On Render", address);
        }
        text.append('\n').append(lastLines(log));
        return text.toString();
    }

    /**
     * The last good run before another.
     *
     * @param run null where there is none in ninety days, or it is not known
     * @param known false where it could not be read
     */
    public record LastGood(@Nullable Run run, boolean known) {
        private String words(RunTicket ticket) {
            if (!known) {
                return "not known, for it could not be read";
            }
            return run == null ? "none in 90 days" : ticket.good(run);
        }
    }

    private String good(Run run) {
        return run.id()
                + ", "
                + both(run.startedAt())
                + run.duration().map(took -> ", took " + took.toSeconds() + " s").orElse("");
    }

    private static String lastLines(List<LogEntry> log) {
        if (log.isEmpty()) {
            return "There are no lines of its log.\n";
        }
        List<LogEntry> last = log.subList(Math.max(0, log.size() - LAST_LINES), log.size());
        StringBuilder text =
                new StringBuilder("The last %d lines of its log (UTC):\n".formatted(last.size()));
        last.forEach(line -> text.append(line.written()).append('\n'));
        return text.append(LogRedaction.WARNING).append('\n').toString();
    }

    private String both(@Nullable Instant at) {
        if (at == null) {
            return "not known";
        }
        DateTimeFormatter local =
                DateTimeFormatter.ofPattern("EEE d MMM yyyy, h:mm:ss a zzz", Locale.US)
                        .withZone(place);
        return UTC.format(at) + " = " + local.format(at) + " (" + place + ")";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
