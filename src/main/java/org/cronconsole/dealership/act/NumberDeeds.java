package org.cronconsole.dealership.act;

import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.words.Words;

import java.util.List;
import java.util.Set;

/** The steps that are taken at a phone number. */
final class NumberDeeds {
    private static final Words WORDS = Words.of(NumberDeeds.class);

    private final NumberDesk numbers;

    NumberDeeds(NumberDesk numbers) {
        this.numbers = numbers;
    }

    /** Rents it for a dealership, unless the account rents it by then. */
    Deed rent(PhoneNumber number, String dealership, String price) {
        return new Deed(
                new PlannedStep(
                        number.e164(),
                        "rent",
                        number.e164(),
                        WORDS.format("number.rent", price),
                        "POST /IncomingPhoneNumbers"),
                Deed.ALL,
                () -> {
                    try {
                        OurNumber present = numbers.findNow(number);
                        if (!present.namedFor().equals(dealership)) {
                            throw new StepRefused(
                                    WORDS.format(
                                            "number.rent.other",
                                            number,
                                            present.rented().friendlyName()));
                        }
                        return Seen.already(WORDS.get("number.rent.already"));
                    } catch (NumberProblem missing) {
                        if (missing.kind() != NumberProblem.Kind.NO_SUCH_NUMBER) {
                            throw missing;
                        }
                        numbers.rent(number, dealership);
                        return Seen.done(WORDS.get("number.rent.done"));
                    }
                });
    }

    /**
     * Gives it a name.
     *
     * @param owners names of the dealership; where another one has the number by then, it is left
     *     alone
     */
    Deed name(PhoneNumber number, String name, Set<String> owners) {
        return new Deed(
                new PlannedStep(
                        number.e164(),
                        "name=" + name,
                        number.e164(),
                        WORDS.format("number.name", name),
                        "POST /IncomingPhoneNumbers/{sid}"),
                Deed.ALL,
                () -> {
                    OurNumber present = numbers.findNow(number);
                    List<String> others =
                            present.dealerships().stream()
                                    .filter(each -> !owners.contains(each))
                                    .toList();
                    if (!others.isEmpty()) {
                        throw new StepRefused(
                                WORDS.format(
                                        "number.name.other", number, String.join(", ", others)));
                    }
                    if (present.rented().friendlyName().equals(name)) {
                        return Seen.already(WORDS.get("rename.already"));
                    }
                    numbers.rename(number, name);
                    return Seen.done(WORDS.get("number.name.done"));
                });
    }

    /** Sees to it that nothing answers its texts. */
    Deed silence(PhoneNumber number) {
        return new Deed(
                new PlannedStep(
                        number.e164(),
                        "silence",
                        number.e164(),
                        WORDS.get("number.silence"),
                        "POST /IncomingPhoneNumbers/{sid}"),
                Deed.ALL,
                () -> {
                    numbers.repair(number);
                    return Seen.done(WORDS.get("number.silence.done"));
                });
    }

    /** Keeps it for a later dealership, once nobody has it any more. */
    Deed keepAsSpare(PhoneNumber number) {
        return new Deed(
                new PlannedStep(
                        number.e164(),
                        "spare",
                        number.e164(),
                        WORDS.get("number.spare"),
                        "POST /IncomingPhoneNumbers/{sid}"),
                Deed.ALL,
                () -> {
                    try {
                        boolean spare = numbers.findNow(number).use() == OurNumber.Use.SPARE;
                        if (!spare) {
                            numbers.keepAsSpare(number);
                        }
                        String words = WORDS.get("number.spare.done");
                        return spare ? Seen.already(words) : Seen.done(words);
                    } catch (NumberProblem missing) {
                        if (missing.kind() != NumberProblem.Kind.NO_SUCH_NUMBER) {
                            throw missing;
                        }
                        return Seen.already(WORDS.get("number.spare.gone"));
                    }
                });
    }
}
