package org.cronconsole.dealership.queue;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a file. They are named as the fields of an onboarding file; case and blanks do not
 * matter, and the names that they have inside an onboarding file are understood too.
 */
final class CsvColumns {
    private static final Words WORDS = Words.of(CsvColumns.class);

    static final String DEALERSHIP = "dealershipName";
    static final String VAUTO_PASSWORD = "vautoPassword";
    static final String USER_PASSWORD = "userPassword";
    static final String AREA_CODE = "areaCode";
    static final String NUMBER = "number";
    static final String ENV = "env.";

    static final List<String> REQUIRED =
            List.of(
                    DEALERSHIP,
                    "vautoUsername",
                    VAUTO_PASSWORD,
                    "timeZone",
                    "amTime",
                    "pmTime",
                    "days",
                    "userName",
                    USER_PASSWORD,
                    "userEmail",
                    "userFirstName",
                    "userLastName",
                    "userRole");

    static final List<String> OPTIONAL =
            List.of(AREA_CODE, NUMBER, "storeId", "repo", "branch", "plan", "region");

    private static final Map<String, String> KNOWN = known();

    /** Names of the check's fields that a file has under another name. */
    private static final Map<String, String> OF_CHECK =
            Map.of(
                    "phone.areaCode", AREA_CODE,
                    "phone.number", NUMBER,
                    "dashboardUser.username", "userName",
                    "dashboardUser.password", USER_PASSWORD,
                    "dashboardUser.email", "userEmail",
                    "dashboardUser.firstName", "userFirstName",
                    "dashboardUser.lastName", "userLastName",
                    "dashboardUser.role", "userRole");

    private static final int NEAR = 3;
    private static final int MOST_UNKNOWN = 5;
    private static final int LONGEST = 40;

    private final List<String> names = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private CsvColumns() {}

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        REQUIRED.forEach(name -> known.put(bare(name), name));
        OPTIONAL.forEach(name -> known.put(bare(name), name));
        for (String name : List.of(AREA_CODE, NUMBER)) {
            known.put(bare("phone." + name), name);
        }
        for (String name : List.of("name", "password", "email", "firstName", "lastName", "role")) {
            String column =
                    "user" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            known.put(bare("dashboardUser." + name), column);
        }
        known.put(bare("dashboardUser.username"), "userName");
        return known;
    }

    /** Blanks, underscores, dashes and dots do not tell names apart, nor does case. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0_.-]", "");
    }

    /** The columns that a header names. */
    static CsvColumns of(List<String> header) {
        CsvColumns columns = new CsvColumns();
        Set<String> seen = new HashSet<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            String column = known(name);
            columns.names.add(column);
            if (column.isEmpty() && !name.isEmpty()) {
                unknown.add(i);
            } else if (!column.isEmpty() && !seen.add(column)) {
                columns.problems.add(WORDS.format("column.twice", column));
            }
        }
        if (!unknown.isEmpty()) {
            columns.tell(unknown, header, seen.size());
        }
        List<String> missing = REQUIRED.stream().filter(name -> !seen.contains(name)).toList();
        if (!missing.isEmpty()) {
            columns.problems.add(
                    WORDS.format("column.missing", missing.size(), String.join(", ", missing)));
        }
        return columns;
    }

    /** The column that a cell of the header names; empty for none that is known. */
    private static String known(String name) {
        if (name.toLowerCase(Locale.ROOT).startsWith(ENV)) {
            return ENV + name.substring(ENV.length()).strip();
        }
        return KNOWN.getOrDefault(bare(name), "");
    }

    /**
     * Names the columns that are not known. Where there are many of them the first line may hold a
     * dealership's own cells, passwords among them, which are not to be repeated.
     */
    private void tell(List<Integer> unknown, List<String> header, int known) {
        boolean isHeader = unknown.size() <= MOST_UNKNOWN && unknown.size() < known;
        if (!isHeader) {
            problems.add(WORDS.format("column.none", unknown.size()));
            return;
        }
        for (int i : unknown) {
            String name = header.get(i).strip();
            boolean plain =
                    name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
            String near = nearest(name);
            String problem =
                    plain
                            ? WORDS.format("column.unknown", name)
                            : WORDS.format("column.unknown.place", String.valueOf(i + 1));
            problems.add(
                    near == null ? problem : problem + " " + WORDS.format("column.near", near));
        }
    }

    private static @Nullable String nearest(String name) {
        String bare = bare(name);
        return KNOWN.keySet().stream()
                .filter(known -> distance(known, bare) <= Math.min(NEAR, bare.length() / 2))
                .min(Comparator.comparingInt(known -> distance(known, bare)))
                .map(KNOWN::get)
                .orElse(null);
    }

    /** How many letters are to be put in, left out or exchanged. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + exchanged);
            }
            before = now;
        }
        return before[other.length()];
    }

    /** What a field of the check is called in a file. */
    static String ofCheck(String field) {
        return OF_CHECK.getOrDefault(field, field);
    }

    /** The names in the order of the file; empty for a column without one. */
    List<String> names() {
        return names;
    }

    /** What is wrong with them, in sentences. */
    List<String> problems() {
        return problems;
    }

    /** True where spaces at its ends could be meant, and where an apostrophe is no guard. */
    static boolean secret(String column) {
        return column.equals(VAUTO_PASSWORD)
                || column.equals(USER_PASSWORD)
                || column.startsWith(ENV);
    }
}
