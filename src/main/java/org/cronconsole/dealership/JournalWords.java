package org.cronconsole.dealership;

import org.cronconsole.job.Period;
import org.cronconsole.words.Words;

import java.util.EnumMap;
import java.util.Map;

/** What a journal knows to exist, in words. */
final class JournalWords {
    private static final Words WORDS = Words.of(JournalWords.class);

    private JournalWords() {}

    /** By the step that made it, in their order. */
    static Map<OnboardingStep, String> exists(Journal journal) {
        Map<OnboardingStep, String> exists = new EnumMap<>(OnboardingStep.class);
        OnboardingScript script = journal.script();
        for (OnboardingStep step : OnboardingStep.values()) {
            Map<String, String> facts = journal.standing(step);
            if (facts == null) {
                continue;
            }
            String id = facts.getOrDefault(JournalEntry.ID, "");
            switch (step) {
                case CLAIM -> exists.put(step, WORDS.format("made.claim", script.dealershipName()));
                case CREATE_USER ->
                        exists.put(step, WORDS.format("made.user", script.user().username()));
                case RENT_NUMBER ->
                        exists.put(
                                step,
                                WORDS.format(
                                        "made.number",
                                        facts.getOrDefault(JournalEntry.NUMBER, "")));
                case CREATE_AM -> exists.put(step, job(script, Period.AM, id));
                case CREATE_PM -> exists.put(step, job(script, Period.PM, id));
                case WRITE_REGISTRY ->
                        exists.put(step, WORDS.format("made.entry", script.dealershipName()));
                case CHECK, LINK_GROUP, AWAIT_DEPLOYS, FIRST_RUN, LINE_CHECK -> {}
            }
        }
        return exists;
    }

    private static String job(OnboardingScript script, Period period, String id) {
        return WORDS.format("made.job", script.jobName(period), id);
    }
}
