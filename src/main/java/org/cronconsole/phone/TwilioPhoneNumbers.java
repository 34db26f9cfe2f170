package org.cronconsole.phone;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberCreator;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberDeleter;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.LocalReader;
import com.twilio.rest.pricing.v1.phonenumber.CountryFetcher;
import com.twilio.type.PhoneNumberPrice;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.phone.TwilioHttp.Asked;
import org.cronconsole.settings.TwilioAccess;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The numbers of a Twilio account, by Twilio's own library. Every request is sent once. Safe for
 * several threads.
 */
public final class TwilioPhoneNumbers implements PhoneNumbers, AutoCloseable {

    /** Twilio's limit for the name of a number, in characters. */
    public static final int FRIENDLY_NAME_MOST = 64;

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
        if (limit < 1) {
            return List.of();
        }
        return read(
                new Asked("GET", "/AvailablePhoneNumbers/US/Local.json"),
                () -> {
                    List<Available> found = new ArrayList<>();
                    LocalReader reader =
                            new LocalReader(COUNTRY)
                                    .setAreaCode(Integer.valueOf(areaCode))
                                    .setSmsEnabled(true)
                                    .setExcludeAllAddressRequired(true)
                                    .setPageSize((long) Math.min(limit, MOST));
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
        if (friendlyName.length() > FRIENDLY_NAME_MOST) {
            throw new IllegalArgumentException(
                    "the name of a number has at most " + FRIENDLY_NAME_MOST + " characters");
        }
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
            throw asked.strange(201, "Twilio answered with another number than the one asked for.");
        }
        return rented;
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
        return read(
                new Asked("GET", "/v1/PhoneNumbers/Countries/US"),
                () -> {
                    var prices = new CountryFetcher(COUNTRY).fetch(client);
                    if (prices.getPhoneNumberPrices() == null || prices.getPriceUnit() == null) {
                        return Optional.empty();
                    }
                    return prices.getPhoneNumberPrices().stream()
                            .filter(price -> price.getType() == PhoneNumberPrice.Type.LOCAL)
                            .findFirst()
                            .map(price ->
                                    new MonthlyPrice(
                                            BigDecimal.valueOf(price.getCurrentPrice()),
                                            prices.getPriceUnit()));
                });
    }

    @Override
    public List<InboundText> inboundTexts(PhoneNumber number, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return read(
                new Asked("GET", "/Messages.json"),
                () -> {
                    List<InboundText> texts = new ArrayList<>();
                    MessageReader reader =
                            new MessageReader()
                                    .setTo(number.e164())
                                    .setPageSize((long) Math.min(limit, MOST));
                    reader.limit(limit);
                    for (Message message : reader.read(client)) {
                        if (message.getDirection() == Message.Direction.INBOUND) {
                            texts.add(text(message));
                        }
                    }
                    texts.sort(Comparator.comparing(InboundText::receivedAt).reversed());
                    return List.copyOf(texts);
                });
    }

    private static InboundText text(Message message) {
        ZonedDateTime sent =
                message.getDateSent() == null ? message.getDateCreated() : message.getDateSent();
        return new InboundText(
                required(message.getSid()),
                message.getFrom() == null ? "" : message.getFrom().getEndpoint(),
                instant(sent),
                orEmpty(message.getBody()));
    }

    private static Rented rented(IncomingPhoneNumber number) {
        return new Rented(
                number(number.getPhoneNumber()),
                required(number.getSid()),
                orEmpty(number.getFriendlyName()),
                number.getSmsUrl() == null ? "" : number.getSmsUrl().toString(),
                instant(number.getDateCreated()));
    }

    private static PhoneNumber number(com.twilio.type.@Nullable PhoneNumber number) {
        if (number == null) {
            throw new Incomplete();
        }
        try {
            return new PhoneNumber(number.getEndpoint());
        } catch (IllegalArgumentException e) {
            throw new Incomplete();
        }
    }

    private static Instant instant(@Nullable ZonedDateTime time) {
        if (time == null) {
            throw new Incomplete();
        }
        return time.toInstant();
    }

    private static String required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Incomplete();
        }
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Runs a call of the library; what it cannot read is no fault of the person's. */
    private static <T> T read(Asked asked, Supplier<T> call) {
        try {
            return call.get();
        } catch (GatewayException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever the library makes of a strange answer, the request itself was sent. Its
            // message may quote the answer, so it goes no further.
            throw asked.strange(200, "Twilio's answer was not complete, or not to be understood.");
        }
    }

    @Override
    public void close() {
        send.close();
    }

    /** Twilio left out what every answer has. */
    private static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Incomplete() {
            super("incomplete", null, false, false);
        }
    }
}
