package org.cronconsole.dealership.act;

import org.cronconsole.dealership.act.DealershipActs.Contact;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was ordered of an act, so that it can be planned again on what is there then. Holds no
 * secret: a password is typed again.
 */
public sealed interface ActOrder {
    Words WORDS = Words.of(ActOrder.class);

    /** The word of the commands' output: {@code password}. */
    String word();

    /** What is changed, within a sentence: {@code the name, to be "Joliet Kia"}. */
    String words();

    /** True where one goes on with what the other one began. */
    default boolean sameAs(ActOrder other) {
        return equals(other);
    }

    /** Another password for vAuto. */
    record Password(Set<Period> which, DeployChoice deploy) implements ActOrder {
        /** Copies the set. */
        public Password {
            which = Set.copyOf(which);
        }

        @Override
        public String word() {
            return "password";
        }

        @Override
        public String words() {
            return WORDS.get("order.password");
        }

        /** Whoever was given a password once gives it again for what is left. */
        @Override
        public boolean sameAs(ActOrder other) {
            return other instanceof Password;
        }
    }

    /** Another name. */
    record Rename(String from, String to) implements ActOrder {
        @Override
        public String word() {
            return "name";
        }

        @Override
        public String words() {
            return WORDS.format("order.name", to);
        }
    }

    /** Another phone number. */
    record Number(PhoneNumber number, boolean mayRent, DeployChoice deploy) implements ActOrder {
        @Override
        public String word() {
            return "number";
        }

        @Override
        public String words() {
            return WORDS.format("order.number", number);
        }
    }

    /**
     * Another store.
     *
     * @param had where a change is taken back: which stores its users had before, by user name, as
     *     far as is known; else empty
     */
    record Store(String storeId, DeployChoice deploy, Map<String, List<String>> had)
            implements ActOrder {
        /** Copies the map. */
        public Store {
            had = Map.copyOf(had);
        }

        /** For all its users alike. */
        public Store(String storeId, DeployChoice deploy) {
            this(storeId, deploy, Map.of());
        }

        @Override
        public String word() {
            return "store";
        }

        @Override
        public String words() {
            return WORDS.format("order.store", storeId);
        }
    }

    /** Other people. */
    record People(Contact contact) implements ActOrder {
        @Override
        public String word() {
            return "contact";
        }

        @Override
        public String words() {
            return WORDS.get("order.people");
        }
    }

    /** Suspended, with a reason. */
    record Pause(String reason, @Nullable LocalDate until) implements ActOrder {
        @Override
        public String word() {
            return "pause";
        }

        @Override
        public String words() {
            return WORDS.get("order.pause");
        }
    }

    /** Going on after a pause. */
    record Resume() implements ActOrder {
        @Override
        public String word() {
            return "resume";
        }

        @Override
        public String words() {
            return WORDS.get("order.resume");
        }
    }
}
