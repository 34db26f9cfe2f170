package org.cronconsole.cli;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.doctor.Clinic;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.workbench.Workbench;

import java.time.Instant;
import java.util.function.Supplier;

/** What one invocation of a command works with. */
final class Cli {
    private final CliServices services;
    private final GlobalOptions options;
    private final Printer printer;
    private volatile boolean writing;

    Cli(CliServices services, GlobalOptions options, Printer printer) {
        this.services = services;
        this.options = options;
        this.printer = printer;
    }

    /** Signs in for reading. */
    Workbench open() {
        Workbench bench = services.open(options.profile, options.readOnly);
        if (options.unlockWrites) {
            bench.writes().unlock();
        }
        return bench;
    }

    /**
     * Signs in for writing.
     *
     * @param what the write in words, e.g. {@code "delete a job"}
     * @throws org.cronconsole.account.WriteRefused before anything is looked at, where writing is
     *     not allowed
     */
    Workbench openForWriting(String what) {
        Workbench bench = open();
        checkWrite(bench, what);
        return bench;
    }

    /**
     * As {@link #openForWriting}, for what takes hours: the sign-in is renewed for as long, where
     * there is a password.
     */
    Workbench openForHours(String what) {
        Workbench bench = openForWriting(what);
        services.keepSignedIn(bench);
        return bench;
    }

    /** Asks whether writing is allowed; from here on an unclear failure is an unknown outcome. */
    void checkWrite(Workbench bench, String what) {
        bench.writes().check(what);
        writing = true;
    }

    /** Keeps an unlock alive through a long command, for the person gave it to all of it. */
    void keepUnlocked(Workbench bench) {
        if (options.unlockWrites) {
            bench.writes().unlock();
        }
    }

    /** True once a write may have been sent. */
    boolean writing() {
        return writing;
    }

    /** Whether the data is asked for as JSON. */
    boolean json() {
        return options.output == GlobalOptions.Output.JSON;
    }

    boolean readOnly() {
        return options.readOnly;
    }

    JobDefaults jobDefaults() {
        return services.jobDefaults(options.profile);
    }

    /** What helps to find out what is wrong. */
    Clinic clinic() {
        return services.clinic(options.profile);
    }

    CliServices services() {
        return services;
    }

    Printer printer() {
        return printer;
    }

    Instant now() {
        return services.clock().instant();
    }

    /** Writes the data of the command in the form asked for. */
    void show(Supplier<? extends JsonNode> json, Supplier<String> text) {
        if (json()) {
            printer.json(json.get());
        } else {
            printer.text(text.get());
        }
    }

    void say(String words) {
        printer.say(words);
    }
}
