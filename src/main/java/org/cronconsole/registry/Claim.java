package org.cronconsole.registry;

import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Says to the other admins that somebody onboards or offboards a dealership now.
 *
 * @param act what is done
 * @param who user name of the person
 * @param journal the mark of that act; its journal is on that person's computer
 */
public record Claim(String dealership, Act act, String who, String journal, Instant since) {
    private static final Words WORDS = Words.of(Claim.class);

    /** An onboarding takes minutes: who has not ended after so long was interrupted. */
    public static final Duration STALE_AFTER = Duration.ofHours(1);

    /** What may be claimed. */
    public enum Act {
        /** It is being made. */
        ONBOARDING,
        /** It is being taken away. */
        OFFBOARDING;

        /** The word: {@code onboarding}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of an onboarding. */
    public Claim(String dealership, String who, String journal, Instant since) {
        this(dealership, Act.ONBOARDING, who, journal, since);
    }

    /** True where it is so old that it need not be waited for. */
    public boolean stale(Instant now) {
        return since.plus(STALE_AFTER).isBefore(now);
    }

    /** Who does what since when: {@code kim has been onboarding Test Ford since …}. */
    public String words() {
        return WORDS.format(
                act == Act.OFFBOARDING ? "claim.offboarding" : "claim.onboarding",
                who,
                dealership,
                since);
    }
}
