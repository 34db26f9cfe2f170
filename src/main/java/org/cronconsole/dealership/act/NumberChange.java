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
import org.cronconsole.words.Words;

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
    private static final Words WORDS = Words.of(NumberChange.class);

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
                                    "registry.number",
                                    number.toString(),
                                    entry -> entry.withPhoneNumber(number.e164())));
        } else {
            remarks.add(WORDS.get("number.no.entry"));
        }
        old.filter(o -> !o.equals(number)).ifPresent(o -> deeds.add(numberDeeds.keepAsSpare(o)));
        if (old.filter(number::equals).isPresent()) {
            keepFormer(dealership, number);
        }
        remarks.add(WORDS.get("number.vauto"));
        remarks.add(WORDS.get("number.read"));
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
                        Kind.BAD_INPUT, WORDS.format("number.not.rented", number));
            }
            String price =
                    numbers.price(number)
                            .map(p ->
                                    WORDS.format(
                                            "number.rent.price",
                                            p.amount().toPlainString(),
                                            p.currency().getCurrencyCode()))
                            .orElseGet(() -> WORDS.get("number.rent.unpriced"));
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
            remarks.add(WORDS.format("number.named", number, present.rented().friendlyName()));
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
                    Kind.REGISTRY_UNREAD, WORDS.format("number.registry.unread", present.number()));
        }
        List<String> others =
                present.dealerships().stream()
                        .filter(name -> !name.equals(dealership.name()))
                        .toList();
        if (!others.isEmpty()) {
            throw new DealershipProblem(
                    Kind.NUMBER_TAKEN,
                    WORDS.format("number.taken", present.number(), String.join(", ", others)));
        }
    }

    private static String cut(String name) {
        return name.length() <= PhoneNumbers.NAME_MOST
                ? name
                : name.substring(0, PhoneNumbers.NAME_MOST).strip();
    }
}
