package org.cronconsole.dealership;

import org.cronconsole.id.JobId;
import org.cronconsole.phone.PhoneNumber;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Something that a person can do, on the spot, about what a plan has found. What it proposes was
 * looked at when the plan was made: a proposed name was free then.
 */
public sealed interface Remedy {
    /** What to do, in a few words, such as a button bears. */
    String words();

    /** The name of the commands' output: {@code take}. */
    String kind();

    /**
     * Takes another value for a field of the form, then plans again.
     *
     * @param field as an onboarding file spells it: {@code dashboardUser.username}; {@code
     *     phone.areaCode} and {@code phone.number} choose that way to a number too
     * @param value as it is typed into the field; never a secret
     * @param words what is to be done
     */
    record Take(String field, String value, String words) implements Remedy {
        @Override
        public String kind() {
            return "take";
        }
    }

    /** Goes without a phone number, then plans again. */
    record GoWithoutNumber() implements Remedy {
        @Override
        public String words() {
            return RemedyWords.WORDS.get("remedy.without_number");
        }

        @Override
        public String kind() {
            return "without-number";
        }
    }

    /**
     * Rents another number in place of one that is gone, then goes on with the onboarding: {@link
     * Onboarding#rentInstead}, then {@link Onboarding#resume}.
     */
    record RentInstead(String journal, PhoneNumber number) implements Remedy {
        @Override
        public String words() {
            return RemedyWords.WORDS.format("take.rent", number);
        }

        @Override
        public String kind() {
            return "rent-instead";
        }
    }

    /** Goes on with an onboarding that has not ended, whose journal is on this computer. */
    record Resume(String journal) implements Remedy {
        @Override
        public String words() {
            return RemedyWords.WORDS.get("remedy.resume");
        }

        @Override
        public String kind() {
            return "resume";
        }
    }

    /** Takes back what an onboarding that has not ended made. */
    record RollBack(String journal) implements Remedy {
        @Override
        public String words() {
            return RemedyWords.WORDS.get("remedy.roll_back");
        }

        @Override
        public String kind() {
            return "roll-back";
        }
    }

    /** Looks at a job that is there. */
    record LookAt(JobId job, String name) implements Remedy {
        @Override
        public String words() {
            return RemedyWords.WORDS.format("remedy.look_at", name);
        }

        @Override
        public String kind() {
            return "look-at";
        }
    }

    /** Changes what the profile says that all dealerships share. */
    record ChangeProfile() implements Remedy {
        @Override
        public String words() {
            return RemedyWords.WORDS.get("remedy.profile");
        }

        @Override
        public String kind() {
            return "change-profile";
        }
    }

    /**
     * Plans again, which may go well from a moment on.
     *
     * @param at that moment
     */
    record PlanAgain(Instant at) implements Remedy {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

        @Override
        public String words() {
            return RemedyWords.WORDS.format("remedy.plan_again", TIME.format(at));
        }

        @Override
        public String kind() {
            return "plan-again";
        }
    }
}
