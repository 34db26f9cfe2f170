package org.cronconsole.registry;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the registry to be shown, with the help of this computer's copy: one request tells which
 * groups have changed, and those alone are fetched. Where Render cannot be reached, the copy stands
 * in. Safe for several threads; one reads at a time, so that the others find what it read.
 */
final class RegistryReader {
    private static final Words WORDS = Words.of(RegistryReader.class);

    private static final Logger LOG = LoggerFactory.getLogger(RegistryReader.class);

    /** A read this old is good enough for showing local times beside a job. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /**
     * A group that was changed so shortly before it was fetched may have been changed again since
     * within the same tick of Render's clock.
     */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /**
     * That {@code updatedAt} moves with each change of a value is not documented: no group is taken
     * as unchanged for longer than this.
     */
    private static final Duration TRUSTED = Duration.ofHours(1);

    private final WorkspaceId workspace;
    private final InstantSource clock;
    private final RegistryCopy copy;

    private boolean loaded;
    private RegistryCopy.@Nullable Kept kept;
    private @Nullable Instant readAt;
    private @Nullable RegistrySnapshot read;

    RegistryReader(WorkspaceId workspace, InstantSource clock, RegistryCopy copy) {
        this.workspace = workspace;
        this.clock = clock;
        this.copy = copy;
    }

    /** The next reader asks Render. */
    synchronized void forget() {
        read = null;
    }

    /** The registry, by this way to Render. */
    synchronized RegistrySnapshot read(RenderApi api) {
        RegistrySnapshot last = read;
        Instant at = readAt;
        if (last != null && at != null && clock.instant().isBefore(at.plus(FRESH))) {
            return last;
        }
        return read(api, false);
    }

    /** The registry as it is now, each group's values asked for. */
    synchronized RegistrySnapshot readNow(RenderApi api) {
        return read(api, true);
    }

    private RegistrySnapshot read(RenderApi api, boolean everything) {
        if (!loaded) {
            kept = copy.load().orElse(null);
            loaded = true;
        }
        try {
            RegistrySnapshot fresh = ask(api, everything);
            read = fresh;
            readAt = clock.instant();
            return fresh;
        } catch (GatewayException.Unauthorized signInAgain) {
            throw signInAgain;
        } catch (GatewayException unreadable) {
            LOG.warn("The registry could not be read: {}", unreadable.getMessage());
            // Not held on to: the next reader may have more luck.
            return standIn(unreadable.getMessage());
        }
    }

    private RegistrySnapshot standIn(@Nullable String problem) {
        String why = problem == null ? WORDS.get("unread") : problem;
        RegistryCopy.Kept known = kept;
        if (known == null) {
            return new RegistrySnapshot(List.of(), List.of(), why);
        }
        List<EnvGroup> groups = known.groups().stream().map(RegistryCopy.Group::group).toList();
        return Contents.of(new Shards(groups).values()).snapshot(why, known.asOf());
    }

    private RegistrySnapshot ask(RenderApi api, boolean everything) {
        List<EnvGroup> groups = new ArrayList<>();
        List<RegistryCopy.Group> keep = new ArrayList<>();
        for (EnvGroup listed : Shards.list(api, workspace)) {
            Instant now = clock.instant().plus(api.clockSkew());
            Optional<RegistryCopy.Group> same =
                    Optional.ofNullable(kept)
                            .flatMap(k -> k.group(listed))
                            .filter(k -> !everything && unchanged(k, listed, now));
            if (same.isPresent()) {
                groups.add(same.get().group());
                keep.add(same.get());
            } else {
                EnvGroup fetched = api.envGroup(listed.id());
                groups.add(fetched);
                keep.add(new RegistryCopy.Group(fetched, now, Contents.KINDS));
            }
        }
        Contents contents = Contents.of(new Shards(groups).values());
        RegistryCopy.Kept fresh =
                new RegistryCopy.Kept(
                        clock.instant(),
                        keep.stream()
                                .map(k ->
                                        new RegistryCopy.Group(
                                                entriesOf(k.group(), contents),
                                                k.fetchedAt(),
                                                k.kinds()))
                                .toList());
        kept = fresh;
        copy.keep(fresh);
        return contents.snapshot(null, null);
    }

    private static boolean unchanged(RegistryCopy.Group known, EnvGroup listed, Instant now) {
        return known.group().updatedAt().equals(listed.updatedAt())
                && known.group().name().equals(listed.name())
                && known.kinds().equals(Contents.KINDS)
                && known.fetchedAt().isAfter(listed.updatedAt().plus(SETTLED))
                && known.fetchedAt().plus(TRUSTED).isAfter(now)
                && !known.fetchedAt().isAfter(now.plus(SETTLED));
    }

    private static EnvGroup entriesOf(EnvGroup group, Contents contents) {
        List<EnvVar> entries =
                group.envVars().stream().filter(var -> contents.reads(var.key())).toList();
        return new EnvGroup(
                group.id(),
                group.name(),
                group.workspace(),
                group.updatedAt(),
                group.links(),
                entries);
    }
}
