package org.cronconsole.matrix;

import org.cronconsole.OnboardingClient;
import org.cronconsole.account.Authenticator;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.RunEvent;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.settings.Secret;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks, past every gate, at what the services hold of a dealership, and clears it away. */
final class Watcher implements AutoCloseable {
    private final SandboxAccess access;
    private final WorkspaceId workspace;
    private final Secret token;
    private final Lab lab;
    private final HttpDashboard dashboard;

    Watcher(SandboxAccess access) {
        this.access = access;
        workspace = new WorkspaceId(access.ownerId());
        URI door = URI.create(access.dashboardBaseUrl());
        try (HttpDashboard entrance = new HttpDashboard(door, Optional::empty)) {
            token =
                    ((Authenticator) entrance)
                            .logIn(
                                    SandboxProcess.admin(access).username(),
                                    Secret.of(SandboxProcess.admin(access).password()))
                            .token();
        }
        dashboard = new HttpDashboard(door, () -> Optional.of(token));
        lab = new Lab(access, token, new LabTime(), new JobId("none"), Duration.ofSeconds(20));
    }

    /** Makes the env group that all dealerships share. */
    void share() {
        lab.api()
                .createEnvGroup(
                        workspace,
                        OnboardingClient.SHARED_GROUP,
                        List.of(new EnvVar("TARGET_URL", Secret.of("https://x.example"))));
    }

    /**
     * What there is of one dealership.
     *
     * @param entries of the registry
     * @param claims that say that it is being onboarded
     * @param links of the shared env group to its jobs
     * @param live jobs whose newest deploy is live
     * @param runs of its morning job
     */
    record Found(
            List<RenderService> am,
            List<RenderService> pm,
            List<DashboardUser> users,
            List<PhoneNumbers.Rented> numbers,
            List<PhoneNumbers.Rented> spares,
            int entries,
            int claims,
            int links,
            int live,
            int runs) {

        /**
         * What is not as it has to be.
         *
         * @param claimsAllowed how many were told to be left
         */
        List<String> wrong(boolean done, int spareAllowed, int claimsAllowed) {
            int wanted = done ? 1 : 0;
            List<String> wrong = new ArrayList<>();
            count(wrong, "AM job", wanted, am.size());
            count(wrong, "PM job", wanted, pm.size());
            count(wrong, "user", wanted, users.size());
            count(wrong, "number", wanted, numbers.size());
            count(wrong, "entry", wanted, entries);
            if (claims > claimsAllowed) {
                count(wrong, "claim", claimsAllowed, claims);
            }
            if (spares.size() > spareAllowed) {
                count(wrong, "spare number", spareAllowed, spares.size());
            }
            if (done) {
                count(wrong, "link", 2, links);
                count(wrong, "live job", 2, live);
                count(wrong, "first run", 1, runs);
            }
            return wrong;
        }

        private static void count(List<String> wrong, String what, int wanted, int there) {
            if (wanted != there) {
                wrong.add(what + ": " + there + " instead of " + wanted);
            }
        }
    }

    Found look(String dealership) {
        List<RenderService> jobs = new ArrayList<>();
        lab.api().cronJobs(workspace, jobs::addAll);
        List<RenderService> am = named(jobs, dealership + " AM");
        List<RenderService> pm = named(jobs, dealership + " PM");
        List<RenderService> both = new ArrayList<>(am);
        both.addAll(pm);
        int entries = 0;
        int claims = 0;
        int links = 0;
        String quoted = "\"" + dealership + "\"";
        for (EnvGroup listed : lab.api().envGroups(workspace)) {
            if (listed.name().equals(OnboardingClient.SHARED_GROUP)) {
                links =
                        (int)
                                both.stream()
                                        .filter(job -> listed.links().contains(job.id()))
                                        .count();
            } else if (listed.name().startsWith("cron-console")) {
                for (EnvVar var : lab.api().envGroup(listed.id()).envVars()) {
                    boolean ours = var.value().reveal().contains(quoted);
                    entries += ours && var.key().startsWith("DEALERSHIP_") ? 1 : 0;
                    claims += ours && var.key().startsWith("ONBOARDING_") ? 1 : 0;
                }
            }
        }
        int live = 0;
        for (RenderService job : both) {
            live +=
                    lab.api()
                            .latestDeploy(job.id())
                            .filter(d -> d.status().equals("live"))
                            .map(d -> 1)
                            .orElse(0);
        }
        int runs = am.isEmpty() ? 0 : runs(am.getFirst().id());
        List<PhoneNumbers.Rented> rented = lab.twilio().rented();
        return new Found(
                am,
                pm,
                dashboard.users().stream()
                        .filter(user -> user.active() && user.username().equals(user(dealership)))
                        .toList(),
                rented.stream().filter(r -> r.friendlyName().startsWith(dealership + " ")).toList(),
                rented.stream()
                        .filter(r -> r.friendlyName().startsWith("spare"))
                        .filter(r -> r.friendlyName().contains(dealership + " "))
                        .toList(),
                entries,
                claims,
                links,
                live,
                runs);
    }

    private int runs(JobId job) {
        Instant now = Instant.now();
        return (int)
                lab.api().runEvents(job, now.minusSeconds(1200), now.plusSeconds(60)).stream()
                        .filter(RunEvent.Started.class::isInstance)
                        .count();
    }

    private static List<RenderService> named(List<RenderService> jobs, String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).toList();
    }

    /** The user name that goes with a dealership here. */
    static String user(String dealership) {
        return dealership.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
    }

    /** Removes all of it, so that the next trial finds the lists as short as this one did. */
    void clear(String dealership, Found found) {
        found.am().forEach(job -> lab.api().delete(job.id()));
        found.pm().forEach(job -> lab.api().delete(job.id()));
        found.users().forEach(user -> dashboard.delete(user.id()));
        found.numbers().forEach(lab.twilio()::release);
        found.spares().forEach(lab.twilio()::release);
        String quoted = "\"" + dealership + "\"";
        for (EnvGroup listed : lab.api().envGroups(workspace)) {
            if (listed.name().startsWith("cron-console")) {
                EnvGroup group = lab.api().envGroup(listed.id());
                group.envVars().stream()
                        .filter(var -> var.value().reveal().contains(quoted))
                        .forEach(var -> lab.api().deleteEnvGroupVar(group.id(), var.key()));
            }
        }
    }

    SandboxAccess access() {
        return access;
    }

    @Override
    public void close() {
        lab.close();
        dashboard.close();
    }
}
