package org.cronconsole.registry;

import java.util.Collection;
import java.util.List;

/**
 * Who looks after which dealership now, shared by all admins. All methods wait and throw {@link
 * org.cronconsole.fault.GatewayException}; nothing is read from a copy. {@link Registry#read()}
 * tells of it too.
 */
public interface CareBook {
    /** Everything that counts now. */
    List<Care> all();

    /**
     * Notes who looks after dealerships. Whom a colleague looks after already is left to them; the
     * others are noted all the same.
     *
     * @param wanted of one person; what that person had there before is replaced
     * @param insteadOf those of colleagues that may be replaced, as they were seen
     * @throws RegistryConflict where others write there at the same moment again and again
     */
    Taken take(List<Care> wanted, Collection<Care> insteadOf);

    /**
     * Keeps under a dealership's new name who looks after it; where somebody does so under that
     * name already, that stays beside it, and the later counts.
     *
     * @throws RegistryConflict as {@link #take}
     */
    void rename(String from, String to);

    /**
     * What became of it.
     *
     * @param all everything that counts now, as Render answered
     * @param others those of colleagues because of which some were not noted
     */
    record Taken(List<Care> all, List<Care> others) {
        /** Copies the lists. */
        public Taken {
            all = List.copyOf(all);
            others = List.copyOf(others);
        }
    }

    /**
     * Takes away what was noted; whatever has changed since it was seen is left alone, and what is
     * gone counts as taken away.
     *
     * @return everything that counts now, as Render answered
     * @throws RegistryConflict as {@link #take}
     */
    List<Care> end(Collection<Care> seen);
}
