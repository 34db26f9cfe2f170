package org.cronconsole.dealership;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.JobMark;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.NewCronJob;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** One of the two jobs, known again by its exact name and the mark among its env vars. */
final class JobStep {
    private static final Words WORDS = Words.of(JobStep.class);
    private final Saga saga;
    private final RenderApi render;
    private final Period period;
    private final OnboardingStep step;
    private final String name;

    JobStep(Saga saga, Period period) {
        this.saga = saga;
        this.render = saga.services().render();
        this.period = period;
        this.step = OnboardingStep.create(period);
        this.name = saga.script().jobName(period);
    }

    /** Looks that the name is free, or taken by this onboarding itself. */
    void check() {
        Optional<RenderService> taken = named();
        if (taken.isPresent() && !(saga.journal().tried(step) && isMarked(taken.get().id()))) {
            throw new StepFailed(WORDS.format("job.taken", name));
        }
    }

    private Optional<RenderService> named() {
        return render.cronJobNamed(saga.services().workspace(), name);
    }

    private boolean isMarked(JobId id) {
        return JobMark.isOn(render, id, saga.mark());
    }

    /** Creates the job, unless it is there; answers what there is. */
    String ensure() {
        JobId earlier = saga.journal().tried(step) ? earlier() : null;
        JobId id = earlier;
        if (id == null) {
            id = create();
        }
        saga.write(step, earlier == null ? Kind.MADE : Kind.FOUND, JournalEntry.ID, id.value());
        return WORDS.format("made.job", name, id);
    }

    private @Nullable JobId earlier() {
        JobId known = saga.job(period);
        if (known != null && find(known).isPresent()) {
            return known;
        }
        Optional<JobId> present = named().map(RenderService::id);
        if (present.isPresent() && !isMarked(present.get())) {
            throw new StepFailed(WORDS.format("job.not_ours", name));
        }
        return present.orElse(null);
    }

    private Optional<RenderService> find(JobId id) {
        try {
            return Optional.of(render.service(id));
        } catch (GatewayException.NotFound gone) {
            return Optional.empty();
        }
    }

    private JobId create() {
        OnboardingScript script = saga.script();
        NewCronJob job =
                new NewCronJob(
                        saga.services().workspace(),
                        name,
                        script.repo(),
                        script.branch(),
                        true,
                        // Right for now: days may lie between the plan and this.
                        script.wallClock(period)
                                .lineForNext(saga.services().clock().instant())
                                .expression(),
                        script.runtime(),
                        script.plan(),
                        script.region(),
                        script.build(),
                        script.start(),
                        env());
        String sent = WORDS.format("look.job", name);
        saga.write(step, Kind.INTENT);
        JobId id = send(job, sent);
        RenderService seen = Saga.look(sent + " (" + id + ")", () -> render.service(id));
        if (!seen.name().equals(name) || !seen.schedule().equals(job.schedule())) {
            throw new StepUnknown(
                    WORDS.format("job.other_schedule", id, seen.name(), seen.schedule()));
        }
        return id;
    }

    private List<EnvVar> env() {
        return saga.script().env().stream().map(var -> new EnvVar(var.name(), value(var))).toList();
    }

    private Secret value(OnboardingScript.Env var) {
        Secret value =
                switch (var.origin()) {
                    case MARK -> Secret.of(saga.mark());
                    case GIVEN -> saga.secrets().env().get(var.name());
                    case PROFILE -> ofProfile(var.name());
                    case FORM -> ofForm(var.name());
                };
        if (value == null) {
            throw new StepFailed(WORDS.format("job.no_value", var.name()));
        }
        return value;
    }

    /** What the profile has lost meanwhile may have been given again. */
    private @Nullable Secret ofProfile(String var) {
        Secret kept = saga.services().shared().env().get(var);
        return kept == null ? saga.secrets().env().get(var) : kept;
    }

    private @Nullable Secret ofForm(String var) {
        OnboardingScript script = saga.script();
        PhoneNumber number = saga.number();
        return switch (var) {
            case "VAUTO_USERNAME" -> Secret.of(script.vautoUsername());
            case "VAUTO_PASSWORD" -> saga.secrets().vautoPassword();
            case "ENVIRONMENT_ID" -> Secret.of(script.storeId());
            case "TWO_FACTOR_METHOD" -> Secret.of("sms");
            case "TWO_FACTOR_PHONE", "TWILIO_PHONE_NUMBER" ->
                    number == null ? null : Secret.of(number.e164());
            default -> null;
        };
    }

    private JobId send(NewCronJob job, String sent) {
        try {
            return render.createCronJob(job).service().id();
        } catch (GatewayException failure) {
            // A taken name may be taken by ourselves: an answer can be lost on its way.
            boolean look = failure.effectUnknown() || failure instanceof GatewayException.Conflict;
            JobId found = look ? Saga.look(sent, this::findOurs) : null;
            if (found == null) {
                throw failure;
            }
            return found;
        }
    }

    private @Nullable JobId findOurs() {
        return named().map(RenderService::id).filter(this::isMarked).orElse(null);
    }

    /** Deletes the job, where it is ours; answers what became of it. */
    Undone undo() {
        JobId known = saga.job(period);
        Optional<RenderService> there =
                known == null ? Optional.empty() : find(known).or(this::named);
        if (known == null) {
            there = named();
        }
        if (there.isEmpty()) {
            return Undone.gone(WORDS.format("undone.job.none", name));
        }
        JobId id = there.get().id();
        if (!isMarked(id)) {
            return Undone.stays(WORDS.format("undone.job.other", there.get().name()));
        }
        saga.write(step, Kind.UNDO, JournalEntry.ID, id.value());
        try {
            render.delete(id);
        } catch (GatewayException failure) {
            if (!failure.effectUnknown() || find(id).isPresent()) {
                throw failure;
            }
        }
        if (Saga.look(WORDS.format("look.deletion", id), () -> find(id)).isPresent()) {
            throw new StepUnknown(WORDS.format("job.still_there", id));
        }
        return Undone.gone(WORDS.format("undone.job", name, id));
    }
}
