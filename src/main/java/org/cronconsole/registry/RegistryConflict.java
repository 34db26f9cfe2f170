package org.cronconsole.registry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed an entry since it was read, so it was not written over. Read it again and
 * repeat the change on what is there now.
 */
public final class RegistryConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable DealershipEntry present;

    /**
     * Says which entry.
     *
     * @param present what is there now; null where it was removed
     */
    public RegistryConflict(String name, @Nullable DealershipEntry present) {
        super(
                "Somebody else changed the registry entry of "
                        + name
                        + " since it was read. Nothing was written: look at it again, then repeat"
                        + " the change.");
        this.present = present;
    }

    /** What is there now; null where it was removed. */
    public @Nullable DealershipEntry present() {
        return present;
    }
}
