package org.cronconsole.settings;

import org.cronconsole.words.Words;

import java.util.Locale;

/** What follows a changed schedule: whether Render takes one without a deploy is not documented. */
public enum DeployAfter {
    /** Nothing. */
    NOTHING("none"),
    /** A deploy of the build that is there. */
    DEPLOY_ONLY("deploy-only"),
    /** A build and a deploy. */
    BUILD_AND_DEPLOY("build-and-deploy");

    /** The variable that says it. */
    public static final String VARIABLE = "RETIME_DEPLOY";

    private static final Words WORDS = Words.of(DeployAfter.class);

    private final String word;

    DeployAfter(String word) {
        this.word = word;
    }

    /** As the environment and the files of profiles spell it. */
    public String word() {
        return word;
    }

    /**
     * What a word stands for, in capitals or not.
     *
     * @param name what said it, to name it in an error
     * @throws SettingsProblem where it stands for nothing; the message lists the words
     */
    public static DeployAfter of(String name, String word) {
        for (DeployAfter each : values()) {
            if (each.word.equals(word.strip().toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new SettingsProblem(WORDS.format("deploy.after", name));
    }
}
