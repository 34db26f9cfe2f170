package org.cronconsole.ui.profiles;

import org.cronconsole.profile.Profiles;
import org.cronconsole.settings.AdminRules;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.ui.kit.Texts;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What an administrator has laid down, as the form shows it.
 *
 * @param words what and where; empty for nothing
 */
record LaidDown(AdminRules rules, String words) {
    /** Whose certificate authorities are believed; empty where nothing is laid down about them. */
    String caWords(Texts texts) {
        Path file = rules.caFile();
        return file == null ? "" : texts.format("profiles.laiddown.ca", file);
    }

    /** Nothing where the file is not understood: whoever signs in is told then. */
    static LaidDown of(Profiles profiles, Texts texts) {
        AdminRules rules;
        try {
            rules = profiles.rules();
        } catch (SettingsProblem broken) {
            return new LaidDown(AdminRules.NONE, "");
        }
        return new LaidDown(
                rules,
                rules.where()
                        .map(file ->
                                texts.format("profiles.laiddown", file)
                                        + rules.words().stream()
                                                .map(rule -> "\n• " + rule)
                                                .collect(Collectors.joining()))
                        .orElse(""));
    }
}
