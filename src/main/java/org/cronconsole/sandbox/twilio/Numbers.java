package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedDealership;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The account's numbers and texts. Not safe for several threads: called under a lock. */
final class Numbers {

    private static final int VERSION = 1;
    private static final int TEXTS_EACH = 3;
    private static final String SENDER = "+18885550142";

    private final Map<String, Rental> bySid = new LinkedHashMap<>();
    private final List<Text> texts = new ArrayList<>();

    /** Neither ours nor for rent: others have them, or they rest after a release. */
    private final Set<String> gone = new TreeSet<>();

    private final Random sids;
    private long drawn;
    private final long seed;
    private int rented;

    private Numbers(long seed) {
        this.seed = seed;
        sids = new Random(seed ^ 0x7A1110);
    }

    static Numbers fresh(SandboxSeed seed) {
        Numbers fresh = new Numbers(seed.seed());
        Instant first = seed.now().minus(Duration.ofDays(seed.days() + 1L));
        for (SeedDealership dealership : seed.list()) {
            Instant at = first.plusSeconds(60L * dealership.index());
            fresh.put(
                    new Rental(
                            fresh.sid("PN"),
                            dealership.phoneNumber(),
                            dealership.name(),
                            "",
                            "POST",
                            at,
                            at));
            Random codes = new Random(seed.seed() * 31 + dealership.index());
            for (int day = TEXTS_EACH; day > 0; day--) {
                Instant sent =
                        seed.now()
                                .minus(Duration.ofDays(day))
                                .plusSeconds(codes.nextInt(4 * 60 * 60));
                fresh.receive(dealership.phoneNumber(), SENDER, codeText(codes), sent);
            }
        }
        return fresh;
    }

    private static String codeText(Random codes) {
        return String.format(
                Locale.ROOT,
                "Your vAuto code is %06d. It is valid for 10 minutes.",
                codes.nextInt(1_000_000));
    }

    Rental rent(String number, String name, String smsUrl, String smsMethod, Instant now) {
        Rental rental = new Rental(sid("PN"), number, name, smsUrl, smsMethod, now, now);
        put(rental);
        rented++;
        return rental;
    }

    void put(Rental rental) {
        bySid.put(rental.sid(), rental);
    }

    void release(Rental rental) {
        bySid.remove(rental.sid());
        gone.add(rental.number());
    }

    void takeElsewhere(String number) {
        gone.add(number);
    }

    Text receive(String to, String from, String body, Instant sent) {
        Text text = new Text(sid("SM"), to, from, body, sent);
        texts.add(text);
        return text;
    }

    @Nullable Rental bySid(String sid) {
        return bySid.get(sid);
    }

    /** The rented number; null where the account does not have it. */
    @Nullable Rental byNumber(String number) {
        return bySid.values().stream()
                .filter(rental -> rental.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** Newest first, as Twilio lists them. */
    List<Rental> rentals() {
        List<Rental> list = new ArrayList<>(bySid.values());
        list.sort(Comparator.comparing(Rental::created).reversed().thenComparing(Rental::sid));
        return list;
    }

    /** Newest first. */
    List<Text> texts() {
        List<Text> list = new ArrayList<>(texts);
        list.sort(Comparator.comparing(Text::sent).reversed().thenComparing(Text::sid));
        return list;
    }

    /** How many numbers were rented since the fresh start. */
    int rentedCount() {
        return rented;
    }

    List<NumberPool.Offer> offers(String areaCode) {
        return NumberPool.of(areaCode).stream().filter(offer -> isFree(offer.number())).toList();
    }

    /** Those around a point that are free. */
    List<NumberPool.Offer> offersNear(double latitude, double longitude, double miles) {
        return NumberPool.near(latitude, longitude, miles).stream()
                .filter(offer -> isFree(offer.number()))
                .toList();
    }

    boolean isForRent(String number) {
        return number.matches("\\+1\\d{10}")
                && offers(number.substring(2, 5)).stream()
                        .anyMatch(offer -> offer.number().equals(number));
    }

    private boolean isFree(String number) {
        return !gone.contains(number)
                && bySid.values().stream().noneMatch(rental -> rental.number().equals(number));
    }

    private String sid(String prefix) {
        drawn++;
        return prefix + String.format(Locale.ROOT, "%016x%016x", sids.nextLong(), sids.nextLong());
    }

    JsonNode save() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION);
        json.put("seed", seed);
        json.put("drawn", drawn);
        json.put("rented", rented);
        ArrayNode goneNumbers = json.putArray("gone");
        gone.forEach(goneNumbers::add);
        ArrayNode rentals = json.putArray("rentals");
        bySid.values().forEach(rental -> rentals.add(rental.save()));
        ArrayNode messages = json.putArray("texts");
        texts.forEach(text -> messages.add(text.save()));
        return json;
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Numbers load(JsonNode json) {
        if (json.path("version").asInt() != VERSION) {
            throw new IllegalArgumentException("not a Twilio state of version " + VERSION);
        }
        try {
            Numbers loaded = new Numbers(json.required("seed").longValue());
            long drawn = json.required("drawn").longValue();
            while (loaded.drawn < drawn) {
                loaded.sid("");
            }
            loaded.rented = json.required("rented").intValue();
            json.required("gone").forEach(number -> loaded.gone.add(number.asText()));
            json.required("rentals").forEach(rental -> loaded.put(Rental.load(rental)));
            json.required("texts").forEach(text -> loaded.texts.add(Text.load(text)));
            return loaded;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time in the Twilio state is none", e);
        }
    }
}
