package org.cronconsole.ui.onboarding;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.OnboardingSecrets;
import org.cronconsole.ui.kit.Texts;

/**
 * A secret that going on needs and that nothing on this computer keeps.
 *
 * @param field as the form names it
 * @param label what it is, in words
 * @param typed what is typed; goes with the act
 * @param problem what is wrong with it; empty where nothing is
 */
record NeededSecret(String field, String label, StringProperty typed, StringProperty problem) {
    static NeededSecret of(String field, Journal journal, Texts texts) {
        String label =
                switch (field) {
                    case OnboardingSecrets.VAUTO_PASSWORD ->
                            texts.format("journals.secret.vauto", journal.script().vautoUsername());
                    case OnboardingSecrets.USER_PASSWORD ->
                            texts.format(
                                    "journals.secret.user", journal.script().user().username());
                    default ->
                            texts.format(
                                    "journals.secret.env",
                                    field.substring(OnboardingSecrets.ENV.length()));
                };
        return new NeededSecret(
                field, label, new SimpleStringProperty(""), new SimpleStringProperty(""));
    }

    /** Without what is typed. */
    @Override
    public String toString() {
        return "NeededSecret[" + field + "]";
    }
}
