package org.cronconsole.registry;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Exchanges what stands under one key for something else, if it is still what was read. Takes a
 * {@link Turn} at the key, compares, writes, compares what Render answers, ends the turn and reads
 * once more: whoever writes without taking turns, such as a person in Render's dashboard, may have
 * come in between.
 */
final class Exchange {
    private static final Words WORDS = Words.of(Exchange.class);

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final int TRIES = 8;

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final InstantSource serverTime;
    private final Duration pause;

    /**
     * Exchanges keys of this workspace's registry.
     *
     * @param pause how long to wait, more or less, for somebody else's turn to end, each of a few
     *     times
     */
    Exchange(RenderApi api, WorkspaceId workspace, InstantSource clock, Duration pause) {
        this.api = api;
        this.workspace = workspace;
        this.serverTime = () -> clock.instant().plus(api.clockSkew());
        this.pause = pause;
    }

    /** As the other, by nobody in particular. */
    void of(Shards seen, String key, @Nullable String fresh, String what) {
        of(seen, key, fresh, what, null);
    }

    /**
     * Exchanges one value.
     *
     * @param seen the registry as it was read
     * @param fresh what is to stand there; null for nothing
     * @param what is written, for a message
     * @param by as in {@link Turn#take}
     * @throws RegistryConflict where somebody else was there first or at the same moment
     * @throws GatewayException where Render refuses, or holds something else than was sent
     */
    void of(Shards seen, String key, @Nullable String fresh, String what, @Nullable String by) {
        List<EnvGroupId> homes = seen.homes(key);
        if (!homes.isEmpty()) {
            EnvGroupId home = homes.getFirst();
            String before = seen.values().get(key);
            inTurn(home, key, before, fresh, what, by);
            afterwards(
                    fresh,
                    what,
                    () -> {
                        String now = value(api.envGroup(home), key);
                        if (fresh == null && now != null && now.equals(before)) {
                            throw stillThere();
                        }
                        if (!Objects.equals(now, fresh)) {
                            throw RegistryConflict.overtaken(what, entry(key, now));
                        }
                        // The same key in another group would come to light again, or contradict.
                        homes.stream().skip(1).forEach(other -> api.deleteEnvGroupVar(other, key));
                    });
            return;
        }
        if (fresh == null) {
            return;
        }
        Optional<EnvGroupId> roomy = seen.roomy();
        EnvGroupId home;
        if (roomy.isPresent()) {
            home = roomy.get();
            inTurn(home, key, null, fresh, what, by);
        } else {
            List<EnvVar> first = List.of(new EnvVar(key, Secret.of(fresh)));
            EnvGroup made = api.createEnvGroup(workspace, seen.nextName(), first);
            home = made.id();
            compare(made, key, fresh, what);
        }
        afterwards(fresh, what, () -> readAgain(seen, home, key, fresh, what));
    }

    /** Nobody else writes what was there before: a delete has not taken effect, or not yet. */
    private static GatewayException stillThere() {
        return new GatewayException.Unexpected(
                WORDS.get("delete.there"),
                new Failure(RemoteService.RENDER, "DELETE /env-groups", 200, null, null, true),
                null);
    }

    /**
     * Does what comes after a write that Render has taken. A value was in Render's answer, so that
     * a failure now says nothing against it; that nothing stands there any more was not seen yet.
     */
    private static void afterwards(@Nullable String fresh, String what, Runnable look) {
        try {
            look.run();
        } catch (GatewayException notSeen) {
            String cause = notSeen.getMessage();
            if (fresh != null) {
                LOG.warn("The registry entry of {} was not looked at again: {}", what, cause);
                return;
            }
            throw new GatewayException.Unexpected(
                    WORDS.format("delete.unseen", what, cause),
                    notSeen.failure().withEffectUnknown(true),
                    notSeen);
        }
    }

    /**
     * A new key has no place of its own yet: somebody may have put it into another group, where
     * none of the two saw the other's turn. Whoever finds that gives way; both may.
     */
    private void readAgain(Shards seen, EnvGroupId home, String key, String fresh, String what) {
        for (EnvGroup listed : Shards.list(api, workspace)) {
            boolean ours = listed.id().equals(home);
            if (!ours && seen.isAsOld(listed)) {
                continue;
            }
            String now = value(api.envGroup(listed.id()), key);
            if (ours && !fresh.equals(now)) {
                throw RegistryConflict.overtaken(what, entry(key, now));
            }
            if (!ours && now != null && !fresh.equals(now)) {
                giveWay(home, key);
                throw RegistryConflict.overtaken(what, entry(key, now));
            }
        }
    }

    private void giveWay(EnvGroupId home, String key) {
        try {
            api.deleteEnvGroupVar(home, key);
        } catch (GatewayException left) {
            LOG.warn("Registry key {} stays in two groups for now: {}", key, left.getMessage());
        }
    }

    private void inTurn(
            EnvGroupId home,
            String key,
            @Nullable String before,
            @Nullable String fresh,
            String what,
            @Nullable String by) {
        Turn turn = turn(home, key, what, by);
        try {
            String present = value(turn.found(), key);
            if (!Objects.equals(present, before)) {
                throw new RegistryConflict(what, entry(key, present));
            }
            if (turn.tired()) {
                throw RegistryConflict.busy(what);
            }
            if (fresh == null) {
                api.deleteEnvGroupVar(home, key);
            } else {
                EnvGroup answer = api.putEnvGroupVar(home, key, fresh);
                compare(answer, key, fresh, what);
                if (!turn.heldIn(answer)) {
                    throw RegistryConflict.overtaken(what, null);
                }
            }
        } finally {
            turn.end();
        }
    }

    private Turn turn(EnvGroupId home, String key, String what, @Nullable String by) {
        for (int i = 0; i < TRIES; i++) {
            if (i > 0) {
                rest();
            }
            Turn turn = take(home, key, what, by);
            if (turn.alone()) {
                return turn;
            }
            turn.end();
        }
        throw RegistryConflict.busy(what);
    }

    /** A note that may or may not stand there is no write whose outcome is unknown. */
    private Turn take(EnvGroupId home, String key, String what, @Nullable String by) {
        try {
            return Turn.take(api, serverTime, home, key, by);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()) {
                throw failure;
            }
            Failure nothing = failure.failure().withEffectUnknown(false);
            String words = WORDS.format("write.not", what, failure.getMessage());
            throw failure instanceof GatewayException.Unreachable
                    ? new GatewayException.Unreachable(words, nothing, failure)
                    : new GatewayException.Unexpected(words, nothing, failure);
        }
    }

    private void rest() {
        try {
            Thread.sleep(
                    pause.plusMillis(ThreadLocalRandom.current().nextLong(1 + pause.toMillis())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for somebody else");
        }
    }

    private static void compare(EnvGroup answer, String key, String fresh, String what) {
        if (!fresh.equals(value(answer, key))) {
            throw new GatewayException.Unexpected(
                    WORDS.format("write.other", what),
                    new Failure(RemoteService.RENDER, "PUT /env-groups", 200, null, null, true),
                    null);
        }
    }

    private static @Nullable String value(EnvGroup group, String key) {
        return group.envVars().stream()
                .filter(var -> var.key().equals(key))
                .map(var -> var.value().reveal())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable DealershipEntry entry(String key, @Nullable String value) {
        return value == null || !key.startsWith(DealershipJson.PREFIX)
                ? null
                : DealershipJson.read(key, value).orElse(null);
    }
}
