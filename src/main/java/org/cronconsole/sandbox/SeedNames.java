package org.cronconsole.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Believable dealerships: a town, a brand, a zone, start times around the hour. */
final class SeedNames {

    private record Place(String town, ZoneId zone) {}

    private record Named(String name, ZoneId zone) {}

    private record OfSeed(long seed, List<Named> names) {}

    private static final List<String> BRANDS =
            List.of(
                    "Ford",
                    "Kia",
                    "Honda",
                    "Toyota",
                    "Chevrolet",
                    "Nissan",
                    "Hyundai",
                    "Subaru",
                    "Mazda",
                    "Jeep",
                    "Buick GMC",
                    "Volkswagen",
                    "Chrysler Dodge",
                    "Cadillac",
                    "Lexus",
                    "Acura",
                    "Infiniti",
                    "Lincoln",
                    "Mitsubishi",
                    "Audi",
                    "BMW",
                    "Volvo",
                    "Genesis",
                    "Mini");

    private static final Map<ZoneId, String> AREA_CODES =
            Map.of(
                    ZoneId.of("America/Chicago"), "312",
                    ZoneId.of("America/New_York"), "212",
                    ZoneId.of("America/Denver"), "303",
                    ZoneId.of("America/Phoenix"), "602",
                    ZoneId.of("America/Los_Angeles"), "213");

    private static final String CENTRAL =
            "Naperville,Joliet,Aurora,Elgin,Schaumburg,Waukegan,Evanston,Bolingbrook,Orland Park,"
                    + "Tinley Park,Oak Lawn,Downers Grove,Libertyville,Crystal Lake,St. Charles,"
                    + "Geneva,Batavia,Wheaton,Lombard,Elmhurst,Arlington Heights,Des Plaines,"
                    + "Mount Prospect,Skokie,Highland Park,Barrington,Plainfield,Oswego,Kankakee,"
                    + "Rockford,Peoria,Springfield,Champaign,Decatur,Bloomington,Madison,Milwaukee,"
                    + "Kenosha,Racine,Green Bay,Appleton,Davenport,Dubuque,Cedar Rapids,Des Moines,"
                    + "Omaha,Lincoln Park,St. Louis,Kansas City,Memphis,Nashville,Tulsa,Dallas,"
                    + "Fort Worth,Plano,Austin,Houston,San Antonio,New Orleans,Birmingham,"
                    + "Minneapolis,St. Paul,Wichita,Little Rock";
    private static final String EASTERN =
            "Albany,Buffalo,Rochester,Syracuse,Yonkers,Newark,Trenton,Philadelphia,Pittsburgh,"
                    + "Cleveland,Columbus,Cincinnati,Dayton,Toledo,Detroit,Ann Arbor,Grand Rapids,"
                    + "Charlotte,Raleigh,Atlanta,Orlando,Tampa,Boston,Hartford";
    private static final String MOUNTAIN =
            "Denver,Boulder,Fort Collins,Colorado Springs,Pueblo,Salt Lake City,Provo,Boise";
    private static final String ARIZONA = "Phoenix,Mesa,Scottsdale,Tempe,Tucson,Chandler";
    private static final String PACIFIC =
            "Pasadena,Glendale,Long Beach,Torrance,Anaheim,San Diego,Sacramento,Fresno";

    /** The first three never change, so that a fresh sandbox looks familiar whatever its seed. */
    private static final List<String> FIRST =
            List.of("Naperville Ford", "Joliet Kia", "Aurora Honda");

    /** Around the hour, where vAuto is quiet; the hour shifts so that fewer jobs share a minute. */
    private static final int[] MINUTES = {-2, -1, 0, 1, 2};

    private static final int[] HOURS = {0, 1, -1};

    /** What was asked for last: most sandboxes have the same seed, and many start over. */
    private static volatile @Nullable OfSeed last;

    private SeedNames() {}

    static List<SeedDealership> dealerships(long seed, int count) {
        List<Named> names = names(seed);
        List<SeedDealership> dealerships = new ArrayList<>(count);
        Random random = new Random(seed ^ 0x5EED);
        for (int i = 0; i < count; i++) {
            Named named = names.get(i);
            String storeId = storeId(named.name());
            int shift = MINUTES[i % MINUTES.length] + 60 * HOURS[i / MINUTES.length % HOURS.length];
            dealerships.add(
                    new SeedDealership(
                            i,
                            named.name(),
                            storeId,
                            named.zone(),
                            LocalTime.of(6, 0).plusMinutes(shift),
                            LocalTime.of(14, 0).plusMinutes(shift),
                            "+1"
                                    + AREA_CODES.get(named.zone())
                                    + String.format(Locale.ROOT, "555%04d", 100 + i),
                            storeId,
                            "lot-" + Long.toString(random.nextLong() >>> 1, 36)));
        }
        return List.copyOf(dealerships);
    }

    static String storeId(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** All names in the order of the seed: a longer list only adds dealerships at its end. */
    private static List<Named> names(long seed) {
        OfSeed known = last;
        if (known == null || known.seed() != seed) {
            known = new OfSeed(seed, drawn(seed));
            last = known;
        }
        return known.names();
    }

    private static List<Named> drawn(long seed) {
        List<Named> plain = new ArrayList<>();
        List<Named> of = new ArrayList<>();
        for (Place place : places()) {
            for (String brand : BRANDS) {
                plain.add(new Named(place.town() + " " + brand, place.zone()));
                of.add(new Named(brand + " of " + place.town(), place.zone()));
            }
        }
        Random random = new Random(seed);
        Collections.shuffle(plain, random);
        Collections.shuffle(of, random);
        Set<Named> all = new LinkedHashSet<>();
        for (String first : FIRST) {
            plain.stream().filter(n -> n.name().equals(first)).forEach(all::add);
        }
        all.addAll(plain);
        all.addAll(of);
        return List.copyOf(all);
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        add(places, CENTRAL, "America/Chicago");
        add(places, EASTERN, "America/New_York");
        add(places, MOUNTAIN, "America/Denver");
        add(places, ARIZONA, "America/Phoenix");
        add(places, PACIFIC, "America/Los_Angeles");
        return places;
    }

    private static void add(List<Place> places, String towns, String zone) {
        ZoneId id = ZoneId.of(zone);
        for (String town : towns.split(",", -1)) {
            places.add(new Place(town, id));
        }
    }
}
