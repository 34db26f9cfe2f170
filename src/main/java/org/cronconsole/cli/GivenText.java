package org.cronconsole.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that comes from a file or from standard input and never as an argument, where every
 * program of the machine and the history of the shell would see it.
 */
final class GivenText {
    /** More is no text that belongs here. */
    private static final int MOST = 65_536;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Take it from this file, as UTF-8; a line's end at its end is left out.")
    @Nullable Path file;

    @Option(names = "--stdin", description = "Take it from standard input.")
    boolean stdin;

    /** Whether one was named. */
    boolean given() {
        return file != null || stdin;
    }

    /**
     * Reads it.
     *
     * @param what it is, for a message
     * @throws CliProblem where none or two were named, or it cannot be read; its message does not
     *     tell what was read
     */
    String read(String what, InputStream in) {
        Path from = file;
        if (from != null && stdin || from == null && !stdin) {
            throw CliProblem.input(
                    "Give " + what + " by --file FILE or by --stdin, never as an argument.");
        }
        try {
            byte[] bytes = from == null ? in.readNBytes(MOST + 1) : readFile(from);
            if (bytes.length > MOST) {
                throw CliProblem.input("That is too long for " + what + ".");
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.endsWith("\r\n")
                    ? text.substring(0, text.length() - 2)
                    : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException notText) {
            throw CliProblem.input("What was given as " + what + " is no UTF-8 text.");
        } catch (IOException unreadable) {
            throw CliProblem.input(
                    "What was given as "
                            + what
                            + " cannot be read"
                            + (from == null ? " from standard input." : ": " + from));
        }
    }

    private static byte[] readFile(Path from) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            return in.readNBytes(MOST + 1);
        }
    }
}
