package org.cronconsole.registry;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who looks after what, under one key in the env groups of the registry. */
final class EnvGroupCares implements CareBook {
    private static final Words WORDS = Words.of(EnvGroupCares.class);

    /** Others who write there at the same moment mostly mean other dealerships. */
    private static final int TRIES = 4;

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Exchange exchange;
    private final InstantSource clock;
    private final Runnable written;

    /**
     * Keeps them for this workspace.
     *
     * @param written is told after each try to write
     */
    EnvGroupCares(
            RenderApi api,
            WorkspaceId workspace,
            Exchange exchange,
            InstantSource clock,
            Runnable written) {
        this.api = api;
        this.workspace = workspace;
        this.exchange = exchange;
        this.clock = clock;
        this.written = written;
    }

    @Override
    public List<Care> all() {
        return counting(Shards.read(api, workspace));
    }

    @Override
    public Taken take(List<Care> wanted, Collection<Care> insteadOf) {
        return again(() -> takeOnce(wanted, insteadOf));
    }

    private Taken takeOnce(List<Care> wanted, Collection<Care> insteadOf) {
        Shards seen = Shards.read(api, workspace);
        List<Care> all = counting(seen);
        List<Care> others = new ArrayList<>();
        List<Care> free = new ArrayList<>();
        for (Care care : wanted) {
            List<Care> inTheWay =
                    all.stream()
                            .filter(other -> other.dealership().equals(care.dealership()))
                            .filter(other -> !other.who().equals(care.who()))
                            .filter(other -> insteadOf.stream().noneMatch(other::isThatOf))
                            .toList();
            others.addAll(inTheWay);
            if (inTheWay.isEmpty()) {
                free.add(care);
            }
        }
        Set<String> names = free.stream().map(Care::dealership).collect(Collectors.toSet());
        return new Taken(
                free.isEmpty()
                        ? all
                        : write(seen, all, care -> names.contains(care.dealership()), free),
                others);
    }

    @Override
    public List<Care> end(Collection<Care> seen) {
        return again(() -> {
            Shards shards = Shards.read(api, workspace);
            List<Care> all = counting(shards);
            Predicate<Care> ended = care -> seen.stream().anyMatch(care::isThatOf);
            return all.stream().noneMatch(ended) ? all : write(shards, all, ended, List.of());
        });
    }

    @Override
    public void rename(String from, String to) {
        again(() -> {
            // One at a time, for each was noted by its person at its own moment.
            for (Care care : all()) {
                if (care.dealership().equals(from) && !from.equals(to)) {
                    Shards shards = Shards.read(api, workspace);
                    write(shards, counting(shards), care::isThatOf, List.of(care.of(to)));
                }
            }
            return List.of();
        });
    }

    /** What stands there after it. */
    private List<Care> write(
            Shards seen, List<Care> all, Predicate<Care> without, List<Care> fresh) {
        String key = CaresJson.key(seen.values());
        String before = seen.values().get(key);
        String after = CaresJson.changed(before, without, fresh, now());
        if (!Objects.equals(before, after)) {
            exchange.of(seen, key, after, WORDS.get("what.cares"));
        }
        List<Care> now = new ArrayList<>(all);
        now.removeIf(without);
        now.addAll(fresh);
        return List.copyOf(now);
    }

    private List<Care> counting(Shards shards) {
        Instant now = now();
        List<Care> all = new ArrayList<>();
        for (Map.Entry<String, String> each : shards.values().entrySet()) {
            CaresJson.read(each.getKey(), each.getValue()).stream()
                    .filter(care -> !care.over(now))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private Instant now() {
        return clock.instant().plus(api.clockSkew());
    }

    /** Whoever wrote meanwhile is looked at, and it is judged anew. */
    private <T> T again(Act<T> act) {
        try {
            for (int left = TRIES; ; left--) {
                try {
                    return act.once();
                } catch (RegistryConflict meanwhile) {
                    if (left <= 1) {
                        throw meanwhile;
                    }
                }
            }
        } finally {
            written.run();
        }
    }

    private interface Act<T> {
        T once();
    }
}
