package org.cronconsole.dealership;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistryConflict;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** One carrying out of a plan: the order of the steps, and the account of what was done. */
final class OnboardingRun {
    private final OnboardingPlan plan;
    private final OnboardingRequest request;
    private final OnboardingProgress progress;
    private final Onboarding.Services services;
    private final OnboardingActions actions;
    private final Map<OnboardingStep, StepResult> results = new EnumMap<>(OnboardingStep.class);
    private final List<String> exists = new ArrayList<>();
    private @Nullable JobId amJob;
    private @Nullable JobId pmJob;
    private @Nullable PhoneNumber number;
    private @Nullable String username;

    OnboardingRun(Onboarding.Services services, OnboardingPlan plan, OnboardingProgress progress) {
        this.services = services;
        this.plan = plan;
        this.request = plan.request();
        this.progress = progress;
        this.actions = new OnboardingActions(services, plan);
        for (OnboardingStep step : OnboardingStep.values()) {
            results.put(step, new StepResult(step, StepState.WAITING, ""));
        }
    }

    OnboardingResult carryOut() {
        for (OnboardingStep step : OnboardingStep.values()) {
            String failure = carryOut(step);
            if (failure != null) {
                return result(
                        exists.isEmpty() && !unknown() ? State.NOTHING_DONE : State.PARTLY,
                        failure);
            }
        }
        return result(
                State.DONE,
                request.dealershipName()
                        + " is onboarded: both jobs are deployed and will start at "
                        + request.amTime()
                        + " and "
                        + request.pmTime()
                        + " "
                        + request.zone()
                        + ".");
    }

    /** Does one step; answers what went wrong, or null. */
    private @Nullable String carryOut(OnboardingStep step) {
        set(step, StepState.RUNNING, "");
        try {
            String detail = act(step);
            set(
                    step,
                    detail == null ? StepState.SKIPPED : StepState.DONE,
                    detail == null ? "" : detail);
            return null;
        } catch (StepUnknown unknown) {
            set(step, StepState.UNKNOWN, String.valueOf(unknown.getMessage()));
        } catch (GatewayException failure) {
            set(
                    step,
                    failure.effectUnknown() ? StepState.UNKNOWN : StepState.FAILED,
                    String.valueOf(failure.getMessage()));
        } catch (StepFailed | WriteRefused | RegistryConflict failure) {
            set(step, StepState.FAILED, String.valueOf(failure.getMessage()));
        } catch (CancellationException stopped) {
            // What was cut off may have arrived; a step that only reads leaves nothing behind.
            boolean reads = step == OnboardingStep.CHECK || step == OnboardingStep.AWAIT_DEPLOYS;
            set(step, reads ? StepState.FAILED : StepState.UNKNOWN, "Stopped on request.");
        }
        return String.valueOf(at(step).detail());
    }

    /** Acts; answers what was found or made, or null where there was nothing to do. */
    private @Nullable String act(OnboardingStep step) {
        return switch (step) {
            case CHECK -> actions.check();
            case CREATE_USER -> {
                actions.createUser();
                username = request.user().username();
                yield made("dashboard user \"" + username + "\" with store " + request.storeId());
            }
            case RENT_NUMBER -> {
                number = plan.number();
                if (number == null || plan.numberRented()) {
                    yield null;
                }
                yield made("phone number " + actions.rent(number) + ", rented at Twilio");
            }
            case CREATE_AM -> {
                amJob = actions.createJob(Period.AM);
                yield made("cron job \"" + request.dealershipName() + " AM\" (" + amJob + ")");
            }
            case CREATE_PM -> {
                pmJob = actions.createJob(Period.PM);
                yield made("cron job \"" + request.dealershipName() + " PM\" (" + pmJob + ")");
            }
            case AWAIT_DEPLOYS -> actions.awaitDeploys();
            case WRITE_REGISTRY -> {
                services.registry().put(entry());
                yield made("registry entry of " + request.dealershipName());
            }
        };
    }

    private String made(String what) {
        exists.add(what);
        return what;
    }

    private DealershipEntry entry() {
        return new DealershipEntry(
                request.dealershipName(),
                request.storeId(),
                request.zone(),
                request.amTime(),
                request.pmTime(),
                request.days(),
                amJob,
                pmJob,
                number == null ? null : number.e164(),
                username,
                request.user().email(),
                request.user().firstName(),
                request.user().lastName());
    }

    private boolean unknown() {
        return results.values().stream().anyMatch(r -> r.state() == StepState.UNKNOWN);
    }

    private StepResult at(OnboardingStep step) {
        return results.getOrDefault(step, new StepResult(step, StepState.WAITING, ""));
    }

    private void set(OnboardingStep step, StepState state, String detail) {
        StepResult result = new StepResult(step, state, detail);
        results.put(step, result);
        progress.changed(result);
    }

    private OnboardingResult result(State state, String message) {
        return new OnboardingResult(
                state,
                plan.journal(),
                request.dealershipName(),
                List.copyOf(results.values()),
                exists,
                amJob,
                pmJob,
                number,
                username,
                message);
    }

    /** A step was refused or failed, and left nothing behind. */
    static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String message) {
            super(message);
        }
    }

    /** A step was sent, and what came of it could not be seen. */
    static final class StepUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepUnknown(String message) {
            super(message);
        }
    }
}
