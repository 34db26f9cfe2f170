package org.cronconsole.dealership;

import org.cronconsole.job.Period;

import java.util.EnumMap;
import java.util.Map;

/** What a journal knows to exist, in words. */
final class JournalWords {
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
                case CLAIM ->
                        exists.put(
                                step,
                                "a note to the other admins that "
                                        + script.dealershipName()
                                        + " is being onboarded");
                case CREATE_USER ->
                        exists.put(step, "dashboard user \"" + script.user().username() + "\"");
                case RENT_NUMBER ->
                        exists.put(
                                step,
                                "phone number "
                                        + facts.getOrDefault(JournalEntry.NUMBER, "")
                                        + ", rented at Twilio");
                case CREATE_AM -> exists.put(step, job(script, Period.AM, id));
                case CREATE_PM -> exists.put(step, job(script, Period.PM, id));
                case WRITE_REGISTRY ->
                        exists.put(step, "registry entry of " + script.dealershipName());
                case CHECK, LINK_GROUP, AWAIT_DEPLOYS, FIRST_RUN, LINE_CHECK -> {}
            }
        }
        return exists;
    }

    private static String job(OnboardingScript script, Period period, String id) {
        return "cron job \"" + script.jobName(period) + "\" (" + id + ")";
    }
}
