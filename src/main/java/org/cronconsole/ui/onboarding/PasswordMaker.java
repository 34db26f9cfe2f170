package org.cronconsole.ui.onboarding;

import java.util.random.RandomGenerator;

/** Makes passwords that are hard to guess and easy to read out. */
final class PasswordMaker {
    /** Without letters and digits that look alike. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXYZ2346789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final RandomGenerator random;

    /** Draws from a generator, which must be a secure one outside tests. */
    PasswordMaker(RandomGenerator random) {
        this.random = random;
    }

    /** Four groups of four signs, some 91 bits. */
    String make() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < GROUP_LENGTH; i++) {
                password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return password.toString();
    }
}
