package org.cronconsole.ui.onboarding;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.dealership.OnboardingCheck;
import org.cronconsole.dealership.OnboardingPlan.Conflict;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.EnvLines;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is wrong with each field, and what of it is to be seen: a field complains only after it was
 * changed and left, or after its page was to be left.
 */
final class FieldProblems {
    private final FormModel form;
    private final OnboardingCheck check;
    private final Texts texts;
    private final boolean canRent;
    private final Map<FormField, ReadOnlyStringWrapper> shown = new EnumMap<>(FormField.class);
    private final Map<FormField, String> wrong = new EnumMap<>(FormField.class);
    private final Map<FormField, String> conflicts = new EnumMap<>(FormField.class);
    private final Set<FormField> changed = EnumSet.noneOf(FormField.class);
    private final Set<FormField> left = EnumSet.noneOf(FormField.class);
    private final Set<WizardPage> revealed = EnumSet.noneOf(WizardPage.class);

    /**
     * Looks again after every change of the form.
     *
     * @param canRent false where no number can be rented
     */
    FieldProblems(FormModel form, OnboardingCheck check, Texts texts, boolean canRent) {
        this.canRent = canRent;
        this.form = form;
        this.check = check;
        this.texts = texts;
        for (FormField field : FormField.values()) {
            shown.put(field, new ReadOnlyStringWrapper(""));
            form.text(field)
                    .addListener((o, was, now) -> {
                        changed.add(field);
                        conflicts.remove(field);
                        show();
                    });
        }
        form.phoneMode().addListener((o, was, now) -> forgetPhone());
        form.onChange(this::look);
        look();
    }

    private void forgetPhone() {
        for (FormField field : List.of(FormField.AREA_CODE, FormField.PHONE_NUMBER)) {
            conflicts.remove(field);
            left.remove(field);
        }
        revealed.remove(WizardPage.PHONE);
    }

    private void look() {
        wrong.clear();
        Map<String, String> problems = check.problems(form.form());
        problems.forEach((name, problem) ->
                FormField.named(name)
                        .filter(field -> field != FormField.ENV_LINES)
                        .ifPresent(field -> wrong.put(field, problem)));
        if (!canRent && form.phoneMode().get() == PhoneMode.AREA_CODE) {
            wrong.put(FormField.AREA_CODE, texts.get("onboarding.phone.norent"));
        }
        List<String> lines = envProblems(problems);
        if (!lines.isEmpty()) {
            wrong.put(FormField.ENV_LINES, String.join("\n", lines));
        }
        show();
    }

    private List<String> envProblems(Map<String, String> problems) {
        EnvLines env = form.envLines();
        Set<String> unanswered = form.unanswered();
        Map<Integer, String> byLine = new TreeMap<>();
        env.faults()
                .forEach(fault ->
                        byLine.put(
                                fault.line(),
                                switch (fault.kind()) {
                                    case NO_NAME -> texts.get("onboarding.env.noname");
                                    case TWICE ->
                                            texts.format("onboarding.env.twice", fault.name());
                                }));
        env.lineOf()
                .forEach((name, line) -> {
                    String problem =
                            unanswered.contains(name)
                                    ? texts.get("onboarding.env.asked")
                                    : problems.get("env." + name);
                    if (problem != null) {
                        byLine.put(line, name + ": " + problem);
                    }
                });
        return byLine.entrySet().stream()
                .map(e -> texts.format("onboarding.env.line", e.getKey(), e.getValue()))
                .toList();
    }

    private void show() {
        shown.forEach((field, text) -> {
            boolean visible = left.contains(field) || revealed.contains(field.page());
            String problem = visible ? wrong.getOrDefault(field, "") : "";
            text.set(problem.isEmpty() ? conflicts.getOrDefault(field, "") : problem);
        });
    }

    /** What is to be seen under a field; empty where nothing is. */
    ReadOnlyStringProperty shown(FormField field) {
        ReadOnlyStringWrapper text = shown.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return text.getReadOnlyProperty();
    }

    /** The focus has left this field. */
    void leave(FormField field) {
        if (changed.contains(field) && left.add(field)) {
            show();
        }
    }

    /** Shows everything that is wrong on a page. */
    void reveal(WizardPage page) {
        revealed.add(page);
        show();
    }

    /** The first field of a page that is wrong. */
    Optional<FormField> first(WizardPage page) {
        return wrong.keySet().stream().filter(field -> field.page() == page).findFirst();
    }

    /** The first field of all that is wrong. */
    Optional<FormField> first() {
        return wrong.keySet().stream().findFirst();
    }

    /** Shows what the plan found in the way, each under its field until that is changed. */
    void conflicts(List<Conflict> found) {
        conflicts.clear();
        found.forEach(conflict ->
                FormField.named(conflict.field())
                        .ifPresent(field -> conflicts.put(field, conflict.problem())));
        show();
    }

    /** Begins again, as for a fresh form. */
    void forget() {
        changed.clear();
        left.clear();
        revealed.clear();
        conflicts.clear();
        look();
    }
}
