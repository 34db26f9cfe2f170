package org.cronconsole;

import org.cronconsole.doctor.ProbeResult;
import org.cronconsole.doctor.ServiceCheck;
import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SystemProxies;
import org.cronconsole.http.Trust;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderUser;
import org.cronconsole.render.Workspace;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsReport.Subject;
import org.cronconsole.settings.TokenRules;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What the doctor asks of the services and of the way to them. */
final class DoctorLooks {
    /** Fewer reads than this are soon used up by one look at all jobs. */
    private static final long FEW_READS = 20;

    private static final URI TWILIO = URI.create("https://api.twilio.com");

    private final Gateways gateways;
    private final ServiceProbes probes;
    private final SystemProxies proxies;

    DoctorLooks(Gateways gateways, ServiceProbes probes, SystemProxies proxies) {
        this.gateways = gateways;
        this.probes = probes;
        this.proxies = proxies;
    }

    List<ServiceCheck> checks() {
        return List.of(
                new ServiceCheck("Render key", Subject.RENDER, ofRender(this::key)),
                new ServiceCheck("Workspace", Subject.RENDER, this::workspace),
                new ServiceCheck("Permissions", Subject.RENDER, this::permissions),
                new ServiceCheck("Rate limit", Subject.RENDER, this::rateLimit),
                new ServiceCheck("Clock", Subject.RENDER, ofRender(DoctorLooks::clock)),
                new ServiceCheck("Dashboard", Subject.DASHBOARD, this::dashboard),
                new ServiceCheck("Sign-in and role", Subject.DASHBOARD, this::role),
                new ServiceCheck("Token verification", Subject.TOKENS, this::tokens),
                new ServiceCheck("Twilio account", Subject.TWILIO, probes::twilio),
                new ServiceCheck("Proxy", null, this::proxy),
                new ServiceCheck("Certificates", null, DoctorLooks::certificates));
    }

    private Function<Settings, ProbeResult> ofRender(Function<RenderApi, ProbeResult> look) {
        return settings -> {
            try (HttpRenderApi api = gateways.impatientRender(settings)) {
                return look.apply(api);
            }
        };
    }

    private ProbeResult key(RenderApi api) {
        return ProbeResult.good("The key belongs to " + Probes.owner(api.user()) + ".");
    }

    private ProbeResult workspace(Settings settings) {
        try (HttpRenderApi api = gateways.impatientRender(settings)) {
            List<Workspace> reachable = api.workspaces();
            WorkspaceId wanted = settings.requireRender().workspace();
            String names = Probes.names(reachable);
            if (wanted == null && reachable.size() == 1) {
                return ProbeResult.good("The key reaches " + names + ".");
            }
            Optional<Workspace> chosen =
                    reachable.stream().filter(each -> each.id().equals(wanted)).findFirst();
            return chosen.map(each ->
                            ProbeResult.good(each.name() + " (" + each.id() + ") is within reach."))
                    .orElseGet(() ->
                            ProbeResult.bad(
                                    "The key reaches "
                                            + names
                                            + (wanted == null
                                                    ? ", and none is chosen."
                                                    : ", not " + wanted + "."),
                                    "Choose one of them in the profile (or RENDER_OWNER_ID)."));
        }
    }

    private ProbeResult permissions(Settings settings) {
        try (HttpRenderApi api = gateways.impatientRender(settings)) {
            WorkspaceId workspace = workspaceOf(settings, api);
            if (workspace == null) {
                return ProbeResult.bad("No workspace is chosen.", "Choose the workspace first.");
            }
            Map<String, Runnable> looks = new LinkedHashMap<>();
            // A name that nobody has: one short answer.
            looks.put("jobs", () -> api.cronJobNamed(workspace, "doctor-" + UUID.randomUUID()));
            looks.put("env groups", () -> api.envGroups(workspace));
            List<String> allowed = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            looks.forEach((what, look) -> {
                try {
                    look.run();
                    allowed.add(what);
                } catch (GatewayException.Forbidden no) {
                    refused.add(what);
                }
            });
            return refused.isEmpty()
                    ? ProbeResult.good("The key can read " + String.join(" and ", allowed) + ".")
                    : ProbeResult.bad(
                            "The key may not read " + String.join(" and ", refused) + ".",
                            "Ask an admin of the workspace for the role of a developer.");
        }
    }

    private static @Nullable WorkspaceId workspaceOf(Settings settings, RenderApi api) {
        WorkspaceId wanted = settings.requireRender().workspace();
        if (wanted != null) {
            return wanted;
        }
        List<Workspace> reachable = api.workspaces();
        return reachable.size() == 1 ? reachable.getFirst().id() : null;
    }

    private ProbeResult rateLimit(Settings settings) {
        try (HttpRenderApi api = gateways.impatientRender(settings)) {
            api.user();
        }
        Optional<RateAllowance> left = gateways.readsLeft(settings);
        if (left.isEmpty()) {
            return ProbeResult.good("Render does not tell what is left.");
        }
        RateAllowance reads = left.get();
        String words = reads.left() + " of " + reads.limit() + " reads are left in this window.";
        long wait = Math.max(1, Duration.between(Instant.now(), reads.fullAgainAt()).toSeconds());
        return reads.left() >= Math.min(FEW_READS, reads.limit())
                ? ProbeResult.good(words)
                : ProbeResult.bad(
                        words,
                        "Wait "
                                + wait
                                + " s. If it stays so, another program uses up the limits of the"
                                + " same person: give it a key of another.");
    }

    private static ProbeResult clock(RenderApi api) {
        RenderUser asked = api.user();
        Duration skew = api.clockSkew();
        String words = Probes.clock(skew);
        return asked != null && skew.abs().compareTo(Probes.TOLERABLE_SKEW) <= 0
                ? ProbeResult.good(words)
                : ProbeResult.bad(words, "Set this computer's clock, best by the network.");
    }

    private ProbeResult dashboard(Settings settings) {
        DashboardAccess access = settings.requireDashboard();
        return probes.dashboard(
                withDashboard(settings, new DashboardAccess(access.baseUrl(), null, null, null)));
    }

    private ProbeResult role(Settings settings) {
        DashboardAccess access = settings.requireDashboard();
        if (access.token() == null && (access.username() == null || access.password() == null)) {
            return ProbeResult.good("Nobody is signed in, so no role was looked at.");
        }
        return probes.dashboard(settings);
    }

    /** The same with another way to the dashboard. */
    static Settings withDashboard(Settings settings, DashboardAccess access) {
        return new Settings(
                settings.render(),
                access,
                settings.twilio(),
                settings.tokenRules(),
                settings.jobDefaults(),
                settings.production(),
                settings.readOnly(),
                settings.onboarding(),
                settings.idleLock(),
                settings.deployAfter(),
                settings.caFile());
    }

    private ProbeResult tokens(Settings settings) {
        TokenRules rules = settings.tokenRules();
        URI keySet = rules.jwksUrl();
        try (Connections connections = new Connections()) {
            // Says what is wrong with a key that cannot be read.
            gateways.verifier(settings, connections);
            if (keySet != null) {
                gateways.keys(keySet, settings, connections).find("doctor-" + UUID.randomUUID());
            }
        }
        if (keySet == null) {
            return ProbeResult.good(
                    rules.publicKeyPem() != null
                            ? "The public key can be read."
                            : rules.hmacSecret() != null
                                    ? "Tokens are verified by a shared secret."
                                    : "No key is set up: only issuer and audience are compared.");
        }
        return ProbeResult.good("The key set at " + keySet.getHost() + " can be read.");
    }

    private ProbeResult proxy(Settings settings) {
        List<String> ways = new ArrayList<>();
        RenderAccess render = settings.render();
        DashboardAccess dashboard = settings.dashboard();
        ways.add(way("Render", render == null ? RenderAccess.DEFAULT_BASE_URL : render.baseUrl()));
        if (dashboard != null) {
            ways.add(way("the dashboard", dashboard.baseUrl()));
        }
        if (settings.twilio() != null) {
            URI base = settings.twilio().baseUrl();
            ways.add(way("Twilio", base == null ? TWILIO : base));
        }
        String words = String.join("; ", ways) + ".";
        String sentence =
                words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        return proxies.problem().isEmpty()
                ? ProbeResult.good(sentence)
                : ProbeResult.bad(
                        proxies.problem() + " " + sentence,
                        "Set HTTPS_PROXY to http://host:port, without a user name.");
    }

    private String way(String service, URI address) {
        return proxies.towards(address)
                .map(proxy -> service + " is reached through the proxy " + proxy)
                .orElse(service + " is reached directly");
    }

    private static ProbeResult certificates(Settings settings) {
        return ProbeResult.good(
                "Believed: " + String.join(", ", Trust.with(settings.caFile()).sources()) + ".");
    }
}
