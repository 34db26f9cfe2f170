package org.cronconsole.sandbox.render;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** An env group. Guarded by its {@link World}. */
final class EnvGroup {

    final String id;
    final String ownerId;
    final Instant createdAt;
    String name;
    Instant updatedAt;
    final VarList envVars = new VarList();
    final VarList secretFiles = new VarList();
    final Set<String> serviceIds = new LinkedHashSet<>();

    EnvGroup(String id, String ownerId, String name, Instant createdAt) {
        this.id = id;
        this.ownerId = ownerId;
        this.name = name;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }
}
