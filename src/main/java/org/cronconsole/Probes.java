package org.cronconsole;

import org.cronconsole.account.Session;
import org.cronconsole.account.SignIn;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.doctor.Advice;
import org.cronconsole.doctor.ProbeResult;
import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.phone.TwilioAccount;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RenderUser;
import org.cronconsole.render.Workspace;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks the services over the network. */
final class Probes implements ServiceProbes {
    private static final Words WORDS = Words.of(Probes.class);

    /** A clock that is off by more makes tokens look expired and runs look late. */
    static final Duration TOLERABLE_SKEW = Duration.ofSeconds(30);

    private static final int NAMED_MOST = 5;

    private final Gateways gateways;

    Probes(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    public ProbeResult render(Settings settings) {
        return asked(() -> {
            try (HttpRenderApi api = gateways.impatientRender(settings)) {
                RenderUser user = api.user();
                return render(
                        user,
                        api.workspaces(),
                        settings.requireRender().workspace(),
                        api.clockSkew());
            }
        });
    }

    private static ProbeResult render(
            RenderUser user,
            List<Workspace> workspaces,
            @Nullable WorkspaceId wanted,
            Duration skew) {
        boolean reached =
                wanted == null
                        ? workspaces.size() == 1
                        : workspaces.stream().anyMatch(each -> each.id().equals(wanted));
        boolean inTime = skew.abs().compareTo(TOLERABLE_SKEW) <= 0;
        String found = WORDS.format("probe.render", owner(user), names(workspaces), clock(skew));
        String next = "";
        if (!reached) {
            next =
                    wanted == null
                            ? WORDS.get("probe.workspace.none")
                            : WORDS.format("probe.workspace.other", wanted);
        } else if (!inTime) {
            next = WORDS.get("probe.clock.next");
        }
        return new ProbeResult(reached && inTime, found, next, workspaces, skew);
    }

    static String owner(RenderUser user) {
        if (user.name().isBlank()) {
            return user.email().isBlank() ? WORDS.get("probe.nameless") : user.email();
        }
        return user.email().isBlank() ? user.name() : user.name() + " (" + user.email() + ")";
    }

    static String names(List<Workspace> workspaces) {
        if (workspaces.isEmpty()) {
            return WORDS.get("probe.workspaces.none");
        }
        String some =
                workspaces.stream()
                        .limit(NAMED_MOST)
                        .map(each -> each.name() + " (" + each.id() + ")")
                        .collect(Collectors.joining(", "));
        String named =
                workspaces.size() > NAMED_MOST
                        ? WORDS.format("probe.more", some, workspaces.size() - NAMED_MOST)
                        : some;
        return WORDS.format("probe.workspaces", workspaces.size(), named);
    }

    static String clock(Duration skew) {
        // The header that it is learned from holds whole seconds.
        if (skew.abs().compareTo(Duration.ofSeconds(2)) < 0) {
            return WORDS.get("probe.clock.good");
        }
        return WORDS.format(
                skew.isNegative() ? "probe.clock.ahead" : "probe.clock.behind",
                Math.max(1, Math.round(skew.abs().toMillis() / 1000.0)));
    }

    @Override
    public ProbeResult dashboard(Settings settings) {
        return asked(() -> {
            DashboardAccess access = settings.requireDashboard();
            Secret token = access.token();
            Secret password = access.password();
            String username = access.username();
            try (Connections connections = new Connections()) {
                HttpDashboard dashboard =
                        new HttpDashboard(
                                access.baseUrl(),
                                Optional::empty,
                                connections.add(gateways.toDashboard(settings)));
                if (token != null) {
                    return signedIn(signIn(dashboard, settings, connections).withToken(token));
                }
                if (username != null && password != null) {
                    return signedIn(
                            signIn(dashboard, settings, connections)
                                    .withPassword(username, password));
                }
                return answers(dashboard);
            }
        });
    }

    private SignIn signIn(HttpDashboard dashboard, Settings settings, Connections connections) {
        return new SignIn(dashboard, gateways.verifier(settings, connections));
    }

    /** Nobody is named: a token that cannot be good is refused by a dashboard, and by it alone. */
    private static ProbeResult answers(HttpDashboard dashboard) {
        try {
            dashboard.me(Secret.of("not-a-token"));
            return ProbeResult.bad(
                    WORDS.get("probe.dashboard.open"), WORDS.get("probe.dashboard.next"));
        } catch (GatewayException.Unauthorized refused) {
            if (refused.failure().rawText() == null) {
                return ProbeResult.bad(
                        WORDS.get("probe.dashboard.other"), WORDS.get("probe.dashboard.next"));
            }
            return ProbeResult.good(WORDS.get("probe.dashboard.there"));
        }
    }

    private static ProbeResult signedIn(Session session) {
        String role = session.user().roleName();
        boolean newer = role.equals(role.toUpperCase(Locale.ROOT));
        return ProbeResult.good(
                WORDS.format(
                                newer ? "probe.signedin.newer" : "probe.signedin.older",
                                session.user().username(),
                                role)
                        + (session.verifiedHere()
                                ? " " + WORDS.get("probe.signedin.verified")
                                : ""));
    }

    @Override
    public ProbeResult twilio(Settings settings) {
        return asked(() -> {
            TwilioAccess access = settings.twilio();
            if (access == null) {
                return ProbeResult.bad(
                        WORDS.get("probe.twilio.none"), WORDS.get("probe.twilio.none.next"));
            }
            TwilioAccount account = gateways.account(access, settings);
            String found =
                    WORDS.format("probe.twilio", account.name(), account.status(), account.type());
            return account.active()
                    ? ProbeResult.good(found)
                    : ProbeResult.bad(found, WORDS.get("probe.twilio.next"));
        });
    }

    private static ProbeResult asked(Supplier<ProbeResult> look) {
        try {
            return look.get();
        } catch (RuntimeException failure) {
            return ProbeResult.bad(Advice.found(failure), Advice.next(failure));
        }
    }
}
