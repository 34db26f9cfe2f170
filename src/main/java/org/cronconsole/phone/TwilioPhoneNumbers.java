package org.cronconsole.phone;

import static org.cronconsole.phone.TwilioReading.instant;
import static org.cronconsole.phone.TwilioReading.number;
import static org.cronconsole.phone.TwilioReading.orEmpty;
import static org.cronconsole.phone.TwilioReading.read;
import static org.cronconsole.phone.TwilioReading.required;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberCreator;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberDeleter;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberUpdater;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.LocalReader;
import com.twilio.rest.pricing.v1.phonenumber.Country;
import com.twilio.rest.pricing.v1.phonenumber.CountryFetcher;
import com.twilio.type.PhoneNumberPrice;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.phone.TwilioHttp.Asked;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The numbers of a Twilio account, by Twilio's own library. Every request is sent once. Safe for
 * several threads.
 */
public final class TwilioPhoneNumbers implements PhoneNumbers, AutoCloseable {
    private static final Words WORDS = Words.of(TwilioPhoneNumbers.class);

    /** Twilio's limit for the name of a number, in characters. */
    public static final int FRIENDLY_NAME_MOST = NAME_MOST;

    private static final String COUNTRY = "US";
    private static final long PAGE = 200;
    private static final int MOST = 1000;
    private static final String NUMBERS = "/IncomingPhoneNumbers.json";

    private final TwilioRestClient client;
    private final SingleSend send;

    /** With the usual time limits. */
    public TwilioPhoneNumbers(TwilioAccess access) {
        this(access, new SingleSend());
    }

    /** With a sender of its own, which is closed with this. */
    public TwilioPhoneNumbers(TwilioAccess access, SingleSend send) {
        this.send = send;
        client =
                new TwilioRestClient.Builder(access.accountSid(), access.authToken().reveal())
                        .httpClient(new TwilioHttp(access, send))
                        .build();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the area code is not three digits
     */
    @Override
    public List<Available> search(String areaCode, int limit) {
        if (!areaCode.matches("[0-9]{3}")) {
            throw new IllegalArgumentException("an area code has three digits, such as 312");
        }
        return search(COUNTRY, limit, reader -> reader.setAreaCode(Integer.valueOf(areaCode)));
    }

    @Override
    public List<Available> search(AreaCode areaCode, int limit) {
        return search(
                areaCode.country(),
                limit,
                reader -> reader.setAreaCode(Integer.valueOf(areaCode.code())));
    }

    @Override
    public List<Available> searchNear(AreaCode areaCode, int miles, int limit) {
        String middle = areaCode.latitude() + "," + areaCode.longitude();
        return search(
                areaCode.country(),
                limit,
                reader -> reader.setNearLatLong(middle).setDistance(miles));
    }

    private List<Available> search(String country, int limit, Consumer<LocalReader> where) {
        if (limit < 1) {
            return List.of();
        }
        return read(
                new Asked("GET", "/AvailablePhoneNumbers/" + country + "/Local.json"),
                () -> {
                    List<Available> found = new ArrayList<>();
                    LocalReader reader =
                            new LocalReader(country)
                                    .setSmsEnabled(true)
                                    .setExcludeAllAddressRequired(true)
                                    .setPageSize((long) Math.min(limit, MOST));
                    where.accept(reader);
                    reader.limit(limit);
                    for (Local local : reader.read(client)) {
                        found.add(
                                new Available(
                                        number(local.getPhoneNumber()),
                                        orEmpty(local.getLocality()),
                                        orEmpty(local.getRegion())));
                    }
                    return List.copyOf(found);
                });
    }

    @Override
    public Optional<Rented> find(PhoneNumber number) {
        // Twilio matches parts of numbers, so what it finds is compared.
        return rented(new IncomingPhoneNumberReader().setPhoneNumber(number.e164())).stream()
                .filter(rented -> rented.number().equals(number))
                .findFirst();
    }

    @Override
    public List<Rented> rented() {
        return rented(new IncomingPhoneNumberReader());
    }

    private List<Rented> rented(IncomingPhoneNumberReader reader) {
        return read(
                new Asked("GET", NUMBERS),
                () -> {
                    List<Rented> rented = new ArrayList<>();
                    for (IncomingPhoneNumber number : reader.setPageSize(PAGE).read(client)) {
                        rented.add(rented(number));
                    }
                    return List.copyOf(rented);
                });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the name is longer than {@value #FRIENDLY_NAME_MOST}
     */
    @Override
    public Rented rent(PhoneNumber number, String friendlyName) {
        checkName(friendlyName);
        Asked asked = new Asked("POST", NUMBERS);
        Rented rented =
                read(
                        asked,
                        () ->
                                rented(
                                        new IncomingPhoneNumberCreator(
                                                        new com.twilio.type.PhoneNumber(
                                                                number.e164()))
                                                .setFriendlyName(friendlyName)
                                                // Left out, Twilio would answer every sender.
                                                .setSmsUrl("")
                                                .create(client)));
        if (!rented.number().equals(number)) {
            throw asked.strange(201, WORDS.get("answer.other.number"));
        }
        return rented;
    }

    private static void checkName(String friendlyName) {
        if (friendlyName.length() > FRIENDLY_NAME_MOST) {
            throw new IllegalArgumentException(
                    "the name of a number has at most " + FRIENDLY_NAME_MOST + " characters");
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the name is longer than {@value #FRIENDLY_NAME_MOST}
     */
    @Override
    public Rented rename(Rented number, String friendlyName) {
        checkName(friendlyName);
        return update(number, updater -> updater.setFriendlyName(friendlyName));
    }

    @Override
    public Rented silence(Rented number) {
        return update(number, updater -> updater.setSmsUrl(""));
    }

    private Rented update(Rented number, Consumer<IncomingPhoneNumberUpdater> change) {
        IncomingPhoneNumberUpdater updater = new IncomingPhoneNumberUpdater(number.sid());
        change.accept(updater);
        return read(
                new Asked("POST", "/IncomingPhoneNumbers/" + number.sid() + ".json"),
                () -> rented(updater.update(client)));
    }

    @Override
    public void release(Rented number) {
        try {
            read(
                    new Asked("DELETE", "/IncomingPhoneNumbers/" + number.sid() + ".json"),
                    () -> new IncomingPhoneNumberDeleter(number.sid()).delete(client));
        } catch (GatewayException.NotFound gone) {
            // Only Twilio's own word counts, not that of something in front of it.
            if (gone.failure().rawText() == null) {
                throw gone;
            }
        }
    }

    @Override
    public Optional<MonthlyPrice> monthlyPrice() {
        return prices(COUNTRY).local();
    }

    @Override
    public Prices prices(String country) {
        return read(
                new Asked("GET", "/v1/PhoneNumbers/Countries/" + country),
                () -> {
                    var prices = new CountryFetcher(country).fetch(client);
                    return new Prices(
                            price(prices, PhoneNumberPrice.Type.LOCAL),
                            price(prices, PhoneNumberPrice.Type.TOLLFREE));
                });
    }

    private static Optional<MonthlyPrice> price(Country prices, PhoneNumberPrice.Type type) {
        if (prices.getPhoneNumberPrices() == null || prices.getPriceUnit() == null) {
            return Optional.empty();
        }
        return prices.getPhoneNumberPrices().stream()
                .filter(price -> price.getType() == type)
                .findFirst()
                .map(price ->
                        new MonthlyPrice(
                                BigDecimal.valueOf(price.getCurrentPrice()),
                                prices.getPriceUnit()));
    }

    @Override
    public List<InboundText> inboundTexts(PhoneNumber number, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return read(
                new Asked("GET", "/Messages.json"),
                () -> {
                    MessageReader reader =
                            new MessageReader()
                                    .setTo(number.e164())
                                    .setPageSize((long) Math.min(limit, MOST));
                    reader.limit(limit);
                    return TwilioInbox.inbound(reader.read(client));
                });
    }

    @Override
    public Inbox inbox(PhoneNumber number, @Nullable Instant since, int pageSize) {
        return new TwilioInbox(client, number, since, Math.clamp(pageSize, 1, MOST));
    }

    private static Rented rented(IncomingPhoneNumber number) {
        return new Rented(
                number(number.getPhoneNumber()),
                required(number.getSid()),
                orEmpty(number.getFriendlyName()),
                number.getSmsUrl() == null ? "" : number.getSmsUrl().toString(),
                instant(number.getDateCreated()));
    }

    @Override
    public void close() {
        send.close();
    }
}
