package org.cronconsole.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is wrong with what a person gave in a form or a file, by field: the name that the field has
 * in the file, to a sentence. Thrown before anything is sent.
 */
public final class FormProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> byField;

    /** Takes the problems in the order of the form. */
    public FormProblems(Map<String, String> byField) {
        super(
                byField.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining("\n")));
        this.byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /** Field name to what is wrong with it. */
    public Map<String, String> byField() {
        return byField;
    }
}
