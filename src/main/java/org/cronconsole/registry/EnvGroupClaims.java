package org.cronconsole.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Claims under keys of their own, one a dealership, in the env groups of the registry. */
public final class EnvGroupClaims implements Claims {
    private static final Words WORDS = Words.of(EnvGroupClaims.class);

    static final String PREFIX = "ONBOARDING_";

    private static final Logger LOG = LoggerFactory.getLogger(EnvGroupClaims.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;
    private static final Duration OTHERS_TURN = Duration.ofMillis(250);

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Exchange exchange;

    /** Keeps the claims of this workspace. */
    public EnvGroupClaims(RenderApi api, WorkspaceId workspace, InstantSource clock) {
        this.api = api;
        this.workspace = workspace;
        this.exchange = new Exchange(api, workspace, clock, OTHERS_TURN);
    }

    @Override
    public List<Claim> all() {
        List<Claim> all = new ArrayList<>();
        Shards.read(api, workspace)
                .values()
                .forEach((key, value) -> read(key, value).ifPresent(all::add));
        return List.copyOf(all);
    }

    @Override
    public Placed put(Claim claim) {
        Shards seen = Shards.read(api, workspace);
        Optional<Claim> before = there(seen, claim);
        if (before.filter(other -> standsAgainst(other, claim)).isPresent()) {
            return Placed.not(before.get());
        }
        String what =
                WORDS.format(
                        claim.act() == Claim.Act.OFFBOARDING
                                ? "what.offboarding"
                                : "what.onboarding",
                        claim.dealership());
        try {
            exchange.of(seen, key(claim), write(claim), what, claim.journal());
            return new Placed(Optional.empty(), before);
        } catch (RegistryConflict atOnce) {
            return Placed.not(
                    there(Shards.read(api, workspace), claim)
                            .filter(winner -> standsAgainst(winner, claim))
                            .orElseThrow(() -> atOnce));
        }
    }

    /** The claim under the key of this one. */
    private static Optional<Claim> there(Shards seen, Claim claim) {
        String key = key(claim);
        String there = seen.values().get(key);
        return there == null ? Optional.empty() : read(key, there);
    }

    private static boolean standsAgainst(Claim other, Claim claim) {
        return !other.journal().equals(claim.journal()) && !other.stale(claim.since());
    }

    @Override
    public void release(String journal) {
        Shards shards = Shards.read(api, workspace);
        Map.copyOf(shards.values())
                .forEach((key, value) -> {
                    if (read(key, value).filter(c -> c.journal().equals(journal)).isPresent()) {
                        delete(shards, key);
                    }
                });
    }

    @Override
    public Forgotten forget(String dealership, Set<JobId> jobs) {
        return forget(dealership, entry -> jobs.stream().anyMatch(entry::has));
    }

    @Override
    public Forgotten forgetWhole(String dealership, Set<JobId> jobs) {
        return forget(
                dealership,
                entry ->
                        Stream.of(entry.amJob(), entry.pmJob())
                                .filter(Objects::nonNull)
                                .allMatch(jobs::contains));
    }

    private Forgotten forget(String dealership, Predicate<DealershipEntry> ours) {
        Shards shards = Shards.read(api, workspace);
        Forgotten came = Forgotten.NONE;
        for (Map.Entry<String, String> var : Map.copyOf(shards.values()).entrySet()) {
            Optional<DealershipEntry> entry =
                    var.getKey().startsWith(DealershipJson.PREFIX)
                            ? DealershipJson.read(var.getKey(), var.getValue())
                            : Optional.empty();
            if (entry.filter(e -> e.name().equals(dealership)).isPresent()) {
                if (ours.test(entry.get())) {
                    delete(shards, var.getKey());
                    came = Forgotten.REMOVED;
                } else if (came == Forgotten.NONE) {
                    came = Forgotten.NOT_OURS;
                }
            }
        }
        return came;
    }

    private void delete(Shards shards, String key) {
        shards.homes(key).forEach(home -> api.deleteEnvGroupVar(home, key));
    }

    private static String key(Claim claim) {
        return PREFIX + claim.dealership().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String write(Claim claim) {
        return JSON.createObjectNode()
                .put("v", VERSION)
                .put("dealership", claim.dealership())
                .put("act", claim.act().word())
                .put("who", claim.who())
                .put("journal", claim.journal())
                .put("since", claim.since().toString())
                .toString();
    }

    /** The claim; empty where the value is none, for people can edit the group in Render. */
    static Optional<Claim> read(String key, String value) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(value);
            return Optional.of(
                    new Claim(
                            json.path("dealership").asText(""),
                            Claim.Act.OFFBOARDING.word().equals(json.path("act").asText(""))
                                    ? Claim.Act.OFFBOARDING
                                    : Claim.Act.ONBOARDING,
                            json.path("who").asText(""),
                            json.path("journal").asText(""),
                            Instant.parse(json.path("since").asText(""))));
        } catch (JsonProcessingException | DateTimeException broken) {
            LOG.warn("Registry key {} cannot be read; it is passed over.", key);
            return Optional.empty();
        }
    }
}
