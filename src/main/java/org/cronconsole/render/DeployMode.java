package org.cronconsole.render;

/** What a deploy does before it takes the new settings into use. */
public enum DeployMode {
    /** Builds the branch's newest commit. */
    BUILD_AND_DEPLOY("build_and_deploy"),
    /** Takes the build that is there: enough where only env vars have changed. */
    DEPLOY_ONLY("deploy_only");

    private final String word;

    DeployMode(String word) {
        this.word = word;
    }

    /** Render's word for it. */
    String word() {
        return word;
    }
}
