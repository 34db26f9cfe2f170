package org.cronconsole.settings;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator has laid down for everybody on this computer. It can make things stricter,
 * never looser: whoever works with it cannot change it.
 *
 * @param source the file; null where there is none
 * @param production every profile counts as production: writes start locked
 * @param readOnly every write is refused
 * @param idleLock the longest time until the window is covered; null for no limit
 * @param caFile certificate authorities instead of a profile's; null for none
 * @param proxy the way out, {@code http://host:port}; null where the computer's own counts
 * @param noProxy what is reached directly, as {@code NO_PROXY} says it
 * @param renderUrls the only addresses of Render that are allowed; empty for any
 * @param dashboardUrls the only addresses of dashboards that are allowed; empty for any
 * @param releases whether and where newer versions are looked for
 */
public record AdminRules(
        @Nullable Path source,
        boolean production,
        boolean readOnly,
        @Nullable Duration idleLock,
        @Nullable Path caFile,
        @Nullable String proxy,
        String noProxy,
        List<URI> renderUrls,
        List<URI> dashboardUrls,
        Releases releases) {
    private static final Words WORDS = Words.of(AdminRules.class);

    /** Nothing is laid down. */
    public static final AdminRules NONE =
            new AdminRules(
                    null,
                    false,
                    false,
                    null,
                    null,
                    null,
                    "",
                    List.of(),
                    List.of(),
                    Releases.AS_BUILT);

    /**
     * What is laid down about newer versions.
     *
     * @param off true where nobody is to look
     * @param feed where releases are told; null for where the build says
     * @param key the public key by which that is signed, base64; null for none
     */
    public record Releases(boolean off, @Nullable URI feed, @Nullable String key) {
        /** As the build says. */
        public static final Releases AS_BUILT = new Releases(false, null, null);
    }

    /** Copies the lists. */
    public AdminRules {
        renderUrls = List.copyOf(renderUrls);
        dashboardUrls = List.copyOf(dashboardUrls);
    }

    /** Where the rules stand, for a person; empty where there are none. */
    public Optional<String> where() {
        return Optional.ofNullable(source).map(Path::toString);
    }

    /**
     * These settings as far as the rules allow them.
     *
     * @throws SettingsProblem where an address is not allowed
     */
    public Settings applyTo(Settings settings) {
        if (source == null) {
            return settings;
        }
        RenderAccess render = settings.render();
        if (render != null) {
            allow("rule.refused.render", render.baseUrl(), renderUrls);
        }
        DashboardAccess dashboard = settings.dashboard();
        if (dashboard != null) {
            allow("rule.refused.dashboard", dashboard.baseUrl(), dashboardUrls);
        }
        return new Settings(
                render,
                dashboard,
                settings.twilio(),
                settings.tokenRules(),
                settings.jobDefaults(),
                settings.production() || production,
                settings.readOnly() || readOnly,
                settings.onboarding(),
                shorter(settings.idleLock()),
                settings.deployAfter(),
                caFile != null ? caFile : settings.caFile());
    }

    private void allow(String key, URI address, List<URI> allowed) {
        if (!allowed.isEmpty() && allowed.stream().noneMatch(each -> same(each, address))) {
            throw new SettingsProblem(
                    WORDS.format(
                            key,
                            address,
                            source,
                            String.join(", ", allowed.stream().map(URI::toString).toList())));
        }
    }

    private static boolean same(URI one, URI other) {
        return withoutSlash(one).equalsIgnoreCase(withoutSlash(other));
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Zero means never, which is longer than any time. */
    private Duration shorter(Duration chosen) {
        if (idleLock == null) {
            return chosen;
        }
        return chosen.isZero() || chosen.compareTo(idleLock) > 0 ? idleLock : chosen;
    }

    /** What is laid down, each in a few words. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (production) {
            words.add(WORDS.get("rule.production"));
        }
        if (readOnly) {
            words.add(WORDS.get("rule.read.only"));
        }
        if (idleLock != null) {
            words.add(WORDS.format("rule.idle.lock", String.valueOf(idleLock.toMinutes())));
        }
        if (caFile != null) {
            words.add(WORDS.format("rule.ca.file", caFile));
        }
        if (proxy != null) {
            words.add(WORDS.format("rule.proxy", proxy));
        }
        if (!renderUrls.isEmpty()) {
            words.add(WORDS.format("rule.render", joined(renderUrls)));
        }
        if (!dashboardUrls.isEmpty()) {
            words.add(WORDS.format("rule.dashboard", joined(dashboardUrls)));
        }
        if (releases.off()) {
            words.add(WORDS.get("rule.no.releases"));
        } else if (releases.feed() != null) {
            words.add(WORDS.format("rule.releases", releases.feed()));
        }
        return words;
    }

    private static String joined(List<URI> addresses) {
        return addresses.stream()
                .map(URI::toString)
                .reduce((one, other) -> WORDS.format("rule.or", one, other))
                .orElse("");
    }
}
