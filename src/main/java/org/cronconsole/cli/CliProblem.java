package org.cronconsole.cli;

/** Ends a command with an exit code and a message for the person, which holds no secret. */
final class CliProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CliProblem(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong usage or input: nothing was done. */
    static CliProblem input(String message) {
        return new CliProblem(ExitCodes.REFUSED, message);
    }

    int exitCode() {
        return exitCode;
    }
}
