package org.cronconsole.fleet;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.RunService;
import org.cronconsole.run.SlotJudge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Finds out what is lacking of a stretch of time, and reads it. */
final class PastReading {
    private static final int EVENTS_OF_A_PAGE = 100;

    /** What is due since a shorter time is not looked for yet. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final FleetState state;
    private final EventReader reader;

    PastReading(FleetState state, EventReader reader) {
        this.state = state;
        this.reader = reader;
    }

    /** What a job is to be asked for. */
    record Question(JobRecord record, List<Coverage.Span> spans) {}

    /**
     * What a job is to be asked for.
     *
     * @param fresh true to ask for runs that belong to no start too, and for what came since it was
     *     last asked
     * @return empty for nothing
     */
    static Optional<Question> question(
            JobRecord record, Coverage read, Coverage.Span span, boolean fresh, Instant now) {
        List<Coverage.Span> spans =
                new ArrayList<>(
                        fresh ? unread(record, read, span, now) : lacking(record, read, span, now));
        if (fresh && span.to().isAfter(now.minus(Past.MARGIN))) {
            spans.add(newest(read, span, now));
        }
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(record, new Coverage(spans).spans()));
    }

    /** How many requests it takes at least to read a gap. */
    static int requests(JobRecord record, Coverage.Span gap) {
        int starts = HealthRule.line(record).due(gap.from(), gap.to(), Integer.MAX_VALUE).size();
        return Math.max(1, (2 * starts + EVENTS_OF_A_PAGE - 1) / EVENTS_OF_A_PAGE);
    }

    /** For each start, the time in which a run may have been in its way and its own have ended. */
    static List<Coverage.Span> lacking(
            JobRecord record, Coverage read, Coverage.Span span, Instant now) {
        Instant settled = now.minus(JUST_NOW);
        Instant to = span.to().isBefore(settled) ? span.to() : settled;
        List<Coverage.Span> needed =
                HealthRule.line(record).due(span.from(), to, Integer.MAX_VALUE).stream()
                        .map(due -> due.at())
                        .filter(due ->
                                !read.covers(
                                        due.minus(Past.MARGIN),
                                        min(due.plus(SlotJudge.GRACE), settled)))
                        .map(due ->
                                new Coverage.Span(
                                        due.minus(Past.MARGIN),
                                        min(due.plus(Past.MARGIN), settled)))
                        .toList();
        return joined(record, read.lackingOf(new Coverage(needed)));
    }

    /** What one page holds is read at once, holes between and all: each question is a request. */
    private static List<Coverage.Span> joined(JobRecord record, List<Coverage.Span> gaps) {
        List<Coverage.Span> joined = new ArrayList<>();
        for (Coverage.Span gap : gaps) {
            Coverage.Span together =
                    joined.isEmpty() ? gap : new Coverage.Span(joined.getLast().from(), gap.to());
            if (!joined.isEmpty() && requests(record, together) == 1) {
                joined.removeLast();
                joined.add(together);
            } else {
                joined.add(gap);
            }
        }
        return joined;
    }

    /**
     * All of it, whether or not a start was due; and on until the job was first seen, for only
     * events tell whether it was suspended before that.
     */
    private static List<Coverage.Span> unread(
            JobRecord record, Coverage read, Coverage.Span span, Instant now) {
        Instant created = record.job().createdAt();
        Instant from = span.from().isBefore(created) ? created : span.from();
        Instant seen = record.versions().getFirst().seenFrom();
        Instant past = span.to().plus(Past.MARGIN);
        return read.lackingOf(
                Coverage.of(from.minus(Past.MARGIN), min(seen.isAfter(past) ? seen : past, now)));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What came since the newest reading; its last minutes again, for events may come late. */
    private static Coverage.Span newest(Coverage read, Coverage.Span span, Instant now) {
        Instant from = span.from().minus(Past.MARGIN);
        return new Coverage.Span(
                read.latest()
                        .map(known -> known.to().minus(EventReader.SETTLE))
                        .filter(known -> known.isAfter(from))
                        .map(known -> min(known, now))
                        .orElse(from),
                now);
    }

    /**
     * Asks several at once.
     *
     * @return why jobs could not be read; those are not among them that all would meet
     */
    Map<JobId, GatewayException> askAll(
            List<Question> questions,
            RunService lane,
            Instant now,
            Consumer<Fleet.Progress> eachStep) {
        Map<JobId, GatewayException> failures = new ConcurrentHashMap<>();
        Several.each(
                questions,
                asked -> {
                    try {
                        ask(asked, lane, now);
                    } catch (GatewayException failure) {
                        if (Asking.meetsAll(failure)) {
                            throw failure;
                        }
                        failures.put(asked.record().job().id(), failure);
                    }
                },
                done -> {},
                eachStep);
        return failures;
    }

    /** Asks, and keeps what is told. Waits where the rate limits say so. */
    private void ask(Question question, RunService lane, Instant now) {
        JobRecord record = question.record();
        Instant settled = now.minus(JUST_NOW);
        for (Coverage.Span span : question.spans()) {
            boolean toNow = !span.to().isBefore(settled);
            JobRecord before = record;
            List<JobRecord> after = new ArrayList<>();
            Asking.patiently(() ->
                    after.add(
                            reader.read(
                                    before,
                                    lane,
                                    span.from(),
                                    toNow ? null : span.to(),
                                    now.minus(FleetService.HORIZON))));
            record = after.getFirst();
            state.put(record);
        }
    }
}
