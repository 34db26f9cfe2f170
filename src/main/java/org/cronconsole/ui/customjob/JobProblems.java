package org.cronconsole.ui.customjob;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.job.JobField;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with each field, and what of it is to be seen: a field complains only after it was
 * changed and left, or after the form was to be sent.
 */
final class JobProblems {
    private static final String ENV = "env.";

    private final Map<JobField, ReadOnlyStringWrapper> shown = new EnumMap<>(JobField.class);
    private final ReadOnlyStringWrapper env = new ReadOnlyStringWrapper("");
    private final Set<JobField> changed = EnumSet.noneOf(JobField.class);
    private final Set<JobField> left = EnumSet.noneOf(JobField.class);
    private final Map<JobField, String> refused = new EnumMap<>(JobField.class);
    private Map<String, String> wrong = Map.of();
    private boolean revealed;

    /** Watches this form. */
    JobProblems(JobFormModel form) {
        for (JobField field : JobField.values()) {
            shown.put(field, new ReadOnlyStringWrapper(""));
            form.text(field)
                    .addListener((o, was, now) -> {
                        changed.add(field);
                        refused.remove(field);
                        show();
                    });
        }
    }

    /** What a look at the whole form has found, by the names of the custom job file. */
    void found(Map<String, String> problems) {
        wrong = new LinkedHashMap<>(problems);
        show();
    }

    /** What was refused when it was sent; it stands until the field is changed. */
    void refused(JobField field, String problem) {
        refused.put(field, problem);
        show();
    }

    /** The focus has left this field. */
    void leave(JobField field) {
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
        refused.clear();
        revealed = false;
        show();
    }

    private void show() {
        shown.forEach((field, text) -> {
            boolean visible = revealed || left.contains(field);
            String problem = visible ? wrong.getOrDefault(field.fileName(), "") : "";
            text.set(problem.isEmpty() ? refused.getOrDefault(field, "") : problem);
        });
        env.set(
                wrong.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(ENV))
                        .map(each -> each.getKey().substring(ENV.length()) + ": " + each.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** What is to be seen under a field; empty where nothing is. */
    ReadOnlyStringProperty shown(JobField field) {
        ReadOnlyStringWrapper text = shown.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return text.getReadOnlyProperty();
    }

    /** What is wrong with the env vars, each a line. */
    ReadOnlyStringProperty env() {
        return env.getReadOnlyProperty();
    }

    /** The first field that complains. */
    Optional<JobField> first() {
        for (JobField field : JobField.values()) {
            if (!shown(field).get().isEmpty()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
