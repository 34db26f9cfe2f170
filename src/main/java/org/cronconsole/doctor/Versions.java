package org.cronconsole.doctor;

import org.cronconsole.words.Words;

/**
 * What runs here.
 *
 * @param application of Cron Console
 * @param javaFx of JavaFX, as it was built with
 */
public record Versions(String application, String javaFx) {
    private static final Words WORDS = Words.of(Versions.class);

    /** All of them, in one sentence. */
    public String words() {
        return WORDS.format(
                "versions",
                application,
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                javaFx,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
    }
}
