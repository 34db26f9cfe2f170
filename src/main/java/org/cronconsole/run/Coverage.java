package org.cronconsole.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * For which times the events of a job have been read whole: where nothing is known within them,
 * nothing happened.
 *
 * @param spans in order, apart from each other
 */
public record Coverage(List<Span> spans) {
    /** Nothing has been read. */
    public static final Coverage NONE = new Coverage(List.of());

    /** From one instant to another, both included. */
    public record Span(Instant from, Instant to) {
        /** True where its end does not lie after its begin. */
        public boolean empty() {
            return !to.isAfter(from);
        }
    }

    /** Sorts the spans and joins those that touch. */
    public Coverage {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !span.from().isAfter(last.to())) {
                Instant to = span.to().isAfter(last.to()) ? span.to() : last.to();
                joined.set(joined.size() - 1, new Span(last.from(), to));
            } else if (!span.to().isBefore(span.from())) {
                joined.add(span);
            }
        }
        spans = List.copyOf(joined);
    }

    /** One span. */
    public static Coverage of(Instant from, Instant to) {
        return new Coverage(List.of(new Span(from, to)));
    }

    /** This and another span. */
    public Coverage plus(Instant from, Instant to) {
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(from, to));
        return new Coverage(more);
    }

    /** True where all of this time has been read. */
    public boolean covers(Instant from, Instant to) {
        return spans.stream().anyMatch(s -> !s.from().isAfter(from) && !s.to().isBefore(to));
    }

    /** What of another coverage has not been read, in order. */
    public List<Span> lackingOf(Coverage needed) {
        List<Span> lacking = new ArrayList<>();
        for (Span span : needed.spans()) {
            Instant from = span.from();
            for (Span known : spans) {
                if (known.to().isBefore(from) || known.from().isAfter(span.to())) {
                    continue;
                }
                if (known.from().isAfter(from)) {
                    lacking.add(new Span(from, known.from()));
                }
                from = known.to();
            }
            if (from.isBefore(span.to())) {
                lacking.add(new Span(from, span.to()));
            }
        }
        return lacking;
    }

    /** The last span; empty where nothing has been read. */
    public Optional<Span> latest() {
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast());
    }
}
