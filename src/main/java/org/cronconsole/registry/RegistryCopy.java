package org.cronconsole.registry;

import org.cronconsole.render.EnvGroup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * This computer's copy of the shared registry: shown while Render cannot be reached, and what
 * spares reading groups again that have not changed. Nothing is ever written on its word.
 *
 * <p>Whoever implements it throws nothing: what cannot be kept is not kept, and what cannot be read
 * is not there.
 */
public interface RegistryCopy {
    /** What was kept last; empty where nothing was, or where it cannot be read. */
    Optional<Kept> load();

    /** Keeps this in place of what was kept before, unless that is newer. */
    void keep(Kept kept);

    /**
     * What is kept.
     *
     * @param asOf when Render last said, by this computer's clock, that it is so
     */
    record Kept(Instant asOf, List<Group> groups) {
        /** Copies the list. */
        public Kept {
            groups = List.copyOf(groups);
        }

        /** The group of this id. */
        Optional<Group> group(EnvGroup listed) {
            return groups.stream().filter(g -> g.group().id().equals(listed.id())).findFirst();
        }
    }

    /**
     * One group, with those of its keys alone that hold an entry of the registry: what a person
     * typed into the group by hand may be a secret.
     *
     * @param fetchedAt when its values were read, by Render's clock
     * @param kinds which kinds of keys were looked for: a newer program knows more of them
     */
    record Group(EnvGroup group, Instant fetchedAt, String kinds) {}

    /** Keeps nothing. */
    static RegistryCopy none() {
        return new RegistryCopy() {
            @Override
            public Optional<Kept> load() {
                return Optional.empty();
            }

            @Override
            public void keep(Kept kept) {
                // There is no place for it.
            }
        };
    }
}
