package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.RENT_NUMBER;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The phone number: rented by its exact digits under a name that ends with the mark, so that it is
 * known again. Taken back, it is kept as a spare, for its month is paid.
 */
final class NumberStep {
    private static final Words WORDS = Words.of(NumberStep.class);

    /** How the name of a number begins that is kept for a later dealership. */
    static final String SPARE = "spare";

    private static final int LONGEST_NAME = 64;

    /** Twilio gives that many of an area code in one answer. */
    private static final int OFFERS = 50;

    private static final int PROPOSED = 3;

    /** So many numbers in a row are not snatched away by chance. */
    private static final int TRIES = 5;

    private final Saga saga;
    private final @Nullable PhoneNumbers numbers;

    NumberStep(Saga saga) {
        this.saga = saga;
        this.numbers = saga.services().numbers();
    }

    /** The number that is to be rented: the plan's, or one that was chosen in its place. */
    private @Nullable PhoneNumber wanted() {
        List<String> instead = saga.journal().all(RENT_NUMBER, Kind.FAILED, JournalEntry.INSTEAD);
        return instead.isEmpty() ? saga.script().number() : new PhoneNumber(instead.getLast());
    }

    /**
     * Looks that the number is offered still, or is a spare one still, before anything is made.
     *
     * @throws StepFailed where it is gone and no other one may be taken for it, or there is none
     */
    void check() {
        PhoneNumber wanted = wanted();
        if (wanted == null || numbers == null || saga.journal().tried(RENT_NUMBER)) {
            return;
        }
        if (saga.script().numberOurs()) {
            new OwnNumber(saga, numbers).find(wanted);
            return;
        }
        if (!wanted.e164().startsWith("+1")) {
            return;
        }
        List<PhoneNumbers.Available> offers =
                NumberChoice.offers(numbers, areaCode(wanted), OFFERS);
        boolean gone =
                offers.size() < OFFERS && offers.stream().noneMatch(o -> o.number().equals(wanted));
        if (gone && (offers.isEmpty() || !mayTakeAnother())) {
            throw gone(wanted, offers);
        }
    }

    private boolean mayTakeAnother() {
        OnboardingScript script = saga.script();
        return script.options().takeNextNumber() && script.areaCode() != null;
    }

    private static String areaCode(PhoneNumber american) {
        return american.e164().substring(2, 5);
    }

    /**
     * Where nothing was made yet another wish can be planned, else this onboarding is gone on with.
     *
     * @param offers of the area code that was searched just now
     */
    private StepFailed gone(PhoneNumber number, List<PhoneNumbers.Available> offers) {
        boolean begun = saga.journal().standing(OnboardingStep.CREATE_USER) != null;
        List<PhoneNumber> others =
                offers.stream()
                        .map(PhoneNumbers.Available::number)
                        .filter(other -> !other.equals(number))
                        .limit(PROPOSED)
                        .toList();
        List<Remedy> remedies = new ArrayList<>();
        for (PhoneNumber other : others) {
            remedies.add(
                    begun
                            ? new Remedy.RentInstead(saga.mark(), other)
                            : NumberChoice.rentInstead(other));
        }
        if (!begun) {
            if (others.isEmpty() && numbers != null) {
                remedies.addAll(NumberChoice.nearby(numbers, areaCode(number)));
            }
            remedies.add(new Remedy.GoWithoutNumber());
        }
        return new StepFailed(
                (others.isEmpty()
                                ? WORDS.format("number.gone", number)
                                : WORDS.format("number.gone.others", number, others.getFirst()))
                        + " "
                        + WORDS.get(begun ? "number.gone.rent" : "number.gone.plan"),
                remedies);
    }

    /** Rents the number, unless that was done; null where none is to be rented. */
    @Nullable String ensure() {
        PhoneNumber planned = wanted();
        if (planned == null) {
            return null;
        }
        if (saga.script().numberOurs()) {
            return numbers == null ? null : new OwnNumber(saga, numbers).take(planned);
        }
        PhoneNumbers twilio = numbers;
        if (twilio == null) {
            throw new StepFailed(WORDS.get("number.unrentable"));
        }
        Optional<PhoneNumbers.Rented> earlier = ofThisOnboarding();
        if (earlier.isEmpty() && saga.journal().standing(RENT_NUMBER) != null) {
            throw new StepFailed(WORDS.format("number.not_ours", saga.number()));
        }
        PhoneNumbers.Rented seen = earlier.orElseGet(() -> rent(twilio, planned));
        saga.write(
                RENT_NUMBER,
                earlier.isPresent() ? Kind.FOUND : Kind.MADE,
                JournalEntry.NUMBER,
                seen.number().e164(),
                JournalEntry.ID,
                seen.sid());
        if (!seen.smsUrl().isEmpty()) {
            throw new StepUnknown(WORDS.format("number.answers", seen.number()));
        }
        return WORDS.format("made.number", seen.number());
    }

    /** Every number that was asked for is looked at: the answer to one may have been lost. */
    private Optional<PhoneNumbers.Rented> ofThisOnboarding() {
        if (numbers == null) {
            return Optional.empty();
        }
        PhoneNumbers twilio = numbers;
        return saga.journal().all(RENT_NUMBER, Kind.INTENT, JournalEntry.NUMBER).stream()
                .distinct()
                .map(digits -> twilio.find(new PhoneNumber(digits)))
                .flatMap(Optional::stream)
                .filter(this::isOurs)
                .findFirst();
    }

    private boolean isOurs(PhoneNumbers.Rented number) {
        return isOf(saga, number);
    }

    /** Whether a number has the name that this onboarding gave it. */
    static boolean isOf(Saga saga, PhoneNumbers.Rented number) {
        return number.friendlyName().endsWith(saga.mark());
    }

    static boolean isSpare(String friendlyName) {
        return friendlyName.toLowerCase(Locale.ROOT).startsWith(SPARE);
    }

    private String friendlyName(String before) {
        return friendlyName(saga, before);
    }

    /** The name that this onboarding gives to its number. */
    static String friendlyName(Saga saga, String before) {
        String mark = " " + saga.mark();
        String name = before + saga.script().dealershipName();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - mark.length())) + mark;
    }

    /**
     * Rents the number, or the next of the same area code where that may be: a local one of the
     * same country, which Twilio asks the same price for.
     */
    private PhoneNumbers.Rented rent(PhoneNumbers twilio, PhoneNumber planned) {
        List<PhoneNumber> tried = new ArrayList<>();
        PhoneNumber next = planned;
        while (true) {
            tried.add(next);
            try {
                return rentThis(twilio, next);
            } catch (GatewayException.Conflict gone) {
                if (gone.effectUnknown()
                        || tried.size() == TRIES
                        || !planned.e164().startsWith("+1")) {
                    throw gone;
                }
                List<PhoneNumbers.Available> offers =
                        NumberChoice.offers(twilio, areaCode(planned), OFFERS).stream()
                                .filter(offer -> !tried.contains(offer.number()))
                                .toList();
                if (offers.isEmpty() || !mayTakeAnother()) {
                    throw gone(next, offers);
                }
                next = offers.getFirst().number();
            }
        }
    }

    private PhoneNumbers.Rented rentThis(PhoneNumbers twilio, PhoneNumber number) {
        String sent = WORDS.format("look.rent", number);
        saga.write(RENT_NUMBER, Kind.INTENT, JournalEntry.NUMBER, number.e164());
        try {
            twilio.rent(number, friendlyName(""));
        } catch (GatewayException failure) {
            boolean ours =
                    failure.effectUnknown()
                            && Saga.look(sent, () -> twilio.find(number))
                                    .filter(this::isOurs)
                                    .isPresent();
            if (!ours) {
                throw failure;
            }
        }
        return Saga.look(sent, () -> twilio.find(number))
                .orElseThrow(() -> new StepUnknown(WORDS.format("number.unlisted", number)));
    }

    /** Keeps the number as a spare, where it is ours; answers what became of it. */
    Undone undo() {
        if (numbers == null) {
            throw new StepUnknown(WORDS.get("number.no_look"));
        }
        Optional<PhoneNumbers.Rented> ours = ofThisOnboarding();
        if (ours.isEmpty()) {
            return Undone.gone(WORDS.get("undone.number.none"));
        }
        PhoneNumber number = ours.get().number();
        if (!isSpare(ours.get().friendlyName())) {
            saga.write(RENT_NUMBER, Kind.UNDO, JournalEntry.NUMBER, number.e164());
            numbers.rename(ours.get(), friendlyName(SPARE + ", was "));
            if (Saga.look(WORDS.format("look.name", number), this::ofThisOnboarding)
                    .filter(seen -> isSpare(seen.friendlyName()))
                    .isEmpty()) {
                throw new StepUnknown(WORDS.format("number.no_new_name", number));
            }
        }
        return Undone.stays(WORDS.format("undone.number", number));
    }
}
