package org.cronconsole.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Watches for a text that comes in on a number from now on: proof that the line can receive codes.
 * What was there at the beginning is known by its id, so the clocks need not agree. For one thread
 * at a time.
 */
public final class LineCheck {
    /** How long to wait between two looks. */
    public static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private static final int PAGE = 20;

    private final Supplier<List<PhoneNumbers.InboundText>> look;
    private final Set<String> known = new HashSet<>();
    private final Instant startedAt;

    private LineCheck(
            Supplier<List<PhoneNumbers.InboundText>> look, Instant startedAt, Set<String> known) {
        this.look = look;
        this.startedAt = startedAt;
        this.known.addAll(known);
    }

    /**
     * Begins to watch a number: what is there now does not count. Waits.
     *
     * @throws org.cronconsole.fault.GatewayException where Twilio cannot be asked
     */
    public static LineCheck begin(PhoneNumbers numbers, PhoneNumber number, Instant now) {
        LineCheck check = goOn(numbers, number, now, Set.of());
        check.look.get().forEach(text -> check.known.add(text.sid()));
        return check;
    }

    /**
     * Goes on with watching that was begun before. Asks nobody yet.
     *
     * @param startedAt when it was begun
     * @param known the ids of the texts that were there then
     */
    public static LineCheck goOn(
            PhoneNumbers numbers, PhoneNumber number, Instant startedAt, Set<String> known) {
        return new LineCheck(() -> numbers.inbox(number, null, PAGE).next(), startedAt, known);
    }

    /** The ids of the texts that do not count, because they were there at the beginning. */
    public Set<String> known() {
        return Set.copyOf(known);
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * Looks once. Waits.
     *
     * @return the newest text that has come in since the beginning; empty where none has
     * @throws org.cronconsole.fault.GatewayException where Twilio cannot be asked; looking again
     *     does no harm
     */
    public Optional<ReceivedText> look() {
        return look.get().stream()
                .filter(text -> !known.contains(text.sid()))
                .findFirst()
                .map(ReceivedText::of);
    }
}
