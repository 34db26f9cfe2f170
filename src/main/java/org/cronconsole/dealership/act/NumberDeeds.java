package org.cronconsole.dealership.act;

import org.cronconsole.dealership.act.Deed.Seen;
import org.cronconsole.dealership.act.Deed.StepRefused;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;

import java.util.List;
import java.util.Set;

/** The steps that are taken at a phone number. */
final class NumberDeeds {
    private final NumberDesk numbers;

    NumberDeeds(NumberDesk numbers) {
        this.numbers = numbers;
    }

    /** Rents it for a dealership, unless the account rents it by then. */
    Deed rent(PhoneNumber number, String dealership, String price) {
        return new Deed(
                new PlannedStep(
                        number.e164(), "rent it for " + price, "POST /IncomingPhoneNumbers"),
                Deed.ALL,
                () -> {
                    try {
                        OurNumber present = numbers.findNow(number);
                        if (!present.namedFor().equals(dealership)) {
                            throw new StepRefused(
                                    "The account rents "
                                            + number
                                            + " by now, under the name \""
                                            + present.rented().friendlyName()
                                            + "\": somebody else may have taken it. Look at it,"
                                            + " then make the change again.");
                        }
                        return Seen.already("The account rents it for this dealership.");
                    } catch (NumberProblem missing) {
                        if (missing.kind() != NumberProblem.Kind.NO_SUCH_NUMBER) {
                            throw missing;
                        }
                        numbers.rent(number, dealership);
                        return Seen.done("It is rented.");
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
                        "name it \"" + name + "\" at Twilio",
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
                                number
                                        + " is the number of "
                                        + String.join(", ", others)
                                        + " by now, so it is left alone. Choose another.");
                    }
                    if (present.rented().friendlyName().equals(name)) {
                        return Seen.already("It is named so.");
                    }
                    numbers.rename(number, name);
                    return Seen.done("It is named so at Twilio.");
                });
    }

    /** Sees to it that nothing answers its texts. */
    Deed silence(PhoneNumber number) {
        return new Deed(
                new PlannedStep(
                        number.e164(),
                        "stop what answers its texts",
                        "POST /IncomingPhoneNumbers/{sid}"),
                Deed.ALL,
                () -> {
                    numbers.repair(number);
                    return Seen.done("Nothing answers its texts.");
                });
    }

    /** Keeps it for a later dealership, once nobody has it any more. */
    Deed keepAsSpare(PhoneNumber number) {
        return new Deed(
                new PlannedStep(
                        number.e164(),
                        "keep it as a spare: its month is paid",
                        "POST /IncomingPhoneNumbers/{sid}"),
                Deed.ALL,
                () -> {
                    try {
                        boolean spare = numbers.findNow(number).use() == OurNumber.Use.SPARE;
                        if (!spare) {
                            numbers.keepAsSpare(number);
                        }
                        String words = "It is kept as a spare.";
                        return spare ? Seen.already(words) : Seen.done(words);
                    } catch (NumberProblem missing) {
                        if (missing.kind() != NumberProblem.Kind.NO_SUCH_NUMBER) {
                            throw missing;
                        }
                        return Seen.already("The account does not rent it, so it costs nothing.");
                    }
                });
    }
}
