package org.cronconsole.dealership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.file.FileRefused;
import org.cronconsole.file.StrictJson;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an onboarding file: which fields are there and of the right kind. Whether their values are
 * good is looked at by the form's own check. Values are never repeated.
 */
public final class OnboardingFile {
    private static final Words WORDS = Words.of(OnboardingFile.class);
    private static final List<String> REQUIRED =
            List.of(
                    "dealershipName",
                    "vautoUsername",
                    "vautoPassword",
                    "timeZone",
                    "amTime",
                    "pmTime",
                    "days");

    /** Of the required ones those that a template can fill. */
    private static final List<String> OF_TEMPLATE = List.of("timeZone", "amTime", "pmTime", "days");

    private static final List<String> OPTIONAL =
            List.of("repo", "branch", "plan", "region", "storeId");
    private static final List<String> NESTED = List.of("phone", "dashboardUser", "env");
    private static final List<String> OF_USER =
            List.of("username", "password", "email", "firstName", "lastName", "role");
    private static final List<String> OF_PHONE = List.of("areaCode", "number");

    private final Map<String, String> problems = new LinkedHashMap<>();

    private final boolean templated;

    private OnboardingFile(boolean templated) {
        this.templated = templated;
    }

    /**
     * Reads the file.
     *
     * @throws FileRefused where it cannot be read or is not one JSON object
     * @throws FormProblems naming every field that is missing, unknown or of the wrong kind
     */
    public static OnboardingForm read(Path file) {
        return new OnboardingFile(false).form(StrictJson.readObject(file));
    }

    /** As {@link #read}, where what a template can fill may be left out. */
    public static OnboardingForm readForTemplate(Path file) {
        return new OnboardingFile(true).form(StrictJson.readObject(file));
    }

    private OnboardingForm form(ObjectNode root) {
        List<String> known = new ArrayList<>(REQUIRED);
        known.addAll(OPTIONAL);
        known.addAll(NESTED);
        refuseUnknown(root, "", known);
        Map<String, String> texts = new LinkedHashMap<>();
        REQUIRED.forEach(name ->
                texts.put(
                        name,
                        templated && OF_TEMPLATE.contains(name)
                                ? optional(root, "", name)
                                : required(root, "", name)));
        OPTIONAL.forEach(name -> texts.put(name, optional(root, "", name)));
        Phone phone = phone(root);
        ObjectNode user = user(root);
        Map<String, String> ofUser = new LinkedHashMap<>();
        if (user != null) {
            refuseUnknown(user, "dashboardUser.", OF_USER);
            OF_USER.forEach(name -> ofUser.put(name, required(user, "dashboardUser.", name)));
        }
        Map<String, String> env = env(root);
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
        return new OnboardingForm(
                of(texts, "dealershipName"),
                of(texts, "storeId"),
                of(texts, "vautoUsername"),
                of(texts, "vautoPassword"),
                of(texts, "timeZone"),
                of(texts, "amTime"),
                of(texts, "pmTime"),
                of(texts, "days"),
                of(texts, "repo"),
                of(texts, "branch"),
                of(texts, "plan"),
                of(texts, "region"),
                phone.mode(),
                phone.value(),
                of(ofUser, "username"),
                of(ofUser, "password"),
                of(ofUser, "email"),
                of(ofUser, "firstName"),
                of(ofUser, "lastName"),
                of(ofUser, "role"),
                env);
    }

    private record Phone(String mode, String value) {}

    private Phone phone(ObjectNode root) {
        JsonNode phone = root.get("phone");
        Phone none = new Phone("none", "");
        if (phone == null) {
            problem("phone", WORDS.get("file.phone.missing"));
            return none;
        }
        if (phone.isNull()) {
            return none;
        }
        if (!(phone instanceof ObjectNode object)) {
            problem("phone", WORDS.get("file.phone.object"));
            return none;
        }
        refuseUnknown(object, "phone.", OF_PHONE);
        List<String> given = OF_PHONE.stream().filter(object::has).toList();
        if (given.size() != 1) {
            problem("phone", WORDS.get("file.phone.either"));
            return none;
        }
        String mode = given.getFirst();
        return new Phone(mode, required(object, "phone.", mode));
    }

    private @Nullable ObjectNode user(ObjectNode root) {
        JsonNode user = root.get("dashboardUser");
        if (user instanceof ObjectNode object) {
            return object;
        }
        problem(
                "dashboardUser",
                user == null
                        ? WORDS.get("file.missing")
                        : WORDS.format("file.user.object", String.join(", ", OF_USER)));
        return null;
    }

    private Map<String, String> env(ObjectNode root) {
        Map<String, String> env = new LinkedHashMap<>();
        JsonNode given = root.get("env");
        if (given == null) {
            return env;
        }
        if (!(given instanceof ObjectNode object)) {
            problem("env", WORDS.get("file.env.object"));
            return env;
        }
        object.fieldNames().forEachRemaining(name -> env.put(name, required(object, "env.", name)));
        return env;
    }

    private void refuseUnknown(ObjectNode object, String path, List<String> known) {
        object.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        problem(
                                path + name,
                                WORDS.format("file.unknown", String.join(", ", known)));
                    }
                });
    }

    private String required(ObjectNode object, String path, String name) {
        if (!object.has(name)) {
            problem(path + name, WORDS.get("file.missing"));
            return "";
        }
        return optional(object, path, name);
    }

    private String optional(ObjectNode object, String path, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            return "";
        }
        if (!value.isTextual()) {
            problem(path + name, value.isNull() ? WORDS.get("file.null") : WORDS.get("file.text"));
            return "";
        }
        return value.textValue();
    }

    private void problem(String field, String what) {
        problems.putIfAbsent(StrictJson.shown(field), what);
    }

    private static String of(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "");
    }
}
