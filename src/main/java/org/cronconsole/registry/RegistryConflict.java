package org.cronconsole.registry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed an entry since it was read, or is changing it at this moment, so it was not
 * written over. Read it again and repeat the change on what is there now.
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
        this(
                present,
                "Somebody else changed the registry entry of "
                        + name
                        + " since it was read. Nothing was written: look at it again, then repeat"
                        + " the change.");
    }

    private RegistryConflict(@Nullable DealershipEntry present, String words) {
        super(words);
        this.present = present;
    }

    /** Somebody else is at it, and did not come to an end while this one waited. */
    static RegistryConflict busy(String what) {
        return new RegistryConflict(
                null,
                "Somebody else is changing the registry entry of "
                        + what
                        + " at this moment. Nothing was written: look at it again, then repeat the"
                        + " change.");
    }

    /** It was sent, and somebody else wrote there as well: theirs may stand, or yours. */
    static RegistryConflict overtaken(String what, @Nullable DealershipEntry present) {
        return new RegistryConflict(
                present,
                "Somebody else wrote the registry entry of "
                        + what
                        + " at the same moment. Look at what stands there now, and repeat the"
                        + " change where it is missing.");
    }

    /** What is there now; null where it was removed, or is not known. */
    public @Nullable DealershipEntry present() {
        return present;
    }
}
