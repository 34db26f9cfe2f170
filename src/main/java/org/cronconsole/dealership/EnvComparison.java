package org.cronconsole.dealership;

import org.cronconsole.render.EnvVar;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The names of the env vars of a dealership's two jobs, and where the two differ. Holds no value.
 *
 * @param am sorted; null where there is no morning job
 * @param pm sorted; null where there is no afternoon job
 * @param onlyAm what the afternoon job lacks; empty where one of the jobs is not there
 * @param onlyPm what the morning job lacks; empty where one of the jobs is not there
 * @param differ what both have, with another value
 */
public record EnvComparison(
        @Nullable List<String> am,
        @Nullable List<String> pm,
        List<String> onlyAm,
        List<String> onlyPm,
        List<String> differ) {
    /** Copies the lists. */
    public EnvComparison {
        am = am == null ? null : List.copyOf(am);
        pm = pm == null ? null : List.copyOf(pm);
        onlyAm = List.copyOf(onlyAm);
        onlyPm = List.copyOf(onlyPm);
        differ = List.copyOf(differ);
    }

    /** True where both jobs have the same names with the same values. */
    public boolean same() {
        return onlyAm.isEmpty() && onlyPm.isEmpty() && differ.isEmpty();
    }

    static EnvComparison of(@Nullable List<EnvVar> am, @Nullable List<EnvVar> pm) {
        if (am == null || pm == null) {
            return new EnvComparison(names(am), names(pm), List.of(), List.of(), List.of());
        }
        Map<String, Secret> morning = byName(am);
        Map<String, Secret> afternoon = byName(pm);
        return new EnvComparison(
                names(am),
                names(pm),
                without(morning, afternoon),
                without(afternoon, morning),
                new TreeSet<>(morning.keySet())
                        .stream()
                                .filter(afternoon::containsKey)
                                .filter(name ->
                                        !Objects.equals(morning.get(name), afternoon.get(name)))
                                .toList());
    }

    private static List<String> without(Map<String, Secret> these, Map<String, Secret> those) {
        return new TreeSet<>(these.keySet())
                .stream().filter(name -> !those.containsKey(name)).toList();
    }

    private static @Nullable List<String> names(@Nullable List<EnvVar> vars) {
        return vars == null ? null : List.copyOf(new TreeSet<>(byName(vars).keySet()));
    }

    /** The mark of whoever made the job says nothing about the dealership. */
    private static Map<String, Secret> byName(List<EnvVar> vars) {
        Map<String, Secret> byName = new HashMap<>();
        vars.stream()
                .filter(var -> !var.key().equals(DealershipEnv.JOURNAL))
                .forEach(var -> byName.put(var.key(), var.value()));
        return byName;
    }
}
