package org.cronconsole.cli;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.cronconsole.retime.AdoptionWish;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the file of an adoption: {@code dealership,timeZone} and, where wanted, {@code
 * amTime,pmTime,days}, in any order, with a header.
 */
final class AdoptionFile {
    private static final Set<String> COLUMNS =
            Set.of("dealership", "timeZone", "amTime", "pmTime", "days");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .setIgnoreEmptyLines(true)
                    .get();
    private static final long LARGEST = 4L * 1024 * 1024;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private AdoptionFile() {}

    /**
     * Reads all rows.
     *
     * @throws CliProblem naming every row and column that is wrong; none is taken then
     */
    static List<AdoptionWish> read(Path file) {
        return new AdoptionFile().wishes(file);
    }

    private List<AdoptionWish> wishes(Path file) {
        List<AdoptionWish> wishes = new ArrayList<>();
        try {
            if (Files.size(file) > LARGEST) {
                throw CliProblem.input("--csv: " + file + " is too large: at most 4 MB is read.");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            try (CSVParser parser =
                    CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
                checkHeader(parser.getHeaderNames());
                for (CSVRecord line : parser) {
                    AdoptionWish wish = wish(line);
                    if (wish != null) {
                        wishes.add(wish);
                    }
                }
            }
        } catch (NoSuchFileException missing) {
            throw CliProblem.input("--csv: there is no file " + file + ".");
        } catch (CharacterCodingException other) {
            throw CliProblem.input("--csv: " + file + " is not text in UTF-8. Save it as UTF-8.");
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw CliProblem.input(
                    "--csv: "
                            + file
                            + " cannot be read as CSV: a quote is open, or a column of the"
                            + " header is there twice or has no name.");
        }
        if (!problems.isEmpty()) {
            throw CliProblem.input("--csv: " + String.join("\n", problems));
        }
        if (wishes.isEmpty()) {
            throw CliProblem.input("--csv: " + file + " holds no dealership.");
        }
        return wishes;
    }

    private static void checkHeader(List<String> header) {
        List<String> unknown = header.stream().filter(name -> !COLUMNS.contains(name)).toList();
        if (!unknown.isEmpty() || !header.containsAll(List.of("dealership", "timeZone"))) {
            throw CliProblem.input(
                    "--csv: the first line must name the columns: dealership,timeZone and, where"
                            + " wanted, amTime,pmTime,days."
                            + (unknown.isEmpty() ? "" : " Not known: " + unknown));
        }
    }

    private @Nullable AdoptionWish wish(CSVRecord line) {
        int row = (int) line.getRecordNumber();
        int before = problems.size();
        String dealership = text(line, "dealership");
        if (!line.isConsistent()) {
            problems.add("row " + row + ": it has more or fewer columns than the header.");
        } else if (dealership.isEmpty()) {
            problems.add("row " + row + ", dealership: it is missing.");
        } else if (rows.putIfAbsent(dealership, row) != null) {
            problems.add(
                    "row "
                            + row
                            + ", dealership: "
                            + dealership
                            + " is in row "
                            + rows.get(dealership)
                            + " already.");
        }
        String zone = text(line, "timeZone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.add("row " + row + ", timeZone: give a time zone like America/Chicago.");
        }
        LocalTime am = time(row, "amTime", text(line, "amTime"));
        LocalTime pm = time(row, "pmTime", text(line, "pmTime"));
        var days = days(row, text(line, "days"));
        return problems.size() > before
                ? null
                : new AdoptionWish(row, dealership, ZoneId.of(zone), am, pm, days);
    }

    private static String text(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    private @Nullable LocalTime time(int row, String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeParseException unreadable) {
            problems.add(
                    "row "
                            + row
                            + ", "
                            + column
                            + ": give HH:MM on the 24-hour clock, like 05:58.");
            return null;
        }
    }

    private @Nullable Set<java.time.DayOfWeek> days(int row, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Weekdays.parse(text);
        } catch (IllegalArgumentException unreadable) {
            problems.add("row " + row + ", days: " + unreadable.getMessage());
            return null;
        }
    }
}
