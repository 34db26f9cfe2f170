package org.cronconsole.dealership.queue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a file as people and spreadsheets write it: UTF-8 with or without a mark, or UTF-16
 * with one; commas, semicolons or tabs; quotes where needed; any line ends.
 */
final class CsvText {
    private static final Words WORDS = Words.of(CsvText.class);

    static final long LARGEST = 4L * 1024 * 1024;

    private static final char MARK = '\uFEFF';
    private static final String SEP = "sep=";

    private CsvText() {}

    /**
     * One line of the file.
     *
     * @param row as a spreadsheet numbers it
     */
    record Line(int row, List<String> cells) {
        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** Left in the file, but not meant. */
        boolean comment() {
            return cells.getFirst().stripLeading().startsWith("#");
        }
    }

    /**
     * The text of a file.
     *
     * @throws CsvRefused where it cannot be read
     */
    static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CsvRefused(WORDS.format("file.large", file));
            }
            byte[] bytes = Files.readAllBytes(file);
            return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (NoSuchFileException missing) {
            throw new CsvRefused(WORDS.format("file.missing", file));
        } catch (CharacterCodingException other) {
            throw new CsvRefused(WORDS.format("file.encoding", file));
        } catch (IOException unread) {
            throw new CsvRefused(WORDS.format("file.unreadable", file));
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * The lines of a text, blank ones and comments too.
     *
     * @throws CsvRefused where a quote is open
     */
    static List<Line> lines(String text) {
        String content = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        char separator = separator(content);
        if (content.regionMatches(true, 0, SEP, 0, SEP.length())) {
            // Excel's own way to name the separator, which it does not count as a row.
            content = content.substring(content.indexOf('\n') + 1);
        }
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(false)
                        .get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(content, format)) {
            for (CSVRecord line : parser) {
                lines.add(new Line((int) line.getRecordNumber(), line.toList()));
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalStateException open) {
            throw new CsvRefused(WORDS.format("file.no_csv", String.valueOf(lines.size() + 1)));
        }
    }

    /** That of a {@code sep=} line, else the one that the first lines have most of. */
    private static char separator(String content) {
        if (content.regionMatches(true, 0, SEP, 0, SEP.length())
                && content.length() > SEP.length()) {
            return content.charAt(SEP.length());
        }
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n' && counts[0] + counts[1] + counts[2] > 0) {
                break;
            } else if (!quoted) {
                counts[0] += c == ',' ? 1 : 0;
                counts[1] += c == ';' ? 1 : 0;
                counts[2] += c == '\t' ? 1 : 0;
            }
        }
        if (counts[2] > counts[0] && counts[2] > counts[1]) {
            return '\t';
        }
        return counts[1] > counts[0] ? ';' : ',';
    }
}
