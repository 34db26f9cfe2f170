package org.cronconsole.registry;

/** The env groups in which the registry lives: no job is to be linked to one. */
public final class RegistryGroups {
    private RegistryGroups() {}

    /** True where a group of this name is one of the registry's. */
    public static boolean isOne(String name) {
        return Shards.isRegistry(name);
    }
}
