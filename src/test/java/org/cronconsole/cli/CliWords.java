package org.cronconsole.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a command would print of a failure. */
public final class CliWords {
    private CliWords() {}

    /** All of it, in lines. */
    public static String of(Throwable failure) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Faults(new Printer(stream, stream), Path.of("the.log")).tell(failure, true);
        return said.toString(StandardCharsets.UTF_8);
    }
}
