package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.CLAIM;
import static org.cronconsole.dealership.OnboardingStep.WRITE_REGISTRY;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.Claims;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.words.Words;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the other admins see of an onboarding: the claim while it lasts, the entry at its end. */
final class RegistryStep {
    private static final Words WORDS = Words.of(RegistryStep.class);
    private final Saga saga;
    private final Claims claims;

    RegistryStep(Saga saga) {
        this.saga = saga;
        this.claims = saga.services().claims();
    }

    /** Claims the dealership, unless somebody else works at it; answers what is there. */
    String claim() {
        String dealership = saga.script().dealershipName();
        Instant now = saga.services().clock().instant();
        saga.write(CLAIM, Kind.INTENT);
        Claims.Placed placed =
                claims.put(new Claim(dealership, saga.services().who().get(), saga.mark(), now));
        placed.inTheWay()
                .ifPresent(other -> {
                    throw new StepFailed(words(other));
                });
        saga.write(CLAIM, Kind.MADE);
        return placed.before()
                .filter(c -> !c.journal().equals(saga.mark()))
                .map(c -> WORDS.format("made.claim.instead", dealership, c.who(), c.since()))
                .orElseGet(() -> WORDS.format("made.claim", dealership));
    }

    /** Who else is at a dealership now, in words. */
    static String words(Claim claim) {
        return WORDS.format("colleague.claimed", claim.words());
    }

    /** Removes the claim. */
    void release() {
        claims.release(saga.mark());
        saga.write(CLAIM, Kind.UNDONE);
    }

    /** Writes the entry, then removes the claim; answers what is there. */
    String write() {
        if (saga.journal().standing(WRITE_REGISTRY) != null && stands()) {
            saga.write(WRITE_REGISTRY, Kind.FOUND);
        } else {
            saga.write(WRITE_REGISTRY, Kind.INTENT);
            saga.services().registry().put(entry(), saga.mark());
            saga.write(WRITE_REGISTRY, Kind.MADE);
        }
        return WORDS.format("made.entry", saga.script().dealershipName());
    }

    /** Whoever has changed the entry since it was written must not lose that. */
    private boolean stands() {
        JobId am = saga.madeJob(Period.AM);
        JobId pm = saga.madeJob(Period.PM);
        return saga.services().registry().readNow().dealerships().stream()
                .anyMatch(entry -> am.equals(entry.amJob()) && pm.equals(entry.pmJob()));
    }

    private DealershipEntry entry() {
        OnboardingScript script = saga.script();
        PhoneNumber number = saga.number();
        OnboardingScript.User user = script.user();
        return new DealershipEntry(
                script.dealershipName(),
                script.storeId(),
                script.zone(),
                script.amTime(),
                script.pmTime(),
                script.days(),
                saga.madeJob(Period.AM),
                saga.madeJob(Period.PM),
                number == null ? null : number.e164(),
                user.username(),
                user.email(),
                user.firstName(),
                user.lastName());
    }

    /** Removes the entry, where it is of this onboarding; answers what became of it. */
    Undone undo() {
        Set<JobId> ours = new LinkedHashSet<>();
        for (Period period : Period.values()) {
            saga.journal()
                    .all(OnboardingStep.create(period), Kind.MADE, JournalEntry.ID)
                    .forEach(id -> ours.add(new JobId(id)));
            saga.journal()
                    .all(OnboardingStep.create(period), Kind.FOUND, JournalEntry.ID)
                    .forEach(id -> ours.add(new JobId(id)));
        }
        String dealership = saga.script().dealershipName();
        saga.write(WRITE_REGISTRY, Kind.UNDO);
        return switch (claims.forget(dealership, ours)) {
            case REMOVED -> Undone.gone(WORDS.format("undone.entry", dealership));
            case NONE -> Undone.gone(WORDS.format("undone.entry.none", dealership));
            case NOT_OURS -> Undone.stays(WORDS.format("undone.entry.other", dealership));
        };
    }
}
