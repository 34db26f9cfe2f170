package org.cronconsole.phone;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.NumberProblem.Kind;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The account's phone numbers, together with what the registry knows of their use. Safe for several
 * threads. All methods but {@link #configured} wait, and throw {@link SettingsProblem} where Twilio
 * is not set up, and {@link GatewayException} where it cannot be asked.
 */
public final class NumberDesk {
    private static final Words WORDS = Words.of(NumberDesk.class);

    /** How many numbers a search names. */
    private static final int OFFERS = 10;

    private static final int PAGE = 20;

    private final @Nullable PhoneNumbers twilio;
    private final Registry registry;
    private final InstantSource clock;

    /**
     * Works with these numbers.
     *
     * @param twilio null where it is not set up
     */
    public NumberDesk(@Nullable PhoneNumbers twilio, Registry registry, InstantSource clock) {
        this.twilio = twilio;
        this.registry = registry;
        this.clock = clock;
    }

    /** Whether Twilio is set up. */
    public boolean configured() {
        return twilio != null;
    }

    private PhoneNumbers numbers() {
        if (twilio == null) {
            throw new SettingsProblem(WORDS.get("not.set.up"));
        }
        return twilio;
    }

    /** Every number of the account. */
    public NumberList list() {
        List<Rented> rented = numbers().rented();
        RegistrySnapshot known = registry.read();
        PriceList prices = new PriceList(numbers());
        List<OurNumber> ours =
                rented.stream()
                        .map(number -> OurNumber.of(number, known, prices.of(number.number())))
                        .sorted(Comparator.comparing(number -> number.number().e164()))
                        .toList();
        return new NumberList(ours, clock.instant(), known.problem(), prices.problem());
    }

    /**
     * One number of the account.
     *
     * @throws NumberProblem where the account does not rent it
     */
    public OurNumber find(PhoneNumber number) {
        return ours(seen(number), registry.read());
    }

    /**
     * The same, where it decides what is written: whose it is is asked just now.
     *
     * @throws NumberProblem as {@link #find}
     */
    public OurNumber findNow(PhoneNumber number) {
        return ours(seen(number), registry.readNow());
    }

    private Rented seen(PhoneNumber number) {
        return numbers()
                .find(number)
                .orElseThrow(() ->
                        new NumberProblem(
                                Kind.NO_SUCH_NUMBER, WORDS.format("number.not.ours", number)));
    }

    private OurNumber ours(Rented rented, RegistrySnapshot known) {
        return OurNumber.of(rented, known, new PriceList(numbers()).of(rented.number()));
    }

    /**
     * Looks for numbers to rent in an area code; where it has none, in those around it.
     *
     * @param country ISO 3166, such as {@code US}
     * @param areaCode three digits
     * @throws NumberProblem where none can be rented from here, with what to do instead
     */
    public NumberOffers search(String country, String areaCode) {
        AreaCode wanted =
                NumberSearch.areaCode(country.strip().toUpperCase(Locale.ROOT), areaCode.strip());
        List<Available> offers = numbers().search(wanted, OFFERS);
        PriceList prices = new PriceList(numbers());
        return new NumberOffers(
                wanted.code(),
                offers,
                offers.isEmpty() ? NumberSearch.nearby(numbers(), wanted, OFFERS) : List.of(),
                list().numbers().stream().filter(n -> n.use() == OurNumber.Use.SPARE).toList(),
                prices.local(wanted.country()));
    }

    /**
     * The texts of a number. Nothing is asked before the first page is.
     *
     * @param since leaves older ones out; null for all that Twilio keeps
     */
    public ReceivedTexts texts(PhoneNumber number, @Nullable Instant since) {
        return new ReceivedTexts(numbers().inbox(number, since, PAGE));
    }

    /** Begins to watch for a text that comes in on this number. */
    public LineCheck watch(PhoneNumber number) {
        return LineCheck.begin(numbers(), number, clock.instant());
    }

    /**
     * Gives a number back for good. Sent once.
     *
     * @param typed what the person typed, which must be the number
     * @param before is told the number as it is, to warn, before it is given back
     * @return the number as it was
     * @throws NumberProblem where it is another, where the account does not rent it, or where it is
     *     not known whether it was given back
     */
    public OurNumber release(PhoneNumber number, String typed, Consumer<OurNumber> before) {
        if (!PhoneNumber.parse(typed).filter(number::equals).isPresent()) {
            throw new NumberProblem(
                    Kind.NOT_CONFIRMED, WORDS.format("release.not.confirmed", number));
        }
        OurNumber was = findNow(number);
        before.accept(was);
        new NumberWrites(numbers()).release(was.rented());
        return was;
    }

    /**
     * Rents exactly this number for a dealership. Costs money at once; sent once.
     *
     * @return the number as Twilio tells of it then
     * @throws NumberProblem where it is no longer for rent, or where it is not known whether it was
     *     rented
     */
    public OurNumber rent(PhoneNumber number, String dealership) {
        return ours(new NumberRental(numbers()).rent(number, dealership), registry.read());
    }

    /** What a number costs in a month; empty where Twilio tells no price. */
    public Optional<MonthlyPrice> price(PhoneNumber number) {
        return Optional.ofNullable(new PriceList(numbers()).of(number));
    }

    /**
     * Names a number as one that is kept for a later dealership. Sent once.
     *
     * @throws NumberProblem where a dealership has it, where it is not known whether one has, where
     *     the account does not rent it, or where the outcome is not known
     */
    public OurNumber keepAsSpare(PhoneNumber number) {
        OurNumber was = findNow(number);
        if (!was.dealerships().isEmpty()) {
            throw new NumberProblem(
                    Kind.IN_USE, WORDS.format("spare.in.use", number, was.dealership()));
        }
        if (!was.registryKnown()) {
            throw new NumberProblem(Kind.IN_USE, WORDS.format("spare.unknown", number));
        }
        return rename(was, NumberName.spare(was.rented().friendlyName()));
    }

    /**
     * Names the number of a dealership that is offboarded as one that is kept for a later one. Its
     * name tells whose it was, so that whoever releases it is warned. Sent once.
     *
     * @throws NumberProblem as {@link #keepAsSpare}, but for this dealership's own entry
     */
    public OurNumber keepAsSpareOf(PhoneNumber number, String dealership) {
        OurNumber was = findNow(number);
        if (!was.registryKnown()
                || was.dealerships().stream().anyMatch(d -> !d.equals(dealership))) {
            throw new NumberProblem(
                    Kind.IN_USE,
                    was.registryKnown()
                            ? WORDS.format("spare.of.another", number, was.dealership())
                            : WORDS.format("spare.of.another.unknown", number));
        }
        return NumberName.isSpare(was.rented().friendlyName())
                ? was
                : rename(was, NumberName.spare(dealership));
    }

    /**
     * Names a number. Sent once.
     *
     * @throws NumberProblem where the name cannot be given, where the account does not rent it, or
     *     where the outcome is not known
     */
    public OurNumber rename(PhoneNumber number, String name) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > PhoneNumbers.NAME_MOST) {
            throw new NumberProblem(
                    Kind.BAD_NAME,
                    WORDS.format("name.length", String.valueOf(PhoneNumbers.NAME_MOST)));
        }
        if (given.chars().anyMatch(Character::isISOControl)) {
            throw new NumberProblem(Kind.BAD_NAME, WORDS.get("name.one.line"));
        }
        return rename(find(number), given);
    }

    private OurNumber rename(OurNumber was, String name) {
        if (was.rented().friendlyName().equals(name)) {
            return was;
        }
        return change(
                was,
                WORDS.format("order.rename", was.number()),
                () -> numbers().rename(was.rented(), name),
                now -> now.friendlyName().equals(name));
    }

    /** What is told of the number is read before: a failure after the write would hide it. */
    private OurNumber change(
            OurNumber was, String what, Runnable write, Predicate<Rented> asMeant) {
        return was.as(new NumberWrites(numbers()).change(was.number(), what, write, asMeant));
    }

    /**
     * Sees to it that nothing answers the texts of a number. Sent once.
     *
     * @throws NumberProblem where the account does not rent it, or where the outcome is not known
     */
    public OurNumber repair(PhoneNumber number) {
        OurNumber was = find(number);
        if (!was.answers()) {
            return was;
        }
        return change(
                was,
                WORDS.format("order.silence", number),
                () -> numbers().silence(was.rented()),
                now -> now.smsUrl().isEmpty());
    }
}
