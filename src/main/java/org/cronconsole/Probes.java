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
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks the services over the network. */
final class Probes implements ServiceProbes {
    /** A clock that is off by more makes tokens look expired and runs look late. */
    private static final Duration TOLERABLE_SKEW = Duration.ofSeconds(30);

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
        String found =
                "The key belongs to "
                        + owner(user)
                        + ". It reaches "
                        + names(workspaces)
                        + ". "
                        + clock(skew);
        String next = "";
        if (!reached) {
            next =
                    wanted == null
                            ? "Choose one of these workspaces (RENDER_OWNER_ID)."
                            : "The key does not reach workspace "
                                    + wanted
                                    + ": choose one that it reaches (RENDER_OWNER_ID).";
        } else if (!inTime) {
            next = "Set this computer's clock.";
        }
        return new ProbeResult(reached && inTime, found, next, workspaces, skew);
    }

    private static String owner(RenderUser user) {
        if (user.name().isBlank()) {
            return user.email().isBlank() ? "somebody without a name" : user.email();
        }
        return user.email().isBlank() ? user.name() : user.name() + " (" + user.email() + ")";
    }

    private static String names(List<Workspace> workspaces) {
        if (workspaces.isEmpty()) {
            return "no workspace";
        }
        String some =
                workspaces.stream()
                        .limit(NAMED_MOST)
                        .map(each -> each.name() + " (" + each.id() + ")")
                        .collect(Collectors.joining(", "));
        String more =
                workspaces.size() > NAMED_MOST
                        ? " and " + (workspaces.size() - NAMED_MOST) + " more"
                        : "";
        return (workspaces.size() == 1 ? "the workspace " : workspaces.size() + " workspaces: ")
                + some
                + more;
    }

    private static String clock(Duration skew) {
        // The header that it is learned from holds whole seconds.
        if (skew.abs().compareTo(Duration.ofSeconds(2)) < 0) {
            return "The clocks agree.";
        }
        String seconds = Math.max(1, Math.round(skew.abs().toMillis() / 1000.0)) + " s";
        return "This computer's clock is "
                + seconds
                + (skew.isNegative() ? " ahead of" : " behind")
                + " Render's.";
    }

    @Override
    public ProbeResult dashboard(Settings settings) {
        return asked(() -> {
            DashboardAccess access = settings.requireDashboard();
            Secret token = access.token();
            Secret password = access.password();
            String username = access.username();
            try (HttpDashboard dashboard = gateways.dashboard(settings, Optional::empty);
                    Connections connections = new Connections()) {
                SignIn signIn = new SignIn(dashboard, gateways.verifier(settings, connections));
                if (token != null) {
                    return signedIn(signIn.withToken(token));
                }
                if (username != null && password != null) {
                    return signedIn(signIn.withPassword(username, password));
                }
                return answers(dashboard);
            }
        });
    }

    /** Nobody is named: a token that cannot be good is refused by a dashboard, and by it alone. */
    private static ProbeResult answers(HttpDashboard dashboard) {
        try {
            dashboard.me(Secret.of("nobody"));
            return ProbeResult.bad(
                    "Something answers, but lets anybody in.",
                    "Check that the address is the dashboard's.");
        } catch (GatewayException.Unauthorized refused) {
            if (refused.failure().rawText() == null) {
                return ProbeResult.bad(
                        "Something answers there, but not as the dashboard does.",
                        "Check that the address is the dashboard's.");
            }
            return ProbeResult.good("The dashboard is there. Nobody was signed in.");
        }
    }

    private static ProbeResult signedIn(Session session) {
        String role = session.user().roleName();
        boolean newer = role.equals(role.toUpperCase(Locale.ROOT));
        return ProbeResult.good(
                "Signed in as "
                        + session.user().username()
                        + ", super admin: yes. The dashboard is of the "
                        + (newer ? "newer" : "older")
                        + " kind (it spells the role "
                        + role
                        + ")."
                        + (session.verifiedHere()
                                ? " The token's signature was checked here as well."
                                : ""));
    }

    @Override
    public ProbeResult twilio(Settings settings) {
        return asked(() -> {
            TwilioAccess access = settings.twilio();
            if (access == null) {
                return ProbeResult.bad(
                        "Twilio is not configured.",
                        "Give account SID and auth token, if phone numbers are to be rented.");
            }
            TwilioAccount account = gateways.account(access);
            String found =
                    "The account \""
                            + account.name()
                            + "\" is "
                            + account.status()
                            + " (type "
                            + account.type()
                            + ").";
            return account.active()
                    ? ProbeResult.good(found)
                    : ProbeResult.bad(found, "Ask Twilio why; numbers cannot be rented now.");
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
