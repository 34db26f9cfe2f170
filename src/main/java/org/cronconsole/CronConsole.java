package org.cronconsole;

/**
 * Starts the application: the window without arguments, else the command that the arguments name.
 */
public final class CronConsole {
    private CronConsole() {}

    /** Runs the application with the given command line. */
    public static void main(String[] args) {
        System.out.println("stub");
    }
}
