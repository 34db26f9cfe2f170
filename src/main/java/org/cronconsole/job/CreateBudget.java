package org.cronconsole.job;

import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What creating jobs takes of Render's limit of creates, which counts for a person over all their
 * keys, colleagues' scripts included where they use them.
 *
 * @param wanted how many jobs are to be created
 * @param left how many Render still allows in this window
 * @param limit how many it allows in a window, which is an hour
 * @param fullAgainAt the end of this window
 */
public record CreateBudget(int wanted, long left, long limit, Instant fullAgainAt) {
    private static final Words WORDS = Words.of(CreateBudget.class);

    /** So long a request waits for its turn rather than being refused. */
    private static final Duration WORTH_WAITING = Duration.ofMinutes(1);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What Render has told; empty where it has not yet. */
    public static Optional<CreateBudget> of(RenderApi api, int wanted) {
        return api.createsLeft()
                .map((RateAllowance a) ->
                        new CreateBudget(wanted, a.left(), a.limit(), a.fullAgainAt()));
    }

    /** True where Render would surely refuse a part of it: better not to begin. */
    public boolean tooLittle(Instant now) {
        return left < wanted && fullAgainAt.isAfter(now.plus(WORTH_WAITING));
    }

    /** A sentence for a plan, or why it cannot be begun and when it can. */
    public String words(Instant now) {
        if (!tooLittle(now)) {
            return WORDS.format("budget.enough", String.valueOf(wanted), String.valueOf(left));
        }
        return WORDS.format(
                "budget.too.little",
                left,
                TIME.format(fullAgainAt),
                String.valueOf(limit),
                String.valueOf(wanted));
    }
}
