package org.cronconsole.job;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.render.TriggeredRun;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * What can be done to the cron jobs of one workspace. Every write looks first whether the service
 * is a cron job of this workspace (a key reaches all workspaces of its person), and afterwards
 * whether it did what it should.
 */
public final class JobService {
    private static final Words WORDS = Words.of(JobService.class);

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Registry registry;
    private final RunService runs;
    private final InstantSource clock;
    private final Patience patience;
    private final WorkspaceJobs jobs;

    /** Works on the jobs of this workspace. */
    public JobService(
            RenderApi api,
            WorkspaceId workspace,
            Registry registry,
            RunService runs,
            InstantSource clock,
            Patience patience) {
        this.api = api;
        this.workspace = workspace;
        this.registry = registry;
        this.runs = runs;
        this.clock = clock;
        this.patience = patience;
        this.jobs = new WorkspaceJobs(api, workspace);
    }

    /**
     * The same for reads that nobody waits for, such as a refresh by itself: they go after those of
     * people and take at most a fifth of what Render's rate limits leave. What a person asked for
     * goes by the service itself.
     */
    public JobService inBackground() {
        return new JobService(
                api.inBackground(),
                workspace,
                registry.inBackground(),
                runs.inBackground(),
                clock,
                patience);
    }

    /**
     * What creating so many jobs takes of Render's limit of creates; empty where Render has not
     * told it yet, which it does with the first create.
     */
    public Optional<CreateBudget> createBudget(int jobs) {
        return CreateBudget.of(api, jobs);
    }

    /**
     * Grows with every write of jobs that this session has ended, and of what all admins keep of
     * them: what was read before may be otherwise now.
     */
    public long written() {
        return api.written();
    }

    /** Of which ends of runs Render tells people by itself. */
    public JobNotifications notifications() {
        return new JobNotifications(api, workspace, patience);
    }

    /** Events are dated by Render's clock. */
    private Instant serverTime() {
        return clock.instant().plus(api.clockSkew());
    }

    /** Every cron job of the workspace, past the first page, as Render orders them. */
    public List<CronJob> list() {
        List<CronJob> all = new ArrayList<>();
        list(all::addAll);
        return all;
    }

    /**
     * Hands over every cron job of the workspace, a page at a time as the pages come.
     *
     * @return why no job has its local time for sure, where the shared registry cannot be read: it
     *     comes from this computer's copy then, or is not known, which is not the same as none is
     *     meant
     */
    public Optional<TimesUnread> list(Consumer<List<CronJob>> eachPage) {
        JobLister lister = new JobLister(api, workspace, registry);
        LocalTimes times = lister.localTimes();
        lister.list(times.intents(), eachPage);
        return Optional.ofNullable(times.unread());
    }

    /**
     * One job.
     *
     * @throws JobProblem where there is no such cron job in this workspace
     */
    public CronJob find(JobId id) {
        return CronJob.of(jobs.find(id), registry.read().intents().get(id));
    }

    /**
     * One job with newest deploy and active run, and the names of its env vars where wanted.
     *
     * @param readEnvVars one deliberate act of a person, for Render may record the read; never in a
     *     read-only session
     */
    public JobDetails details(JobId id, boolean readEnvVars) {
        CronJob job = find(id);
        List<String> keys =
                readEnvVars ? api.envVars(id).stream().map(EnvVar::key).sorted().toList() : null;
        return new JobDetails(
                job, keys, api.latestDeploy(id).orElse(null), runs.active(job).orElse(null));
    }

    /** Suspends the job and answers it as read back. */
    public CronJob suspend(JobId id) {
        return setSuspended(id, true);
    }

    /** Resumes the job and answers it as read back. */
    public CronJob resume(JobId id) {
        return setSuspended(id, false);
    }

    private CronJob setSuspended(JobId id, boolean suspended) {
        CronJob before = find(id);
        if (before.suspended() == suspended) {
            return before;
        }
        String unseen = suspended ? "order.unseen.suspend" : "order.unseen.resume";
        GatewayException unanswered = null;
        try {
            if (suspended) {
                api.suspend(id);
            } else {
                api.resume(id);
            }
        } catch (GatewayException failure) {
            unanswered = ambiguous(failure);
        }
        AtomicReference<@Nullable RenderService> last = new AtomicReference<>();
        Patience.Look look =
                patience.look(() -> {
                    RenderService now = api.service(id);
                    last.set(now);
                    return now.suspended() == suspended;
                });
        RenderService seen = last.get();
        if (!look.seen() || seen == null) {
            throw unanswered != null ? unanswered : unseen(unseen, before, look);
        }
        return CronJob.of(seen, before.intent());
    }

    /** The failure of a write that may have taken effect; any other is thrown. */
    static GatewayException ambiguous(GatewayException failure) {
        if (!failure.effectUnknown()) {
            throw failure;
        }
        return failure;
    }

    /** A write that Render took and that does not show: the words of this key say which. */
    static JobProblem unseen(String key, CronJob job, Patience.Look look) {
        return new JobProblem(
                JobProblem.Kind.OUTCOME_UNKNOWN, WORDS.format(key, job.name(), look.why()), null);
    }

    /**
     * Deletes a job for good, and what the registry keeps of it alone.
     *
     * @param typedName what the person typed to confirm: must be the job's name
     * @throws JobProblem also where the job is gone and the registry could not be written
     */
    public void delete(JobId id, String typedName) {
        CronJob job = find(id);
        if (!job.name().equals(typedName)) {
            throw new JobProblem(
                    JobProblem.Kind.NAME_NOT_CONFIRMED,
                    WORDS.format("delete.not.confirmed", job.name()),
                    null);
        }
        new JobDeletion(api, registry, patience).delete(job);
    }

    /**
     * Starts a run now.
     *
     * @param cancelActive whether an active run may be canceled by this; otherwise it is refused
     * @return the run as its events show it, or as Render answered where the events lag
     */
    public Run trigger(JobId id, boolean cancelActive) {
        CronJob job = find(id);
        if (job.suspended()) {
            throw new JobProblem(
                    JobProblem.Kind.SUSPENDED, WORDS.format("trigger.suspended", job.name()), null);
        }
        List<Run> recent = runs.history(job, RunService.LONGEST_RUN);
        Optional<Run> active = recent.stream().filter(run -> run.status().active()).findFirst();
        if (active.isPresent() && !cancelActive) {
            throw new JobProblem(
                    JobProblem.Kind.RUN_ACTIVE,
                    WORDS.format("trigger.run.active", job.name(), active.get().at()),
                    active.get());
        }
        RunWatch watch = new RunWatch(runs, job, recent.stream().map(Run::id).toList());
        Instant sentAt = serverTime();
        TriggeredRun answer = null;
        GatewayException unanswered = null;
        try {
            answer = api.triggerRun(id);
        } catch (GatewayException failure) {
            unanswered = ambiguous(failure);
        }
        // Repeating would cancel the run that may just have started: look for it instead.
        Patience.Look look = patience.look(watch::seen);
        Optional<Run> found = watch.found(unanswered);
        if (found.isPresent()) {
            return found.get();
        }
        if (answer != null && answer.id() != null) {
            return watch.asAnswered(answer, sentAt);
        }
        throw watch.unseen(unanswered, look);
    }

    /**
     * Cancels a run, if it is the active one, and reports the run that ended.
     *
     * @throws JobProblem where another run (or none) is active, where another one ended, or where
     *     no end was seen
     */
    public Run cancel(JobId id, RunId wanted) {
        CronJob job = find(id);
        Optional<Run> active = runs.active(job);
        if (active.isEmpty() || !active.get().id().equals(wanted)) {
            throw new JobProblem(
                    JobProblem.Kind.NOT_THE_ACTIVE_RUN,
                    active.map(run ->
                                    WORDS.format(
                                            "cancel.other.active", job.name(), run.id(), wanted))
                            .orElseGet(
                                    () -> WORDS.format("cancel.none.active", job.name(), wanted)),
                    active.orElse(null));
        }
        Instant sentAt = serverTime();
        GatewayException unanswered = null;
        try {
            api.cancelActiveRun(id);
        } catch (GatewayException failure) {
            unanswered = ambiguous(failure);
        }
        EndWatch watch = new EndWatch(runs, job, wanted, sentAt);
        return watch.outcome(patience.look(watch::seen), unanswered);
    }
}
