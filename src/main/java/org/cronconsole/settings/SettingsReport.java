package org.cronconsole.settings;

import org.cronconsole.words.Words;

import java.util.List;

/**
 * What the settings say and where from, with what is wrong in them; one broken part hides no other.
 *
 * @param settings whatever of them can be used
 * @param parts one for each service, and one for the verification of tokens
 */
public record SettingsReport(Settings settings, List<Part> parts) {
    private static final Words WORDS = Words.of(SettingsReport.class);

    /** Copies the list. */
    public SettingsReport {
        parts = List.copyOf(parts);
    }

    /** Something that is set up by itself. */
    public enum Subject {
        /** Render. */
        RENDER,
        /** The dashboard. */
        DASHBOARD,
        /** Twilio. */
        TWILIO,
        /** How tokens are verified on this computer. */
        TOKENS;

        /** The name for people. */
        public String title() {
            return WORDS.get("subject.", this);
        }
    }

    /**
     * One part of the settings.
     *
     * @param source where it comes from, e.g. {@code the environment}; empty where it is not set
     * @param problem what is wrong with it, a sentence; empty where nothing is
     */
    public record Part(Subject subject, String source, String problem) {
        /** True where it is set and can be used. */
        public boolean usable() {
            return !source.isEmpty() && problem.isEmpty();
        }
    }

    /** The part about a subject. */
    public Part of(Subject subject) {
        return parts.stream()
                .filter(part -> part.subject() == subject)
                .findFirst()
                .orElse(new Part(subject, "", ""));
    }

    /** What settings say that all come from one source. */
    public static SettingsReport of(Settings settings, String source) {
        return new SettingsReport(
                settings,
                List.of(
                        part(Subject.RENDER, settings.render() != null, source),
                        part(Subject.DASHBOARD, settings.dashboard() != null, source),
                        part(Subject.TWILIO, settings.twilio() != null, source),
                        part(Subject.TOKENS, settings.tokenRules().configured(), source)));
    }

    /** What is left where a source cannot be used: its parts, each with the same problem. */
    public static SettingsReport broken(Settings shown, String source, String problem) {
        SettingsReport all = of(shown, source);
        return new SettingsReport(
                shown,
                all.parts().stream()
                        .map(part ->
                                part.source().isEmpty()
                                        ? part
                                        : new Part(part.subject(), part.source(), problem))
                        .toList());
    }

    private static Part part(Subject subject, boolean there, String source) {
        return new Part(subject, there ? source : "", "");
    }
}
