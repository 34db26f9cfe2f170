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
import org.cronconsole.words.Language;
import org.cronconsole.words.Words;
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
    private static final Words WORDS = Words.of(DoctorLooks.class);

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
                new ServiceCheck(WORDS.get("check.key"), Subject.RENDER, ofRender(this::key)),
                new ServiceCheck(WORDS.get("check.workspace"), Subject.RENDER, this::workspace),
                new ServiceCheck(WORDS.get("check.permissions"), Subject.RENDER, this::permissions),
                new ServiceCheck(WORDS.get("check.limit"), Subject.RENDER, this::rateLimit),
                new ServiceCheck(
                        WORDS.get("check.clock"), Subject.RENDER, ofRender(DoctorLooks::clock)),
                new ServiceCheck(WORDS.get("check.dashboard"), Subject.DASHBOARD, this::dashboard),
                new ServiceCheck(WORDS.get("check.role"), Subject.DASHBOARD, this::role),
                new ServiceCheck(WORDS.get("check.tokens"), Subject.TOKENS, this::tokens),
                new ServiceCheck(WORDS.get("check.twilio"), Subject.TWILIO, probes::twilio),
                new ServiceCheck(WORDS.get("check.proxy"), null, this::proxy),
                new ServiceCheck(WORDS.get("check.certificates"), null, DoctorLooks::certificates));
    }

    private Function<Settings, ProbeResult> ofRender(Function<RenderApi, ProbeResult> look) {
        return settings -> {
            try (HttpRenderApi api = gateways.impatientRender(settings)) {
                return look.apply(api);
            }
        };
    }

    private ProbeResult key(RenderApi api) {
        return ProbeResult.good(WORDS.format("key.owner", Probes.owner(api.user())));
    }

    private ProbeResult workspace(Settings settings) {
        try (HttpRenderApi api = gateways.impatientRender(settings)) {
            List<Workspace> reachable = api.workspaces();
            WorkspaceId wanted = settings.requireRender().workspace();
            String names = Probes.names(reachable);
            if (wanted == null && reachable.size() == 1) {
                return ProbeResult.good(WORDS.format("key.reaches", names));
            }
            Optional<Workspace> chosen =
                    reachable.stream().filter(each -> each.id().equals(wanted)).findFirst();
            return chosen.map(each ->
                            ProbeResult.good(
                                    WORDS.format("workspace.reached", each.name(), each.id())))
                    .orElseGet(() ->
                            ProbeResult.bad(
                                    wanted == null
                                            ? WORDS.format("workspace.none", names)
                                            : WORDS.format("workspace.other", names, wanted),
                                    WORDS.get("workspace.next")));
        }
    }

    private ProbeResult permissions(Settings settings) {
        try (HttpRenderApi api = gateways.impatientRender(settings)) {
            WorkspaceId workspace = workspaceOf(settings, api);
            if (workspace == null) {
                return ProbeResult.bad(
                        WORDS.get("permissions.noworkspace"),
                        WORDS.get("permissions.noworkspace.next"));
            }
            Map<String, Runnable> looks = new LinkedHashMap<>();
            // A name that nobody has: one short answer.
            looks.put(
                    WORDS.get("permissions.jobs"),
                    () -> api.cronJobNamed(workspace, "doctor-" + UUID.randomUUID()));
            looks.put(WORDS.get("permissions.groups"), () -> api.envGroups(workspace));
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
                    ? ProbeResult.good(WORDS.format("permissions.good", both(allowed)))
                    : ProbeResult.bad(
                            WORDS.format("permissions.bad", both(refused)),
                            WORDS.get("permissions.bad.next"));
        }
    }

    private static String both(List<String> names) {
        return names.size() == 2
                ? WORDS.format("permissions.both", names.getFirst(), names.getLast())
                : String.join(", ", names);
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
            return ProbeResult.good(WORDS.get("limit.untold"));
        }
        RateAllowance reads = left.get();
        String words = WORDS.format("limit.left", reads.left(), reads.limit());
        long wait = Math.max(1, Duration.between(Instant.now(), reads.fullAgainAt()).toSeconds());
        return reads.left() >= Math.min(FEW_READS, reads.limit())
                ? ProbeResult.good(words)
                : ProbeResult.bad(words, WORDS.format("limit.next", wait));
    }

    private static ProbeResult clock(RenderApi api) {
        RenderUser asked = api.user();
        Duration skew = api.clockSkew();
        String words = Probes.clock(skew);
        return asked != null && skew.abs().compareTo(Probes.TOLERABLE_SKEW) <= 0
                ? ProbeResult.good(words)
                : ProbeResult.bad(words, WORDS.get("clock.next"));
    }

    private ProbeResult dashboard(Settings settings) {
        DashboardAccess access = settings.requireDashboard();
        return probes.dashboard(
                withDashboard(settings, new DashboardAccess(access.baseUrl(), null, null, null)));
    }

    private ProbeResult role(Settings settings) {
        DashboardAccess access = settings.requireDashboard();
        if (access.token() == null && (access.username() == null || access.password() == null)) {
            return ProbeResult.good(WORDS.get("role.nobody"));
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
                            ? WORDS.get("tokens.key")
                            : rules.hmacSecret() != null
                                    ? WORDS.get("tokens.secret")
                                    : WORDS.get("tokens.none"));
        }
        return ProbeResult.good(WORDS.format("tokens.set", keySet.getHost()));
    }

    private ProbeResult proxy(Settings settings) {
        List<String> ways = new ArrayList<>();
        RenderAccess render = settings.render();
        DashboardAccess dashboard = settings.dashboard();
        ways.add(way("Render", render == null ? RenderAccess.DEFAULT_BASE_URL : render.baseUrl()));
        if (dashboard != null) {
            ways.add(way(WORDS.get("proxy.dashboard"), dashboard.baseUrl()));
        }
        if (settings.twilio() != null) {
            URI base = settings.twilio().baseUrl();
            ways.add(way("Twilio", base == null ? TWILIO : base));
        }
        String words = String.join("; ", ways) + ".";
        String sentence = words.substring(0, 1).toUpperCase(Language.locale()) + words.substring(1);
        return proxies.problem().isEmpty()
                ? ProbeResult.good(sentence)
                : ProbeResult.bad(proxies.problem() + " " + sentence, WORDS.get("proxy.next"));
    }

    private String way(String service, URI address) {
        return proxies.towards(address)
                .map(proxy -> WORDS.format("proxy.through", service, proxy))
                .orElse(WORDS.format("proxy.directly", service));
    }

    private static ProbeResult certificates(Settings settings) {
        return ProbeResult.good(
                WORDS.format(
                        "certificates",
                        String.join(", ", Trust.with(settings.caFile()).sources())));
    }
}
