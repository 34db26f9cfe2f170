package org.cronconsole.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One application's turn at one key. Render knows no "write only if unchanged", but it answers each
 * put of a value with the whole group: whoever first puts down that the key is being changed, and
 * then finds nobody else's such note in the answer, is alone at it until the note is taken away. Of
 * two that come at once the later one sees the earlier one's note, however long either takes. The
 * same answer holds what stands under the key now.
 */
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "CHANGING_";

    /**
     * Whoever ended in the middle of it left its note: after this long it counts no more. Longer
     * than the longest a write may take that {@link #TIRED} has let through.
     */
    private static final Duration STALE = Duration.ofMinutes(3);

    /** Nobody writes on a turn as old as this: it must be over before it is stale. */
    private static final Duration TIRED = Duration.ofSeconds(45);

    private final RenderApi api;
    private final InstantSource serverTime;
    private final EnvGroupId group;
    private final String target;
    private final @Nullable String by;
    private final String note;
    private final Instant since;
    private final EnvGroup found;

    private Turn(
            RenderApi api,
            InstantSource serverTime,
            EnvGroupId group,
            String target,
            @Nullable String by,
            String note,
            Instant since,
            EnvGroup found) {
        this.api = api;
        this.serverTime = serverTime;
        this.group = group;
        this.target = target;
        this.by = by;
        this.note = note;
        this.since = since;
        this.found = found;
    }

    /** Whether this is the key of such a note, not of an entry. */
    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /**
     * Puts the note down. The turn is this one's only where {@link #alone} says so.
     *
     * @param serverTime Render's clock, as far as it is known
     * @param by the mark of what this is done for, where only one on earth works at that at a time:
     *     a note of it that is there already was left behind by somebody who ended in the middle.
     *     Null where there is no such mark
     * @throws GatewayException where that failed; no entry was written
     */
    static Turn take(
            RenderApi api,
            InstantSource serverTime,
            EnvGroupId group,
            String target,
            @Nullable String by) {
        long unique = ThreadLocalRandom.current().nextLong();
        String note = PREFIX + HexFormat.of().toHexDigits(unique).toUpperCase(Locale.ROOT);
        Instant now = serverTime.instant();
        ObjectNode value =
                JSON.createObjectNode().put("v", 1).put("key", target).put("at", now.toString());
        if (by != null) {
            value.put("by", by);
        }
        try {
            EnvGroup found = api.putEnvGroupVar(group, note, value.toString());
            return new Turn(api, serverTime, group, target, by, note, now, found);
        } catch (GatewayException failure) {
            if (failure.effectUnknown()) {
                remove(api, group, note);
            }
            throw failure;
        } catch (CancellationException stopped) {
            // It may have arrived.
            remove(api, group, note);
            throw stopped;
        }
    }

    /**
     * Whether the turn was still this one's when Render answered this: nobody has taken its note
     * for one that was left behind. Notes of others may stand beside it: they came later and give
     * way.
     */
    boolean heldIn(EnvGroup answer) {
        return answer.envVars().stream().anyMatch(var -> var.key().equals(note));
    }

    /** Whether nobody else is at the key. Notes that were left behind are tidied up. */
    boolean alone() {
        boolean alone = true;
        for (EnvVar var : found.envVars()) {
            if (isKey(var.key()) && !var.key().equals(note)) {
                alone &= !counts(var);
            }
        }
        return alone;
    }

    private boolean counts(EnvVar other) {
        try {
            JsonNode json = JSON.readTree(other.value().reveal());
            Instant at = Instant.parse(json.path("at").asText());
            boolean ours = by != null && by.equals(json.path("by").asText());
            if (!ours && at.plus(STALE).isAfter(serverTime.instant())) {
                return target.equals(json.path("key").asText());
            }
        } catch (JsonProcessingException | DateTimeException broken) {
            LOG.debug("{} is no note of a change", other.key());
        }
        LOG.info("{} was left behind in the registry by somebody; it is removed.", other.key());
        remove(api, group, other.key());
        return false;
    }

    /** Whether it was taken so long ago that nothing may be written on it any more. */
    boolean tired() {
        return serverTime.instant().isAfter(since.plus(TIRED));
    }

    /** The group as it was when the turn was taken. */
    EnvGroup found() {
        return found;
    }

    /** Takes the note away. Where that fails it is stale soon. */
    void end() {
        remove(api, group, note);
    }

    /** Whoever is stopped takes its note away first, or nobody could go on for minutes. */
    private static void remove(RenderApi api, EnvGroupId group, String key) {
        boolean interrupted = Thread.interrupted();
        try {
            try {
                api.deleteEnvGroupVar(group, key);
            } catch (CancellationException stopped) {
                // To delete it twice does no harm.
                interrupted |= Thread.interrupted();
                api.deleteEnvGroupVar(group, key);
            }
        } catch (GatewayException | WriteRefused | CancellationException left) {
            LOG.warn("{} stays in the registry for now: {}", key, left.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
