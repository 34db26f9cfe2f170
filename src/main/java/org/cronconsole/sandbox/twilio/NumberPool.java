package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The numbers that are for rent, the same ones in an area code every time. All are in the 555
 * exchange, so that they can be nobody's, and above those that the first dealerships have.
 */
final class NumberPool {

    /** How many an area code has where it has any. */
    static final int SIZE = 60;

    private static final int FIRST_LINE = 6000;
    private static final int LINES = 4000;

    /** One in five asks for an address before it can be rented. */
    private static final int ADDRESS_EVERY = 5;

    private record Place(String locality, String region, String postalCode, String point) {}

    private static final Place ELSEWHERE = new Place("Springfield", "IL", "62701", "39.80,-89.65");

    private static final Map<String, Place> PLACES =
            Map.ofEntries(
                    Map.entry("312", new Place("Chicago", "IL", "60601", "41.88,-87.63")),
                    Map.entry("773", new Place("Chicago", "IL", "60614", "41.92,-87.65")),
                    Map.entry("630", new Place("Naperville", "IL", "60540", "41.77,-88.15")),
                    Map.entry("815", new Place("Joliet", "IL", "60432", "41.53,-88.08")),
                    Map.entry("847", new Place("Elgin", "IL", "60120", "42.04,-88.28")),
                    Map.entry("212", new Place("New York", "NY", "10001", "40.75,-73.99")),
                    Map.entry("303", new Place("Denver", "CO", "80202", "39.75,-104.99")),
                    Map.entry("602", new Place("Phoenix", "AZ", "85003", "33.45,-112.07")),
                    Map.entry("213", new Place("Los Angeles", "CA", "90012", "34.06,-118.24")));

    /** Area codes in use of which nothing is for rent, as happens to small ones and old ones. */
    private static final Set<String> SOLD_OUT = Set.of("331", "872", "917");

    /** What can be searched by distance: those whose place is known here, the oldest first. */
    private static final List<String> PLACED = PLACES.keySet().stream().sorted().toList();

    private NumberPool() {}

    /** A number for rent; {@code needsAddress} where the law asks for one. */
    record Offer(String number, String areaCode, boolean needsAddress) {

        ObjectNode json() {
            Place place = PLACES.getOrDefault(areaCode, ELSEWHERE);
            String[] point = place.point().split(",", 2);
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("friendly_name", NumberPool.friendly(number));
            json.put("phone_number", number);
            json.put("lata", "358");
            json.put("locality", place.locality());
            json.put("rate_center", place.locality().toUpperCase(Locale.ROOT));
            json.put("latitude", point[0] + "0000");
            json.put("longitude", point[1] + "0000");
            json.put("region", place.region());
            json.put("postal_code", place.postalCode());
            json.put("iso_country", "US");
            json.put("address_requirements", needsAddress ? "any" : "none");
            json.put("beta", false);
            json.putObject("capabilities").put("voice", true).put("SMS", true).put("MMS", true);
            return json;
        }
    }

    /** All offers of an area code; none where no such code is in use (such as 999 or 911). */
    static List<Offer> of(String areaCode) {
        if (!areaCode.matches("[2-9][0-8]\\d")
                || areaCode.endsWith("11")
                || SOLD_OUT.contains(areaCode)) {
            return List.of();
        }
        int step = LINES / SIZE;
        int jitter = new Random(Integer.parseInt(areaCode)).nextInt(step);
        List<Offer> offers = new ArrayList<>(SIZE);
        for (int i = 0; i < SIZE; i++) {
            String number = "+1" + areaCode + "555" + (FIRST_LINE + i * step + jitter);
            offers.add(new Offer(number, areaCode, i % ADDRESS_EVERY == ADDRESS_EVERY - 1));
        }
        return offers;
    }

    /** All offers within so many miles of a point, the nearest places first. */
    static List<Offer> near(double latitude, double longitude, double miles) {
        return PLACED.stream()
                .filter(code -> miles(code, latitude, longitude) <= miles)
                .sorted(Comparator.comparingDouble(code -> miles(code, latitude, longitude)))
                .flatMap(code -> of(code).stream())
                .toList();
    }

    /** Flat-earth miles, which will do within a few hundred of them. */
    private static double miles(String areaCode, double latitude, double longitude) {
        String[] point = PLACES.getOrDefault(areaCode, ELSEWHERE).point().split(",", 2);
        double north = (Double.parseDouble(point[0]) - latitude) * 69.0;
        double east =
                (Double.parseDouble(point[1]) - longitude)
                        * 69.0
                        * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }

    /** As Twilio names an American number by itself: {@code (312) 555-0123}. */
    static String friendly(String number) {
        return "(%s) %s-%s"
                .formatted(number.substring(2, 5), number.substring(5, 8), number.substring(8));
    }
}
