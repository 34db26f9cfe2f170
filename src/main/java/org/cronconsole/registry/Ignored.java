package org.cronconsole.registry;

import java.time.Instant;

/**
 * Something that looks left over, and that an admin said is right as it is, so that no colleague
 * looks at it again. Never a secret.
 *
 * @param kind what kind of finding it is, as the {@code orphans} command spells it
 * @param id the id of the finding
 * @param reason why it is right as it is, in the admin's words
 * @param who user name of the admin
 */
public record Ignored(String kind, String id, String reason, String who, Instant at) {
    /** True where it speaks of this finding. */
    public boolean covers(String findingKind, String findingId) {
        return kind.equals(findingKind) && id.equals(findingId);
    }
}
