package org.cronconsole.ui.profiles;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is wrong with each field, and what of it is to be seen: a field complains only after it was
 * changed and left, or after the form was to be saved.
 */
final class ProfileProblems {
    private final Map<ProfileField, ReadOnlyStringWrapper> shown =
            new EnumMap<>(ProfileField.class);
    private final Set<ProfileField> changed = EnumSet.noneOf(ProfileField.class);
    private final Set<ProfileField> left = EnumSet.noneOf(ProfileField.class);
    private Map<ProfileField, String> wrong = Map.of();
    private boolean revealed;
    private Consumer<Set<Section>> sections = faulty -> {};

    /** Watches this form. */
    ProfileProblems(ProfileForm form) {
        for (ProfileField field : ProfileField.values()) {
            shown.put(field, new ReadOnlyStringWrapper(""));
            form.text(field).subscribe((was, now) -> changed.add(field));
        }
    }

    /** What a look at the whole form has found. */
    void found(Map<ProfileField, String> problems) {
        wrong = problems.isEmpty() ? Map.of() : new EnumMap<>(problems);
        show();
    }

    /** The focus has left this field. */
    void leave(ProfileField field) {
        if (changed.contains(field) && left.add(field)) {
            show();
        }
    }

    /** Shows everything that is wrong. */
    void reveal() {
        revealed = true;
        show();
    }

    /** Begins again, as for a fresh form. */
    void forget() {
        changed.clear();
        left.clear();
        revealed = false;
        wrong = Map.of();
        show();
    }

    private void show() {
        Set<Section> faulty = EnumSet.noneOf(Section.class);
        shown.forEach((field, text) -> {
            boolean visible = revealed || left.contains(field);
            text.set(visible ? wrong.getOrDefault(field, "") : "");
            if (!text.get().isEmpty()) {
                faulty.add(field.section());
            }
        });
        sections.accept(faulty);
    }

    /** Is told, after each look, in which sections something wrong is to be seen. */
    void onShown(Consumer<Set<Section>> listener) {
        sections = listener;
    }

    /** What is to be seen under a field; empty where nothing is. */
    ReadOnlyStringProperty shown(ProfileField field) {
        ReadOnlyStringWrapper text = shown.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return text.getReadOnlyProperty();
    }

    /** How many fields are wrong, seen or not. */
    int count() {
        return wrong.size();
    }

    /** The first field that is wrong. */
    Optional<ProfileField> first() {
        return wrong.keySet().stream().findFirst();
    }
}
