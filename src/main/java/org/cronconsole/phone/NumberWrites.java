package org.cronconsole.phone;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.NumberProblem.Kind;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Predicate;

/** Writes to numbers: each is sent once, and what came of it is read back. */
final class NumberWrites {
    private static final Words WORDS = Words.of(NumberWrites.class);

    private final PhoneNumbers numbers;

    NumberWrites(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /** Gives a number back, and believes it once Twilio no longer lists it. */
    void release(Rented rented) {
        String what = WORDS.format("order.release", rented.number());
        GatewayException unclear = null;
        try {
            numbers.release(rented);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            unclear = failure;
        }
        if (look(rented.number(), what, unclear).isPresent()) {
            throw unknown(what, WORDS.get("seen.still"), unclear);
        }
    }

    /** Sends a change, and believes it once the number is read back as it should be. */
    Rented change(PhoneNumber number, String what, Runnable write, Predicate<Rented> asMeant) {
        GatewayException unclear = null;
        try {
            write.run();
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            unclear = failure;
        }
        Optional<Rented> now = look(number, what, unclear);
        if (now.filter(asMeant).isEmpty()) {
            throw unknown(what, WORDS.get("seen.otherwise"), unclear);
        }
        return now.get();
    }

    private Optional<Rented> look(
            PhoneNumber number, String what, @Nullable GatewayException unclear) {
        try {
            return numbers.find(number);
        } catch (GatewayException notSeen) {
            throw unknown(what, WORDS.format("seen.not", notSeen.getMessage()), unclear);
        }
    }

    private static NumberProblem unknown(
            String what, String seen, @Nullable GatewayException unclear) {
        String sent =
                unclear == null
                        ? WORDS.format("order.taken", what)
                        : WORDS.format("order.sent", what, unclear.getMessage());
        return new NumberProblem(Kind.OUTCOME_UNKNOWN, sent + " " + seen);
    }
}
