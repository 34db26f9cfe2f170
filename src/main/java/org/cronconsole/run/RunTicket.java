package org.cronconsole.run;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.run.log.LogRedaction;
import org.cronconsole.words.ClockForm;
import org.cronconsole.words.Language;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
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
    private static final Words WORDS = Words.of(RunTicket.class);

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
        line(
                text,
                dealership == null
                        ? WORDS.get("ticket.dealership.none")
                        : WORDS.format("ticket.dealership", dealership));
        line(text, WORDS.format("ticket.job", jobName, run.job()));
        line(text, WORDS.format("ticket.run", run.id(), run.trigger().said()));
        line(text, WORDS.format("ticket.status", run.status().said()));
        run.reasonInWords().ifPresent(why -> line(text, WORDS.format("ticket.reason", why)));
        if (run.user() != null) {
            line(text, WORDS.format("ticket.by", run.user()));
        }
        line(text, WORDS.format("ticket.started", both(run.startedAt())));
        line(
                text,
                run.status().active()
                        ? WORDS.get("ticket.ended.not")
                        : WORDS.format("ticket.ended", both(run.endedAt())));
        run.duration().ifPresent(took -> line(text, WORDS.format("ticket.took", seconds(took))));
        line(text, WORDS.format("ticket.plan", plan));
        line(text, WORDS.format("ticket.schedule", schedule));
        line(text, WORDS.format("ticket.good", before.words(this)));
        if (!address.isEmpty()) {
            line(text, WORDS.format("ticket.render", address));
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
                return WORDS.get("ticket.good.unread");
            }
            return run == null ? WORDS.get("ticket.good.none") : ticket.good(run);
        }
    }

    private String good(Run run) {
        String started = both(run.startedAt());
        return run.duration()
                .map(took -> WORDS.format("ticket.good.run.took", run.id(), started, seconds(took)))
                .orElseGet(() -> WORDS.format("ticket.good.run", run.id(), started));
    }

    private static String seconds(Duration took) {
        return String.valueOf(took.toSeconds());
    }

    private static String lastLines(List<LogEntry> log) {
        if (log.isEmpty()) {
            return WORDS.get("ticket.lines.none") + "\n";
        }
        List<LogEntry> last = log.subList(Math.max(0, log.size() - LAST_LINES), log.size());
        StringBuilder text = new StringBuilder();
        line(text, WORDS.format("ticket.lines", last.size()));
        last.forEach(line -> text.append(line.written()).append('\n'));
        return text.append(LogRedaction.warning()).append('\n').toString();
    }

    private String both(@Nullable Instant at) {
        if (at == null) {
            return WORDS.get("ticket.time.unknown");
        }
        DateTimeFormatter local =
                ClockForm.of("EEE d MMM yyyy, h:mm:ss a zzz", Language.locale()).withZone(place);
        return UTC.format(at) + " = " + local.format(at) + " (" + place + ")";
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append('\n');
    }
}
