package org.cronconsole.ui.profiles;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.DealershipEnv;
import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.PriceText;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.form.EnvLines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The env vars that new dealerships share, and the fields to type one. */
final class EnvDefaults {
    private final ObservableList<EnvDefault> rows = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final BooleanProperty secret = new SimpleBooleanProperty(true);
    private final StringProperty lines = new SimpleStringProperty("");
    private final BooleanProperty linesOpen = new SimpleBooleanProperty();

    EnvDefaults() {
        // The name tells mostly; where it does not, a secret place harms nobody.
        name.subscribe(typed -> secret.set(suggestsSecret(typed)));
    }

    private static boolean suggestsSecret(String name) {
        String stripped = name.strip();
        return stripped.isEmpty()
                || DealershipEnv.soundsSecret(stripped)
                || !DealershipEnv.SHARED.contains(stripped);
    }

    /** Begins with what a draft says. */
    void begin(ProfileDraft draft, Function<SecretField, SecretEntry.Kept> kept) {
        StoredProfile.Onboarding shared = draft.profile().onboarding();
        List<EnvDefault> all = new ArrayList<>();
        shared.env()
                .forEach((key, text) ->
                        all.add(new EnvDefault(key, false, Secret.of(text), SecretEntry.Kept.NO)));
        for (String key : shared.secretEnv()) {
            SecretField field = SecretField.env(key);
            all.add(new EnvDefault(key, true, draft.typed().get(field), kept.apply(field)));
        }
        rows.setAll(all);
        clearFields();
        lines.set("");
        linesOpen.set(false);
    }

    /** It has become known which are kept. */
    void known(Function<SecretField, SecretEntry.Kept> kept) {
        rows.replaceAll(row ->
                row.secret()
                        ? new EnvDefault(
                                row.name(),
                                true,
                                row.value(),
                                kept.apply(SecretField.env(row.name())))
                        : row);
    }

    private void clearFields() {
        name.set("");
        value.set("");
        secret.set(true);
    }

    /** Gives one a value, in place of what it had. */
    void set(String key, Secret text, boolean isSecret) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(key)) {
                rows.set(i, new EnvDefault(key, isSecret, text, rows.get(i).kept()));
                return;
            }
        }
        rows.add(new EnvDefault(key, isSecret, text, SecretEntry.Kept.NO));
    }

    /** Takes over what stands in the fields; false where there is no name. */
    boolean takeTyped() {
        String key = name.get().strip();
        if (key.isEmpty()) {
            return false;
        }
        set(key, Secret.of(value.get()), secret.get());
        clearFields();
        return true;
    }

    /** Takes over all lines, or none where one cannot be read. */
    EnvLines takeLines() {
        EnvLines read = EnvLines.parse(lines.get());
        if (read.faults().isEmpty()) {
            read.values().forEach((key, text) -> set(key, Secret.of(text), suggestsSecret(key)));
            lines.set("");
            linesOpen.set(false);
        }
        return read;
    }

    /** Brings one into the fields; a secret value is not brought along. */
    void edit(EnvDefault row) {
        name.set(row.name());
        Secret known = row.value();
        value.set(row.secret() || known == null ? "" : known.reveal());
        secret.set(row.secret());
    }

    /** Takes one out. */
    void remove(EnvDefault row) {
        rows.remove(row);
    }

    /** What is to be kept in the profile's file. */
    StoredProfile.Onboarding onboarding(String sharedEnvGroup, PriceText prices) {
        Map<String, String> open = new LinkedHashMap<>();
        List<String> secrets = new ArrayList<>();
        for (EnvDefault row : rows) {
            Secret known = row.value();
            if (row.secret()) {
                secrets.add(row.name());
            } else {
                open.put(row.name(), known == null ? "" : known.reveal());
            }
        }
        return new StoredProfile.Onboarding(open, secrets, sharedEnvGroup, prices);
    }

    /** What is to be kept where secrets are kept. */
    Map<SecretField, Secret> typedSecrets() {
        Map<SecretField, Secret> typed = new LinkedHashMap<>();
        for (EnvDefault row : rows) {
            Secret known = row.value();
            if (row.secret() && known != null) {
                typed.put(SecretField.env(row.name()), known);
            }
        }
        return typed;
    }

    /** The usual names that are not there yet. */
    List<String> suggestions() {
        Set<String> taken =
                rows.stream()
                        .map(EnvDefault::name)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return DealershipEnv.SHARED.stream().filter(each -> !taken.contains(each)).toList();
    }

    /** True where something stands in a field that was not taken over yet. */
    boolean halfTyped() {
        return !name.get().isBlank()
                || !value.get().isEmpty()
                || linesOpen.get() && !lines.get().isBlank();
    }

    ObservableList<EnvDefault> rows() {
        return rows;
    }

    /** The name that is typed. */
    StringProperty nameProperty() {
        return name;
    }

    /** The value that is typed. */
    StringProperty valueProperty() {
        return value;
    }

    /** Whether the value that is typed is secret. */
    BooleanProperty secretProperty() {
        return secret;
    }

    /** The lines that are pasted. */
    StringProperty linesProperty() {
        return lines;
    }

    /** Whether there is a place to paste lines. */
    BooleanProperty linesOpenProperty() {
        return linesOpen;
    }
}
