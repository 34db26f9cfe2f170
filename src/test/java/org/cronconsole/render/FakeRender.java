package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Render in memory, for tests of what stands before the gateway. Counts writes; faults can be
 * planted.
 */
public class FakeRender implements RenderApi {
    public static final WorkspaceId WORKSPACE = new WorkspaceId("tea-1");
    public static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    public final Map<JobId, RenderService> services = new LinkedHashMap<>();
    public final Map<JobId, List<EnvVar>> envVars = new LinkedHashMap<>();
    public final Map<JobId, List<RunEvent>> events = new LinkedHashMap<>();
    public final Map<EnvGroupId, EnvGroup> groups = new LinkedHashMap<>();
    public final List<String> writes = new ArrayList<>();
    public final Map<JobId, NotificationOverride> overrides = new LinkedHashMap<>();
    public NotificationDefault notificationDefault =
            new NotificationDefault("failure", true, false);

    /** Thrown by each read of what the workspace sends, as long as it is there. */
    public @Nullable RuntimeException notificationFault;

    public String deployStatus = "live";

    /** Lines of every job, as the ordinary route gives them. */
    public final List<LogLine> logs = new ArrayList<>();

    /** Who follows the log of a job now. */
    public final Map<JobId, List<LogListener>> followers = new LinkedHashMap<>();

    /** From when on the last one wants it. */
    public final Map<JobId, Instant> followedSince = new LinkedHashMap<>();

    /** What is left of the limit of creates; null for unknown. */
    public @Nullable RateAllowance createsLeft;

    /** What is left of the limit of reads; null for unknown. */
    public @Nullable RateAllowance readsLeft;

    /** How far Render's clock is ahead. */
    public Duration clockSkew = Duration.ZERO;

    /** True where a deploy is queued behind another and not named (202). */
    public boolean deploysAreQueued;

    /** Thrown by the next write, after it took effect where {@link #faultAfterEffect}. */
    public @Nullable RuntimeException fault;

    /** Thrown by the listing of jobs, as long as it is there. */
    public @Nullable RuntimeException listFault;

    /** Is run before the jobs are listed; it may wait. */
    public Runnable beforeList = () -> {};

    public boolean faultAfterEffect;

    /** Is told each write before it is done. */
    public Consumer<String> beforeWrite = what -> {};

    public String faultOn = "";

    /** How often the env vars of a job were read. */
    public int envVarReads;

    /** Thrown in place of the events of a job; null: they are told. */
    public @Nullable GatewayException eventsFault;

    /** Thrown in place of the runs of a job; null: they are told. */
    public @Nullable GatewayException runsFault;

    /** Thrown in place of the env groups; null: they are told. */
    public @Nullable GatewayException groupsFault;

    /** Thrown in place of a page of a log; null: it is told. */
    public @Nullable GatewayException logsFault;

    /** What a trigger does to the events. */
    public Consumer<JobId> onTrigger =
            job -> addEvents(job, new RunEvent.Started(new RunId("run-new"), NOW.plusSeconds(1)));

    /** What a cancel does to the events. */
    public Consumer<JobId> onCancel = job -> {};

    /** A job in the workspace. */
    public RenderService add(String id, String name, String schedule) {
        return add(id, name, schedule, WORKSPACE, false);
    }

    /** A job anywhere. */
    public RenderService add(
            String id, String name, String schedule, WorkspaceId workspace, boolean suspended) {
        RenderService service =
                new RenderService(
                        new JobId(id),
                        name,
                        "cron_job",
                        workspace,
                        suspended,
                        suspended ? List.of("user") : List.of(),
                        schedule,
                        "docker",
                        "starter",
                        "oregon",
                        "https://github.com/acme/sync",
                        "main",
                        true,
                        "",
                        "",
                        null,
                        NOW.minusSeconds(864_000),
                        NOW.minusSeconds(864_000),
                        "https://dashboard.render.com/cron/" + id);
        services.put(service.id(), service);
        return service;
    }

    public void addEvents(JobId job, RunEvent... more) {
        events.computeIfAbsent(job, j -> new ArrayList<>()).addAll(List.of(more));
    }

    /** A failure whose effect is unknown. */
    public static GatewayException cut() {
        return new GatewayException.Unreachable(
                "The connection was cut.",
                new Failure(RemoteService.RENDER, "POST /x", 0, null, null, true),
                null);
    }

    private void write(String what, Runnable effect) {
        beforeWrite.accept(what);
        writes.add(what);
        RuntimeException planted = what.startsWith(faultOn) ? fault : null;
        if (planted == null) {
            effect.run();
            return;
        }
        fault = null;
        if (faultAfterEffect) {
            effect.run();
        }
        throw planted;
    }

    private static GatewayException.NotFound missing(String what) {
        return new GatewayException.NotFound(
                "not found: " + what,
                new Failure(RemoteService.RENDER, "GET /services", 404, "req-1", null, false));
    }

    @Override
    public RenderUser user() {
        return new RenderUser("Root", "root@example.com");
    }

    @Override
    public List<Workspace> workspaces() {
        return List.of(new Workspace(WORKSPACE, "Acme", "root@example.com", "team"));
    }

    @Override
    public void cronJobs(WorkspaceId workspace, Consumer<List<RenderService>> eachPage) {
        beforeList.run();
        RuntimeException planted = listFault;
        if (planted != null) {
            throw planted;
        }
        eachPage.accept(
                services.values().stream().filter(s -> s.workspace().equals(workspace)).toList());
    }

    @Override
    public Optional<RenderService> cronJobNamed(WorkspaceId workspace, String name) {
        return services.values().stream()
                .filter(s -> s.workspace().equals(workspace) && s.name().equals(name))
                .findFirst();
    }

    @Override
    public RenderService service(JobId job) {
        RenderService service = services.get(job);
        if (service == null) {
            throw missing(job.value());
        }
        return service;
    }

    @Override
    public CreatedService createCronJob(NewCronJob job) {
        if (cronJobNamed(job.workspace(), job.name()).isPresent()) {
            throw new GatewayException.Conflict(
                    "name taken",
                    new Failure(RemoteService.RENDER, "POST /services", 409, null, null, false));
        }
        JobId id = new JobId("crn-" + (services.size() + 1));
        write(
                "create " + job.name(),
                () -> {
                    add(id.value(), job.name(), job.schedule());
                    envVars.put(id, job.envVars());
                });
        return new CreatedService(service(id), new DeployId("dep-1"));
    }

    @Override
    public void delete(JobId job) {
        write("delete " + job, () -> services.remove(job));
    }

    @Override
    public void suspend(JobId job) {
        write("suspend " + job, () -> suspended(job, true));
    }

    @Override
    public void resume(JobId job) {
        write("resume " + job, () -> suspended(job, false));
    }

    private void suspended(JobId job, boolean suspended) {
        RenderService s = service(job);
        add(job.value(), s.name(), s.schedule(), s.workspace(), suspended);
    }

    @Override
    public List<EnvVar> envVars(JobId job) {
        envVarReads++;
        return envVars.getOrDefault(job, List.of());
    }

    @Override
    public Optional<EnvVar> envVar(JobId job, String key) {
        return envVars(job).stream().filter(var -> var.key().equals(key)).findFirst();
    }

    @Override
    public Optional<Deploy> latestDeploy(JobId job) {
        return Optional.of(new Deploy(new DeployId("dep-1"), deployStatus, "api", NOW, NOW, null));
    }

    @Override
    public Deploy deploy(JobId job, DeployId deploy) {
        return latestDeploy(job).orElseThrow();
    }

    @Override
    public List<RunEvent> runEvents(JobId job, Instant from, Instant to) {
        if (runsFault != null) {
            throw runsFault;
        }
        return events.getOrDefault(job, List.of()).stream()
                .filter(e -> !e.at().isBefore(from) && !e.at().isAfter(to))
                .toList();
    }

    @Override
    public JobEvents events(JobId job, Instant from, Instant to) {
        if (eventsFault != null) {
            throw eventsFault;
        }
        List<RunEvent> found = runEvents(job, from, to);
        return new JobEvents(
                found,
                List.of(),
                List.of(),
                found.stream().map(RunEvent::at).min(Instant::compareTo).orElse(Instant.MAX));
    }

    @Override
    public TriggeredRun triggerRun(JobId job) {
        write("trigger " + job, () -> onTrigger.accept(job));
        return new TriggeredRun(new RunId("answered"), "pending", null);
    }

    @Override
    public void cancelActiveRun(JobId job) {
        write("cancel " + job, () -> onCancel.accept(job));
    }

    @Override
    public LogPage logs(LogQuery query) {
        if (logsFault != null) {
            throw logsFault;
        }
        List<LogLine> all =
                logs.stream()
                        .filter(line -> !line.at().isBefore(query.from()))
                        .filter(line -> !line.at().isAfter(query.to()))
                        .toList();
        if (all.size() <= query.limit()) {
            return new LogPage(all, null, null);
        }
        int cut = query.newestFirst() ? all.size() - query.limit() : query.limit();
        return query.newestFirst()
                ? new LogPage(
                        all.subList(cut, all.size()),
                        query.from(),
                        all.get(cut).at().minusNanos(1000))
                : new LogPage(
                        all.subList(0, cut), all.get(cut - 1).at().plusNanos(1000), query.to());
    }

    @Override
    public List<EnvGroup> envGroups(WorkspaceId workspace) {
        if (groupsFault != null) {
            throw groupsFault;
        }
        return groups.values().stream()
                .map(g ->
                        new EnvGroup(
                                g.id(),
                                g.name(),
                                g.workspace(),
                                g.updatedAt(),
                                g.links(),
                                List.of()))
                .toList();
    }

    @Override
    public EnvGroup envGroup(EnvGroupId group) {
        EnvGroup found = groups.get(group);
        if (found == null) {
            throw missing(group.value());
        }
        return found;
    }

    @Override
    public EnvGroup createEnvGroup(WorkspaceId workspace, String name, List<EnvVar> vars) {
        EnvGroupId id = new EnvGroupId("evg-" + (groups.size() + 1));
        write(
                "create group " + name,
                () -> groups.put(id, new EnvGroup(id, name, workspace, NOW, List.of(), vars)));
        return envGroup(id);
    }

    @Override
    public EnvGroup putEnvGroupVar(EnvGroupId group, String key, String value) {
        write(
                "put " + key,
                () -> {
                    EnvGroup old = envGroup(group);
                    List<EnvVar> vars = new ArrayList<>(old.envVars());
                    vars.removeIf(v -> v.key().equals(key));
                    vars.add(new EnvVar(key, Secret.of(value)));
                    groups.put(
                            group,
                            new EnvGroup(
                                    group, old.name(), old.workspace(), NOW, old.links(), vars));
                });
        return envGroup(group);
    }

    @Override
    public void deleteEnvGroupVar(EnvGroupId group, String key) {
        write(
                "delete key " + key,
                () -> {
                    EnvGroup old = envGroup(group);
                    List<EnvVar> vars = new ArrayList<>(old.envVars());
                    vars.removeIf(v -> v.key().equals(key));
                    groups.put(
                            group,
                            new EnvGroup(
                                    group, old.name(), old.workspace(), NOW, old.links(), vars));
                });
    }

    @Override
    public void linkEnvGroup(EnvGroupId group, JobId job) {
        write("link " + group + " " + job, () -> links(group, job, true));
    }

    @Override
    public void unlinkEnvGroup(EnvGroupId group, JobId job) {
        write("unlink " + group + " " + job, () -> links(group, job, false));
    }

    private void links(EnvGroupId group, JobId job, boolean linked) {
        EnvGroup old = envGroup(group);
        List<JobId> links = new ArrayList<>(old.links());
        links.remove(job);
        if (linked) {
            links.add(job);
        }
        groups.put(
                group, new EnvGroup(group, old.name(), old.workspace(), NOW, links, old.envVars()));
    }

    @Override
    public Workspace workspace(WorkspaceId workspace) {
        return workspaces().stream()
                .filter(w -> w.id().equals(workspace))
                .findFirst()
                .orElseThrow(() -> missing(workspace.value()));
    }

    @Override
    public void cronJobs(
            WorkspaceId workspace, ServiceFilter filter, Consumer<List<RenderService>> eachPage) {
        cronJobs(
                workspace,
                page ->
                        eachPage.accept(
                                page.stream()
                                        .filter(s ->
                                                filter.name() == null
                                                        || filter.name().equals(s.name()))
                                        .filter(s ->
                                                filter.suspended() == null
                                                        || filter.suspended() == s.suspended())
                                        .toList()));
    }

    @Override
    public RenderService update(JobId job, ServicePatch patch) {
        RenderService old = service(job);
        write("update " + job, () -> services.put(job, patched(old, patch)));
        return service(job);
    }

    private static RenderService patched(RenderService old, ServicePatch patch) {
        return new RenderService(
                old.id(),
                or(patch.name(), old.name()),
                old.type(),
                old.workspace(),
                old.suspended(),
                old.suspenders(),
                or(patch.schedule(), old.schedule()),
                or(patch.runtime(), old.runtime()),
                or(patch.plan(), old.plan()),
                old.region(),
                patch.repo() == null ? old.repo() : patch.repo(),
                patch.branch() == null ? old.branch() : patch.branch(),
                patch.autoDeploy() == null ? old.autoDeploy() : patch.autoDeploy(),
                or(patch.buildCommand(), old.buildCommand()),
                or(patch.command(), old.command()),
                old.lastSuccessfulRunAt(),
                old.createdAt(),
                old.updatedAt().plusSeconds(1),
                old.dashboardUrl());
    }

    private static String or(@Nullable String changed, String old) {
        return changed == null ? old : changed;
    }

    @Override
    public EnvVar putEnvVar(JobId job, String key, Secret value) {
        EnvVar envVar = new EnvVar(key, value);
        write(
                "put env " + key,
                () -> {
                    List<EnvVar> vars = new ArrayList<>(envVars(job));
                    vars.removeIf(v -> v.key().equals(key));
                    vars.add(envVar);
                    envVars.put(job, vars);
                });
        return envVar;
    }

    @Override
    public void deleteEnvVar(JobId job, String key) {
        write(
                "delete env " + key,
                () -> {
                    List<EnvVar> vars = new ArrayList<>(envVars(job));
                    vars.removeIf(v -> v.key().equals(key));
                    envVars.put(job, vars);
                });
    }

    @Override
    public List<EnvVar> replaceEnvVars(JobId job, List<EnvVar> vars) {
        write("replace env " + job, () -> envVars.put(job, List.copyOf(vars)));
        return envVars(job);
    }

    @Override
    public Optional<Deploy> startDeploy(JobId job, DeployMode mode) {
        write("deploy " + job + " " + mode, () -> {});
        return deploysAreQueued ? Optional.empty() : latestDeploy(job);
    }

    @Override
    public LogSubscription subscribeLogs(
            WorkspaceId workspace, JobId job, Instant since, LogListener listener) {
        List<LogListener> ofJob = followers.computeIfAbsent(job, j -> new ArrayList<>());
        ofJob.add(listener);
        followedSince.put(job, since);
        listener.connected();
        return () -> ofJob.remove(listener);
    }

    /** Lines for whoever follows the log of the job, on the calling thread. */
    public void writeLog(JobId job, LogLine... lines) {
        List.copyOf(followers.getOrDefault(job, List.of()))
                .forEach(listener -> listener.lines(List.of(lines)));
    }

    @Override
    public NotificationDefault notificationDefault(WorkspaceId workspace) {
        if (notificationFault != null) {
            throw notificationFault;
        }
        return notificationDefault;
    }

    @Override
    public Map<JobId, NotificationOverride> notificationOverrides(WorkspaceId workspace) {
        return Map.copyOf(overrides);
    }

    @Override
    public NotificationOverride notificationOverride(JobId job) {
        return overrides.getOrDefault(job, new NotificationOverride("default", "default"));
    }

    @Override
    public NotificationOverride setNotificationOverride(JobId job, String notificationsToSend) {
        write(
                "notify " + job + " " + notificationsToSend,
                () -> overrides.put(job, new NotificationOverride(notificationsToSend, "default")));
        return notificationOverride(job);
    }

    @Override
    public Optional<RateAllowance> createsLeft() {
        return Optional.ofNullable(createsLeft);
    }

    @Override
    public Optional<RateAllowance> readsLeft() {
        return Optional.ofNullable(readsLeft);
    }

    @Override
    public Optional<RateAllowance> writesLeft() {
        return Optional.empty();
    }

    @Override
    public Duration clockSkew() {
        return clockSkew;
    }

    @Override
    public RenderApi inBackground() {
        return this;
    }
}
