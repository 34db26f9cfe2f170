package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SeedDealership;
import org.cronconsole.sandbox.SeedHash;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The env groups in which admins keep what Render has no place for: one key a dealership, its value
 * a small JSON document. Linked to no service. Some dealerships are not in it, as in real life.
 */
final class SeedRegistry {

    /** More keys than this are not put into one group. */
    static final int KEYS_PER_GROUP = 250;

    private static final String GROUP = "cron-console";
    private static final int LEFT_OUT_ONE_OF = 8;

    private static final List<String> FIRST_NAMES =
            List.of(
                    "Dana", "Maria", "Kevin", "Priya", "Tom", "Angela", "Luis", "Grace", "Omar",
                    "Beth", "Victor", "Nina");
    private static final List<String> LAST_NAMES =
            List.of(
                    "Kowalski",
                    "Nguyen",
                    "Brooks",
                    "Garcia",
                    "Patel",
                    "Olson",
                    "Reed",
                    "Haddad",
                    "Murphy",
                    "Santos",
                    "Weber");

    private final World world;
    private final String ownerId;
    private final Instant created;
    private int groups;
    private @Nullable EnvGroup group;

    SeedRegistry(World world, String ownerId, Instant created) {
        this.world = world;
        this.ownerId = ownerId;
        this.created = created;
    }

    /** Whether the registry knows the dealership; of the others no local time is known. */
    static boolean holds(SeedDealership dealership) {
        return dealership.index() % LEFT_OUT_ONE_OF != LEFT_OUT_ONE_OF - 1;
    }

    /** Adds the dealership with its two jobs, where it is one that the registry knows. */
    void add(SeedDealership of, String amJob, String pmJob) {
        if (!holds(of)) {
            return;
        }
        String slug = of.storeId().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        ObjectNode value = Json.object().put("v", 1);
        value.put("name", of.name()).put("storeId", of.storeId()).put("zone", of.zone().getId());
        value.put("am", of.am().toString()).put("pm", of.pm().toString()).put("days", "MON-SAT");
        value.put("amJob", amJob).put("pmJob", pmJob);
        value.put("phone", of.phoneNumber()).put("user", of.userName());
        value.put("email", "manager@" + of.storeId() + ".example");
        value.put("firstName", name(FIRST_NAMES, of, "first name"));
        value.put("lastName", name(LAST_NAMES, of, "last name"));
        roomy().envVars.put("DEALERSHIP_" + slug, value.toString());
    }

    private String name(List<String> names, SeedDealership of, String part) {
        return names.get(SeedHash.below(names.size(), world.seed.seed(), of.index(), part));
    }

    private EnvGroup roomy() {
        EnvGroup last = group;
        if (last != null && last.envVars.size() < KEYS_PER_GROUP) {
            return last;
        }
        groups++;
        String name = groups == 1 ? GROUP : GROUP + "-" + groups;
        String id = "evg-" + SeedHash.token(20, world.seed.seed(), "registry", groups);
        EnvGroup next = new EnvGroup(id, ownerId, name, created);
        world.groups.put(id, next);
        group = next;
        return next;
    }
}
