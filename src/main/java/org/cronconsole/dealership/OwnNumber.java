package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.RENT_NUMBER;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * A number that the account rents already: looked at once more at the moment at which it is taken,
 * for one number must not serve two dealerships.
 */
final class OwnNumber {
    private static final Words WORDS = Words.of(OwnNumber.class);
    private final Saga saga;
    private final PhoneNumbers numbers;

    OwnNumber(Saga saga, PhoneNumbers numbers) {
        this.saga = saga;
        this.numbers = numbers;
    }

    /**
     * The number, as Twilio tells of it now.
     *
     * @throws StepFailed where the account does not rent it any more, or where it was chosen as a
     *     spare one and is none any more
     */
    Rented find(PhoneNumber number) {
        Rented there =
                numbers.find(number)
                        .orElseThrow(() -> new StepFailed(WORDS.format("own.gone", number)));
        boolean chosenAsSpare = saga.script().areaCode() != null;
        if (chosenAsSpare && !isSpare(there) && !isOurs(there)) {
            throw spareGone(number);
        }
        return there;
    }

    private boolean isOurs(Rented number) {
        return NumberStep.isOf(saga, number);
    }

    private static boolean isSpare(Rented number) {
        return NumberStep.isSpare(number.friendlyName());
    }

    /** One that was planned because it was a spare must not serve two dealerships. */
    private static StepFailed spareGone(PhoneNumber number) {
        return new StepFailed(WORDS.format("own.spare_gone", number));
    }

    /**
     * Takes it; a spare one gets our name first, so that nobody else takes it meanwhile. Answers
     * what there is, or null where there is nothing to say: a number that was given by its digits
     * and is named otherwise keeps its name.
     *
     * @throws StepFailed as {@link #find}, and where another dealership has it by now
     */
    @Nullable String take(PhoneNumber number) {
        Rented there = find(number);
        refuseOwned(number);
        if (!isOurs(there) && !isSpare(there)) {
            refuseOnboarded(there);
            return null;
        }
        if (isSpare(there)) {
            saga.write(RENT_NUMBER, JournalEntry.Kind.INTENT, JournalEntry.NUMBER, number.e164());
            name(there);
        }
        saga.write(
                RENT_NUMBER,
                JournalEntry.Kind.MADE,
                JournalEntry.NUMBER,
                number.e164(),
                JournalEntry.ID,
                there.sid());
        return WORDS.format("made.number.spare", number);
    }

    /** Names it, and believes it once Twilio shows the name: of two at once the later one wins. */
    private void name(Rented spare) {
        GatewayException unclear = null;
        try {
            numbers.rename(spare, NumberStep.friendlyName(saga, ""));
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            unclear = failure;
        }
        PhoneNumber number = spare.number();
        Optional<Rented> seen =
                Saga.look(WORDS.format("look.name", number), () -> numbers.find(number));
        if (seen.filter(now -> isOurs(now) && !isSpare(now)).isPresent()) {
            return;
        }
        if (seen.filter(now -> !isSpare(now)).isPresent()) {
            throw spareGone(number);
        }
        String problem = WORDS.format("own.no_new_name", number);
        throw new StepUnknown(unclear == null ? problem : problem + " " + unclear.getMessage());
    }

    private void refuseOwned(PhoneNumber number) {
        RegistrySnapshot known = saga.services().registry().readNow();
        if (known.problem() != null) {
            throw new StepFailed(WORDS.format("own.registry_unread", number, known.problem()));
        }
        known.dealerships().stream()
                .filter(entry -> number.e164().equals(entry.phoneNumber()))
                .map(DealershipEntry::name)
                .filter(name -> !name.equals(saga.script().dealershipName()))
                .findFirst()
                .ifPresent(owner -> {
                    throw new StepFailed(WORDS.format("own.owned", number, owner));
                });
    }

    /** Whoever onboards with it now has no entry yet, but has put its mark into the name. */
    private void refuseOnboarded(Rented there) {
        Instant now = saga.services().clock().instant();
        for (Claim claim : saga.services().claims().all()) {
            if (!claim.stale(now)
                    && !claim.journal().isEmpty()
                    && there.friendlyName().endsWith(claim.journal())) {
                throw new StepFailed(WORDS.format("own.claimed", claim.words(), there.number()));
            }
        }
    }
}
