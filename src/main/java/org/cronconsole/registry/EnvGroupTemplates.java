package org.cronconsole.registry;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Templates under keys of their own in the env groups of the registry. Which of them new forms
 * begin with is one key more, so that it is changed by one write.
 */
public final class EnvGroupTemplates implements TemplateBook {
    private static final Words WORDS = Words.of(EnvGroupTemplates.class);

    private static final Duration OTHERS_TURN = Duration.ofMillis(250);
    private static final String STANDARD = "STANDARD_TEMPLATE";

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Exchange exchange;

    /** Keeps the templates of this workspace. */
    public EnvGroupTemplates(RenderApi api, WorkspaceId workspace, InstantSource clock) {
        this.api = api;
        this.workspace = workspace;
        this.exchange = new Exchange(api, workspace, clock, OTHERS_TURN);
    }

    @Override
    public List<TemplateEntry> all() {
        Shards shards = shards();
        List<TemplateEntry> all = new ArrayList<>();
        shards.values().keySet().forEach(key -> read(shards, key).ifPresent(all::add));
        all.sort(Comparator.comparing(TemplateEntry::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(all);
    }

    private Shards shards() {
        return Shards.read(api, workspace);
    }

    private static Optional<TemplateEntry> read(Shards shards, String key) {
        Map<String, String> values = shards.values();
        return TemplateJson.read(
                key, values.getOrDefault(key, ""), key.equals(values.get(STANDARD)));
    }

    private static Optional<String> keyOf(Shards shards, String name) {
        return shards.values().keySet().stream()
                .filter(key -> read(shards, key).filter(t -> t.name().equals(name)).isPresent())
                .findFirst();
    }

    @Override
    public void put(@Nullable TemplateEntry basis, TemplateEntry fresh) {
        Shards shards = shards();
        String key =
                basis == null
                        ? TemplateJson.freeKey(fresh.name(), shards.values())
                        : seen(shards, basis);
        Optional<String> taken = keyOf(shards, fresh.name());
        if (taken.isPresent() && !taken.get().equals(key)) {
            throw new RegistryConflict(what(fresh.name()), null);
        }
        exchange.of(
                shards,
                key,
                TemplateJson.write(fresh, shards.values().get(key)),
                what(fresh.name()));
    }

    /** The key of a template, where it still is what was seen. */
    private static String seen(Shards shards, TemplateEntry basis) {
        return keyOf(shards, basis.name())
                .filter(key ->
                        read(shards, key)
                                .map(now -> now.standard(basis.standard()))
                                .filter(basis::equals)
                                .isPresent())
                .orElseThrow(() -> new RegistryConflict(what(basis.name()), null));
    }

    private static String what(String name) {
        return WORDS.format("what.template", name);
    }

    @Override
    public void makeStandard(@Nullable String name) {
        Shards shards = shards();
        String key =
                name == null
                        ? null
                        : keyOf(shards, name)
                                .orElseThrow(() -> new RegistryConflict(what(name), null));
        if (!Objects.equals(key, shards.values().get(STANDARD))) {
            exchange.of(shards, STANDARD, key, WORDS.get("what.template.standard"));
        }
    }

    @Override
    public void remove(TemplateEntry basis) {
        Shards shards = shards();
        String key = seen(shards, basis);
        exchange.of(shards, key, null, what(basis.name()));
        if (key.equals(shards.values().get(STANDARD))) {
            exchange.of(shards(), STANDARD, null, WORDS.get("what.template.standard"));
        }
    }
}
