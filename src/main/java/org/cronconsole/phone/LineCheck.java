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

    private final Supplier<List<PhoneNumbers.InboundText>> look;
    private final Set<String> known = new HashSet<>();
    private final Instant startedAt;

    LineCheck(Supplier<List<PhoneNumbers.InboundText>> look, Instant startedAt) {
        this.look = look;
        this.startedAt = startedAt;
        look.get().forEach(text -> known.add(text.sid()));
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
