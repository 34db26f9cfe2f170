package org.cronconsole.doctor;

/**
 * What runs here.
 *
 * @param application of Cron Console
 * @param javaFx of JavaFX, as it was built with
 */
public record Versions(String application, String javaFx) {
    /** All of them, in one sentence. */
    public String words() {
        return "Cron Console "
                + application
                + ", Java "
                + System.getProperty("java.version")
                + " ("
                + System.getProperty("java.vendor")
                + "), JavaFX "
                + javaFx
                + ", "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + " ("
                + System.getProperty("os.arch")
                + ").";
    }
}
