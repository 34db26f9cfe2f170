package org.cronconsole.ui.onboarding;

import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an onboarding ended, in words.
 *
 * @param word the state in a word or two
 * @param exists what was made and is there now
 * @param unknown steps whose outcome could not be seen
 * @param next what to do next; empty where there is nothing
 * @param canTryAgain true where nothing was made, so that the same form can be sent again
 * @param canResume true where it stopped half way, so that it can be resumed
 * @param canRollBack true where it can be rolled back, or rolled back on
 * @param retry the words of the button that does the stopped step again; empty where none did
 */
record ResultWords(
        Look look,
        String word,
        String title,
        String message,
        List<String> exists,
        List<String> unknown,
        String next,
        boolean canTryAgain,
        boolean canResume,
        boolean canRollBack,
        String retry) {

    /** Words a result. */
    static ResultWords of(OnboardingResult result, Texts texts) {
        String key =
                result.state() == OnboardingResult.State.PARTLY && result.takingBack()
                        ? "partly_back"
                        : result.state().name().toLowerCase(Locale.ROOT);
        List<String> exists = new ArrayList<>(result.exists());
        return new ResultWords(
                switch (result.state()) {
                    case DONE -> Look.OK;
                    case NOTHING_DONE -> Look.FAIL;
                    case PARTLY -> Look.WARN;
                    case ROLLED_BACK -> Look.STOPPED;
                },
                texts.get("onboarding.result." + key + ".word"),
                texts.format("onboarding.result." + key + ".title", result.dealership()),
                result.message(),
                exists,
                unknown(result.steps(), texts),
                texts.format("onboarding.result." + key + ".next", result.journal()),
                result.state() == OnboardingResult.State.NOTHING_DONE,
                result.state() == OnboardingResult.State.PARTLY && !result.takingBack(),
                result.state() == OnboardingResult.State.PARTLY,
                retry(toRetry(result), texts));
    }

    /** Words an end that nobody foresaw. */
    static ResultWords of(Problem problem, List<StepResult> steps, Texts texts) {
        return new ResultWords(
                Look.UNKNOWN,
                texts.get("onboarding.result.unforeseen.word"),
                problem.title(),
                problem.text(),
                steps.stream()
                        .filter(step -> step.state() == StepState.DONE)
                        .map(StepResult::detail)
                        .toList(),
                unknown(steps, texts),
                texts.get("onboarding.result.unforeseen.next"),
                // What was typed is not lost; a plan finds what was begun.
                true,
                false,
                false,
                "");
    }

    /** The first step that did not come to its end; null where none is to be done again. */
    static @Nullable OnboardingStep toRetry(OnboardingResult result) {
        return result.state() != OnboardingResult.State.PARTLY || result.takingBack()
                ? null
                : result.steps().stream()
                        .filter(step ->
                                step.state() == StepState.FAILED
                                        || step.state() == StepState.UNKNOWN)
                        .map(StepResult::step)
                        .findFirst()
                        .orElse(null);
    }

    private static String retry(@Nullable OnboardingStep step, Texts texts) {
        return step == null ? "" : texts.format("onboarding.retry", title(step, texts));
    }

    private static String title(OnboardingStep step, Texts texts) {
        return texts.get("onboarding.step." + step.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> unknown(List<StepResult> steps, Texts texts) {
        return steps.stream()
                .filter(step -> step.state() == StepState.UNKNOWN)
                .map(step -> line(step, texts))
                .toList();
    }

    private static String line(StepResult step, Texts texts) {
        String title = title(step.step(), texts);
        return step.detail().isEmpty() ? title : title + ": " + step.detail();
    }

    /** Everything as one text, for assistive tools. */
    String all() {
        List<String> parts = new ArrayList<>(List.of(word, title, message));
        parts.addAll(exists);
        parts.addAll(unknown);
        parts.add(next);
        return String.join("\n", parts).strip();
    }
}
