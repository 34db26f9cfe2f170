package org.cronconsole.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself, with the options that stand before or after any of its commands. */
@Command(
        name = "cron-console",
        description = "Runs a dealership automation business's scheduled jobs on Render.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, or no such id",
            "2:wrong usage or input, or a refused write; nothing was done",
            "3:not signed in, or not a super admin; nothing was done",
            "4:partly done, or the outcome is not known",
        })
final class GlobalOptions {
    /** How data is written. */
    enum Output {
        /** For people. */
        TEXT,
        /** For scripts. */
        JSON;

        @Override
        public String toString() {
            return this == TEXT ? "text" : "json";
        }
    }

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The profile to use, before the environment and a .env file.")
    @Nullable String profile;

    @Option(names = "--read-only", scope = ScopeType.INHERIT, description = "Refuse every write.")
    boolean readOnly;

    @Option(
            names = "--unlock-writes",
            scope = ScopeType.INHERIT,
            description = "Allow writes in a profile that is marked production.")
    boolean unlockWrites;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Write every step and each request to the log; never a secret.")
    boolean debug;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            description = "How data is written: ${COMPLETION-CANDIDATES} (default: text).")
    Output output = Output.TEXT;
}
