package org.cronconsole.sandbox;

import java.util.Locale;

/** What opens a sandbox; follows from its seed, so that a profile of it stays good. */
record SandboxCredentials(String renderApiKey, String twilioAccountSid, String twilioAuthToken) {

    static SandboxCredentials of(long seed) {
        return new SandboxCredentials(
                "rnd_sandbox_" + SeedHash.token(24, seed, "render key"),
                "AC" + hex(seed, "twilio account"),
                hex(seed, "twilio token"));
    }

    private static String hex(long seed, String what) {
        return String.format(
                Locale.ROOT, "%016x%016x", SeedHash.of(seed, what, 1), SeedHash.of(seed, what, 2));
    }

    @Override
    public String toString() {
        return "SandboxCredentials[***]";
    }
}
