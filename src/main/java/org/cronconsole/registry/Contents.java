package org.cronconsole.registry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The registry's keys with what they hold, as far as it can be read.
 *
 * @param values every key, read or not
 */
record Contents(
        Map<String, String> values,
        Map<String, DealershipEntry> dealerships,
        Map<String, JobIntent> intents) {
    /** Which kinds of keys {@link #of} reads; to be changed with them. */
    static final String KINDS = DealershipJson.PREFIX + "," + JobIntentJson.PREFIX;

    /** Reads what can be read. */
    static Contents of(Map<String, String> values) {
        Map<String, DealershipEntry> dealerships = new LinkedHashMap<>();
        Map<String, JobIntent> intents = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(DealershipJson.PREFIX)) {
                DealershipJson.read(key, value).ifPresent(e -> dealerships.put(key, e));
            } else if (key.startsWith(JobIntentJson.PREFIX)) {
                JobIntentJson.read(key, value).ifPresent(i -> intents.put(key, i));
            }
        });
        return new Contents(values, dealerships, intents);
    }

    /** Whether an entry of the registry stands under the key. */
    boolean reads(String key) {
        return dealerships.containsKey(key) || intents.containsKey(key);
    }

    RegistrySnapshot snapshot(@Nullable String problem, @Nullable Instant asOf) {
        return new RegistrySnapshot(
                new ArrayList<>(dealerships.values()),
                new ArrayList<>(intents.values()),
                problem,
                asOf);
    }
}
