package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.LINE_CHECK;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.LineCheck;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.phone.ReceivedText;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Watches whether a text comes in on the number. Everything else is done by then, so that nothing
 * that happens here makes the onboarding fail. A text that comes in between two attempts counts:
 * the journal knows which ones were there at the first.
 */
final class LineCheckStep {
    private static final Words WORDS = Words.of(LineCheckStep.class);

    /** How long to wait for a text, and between two looks. */
    static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), LineCheck.BETWEEN_LOOKS);

    private static final String TEXTS = "texts";

    private final Saga saga;
    private final AtomicReference<@Nullable LineCheck> check = new AtomicReference<>();
    private final AtomicReference<@Nullable ReceivedText> came = new AtomicReference<>();

    LineCheckStep(Saga saga) {
        this.saga = saga;
    }

    /**
     * Watches; null where nobody asked for it.
     *
     * @param tell is told what to do, in words
     * @param waits whether the person still waits
     * @throws StepSkipped where no text was seen
     */
    @Nullable String watch(Consumer<String> tell, BooleanSupplier waits) {
        if (!saga.script().options().lineCheck()) {
            return null;
        }
        PhoneNumber number = saga.number();
        if (number == null) {
            throw new StepSkipped(WORDS.get("line.no_number"));
        }
        PhoneNumbers numbers = saga.services().numbers();
        if (numbers == null) {
            throw new StepSkipped(WORDS.format("line.no_twilio", number));
        }
        tell.accept(WORDS.format("line.send", number));
        String why = "";
        try {
            Patience.Look look =
                    saga.services()
                            .linePatience()
                            .look(() -> !waits.getAsBoolean() || isThere(numbers, number));
            why = look.why();
        } catch (CancellationException stopped) {
            // Whoever stops now stops the waiting: there is nothing else left to do.
        }
        ReceivedText text = came.get();
        if (text == null) {
            saga.write(LINE_CHECK, Kind.FAILED, JournalEntry.WHY, WORDS.get("line.not_seen"));
            throw new StepSkipped(
                    WORDS.format("line.none_yet", number) + why + " " + WORDS.get("line.later"));
        }
        saga.write(LINE_CHECK, Kind.MADE, JournalEntry.NUMBER, number.e164());
        return WORDS.format("line.came", number, text.from(), text.words());
    }

    private boolean isThere(PhoneNumbers numbers, PhoneNumber number) {
        LineCheck begun = check.get();
        if (begun == null) {
            begun = begin(numbers, number);
            check.set(begun);
        }
        begun.look().ifPresent(came::set);
        return came.get() != null;
    }

    /**
     * Takes up what an earlier attempt has begun.
     *
     * @throws GatewayException where Twilio cannot be asked
     */
    private LineCheck begin(PhoneNumbers numbers, PhoneNumber number) {
        Instant now = saga.services().clock().instant();
        Set<String> known = before(number);
        if (known != null) {
            return LineCheck.goOn(numbers, number, now, known);
        }
        LineCheck begun = LineCheck.begin(numbers, number, now);
        saga.write(
                LINE_CHECK,
                Kind.INTENT,
                JournalEntry.NUMBER,
                number.e164(),
                TEXTS,
                String.join(" ", new TreeSet<>(begun.known())));
        return begun;
    }

    /** The texts of this number at the first attempt; null where this is the first. */
    private @Nullable Set<String> before(PhoneNumber number) {
        return saga.journal().entries().stream()
                .filter(e -> e.step() == LINE_CHECK && e.kind() == Kind.INTENT)
                .filter(e -> number.e164().equals(e.facts().get(JournalEntry.NUMBER)))
                .findFirst()
                .map(e -> Set.of(e.facts().getOrDefault(TEXTS, "").split(" ")))
                .orElse(null);
    }
}
