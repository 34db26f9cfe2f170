package org.cronconsole.job;

import java.util.List;

/**
 * What Render offers for a cron job, from its published API document. Plans and regions grow: these
 * are suggestions, and others are sent as they are given.
 */
public final class JobChoices {
    /** Runtimes built from a git repository. Render's {@code image} runtime is not made here. */
    public static final List<String> RUNTIMES =
            List.of("docker", "elixir", "go", "node", "python", "ruby", "rust");

    /** Known plans, smallest first within each family. There is no free one for cron jobs. */
    public static final List<String> PLANS =
            List.of(
                    "starter",
                    "standard",
                    "pro",
                    "pro_plus",
                    "pro_max",
                    "pro_ultra",
                    "0.5c-512mb",
                    "1c-2g",
                    "2c-4g",
                    "2c-8g",
                    "2c-16g",
                    "4c-8g",
                    "4c-16g",
                    "4c-32g",
                    "8c-16g",
                    "8c-32g",
                    "8c-64g",
                    "12c-24g",
                    "12c-48g",
                    "12c-96g");

    /** Known regions. A job cannot be moved to another one. */
    public static final List<String> REGIONS =
            List.of("oregon", "frankfurt", "ohio", "singapore", "virginia");

    private JobChoices() {}

    /** True for runtimes with a build and a start command, known or not. */
    static boolean isNative(String runtime) {
        return !runtime.equals("docker") && !runtime.equals("image");
    }
}
