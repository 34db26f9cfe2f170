package org.cronconsole.dealership.act;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.DealershipProblem.Kind;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.job.CronJob;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.settings.Secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans another number for a dealership. What can be refused comes first: the number itself; then
 * both jobs, which do not wait for each other; then the registry; and only then the old number
 * becomes a spare, for a job may run with it until all that is done.
 */
final class NumberChange {
    /** The env vars that carry the number. */
    private static final List<String> NAMES = List.of("TWO_FACTOR_PHONE", "TWILIO_PHONE_NUMBER");

    private final DealershipActs acts;
    private final NumberDesk numbers;
    private final NumberDeeds numberDeeds;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    NumberChange(DealershipActs acts) {
        this.acts = acts;
        this.numbers = acts.services().numbers();
        this.numberDeeds = new NumberDeeds(numbers);
    }

    ActPlan plan(Dealership dealership, PhoneNumber number, boolean mayRent, DeployChoice deploy) {
        Optional<PhoneNumber> old = dealership.number();
        take(dealership, number, mayRent);
        Map<String, Secret> values = new LinkedHashMap<>();
        NAMES.forEach(name -> values.put(name, Secret.of(number.e164())));
        List<Deed> ofJobs = new ArrayList<>();
        for (CronJob job : dealership.jobs()) {
            ofJobs.add(acts.jobDeeds().setEnv(job, values, Deed.at(number.e164())));
            if (deploy == DeployChoice.NOW) {
                ofJobs.add(acts.jobDeeds().deploy(job));
            }
        }
        DealershipActs.requireJobs(dealership, ofJobs);
        deeds.addAll(ofJobs);
        if (dealership.entry() != null) {
            deeds.add(
                    acts.registryDeeds()
                            .change(
                                    dealership.name(),
                                    "note " + number + " as its number",
                                    entry -> entry.withPhoneNumber(number.e164())));
        } else {
            remarks.add(
                    "The shared registry holds no entry of it, so which number it had is not known,"
                            + " and the new one is not noted.");
        }
        old.filter(o -> !o.equals(number)).ifPresent(o -> deeds.add(numberDeeds.keepAsSpare(o)));
        if (old.filter(number::equals).isPresent()) {
            keepFormer(dealership, number);
        }
        remarks.add(
                "vAuto sends its codes to the number that it knows: change it there too, or the"
                        + " next sign-in waits in vain.");
        remarks.add(
                "To read the number back, the env vars of each job are read once; Render may record"
                        + " that. Nothing of them is shown.");
        remarks.add(DealershipActs.ofDeploy(deploy));
        return new ActPlan(
                dealership.name(),
                new ActOrder.Number(number, mayRent, deploy),
                old.filter(o -> !o.equals(number))
                        .map(o -> new ActOrder.Number(o, false, deploy))
                        .orElse(null),
                deeds,
                remarks);
    }

    /** What a change that stopped before its last step has left under the dealership's name. */
    private void keepFormer(Dealership dealership, PhoneNumber number) {
        numbers.list().numbers().stream()
                .filter(other -> !other.number().equals(number))
                .filter(other -> other.registryKnown() && other.dealerships().isEmpty())
                .filter(other -> !other.spare() && other.namedFor().equals(dealership.name()))
                .forEach(other -> deeds.add(numberDeeds.keepAsSpare(other.number())));
    }

    /** Makes the number the account's and the dealership's own. */
    private void take(Dealership dealership, PhoneNumber number, boolean mayRent) {
        Optional<OurNumber> ours = ours(number);
        if (ours.isEmpty()) {
            if (!mayRent) {
                throw new DealershipProblem(
                        Kind.BAD_INPUT,
                        "The Twilio account does not rent "
                                + number
                                + ". Choose one that it rents, or say that it is to be rented.");
            }
            String price =
                    numbers.price(number)
                            .map(p ->
                                    p.amount().toPlainString()
                                            + " "
                                            + p.currency().getCurrencyCode()
                                            + " a month before taxes")
                            .orElse("a price that Twilio does not tell");
            deeds.add(numberDeeds.rent(number, dealership.name(), price));
            return;
        }
        OurNumber present = ours.get();
        refuseOthers(dealership, present);
        if (!present.namedFor().equals(dealership.name()) || present.use() == OurNumber.Use.SPARE) {
            deeds.add(numberDeeds.name(number, cut(dealership.name()), Set.of(dealership.name())));
        }
        if (present.answers()) {
            deeds.add(numberDeeds.silence(number));
        }
        if (present.use() == OurNumber.Use.UNKNOWN && !present.namedFor().isEmpty()) {
            remarks.add(
                    number
                            + " is named \""
                            + present.rented().friendlyName()
                            + "\" at Twilio: make sure that nobody waits for codes there.");
        }
    }

    private Optional<OurNumber> ours(PhoneNumber number) {
        try {
            return Optional.of(numbers.findNow(number));
        } catch (NumberProblem missing) {
            if (missing.kind() != NumberProblem.Kind.NO_SUCH_NUMBER) {
                throw missing;
            }
            return Optional.empty();
        }
    }

    private static void refuseOthers(Dealership dealership, OurNumber present) {
        if (!present.registryKnown()) {
            throw new DealershipProblem(
                    Kind.REGISTRY_UNREAD,
                    "The shared registry could not be read, so it is not known whether another"
                            + " dealership has "
                            + present.number()
                            + ". Nothing was done: try again in a minute.");
        }
        List<String> others =
                present.dealerships().stream()
                        .filter(name -> !name.equals(dealership.name()))
                        .toList();
        if (!others.isEmpty()) {
            throw new DealershipProblem(
                    Kind.NUMBER_TAKEN,
                    present.number()
                            + " is the number of "
                            + String.join(", ", others)
                            + " by the shared registry. Nothing was done: choose another.");
        }
    }

    private static String cut(String name) {
        return name.length() <= PhoneNumbers.NAME_MOST
                ? name
                : name.substring(0, PhoneNumbers.NAME_MOST).strip();
    }
}
