package org.cronconsole.registry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The registry's keys with what they hold, as far as it can be read.
 *
 * @param values every key, read or not
 */
record Contents(
        Map<String, String> values,
        Map<String, DealershipEntry> dealerships,
        Map<String, JobIntent> intents,
        Map<String, List<Care>> cares) {
    /** Which kinds of keys {@link #of} reads; to be changed with them. */
    static final String KINDS =
            DealershipJson.PREFIX + "," + JobIntentJson.PREFIX + "," + CaresJson.KEY;

    /** Reads what can be read. */
    static Contents of(Map<String, String> values) {
        Map<String, DealershipEntry> dealerships = new LinkedHashMap<>();
        Map<String, JobIntent> intents = new LinkedHashMap<>();
        Map<String, List<Care>> cares = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(DealershipJson.PREFIX)) {
                DealershipJson.read(key, value).ifPresent(e -> dealerships.put(key, e));
            } else if (key.startsWith(JobIntentJson.PREFIX)) {
                JobIntentJson.read(key, value).ifPresent(i -> intents.put(key, i));
            } else if (CaresJson.isKey(key)) {
                cares.put(key, CaresJson.read(key, value));
            }
        });
        return new Contents(values, dealerships, intents, cares);
    }

    /** Whether an entry of the registry stands under the key. */
    boolean reads(String key) {
        return dealerships.containsKey(key)
                || intents.containsKey(key)
                || !cares.getOrDefault(key, List.of()).isEmpty();
    }

    RegistrySnapshot snapshot(@Nullable String problem, @Nullable Instant asOf) {
        return new RegistrySnapshot(
                new ArrayList<>(dealerships.values()),
                new ArrayList<>(intents.values()),
                cares.values().stream().flatMap(List::stream).toList(),
                problem,
                asOf);
    }
}
