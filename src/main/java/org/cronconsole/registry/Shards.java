package org.cronconsole.registry;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The env groups of the registry as they were read: {@code cron-console}, {@code cron-console-2}, …
 * One key stands in one of them. Two computers may have made a group of one name at the same
 * moment: then both are read. Where one key stands in two groups all the same, the group of the
 * lower number wins, then the one of the lesser id.
 */
final class Shards {
    private static final Logger LOG = LoggerFactory.getLogger(Shards.class);

    private static final String NAME = "cron-console";

    /** Not {@code cron-console-1}, {@code cron-console-02} or {@code cron-console-staging}. */
    private static final Pattern GROUP_NAME =
            Pattern.compile(NAME + "(?:-([2-9]|[1-9][0-9]{1,3}))?");

    private static final Comparator<EnvGroup> ORDER =
            Comparator.comparingInt(Shards::number).thenComparing(group -> group.id().value());

    /** Render documents no size limit, so a group stops growing here. */
    private static final int KEYS_PER_GROUP = 250;

    private final List<EnvGroup> groups;
    private final Map<String, List<EnvGroupId>> homes = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    /** True where a group of this name is one of the registry's. */
    static boolean isRegistry(String group) {
        return GROUP_NAME.matcher(group).matches();
    }

    /** Of groups with their values, in their order. */
    Shards(List<EnvGroup> groups) {
        this.groups = List.copyOf(groups);
        for (EnvGroup group : groups) {
            for (EnvVar var : group.envVars()) {
                if (Turn.isKey(var.key())) {
                    continue;
                }
                List<EnvGroupId> at = homes.computeIfAbsent(var.key(), k -> new ArrayList<>());
                if (values.putIfAbsent(var.key(), var.value().reveal()) != null) {
                    LOG.warn(
                            "Registry key {} stands in two groups: the one in {} counts, not the"
                                    + " one in {} ({}).",
                            var.key(),
                            at.getFirst(),
                            group.id(),
                            group.name());
                }
                at.add(group.id());
            }
        }
    }

    /** The groups of the registry without their values, in order. */
    static List<EnvGroup> list(RenderApi api, WorkspaceId workspace) {
        return api.envGroups(workspace).stream()
                .filter(group -> isRegistry(group.name()))
                .sorted(ORDER)
                .toList();
    }

    /** Reads all of them. */
    static Shards read(RenderApi api, WorkspaceId workspace) {
        return new Shards(
                list(api, workspace).stream().map(group -> api.envGroup(group.id())).toList());
    }

    private static int number(EnvGroup group) {
        Matcher name = GROUP_NAME.matcher(group.name());
        return name.matches() && name.group(1) != null ? Integer.parseInt(name.group(1)) : 1;
    }

    /** Key to value, merged. */
    Map<String, String> values() {
        return values;
    }

    /** Where the key stands, the one that counts first. */
    List<EnvGroupId> homes(String key) {
        return homes.getOrDefault(key, List.of());
    }

    /** Whether the group was read as it is listed now. */
    boolean isAsOld(EnvGroup listed) {
        return groups.stream()
                .anyMatch(group ->
                        group.id().equals(listed.id())
                                && group.updatedAt().equals(listed.updatedAt()));
    }

    /** Where a new key may go; empty where every group is full. */
    Optional<EnvGroupId> roomy() {
        return groups.stream()
                .filter(group -> group.envVars().size() < KEYS_PER_GROUP)
                .map(EnvGroup::id)
                .findFirst();
    }

    /** What the next group is to be called. */
    String nextName() {
        int last = groups.isEmpty() ? 0 : number(groups.getLast());
        return last == 0 ? NAME : NAME + "-" + (last + 1);
    }
}
