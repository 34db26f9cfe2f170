package org.cronconsole.registry;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tidies up in the env groups of the registry. */
public final class EnvGroupTidying implements Tidying {
    private static final Words WORDS = Words.of(EnvGroupTidying.class);

    private static final Duration OTHERS_TURN = Duration.ofMillis(250);

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Exchange exchange;

    /** Works on the registry of this workspace. */
    public EnvGroupTidying(RenderApi api, WorkspaceId workspace, InstantSource clock) {
        this.api = api;
        this.workspace = workspace;
        this.exchange = new Exchange(api, workspace, clock, OTHERS_TURN);
    }

    @Override
    public WholeRegistry read() {
        Map<String, String> values = Shards.read(api, workspace).values();
        Contents contents = Contents.of(values);
        List<Claim> claims = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        values.forEach((key, value) -> {
            EnvGroupClaims.read(key, value).ifPresent(claims::add);
            IgnoredJson.read(key, value).ifPresent(ignored::add);
            if (matters(key) && !contents.reads(key) && EnvGroupClaims.read(key, value).isEmpty()) {
                unreadable.add(key);
            }
        });
        return new WholeRegistry(
                List.copyOf(contents.dealerships().values()),
                List.copyOf(contents.intents().values()),
                claims,
                ignored,
                unreadable.stream().sorted().toList());
    }

    private static boolean matters(String key) {
        return key.startsWith(DealershipJson.PREFIX)
                || key.startsWith(JobIntentJson.PREFIX)
                || key.startsWith(EnvGroupClaims.PREFIX);
    }

    @Override
    public void remove(DealershipEntry basis) {
        Shards shards = Shards.read(api, workspace);
        Contents contents = Contents.of(shards.values());
        String key =
                contents.dealerships().entrySet().stream()
                        .filter(each -> each.getValue().equals(basis))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() ->
                                new RegistryConflict(
                                        basis.name(),
                                        contents.dealerships().values().stream()
                                                .filter(e -> e.name().equals(basis.name()))
                                                .findFirst()
                                                .orElse(null)));
        exchange.of(shards, key, null, basis.name());
    }

    @Override
    public void ignore(Ignored ignored) {
        Shards shards = Shards.read(api, workspace);
        exchange.of(
                shards,
                IgnoredJson.key(ignored, shards.values()),
                IgnoredJson.write(ignored),
                what(ignored));
    }

    @Override
    public void showAgain(Ignored ignored) {
        Shards shards = Shards.read(api, workspace);
        exchange.of(shards, IgnoredJson.key(ignored, shards.values()), null, what(ignored));
    }

    private static String what(Ignored ignored) {
        return WORDS.format("what.ignored", ignored.kind(), ignored.id());
    }
}
