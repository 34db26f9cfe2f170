package org.cronconsole.job;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.NotificationOverride;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Of which ends of runs Render tells people by itself. Every change is read back before it counts
 * as done. All methods wait for answers.
 */
public final class JobNotifications {
    private static final Words WORDS = Words.of(JobNotifications.class);

    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Patience patience;
    private final WorkspaceJobs jobs;

    JobNotifications(RenderApi api, WorkspaceId workspace, Patience patience) {
        this.api = api;
        this.workspace = workspace;
        this.patience = patience;
        this.jobs = new WorkspaceJobs(api, workspace);
    }

    /**
     * What is set for one job, and what the workspace sends. That the latter cannot be read does
     * not keep the former from being told.
     */
    public NotifyState state(JobId job) {
        return state(job, api.notificationOverride(job).notificationsToSend());
    }

    private NotifyState state(JobId job, String word) {
        try {
            String all = api.notificationDefault(workspace).notificationsToSend();
            return new NotifyState(job, word, all, null);
        } catch (GatewayException unread) {
            return new NotifyState(job, word, null, unread);
        }
    }

    /**
     * Sets it for one job.
     *
     * @return what is set then, read back
     * @throws JobProblem where there is no such cron job in this workspace, or Render took the
     *     order and the setting does not show it
     */
    public NotifyState set(JobId id, NotifySetting to) {
        RenderService job = jobs.find(id);
        String now = api.notificationOverride(id).notificationsToSend();
        if (!now.equals(to.word())) {
            write(job, to);
        }
        return state(id, to.word());
    }

    private void write(RenderService job, NotifySetting to) {
        GatewayException unanswered = null;
        try {
            api.setNotificationOverride(job.id(), to.word());
        } catch (GatewayException failure) {
            unanswered = JobService.ambiguous(failure);
        }
        AtomicReference<@Nullable NotificationOverride> last = new AtomicReference<>();
        Patience.Look look =
                patience.look(() -> {
                    last.set(api.notificationOverride(job.id()));
                    return is(last.get(), to);
                });
        if (look.seen()) {
            return;
        }
        if (unanswered != null && last.get() == null) {
            throw unanswered;
        }
        throw new JobProblem(
                JobProblem.Kind.OUTCOME_UNKNOWN,
                WORDS.format(
                        unanswered == null ? "notify.unseen" : "notify.unanswered",
                        to.word(),
                        job.name(),
                        look.why()),
                null);
    }

    private static boolean is(@Nullable NotificationOverride override, NotifySetting wanted) {
        return override != null && override.notificationsToSend().equals(wanted.word());
    }

    /** What setting it for these jobs would change. Costs few requests however many there are. */
    public NotifyPlan plan(List<CronJob> chosen, NotifySetting to) {
        Map<JobId, NotificationOverride> set = api.notificationOverrides(workspace);
        String all = null;
        try {
            all = api.notificationDefault(workspace).notificationsToSend();
        } catch (GatewayException unread) {
            // The plan says that it is not known; nothing depends on it.
        }
        List<NotifyPlan.Step> steps = new ArrayList<>();
        for (CronJob job : chosen) {
            NotificationOverride own = set.get(job.id());
            String before = own == null ? NotifySetting.DEFAULT.word() : own.notificationsToSend();
            steps.add(new NotifyPlan.Step(job.id(), job.name(), before));
        }
        return new NotifyPlan(to, all, steps);
    }

    /**
     * What came of one step.
     *
     * @param failure why it was not set, or is not known to be; null where it is set, read back
     */
    public record Outcome(NotifyPlan.Step step, @Nullable RuntimeException failure) {}

    /**
     * Takes the steps that change something, one after the other, as fast as Render's limits allow.
     * What goes wrong with one does not keep the others from being taken, unless it would go wrong
     * with every one. A job for which somebody has set something else since the plan is left alone.
     *
     * @param each is told after each
     * @param goOn asked before each; false ends it there
     * @return in order; fewer than there are changes where it was ended
     */
    public List<Outcome> apply(NotifyPlan plan, Consumer<Outcome> each, BooleanSupplier goOn) {
        List<Outcome> outcomes = new ArrayList<>();
        for (NotifyPlan.Step step : plan.changes()) {
            if (!goOn.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                break;
            }
            Outcome outcome = new Outcome(step, take(step, plan.to()));
            outcomes.add(outcome);
            each.accept(outcome);
            if (RunAgain.concernsAll(outcome.failure())) {
                break;
            }
        }
        return List.copyOf(outcomes);
    }

    private @Nullable RuntimeException take(NotifyPlan.Step step, NotifySetting to) {
        try {
            RenderService job = jobs.find(step.job());
            String now = api.notificationOverride(step.job()).notificationsToSend();
            if (!now.equals(step.before()) && !now.equals(to.word())) {
                return new JobProblem(
                        JobProblem.Kind.CHANGED_MEANWHILE,
                        WORDS.format("notify.changed.meanwhile", now, step.name()),
                        null);
            }
            if (!now.equals(to.word())) {
                write(job, to);
            }
            return null;
        } catch (GatewayException | JobProblem | WriteRefused failure) {
            return failure;
        }
    }
}
