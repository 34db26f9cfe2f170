package org.cronconsole.ui.onboarding;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.OnboardingSecrets;
import org.cronconsole.ui.kit.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The secrets that going on with an onboarding needs, as they are typed; they are kept nowhere. */
final class NeededSecrets {
    private final Texts texts;
    private final ObservableList<NeededSecret> all = FXCollections.observableArrayList();
    private Consumer<NeededSecret> focusWanted = secret -> {};

    NeededSecrets(Texts texts) {
        this.texts = texts;
    }

    /**
     * Asks for these, by the names of the form's fields.
     *
     * @param sameJournal whether it is the journal of before: what is typed stays then, as long as
     *     the same ones are needed
     */
    void need(Journal journal, List<String> fields, boolean sameJournal) {
        if (!sameJournal || !all.stream().map(NeededSecret::field).toList().equals(fields)) {
            all.setAll(
                    fields.stream().map(field -> NeededSecret.of(field, journal, texts)).toList());
        }
    }

    /** Asks for none. */
    void clear() {
        all.clear();
    }

    /** Whether these are typed; what is missing is said beneath its field. */
    boolean given(List<String> needed) {
        NeededSecret first = null;
        for (NeededSecret secret : all) {
            boolean missing = needed.contains(secret.field()) && secret.typed().get().isEmpty();
            secret.problem().set(missing ? texts.get("journals.secret.missing") : "");
            if (missing && first == null) {
                first = secret;
            }
        }
        if (first != null) {
            focusWanted.accept(first);
        }
        return first == null;
    }

    /** What is typed. */
    OnboardingSecrets typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        all.forEach(secret -> typed.put(secret.field(), secret.typed().get()));
        return OnboardingSecrets.typed(typed);
    }

    /** Is told of fields that are to take the focus. */
    void onFocusWanted(Consumer<NeededSecret> listener) {
        focusWanted = listener;
    }

    ObservableList<NeededSecret> all() {
        return all;
    }
}
