package org.cronconsole.job;

import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.settings.EnvNames;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks a job's env vars, those that the customer's fields become among them. */
final class EnvChecks {

    private final FieldChecks checks;
    private final JobForm form;

    /** Tells problems to these checks. */
    EnvChecks(FieldChecks checks) {
        this.checks = checks;
        this.form = checks.form();
    }

    /**
     * The env vars, those of the customer's fields first.
     *
     * @param mayDelete whether null has a meaning
     */
    Map<String, @Nullable Secret> env(boolean mayDelete) {
        Map<String, @Nullable Secret> env = new LinkedHashMap<>();
        for (JobField field : JobField.values()) {
            field.envVar().ifPresent(name -> customer(field, name, mayDelete, env));
        }
        form.env()
                .forEach((name, value) -> {
                    envName(name, env);
                    checks.envVar(
                            value != null || mayDelete,
                            name,
                            "A new job has no env var to delete: give a text.");
                    env.put(name, value == null ? null : Secret.of(value));
                });
        return env;
    }

    private void customer(
            JobField field, String name, boolean mayDelete, Map<String, @Nullable Secret> env) {
        // A password is taken as it is, blanks too.
        String value =
                field == JobField.CUSTOMER_PASSWORD
                        ? form.texts().getOrDefault(field, "")
                        : form.text(field);
        if (value.isEmpty()) {
            checks.that(
                    !mayDelete || !form.has(field),
                    field,
                    "Is empty. Give a text, or null in its place to delete it.");
            return;
        }
        if (field == JobField.CUSTOMER_PHONE) {
            Optional<PhoneNumber> number = PhoneNumber.parse(value);
            checks.that(
                    number.isPresent(),
                    field,
                    "Give the number with country code, like +13125550123.");
            value = number.map(PhoneNumber::e164).orElse(value);
        }
        env.put(name, Secret.of(value));
    }

    private void envName(String name, Map<String, @Nullable Secret> soFar) {
        checks.envVar(
                EnvNames.isGood(name),
                name,
                "An env var's name has letters, digits and _ and starts with no digit.");
        checks.envVar(
                !name.equals(JobMark.ENV_VAR),
                name,
                "This one is set by the application, to find what it made.");
        checks.envVar(
                !soFar.containsKey(name),
                name,
                "This one is given by the customer's own field already.");
    }
}
