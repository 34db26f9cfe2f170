package org.cronconsole.dealership;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the steps of an onboarding share: the services, the journal that they write, and the secrets
 * that it does not keep.
 *
 * @param again true where this journal was worked at before, so that each step looks first
 */
record Saga(
        Onboarding.Services services,
        OnboardingSecrets secrets,
        Hold<Journal, JournalEntry> hold,
        boolean again) {
    private static final Words WORDS = Words.of(Saga.class);

    Journal journal() {
        return hold.journal();
    }

    OnboardingScript script() {
        return journal().script();
    }

    /** What everything that is made carries. */
    String mark() {
        return journal().id();
    }

    /** Adds a line to the journal: fact, value, fact, value, … */
    void write(OnboardingStep step, Kind kind, String... facts) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            told.put(facts[i], facts[i + 1]);
        }
        hold.write(new JournalEntry(services.clock().instant(), step, kind, told));
    }

    /** The number that the jobs carry; null where they go without. */
    @Nullable PhoneNumber number() {
        String taken = journal().standing(OnboardingStep.RENT_NUMBER, JournalEntry.NUMBER);
        return taken == null ? script().number() : new PhoneNumber(taken);
    }

    /** One of the two jobs; null where it is not known to be there. */
    @Nullable JobId job(Period period) {
        String id = journal().standing(OnboardingStep.create(period), JournalEntry.ID);
        return id == null ? null : new JobId(id);
    }

    /** One of the two jobs, after the step that makes it. */
    JobId madeJob(Period period) {
        JobId job = job(period);
        if (job == null) {
            throw new StepFailed(WORDS.format("saga.no_job", period));
        }
        return job;
    }

    /** Looks at what a write came to: a look that fails says nothing against the write. */
    static <T> T look(String write, Supplier<T> look) {
        try {
            return look.get();
        } catch (GatewayException notSeen) {
            throw new StepUnknown(WORDS.format("look.unseen", write, notSeen.getMessage()));
        }
    }
}
