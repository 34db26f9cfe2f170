package org.cronconsole.dealership;

import org.cronconsole.phone.AreaCode;
import org.cronconsole.phone.AreaCodes;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the number that a dealership gets: searched for real, by its exact digits. */
final class NumberChoice {
    private static final Words WORDS = Words.of(NumberChoice.class);
    private static final String AREA = "phone.areaCode";
    private static final String NUMBER = "phone.number";

    /** Twilio gives that many of an area code in one answer. */
    private static final int OFFERS = 50;

    private static final int PROPOSED = 3;
    private static final int NEARBY_MILES = 100;
    private static final int AMERICAN_LENGTH = "+13125550100".length();

    private final OnboardingRequest request;
    private final @Nullable PhoneNumbers numbers;
    private final Occupied there;
    private final Findings findings;

    NumberChoice(
            OnboardingRequest request,
            @Nullable PhoneNumbers numbers,
            Occupied there,
            Findings findings) {
        this.request = request;
        this.numbers = numbers;
        this.there = there;
        this.findings = findings;
    }

    /**
     * The number that is going to be used.
     *
     * @param number null for none
     * @param rented true where it need not be rented
     */
    record Choice(@Nullable PhoneNumber number, boolean rented) {}

    Choice choose() {
        return switch (request.phone()) {
            case PhoneWish.None() -> {
                findings.remark(WORDS.get("number.none"));
                yield new Choice(null, false);
            }
            case PhoneWish.Exactly(PhoneNumber number) -> {
                lookAtOwner(number);
                yield exactly(number);
            }
            case PhoneWish.InAreaCode(String areaCode) -> {
                if (numbers == null) {
                    findings.conflict(
                            AREA,
                            WORDS.get("number.no_twilio"),
                            List.of(new Remedy.GoWithoutNumber()));
                    yield new Choice(null, false);
                }
                yield inAreaCode(numbers, areaCode);
            }
        };
    }

    private Choice exactly(PhoneNumber number) {
        if (numbers == null) {
            findings.remark(WORDS.format("number.unseen", number));
            return new Choice(number, true);
        }
        if (numbers.find(number).isPresent()) {
            return new Choice(number, true);
        }
        lookWhetherOffered(numbers, number);
        return new Choice(number, false);
    }

    private void lookWhetherOffered(PhoneNumbers twilio, PhoneNumber number) {
        if (!number.e164().startsWith("+1") || number.e164().length() != AMERICAN_LENGTH) {
            findings.conflict(
                    NUMBER,
                    WORDS.format("number.abroad", number),
                    otherThan(twilio, number, List.of()));
            return;
        }
        List<Available> offers = offers(twilio, areaCode(number));
        if (offers.stream().anyMatch(offer -> offer.number().equals(number))) {
            return;
        }
        if (offers.size() >= OFFERS) {
            findings.remark(
                    NUMBER,
                    WORDS.format("number.not_listed", areaCode(number), number),
                    otherThan(twilio, number, offers));
            return;
        }
        findings.conflict(
                NUMBER,
                WORDS.format("number.not_offered", number),
                otherThan(twilio, number, offers));
    }

    /** Wishes for another number, in place of one that is gone. */
    static Remedy rentInstead(PhoneNumber other) {
        return new Remedy.Take(NUMBER, other.e164(), WORDS.format("take.rent", other));
    }

    private List<Remedy> otherThan(
            PhoneNumbers twilio, PhoneNumber number, List<Available> offers) {
        List<Remedy> remedies = new ArrayList<>(sparesFirst(twilio, areaCode(number)));
        offers.stream().limit(PROPOSED).forEach(offer -> remedies.add(rentInstead(offer.number())));
        if (offers.isEmpty()) {
            remedies.addAll(nearby(twilio, areaCode(number)));
        }
        remedies.add(new Remedy.GoWithoutNumber());
        return remedies;
    }

    private Choice inAreaCode(PhoneNumbers twilio, String areaCode) {
        Optional<PhoneNumber> spare =
                spares(twilio).stream().filter(n -> areaCode(n).equals(areaCode)).findFirst();
        if (spare.isPresent()) {
            findings.remark(WORDS.format("number.spare", spare.get()));
            return new Choice(spare.get(), true);
        }
        Optional<Available> offer = offers(twilio, areaCode).stream().findFirst();
        if (offer.isPresent()) {
            return new Choice(offer.get().number(), false);
        }
        List<Remedy> remedies = new ArrayList<>(nearby(twilio, areaCode));
        remedies.addAll(sparesFirst(twilio, areaCode));
        remedies.add(new Remedy.GoWithoutNumber());
        findings.conflict(AREA, WORDS.format("number.no_offer", areaCode), remedies);
        return new Choice(null, false);
    }

    private static List<Available> offers(PhoneNumbers twilio, String areaCode) {
        return offers(twilio, areaCode, OFFERS);
    }

    /** Numbers of an area code, in the country that it belongs to. */
    static List<Available> offers(PhoneNumbers twilio, String areaCode, int limit) {
        AreaCode known = AreaCodes.of(areaCode).orElse(null);
        return known == null || known.country().equals("US")
                ? twilio.search(areaCode, limit)
                : twilio.search(known, limit);
    }

    /** Area codes around one that has none, the nearest first. */
    static List<Remedy> nearby(PhoneNumbers twilio, String areaCode) {
        AreaCode wanted = AreaCodes.of(areaCode).orElse(null);
        if (wanted == null) {
            return List.of();
        }
        return twilio.searchNear(wanted, NEARBY_MILES, OFFERS).stream()
                .map(offer -> AreaCodes.of(offer.number()))
                .flatMap(Optional::stream)
                .filter(code -> !code.equals(wanted))
                .distinct()
                .sorted(Comparator.comparingDouble(wanted::milesTo))
                .limit(PROPOSED)
                .map(code ->
                        (Remedy)
                                new Remedy.Take(
                                        AREA,
                                        code.code(),
                                        WORDS.format(
                                                "take.area_near",
                                                code.code(),
                                                Math.round(wanted.milesTo(code)))))
                .toList();
    }

    private List<Remedy> sparesFirst(PhoneNumbers twilio, String areaCode) {
        return spares(twilio).stream()
                .sorted(Comparator.comparing(number -> !areaCode(number).equals(areaCode)))
                .limit(PROPOSED)
                .map(number ->
                        (Remedy)
                                new Remedy.Take(
                                        NUMBER,
                                        number.e164(),
                                        WORDS.format("take.spare", number.e164())))
                .toList();
    }

    /** Numbers that are paid for and that nobody uses; none where that is not known. */
    private List<PhoneNumber> spares(PhoneNumbers twilio) {
        if (there.registry().problem() != null) {
            return List.of();
        }
        return twilio.rented().stream()
                .filter(rented -> NumberStep.isSpare(rented.friendlyName()))
                .map(PhoneNumbers.Rented::number)
                .filter(number -> owner(number).isEmpty())
                .toList();
    }

    private Optional<DealershipEntry> owner(PhoneNumber number) {
        return there.registry().dealerships().stream()
                .filter(entry -> number.e164().equals(entry.phoneNumber()))
                .findFirst();
    }

    /** A dealership that is onboarded anew may have the number that it had. */
    private void lookAtOwner(PhoneNumber number) {
        DealershipEntry owner = owner(number).orElse(null);
        if (owner == null || owner.name().equals(request.dealershipName())) {
            return;
        }
        List<Remedy> remedies = new ArrayList<>();
        if (numbers != null) {
            remedies.addAll(sparesFirst(numbers, areaCode(number)));
            if (number.e164().startsWith("+1")) {
                String code = areaCode(number);
                remedies.add(new Remedy.Take(AREA, code, WORDS.format("take.area_other", code)));
            }
        }
        remedies.add(new Remedy.GoWithoutNumber());
        findings.conflict(NUMBER, WORDS.format("number.owned", number, owner.name()), remedies);
    }

    private static String areaCode(PhoneNumber number) {
        return number.e164().startsWith("+1") ? number.e164().substring(2, 5) : "";
    }
}
