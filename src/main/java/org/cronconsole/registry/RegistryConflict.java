package org.cronconsole.registry;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed an entry since it was read, or is changing it at this moment, so it was not
 * written over. Read it again and repeat the change on what is there now.
 */
public final class RegistryConflict extends RuntimeException {
    private static final Words WORDS = Words.of(RegistryConflict.class);

    private static final long serialVersionUID = 1L;

    private final transient @Nullable DealershipEntry present;

    /**
     * Says which entry.
     *
     * @param present what is there now; null where it was removed
     */
    public RegistryConflict(String name, @Nullable DealershipEntry present) {
        this(present, WORDS.format("conflict.changed", name));
    }

    private RegistryConflict(@Nullable DealershipEntry present, String words) {
        super(words);
        this.present = present;
    }

    /** Somebody else is at it, and did not come to an end while this one waited. */
    static RegistryConflict busy(String what) {
        return new RegistryConflict(null, WORDS.format("conflict.busy", what));
    }

    /** It was sent, and somebody else wrote there as well: theirs may stand, or yours. */
    static RegistryConflict overtaken(String what, @Nullable DealershipEntry present) {
        return new RegistryConflict(present, WORDS.format("conflict.overtaken", what));
    }

    /** What is there now; null where it was removed, or is not known. */
    public @Nullable DealershipEntry present() {
        return present;
    }
}
