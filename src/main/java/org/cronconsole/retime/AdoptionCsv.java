package org.cronconsole.retime;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.CsvCells;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
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
import java.util.Optional;
import java.util.Set;

/**
 * The file of an adoption: {@code dealership,timeZone} and, where wanted, {@code
 * amTime,pmTime,days}, in any order, with a header. What is written here is read back as it was.
 */
public final class AdoptionCsv {
    private static final Words WORDS = Words.of(AdoptionCsv.class);

    private static final List<String> COLUMNS =
            List.of("dealership", "timeZone", "amTime", "pmTime", "days");
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

    private final List<AdoptionWish> wishes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private AdoptionCsv() {}

    /**
     * Something that is wrong with a file.
     *
     * @param row where, from 1 below the header; 0 for the file as a whole
     * @param column the name of the column; empty for the row as a whole
     * @param text what is wrong, in a sentence
     */
    public record Problem(int row, String column, String text) {
        /** Place and text. */
        public String words() {
            if (row == 0) {
                return text;
            }
            String number = String.valueOf(row);
            return column.isEmpty()
                    ? WORDS.format("csv.row", number, text)
                    : WORDS.format("csv.row.column", number, column, text);
        }
    }

    /**
     * What a file holds.
     *
     * @param wishes its rows that are right
     * @param problems all that is wrong; empty where every row is right
     */
    public record Content(List<AdoptionWish> wishes, List<Problem> problems) {
        /** Copies the lists. */
        public Content {
            wishes = List.copyOf(wishes);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One dealership of a file that is written.
     *
     * @param zone null for a cell that is still to be filled in, like those after it
     */
    public record Line(
            String dealership,
            @Nullable ZoneId zone,
            @Nullable LocalTime am,
            @Nullable LocalTime pm,
            @Nullable Set<DayOfWeek> days) {}

    /** Reads a file. Waits. What cannot be read at all is a problem like any other. */
    public static Content read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return broken(WORDS.format("csv.large", file));
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException missing) {
            return broken(WORDS.format("csv.missing", file));
        } catch (CharacterCodingException other) {
            return broken(WORDS.format("csv.encoding", file));
        } catch (IOException unread) {
            return broken(noCsv(file.toString()));
        }
    }

    /**
     * Reads text.
     *
     * @param name stands for the file in problems
     */
    static Content parse(String text, String name) {
        AdoptionCsv reading = new AdoptionCsv();
        try (CSVParser parser =
                CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
            Optional<String> header = header(parser.getHeaderNames());
            if (header.isPresent()) {
                return broken(header.get());
            }
            for (CSVRecord line : parser) {
                reading.add(line);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            return broken(noCsv(name));
        }
        return reading.wishes.isEmpty() && reading.problems.isEmpty()
                ? broken(WORDS.format("csv.empty", name))
                : new Content(reading.wishes, reading.problems);
    }

    private static Content broken(String why) {
        return new Content(List.of(), List.of(new Problem(0, "", why)));
    }

    private static String noCsv(String name) {
        return WORDS.format("csv.broken", name);
    }

    private static Optional<String> header(List<String> header) {
        List<String> unknown = header.stream().filter(name -> !COLUMNS.contains(name)).toList();
        return unknown.isEmpty() && header.containsAll(List.of("dealership", "timeZone"))
                ? Optional.empty()
                : Optional.of(
                        unknown.isEmpty()
                                ? WORDS.get("csv.header")
                                : WORDS.format("csv.header.unknown", unknown));
    }

    private void add(CSVRecord line) {
        int row = (int) line.getRecordNumber();
        int before = problems.size();
        String dealership = CsvCells.unguarded(text(line, "dealership"));
        if (!line.isConsistent()) {
            wrong(row, "", WORDS.get("csv.columns"));
        } else if (dealership.isEmpty()) {
            wrong(row, "dealership", WORDS.get("csv.absent"));
        } else if (rows.putIfAbsent(dealership, row) != null) {
            wrong(
                    row,
                    "dealership",
                    WORDS.format("csv.twice", dealership, String.valueOf(rows.get(dealership))));
        }
        String zone = text(line, "timeZone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            wrong(row, "timeZone", WORDS.get("csv.zone"));
        }
        LocalTime am = time(row, "amTime", text(line, "amTime"));
        LocalTime pm = time(row, "pmTime", text(line, "pmTime"));
        Set<DayOfWeek> days = days(row, text(line, "days"));
        if (problems.size() == before) {
            wishes.add(new AdoptionWish(row, dealership, ZoneId.of(zone), am, pm, days));
        }
    }

    private void wrong(int row, String column, String text) {
        problems.add(new Problem(row, column, text));
    }

    private static String text(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    private @Nullable LocalTime time(int row, String column, String text) {
        Optional<LocalTime> time = time(text);
        if (time.isEmpty() && !text.isEmpty()) {
            wrong(row, column, WORDS.get("csv.time"));
        }
        return time.orElse(null);
    }

    /** A time as the file has it, {@code HH:MM} or {@code H:MM}; empty where it is none. */
    public static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, TIME));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private @Nullable Set<DayOfWeek> days(int row, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Weekdays.parse(text);
        } catch (IllegalArgumentException unreadable) {
            wrong(row, "days", String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    /**
     * Writes a file. Waits.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static void write(Path file, List<Line> lines) {
        try {
            Files.writeString(file, format(lines), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of a file. */
    static String format(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (Line line : lines) {
                printer.printRecord(
                        CsvCells.guarded(line.dealership()),
                        line.zone() == null ? "" : line.zone().getId(),
                        line.am() == null ? "" : line.am().toString(),
                        line.pm() == null ? "" : line.pm().toString(),
                        line.days() == null ? "" : Weekdays.format(line.days()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
