package org.cronconsole.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.file.FileRefused;
import org.cronconsole.file.StrictJson;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a custom job file: which fields are there and of the right kind. Whether their values are
 * good is looked at by the form's own check. Values are never repeated.
 */
final class JobFile {
    private static final String ENV = "env";
    private static final List<JobField> FIELDS = Arrays.asList(JobField.values());

    private final boolean change;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private JobForm form = JobForm.EMPTY;

    private JobFile(boolean change) {
        this.change = change;
    }

    /**
     * Reads the file of a new job.
     *
     * @throws FileRefused where it cannot be read or is not one JSON object
     * @throws FormProblems naming every field that is unknown or of the wrong kind
     */
    static JobForm ofNew(Path file) {
        return new JobFile(false).form(StrictJson.readObject(file));
    }

    /**
     * Reads a file that holds only what changes. Null deletes an env var, or one of the customer's
     * fields, which are env vars too.
     *
     * @throws FileRefused where it cannot be read or is not one JSON object
     * @throws FormProblems naming every field that is unknown or of the wrong kind
     */
    static JobForm ofChange(Path file) {
        return new JobFile(true).form(StrictJson.readObject(file));
    }

    private JobForm form(ObjectNode root) {
        root.properties().forEach(entry -> take(entry.getKey(), entry.getValue()));
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
        return form;
    }

    private void take(String name, JsonNode value) {
        if (name.equals(ENV)) {
            env(value);
            return;
        }
        JobField.named(name)
                .ifPresentOrElse(
                        field -> take(field, value),
                        () ->
                                problem(
                                        name,
                                        "is not a known field. Known are: "
                                                + FIELDS.stream()
                                                        .map(JobField::fileName)
                                                        .collect(Collectors.joining(", "))
                                                + ", "
                                                + ENV
                                                + "."));
    }

    private void take(JobField field, JsonNode value) {
        String name = field.fileName();
        boolean isText = field != JobField.AUTO_DEPLOY;
        String envVar = field.envVar().orElse(null);
        if (value.isNull() && change && envVar != null) {
            if (form.env().containsKey(envVar)) {
                problem(name, "is given under env already.");
            }
            form = form.withEnv(envVar, null);
        } else if (value.isNull()) {
            problem(name, "is null. Give a value, or leave the field out.");
        } else if (isText && !value.isTextual()) {
            problem(name, "must be a text in quotes.");
        } else if (!isText && !value.isBoolean()) {
            problem(name, "must be true or false, without quotes.");
        } else {
            form = form.with(field, value.asText());
        }
    }

    private void env(JsonNode given) {
        if (!(given instanceof ObjectNode object)) {
            problem(ENV, "must be an object of names and texts, or be left out.");
            return;
        }
        object.properties()
                .forEach(entry -> {
                    JsonNode value = entry.getValue();
                    String name = entry.getKey();
                    if (form.env().containsKey(name)) {
                        problem(ENV + "." + name, "is given by the customer's own field already.");
                    } else if (value.isNull()) {
                        form = form.withEnv(name, null);
                    } else if (value.isTextual()) {
                        form = form.withEnv(name, value.textValue());
                    } else {
                        problem(ENV + "." + name, "must be a text in quotes.");
                    }
                });
    }

    private void problem(String field, String what) {
        problems.putIfAbsent(StrictJson.shown(field), what);
    }
}
