package org.cronconsole.cli;

/** Says what keeps being so once, and again only after something else. */
final class SaidOnce {
    private final Cli cli;
    private String last = "";

    SaidOnce(Cli cli) {
        this.cli = cli;
    }

    void say(String words) {
        if (!words.equals(last)) {
            last = words;
            cli.say(words);
        }
    }

    /** Whatever is said next is said. */
    void forget() {
        last = "";
    }
}
