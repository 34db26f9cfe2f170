package org.cronconsole.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes data to standard output and words to standard error. */
final class Printer {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final PrintStream out;
    private final PrintStream err;
    private final ObjectMapper mapper = new ObjectMapper();

    Printer(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The one JSON document of a command, always in UTF-8. */
    void json(JsonNode document) {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
        pretty.indentObjectsWith(INDENT);
        pretty.indentArraysWith(INDENT);
        data(write(document, pretty) + "\n");
    }

    /** A JSON document on one line. */
    void jsonLine(JsonNode document) {
        try {
            data(mapper.writeValueAsString(document) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    private String write(JsonNode document, DefaultPrettyPrinter pretty) {
        try {
            return mapper.writer(pretty).writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    private void data(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Data as text, with its line ends. */
    void text(String text) {
        out.print(text);
        out.flush();
    }

    /** A sentence for the person; control characters are taken out, line ends stay. */
    void say(String words) {
        words.lines().map(TextTable::onOneLine).forEach(err::println);
        err.flush();
    }
}
