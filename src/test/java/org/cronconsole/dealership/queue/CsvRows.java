package org.cronconsole.dealership.queue;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of files for tests; the passwords of all are planted. */
public final class CsvRows {
    /** The columns of {@link #line}. */
    public static final String HEADER =
            "dealershipName,vautoUsername,vautoPassword,timeZone,amTime,pmTime,days,userName,"
                    + "userPassword,userEmail,userFirstName,userLastName,userRole,areaCode,number";

    private CsvRows() {}

    /** The dealership of a row. */
    public static String name(int number) {
        return "Motors " + number;
    }

    /** The user name of a row. */
    public static String user(int number) {
        return "motors." + number;
    }

    /** A row in which everything is right, but for what is changed: column, cell, … */
    public static String line(int number, String... changes) {
        Map<String, String> cells = new LinkedHashMap<>();
        String[] values = {
            name(number),
            "vauto-" + number,
            "planted-vauto-" + number,
            "America/Chicago",
            "05:58",
            "13:58",
            "MON-SAT",
            user(number),
            "planted-password-" + number,
            "m" + number + "@example.com",
            "Mo",
            "Tors",
            "user",
            "312",
            ""
        };
        String[] names = HEADER.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            cells.put(names[i], values[i]);
        }
        for (int i = 0; i < changes.length; i += 2) {
            if (cells.replace(changes[i], changes[i + 1]) == null) {
                throw new IllegalArgumentException(changes[i]);
            }
        }
        return String.join(",", cells.values());
    }
}
