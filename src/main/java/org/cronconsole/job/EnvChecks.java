package org.cronconsole.job;

import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.settings.EnvNames;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks a job's env vars, those that the customer's fields become among them. */
final class EnvChecks {
    private static final Words WORDS = Words.of(EnvChecks.class);

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
                            WORDS.get("check.env.nothing.to.delete"));
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
            checks.that(!mayDelete || !form.has(field), field, WORDS.get("check.env.empty"));
            return;
        }
        if (field == JobField.CUSTOMER_PHONE) {
            Optional<PhoneNumber> number = PhoneNumber.parse(value);
            checks.that(number.isPresent(), field, WORDS.get("check.phone"));
            value = number.map(PhoneNumber::e164).orElse(value);
        }
        env.put(name, Secret.of(value));
    }

    private void envName(String name, Map<String, @Nullable Secret> soFar) {
        checks.envVar(EnvNames.isGood(name), name, WORDS.get("check.env.name"));
        checks.envVar(!name.equals(JobMark.ENV_VAR), name, WORDS.get("check.env.ours"));
        checks.envVar(!soFar.containsKey(name), name, WORDS.get("check.env.twice"));
    }
}
