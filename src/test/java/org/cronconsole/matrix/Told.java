package org.cronconsole.matrix;

import org.cronconsole.cli.CliWords;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobResult;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operation told at its end.
 *
 * @param value what it returned; null where it failed
 * @param failure null where it returned
 */
record Told(@Nullable Object value, @Nullable RuntimeException failure) {
    private static final Texts TEXTS = Texts.load();
    private static final Pattern ACCOUNT = Pattern.compile("Done: (.*?)\\. ");
    private static final Pattern OPEN =
            Pattern.compile("not known|not seen|may or may not|may have|could not be seen");

    /** What it tells of an effect. */
    Claim claim(Effect effect) {
        return switch (value) {
            case null -> claimOfFailure(effect);
            case JobResult result -> claim(effect, result);
            case OnboardingResult result -> claim(effect, result);
            default -> Claim.DONE;
        };
    }

    private Claim claimOfFailure(Effect effect) {
        return switch (failure) {
            case GatewayException gateway ->
                    gateway.effectUnknown() ? Claim.UNKNOWN : Claim.NOT_DONE;
            case JobProblem problem ->
                    switch (problem.kind()) {
                        case OUTCOME_UNKNOWN, ANOTHER_RUN_ENDED -> Claim.UNKNOWN;
                        case PARTLY_DONE ->
                                accountOf(problem).contains(effect.words())
                                        ? Claim.DONE
                                        : Claim.UNKNOWN;
                        default -> Claim.NOT_DONE;
                    };
            case NumberProblem problem ->
                    problem.kind() == NumberProblem.Kind.OUTCOME_UNKNOWN
                            ? Claim.UNKNOWN
                            : Claim.NOT_DONE;
            case null, default -> Claim.UNKNOWN;
        };
    }

    private static String accountOf(JobProblem problem) {
        Matcher account = ACCOUNT.matcher(String.valueOf(problem.getMessage()));
        return account.find() ? account.group(1) : "";
    }

    private static Claim claim(Effect effect, JobResult result) {
        if (result.done().stream().anyMatch(done -> done.contains(effect.words()))) {
            return Claim.DONE;
        }
        String problem = String.valueOf(result.problem());
        return problem.contains(effect.words()) && OPEN.matcher(problem).find()
                ? Claim.UNKNOWN
                : Claim.NOT_DONE;
    }

    private static Claim claim(Effect effect, OnboardingResult result) {
        OnboardingStep step = OnboardingStep.valueOf(effect.words());
        return switch (result.steps().get(step.ordinal()).state()) {
            case DONE, SKIPPED -> Claim.DONE;
            case UNKNOWN -> Claim.UNKNOWN;
            case WAITING, RUNNING, FAILED -> Claim.NOT_DONE;
        };
    }

    /** The worst of what it tells of all effects, or of the answer of a read. */
    Claim claim(List<Effect> effects) {
        Claim worst = effects.isEmpty() ? (failure == null ? Claim.DONE : Claim.NOT_DONE) : null;
        for (Effect effect : effects) {
            Claim claim = claim(effect);
            worst = worst == null || claim.compareTo(worst) > 0 ? claim : worst;
        }
        return worst == null ? Claim.UNKNOWN : worst;
    }

    /** What a person reads, in the window and in a terminal; none where all is well. */
    List<String> messages() {
        List<String> messages = new ArrayList<>();
        if (failure != null) {
            Problem problem = new Problems(TEXTS).of(failure);
            messages.add(problem.title() + ". " + problem.text());
            messages.add(CliWords.of(failure));
        } else if (value instanceof JobResult result && result.problem() != null) {
            messages.add(result.problem());
        } else if (value instanceof OnboardingResult result
                && result.state() != OnboardingResult.State.DONE) {
            String key =
                    "onboarding.result." + result.state().name().toLowerCase(Locale.ROOT) + ".next";
            messages.add(result.message() + " " + TEXTS.format(key, result.journal()));
        }
        return messages;
    }

    /** Everything that could be kept or shown a click away. */
    String everything() {
        StringBuilder all = new StringBuilder(String.join("\n", messages()));
        if (failure != null) {
            all.append(new Problems(TEXTS).of(failure).details()).append(failure);
        }
        if (value instanceof JobResult result && result.cause() != null) {
            all.append(new Problems(TEXTS).of(result.cause()).details());
        }
        return all.append(value).toString();
    }

    /** True for a failure that no part of the application has thought of. */
    boolean unforeseen() {
        return failure != null
                && !(failure instanceof GatewayException)
                && !(failure instanceof JobProblem)
                && !(failure instanceof NumberProblem);
    }
}
