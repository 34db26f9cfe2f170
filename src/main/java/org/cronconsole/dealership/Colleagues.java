package org.cronconsole.dealership;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.registry.Claim;
import org.cronconsole.words.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out whether the same dealership is being onboarded already, here or elsewhere. */
final class Colleagues {
    private static final Words WORDS = Words.of(Colleagues.class);
    private final Onboarding.Services services;

    Colleagues(Onboarding.Services services) {
        this.services = services;
    }

    /**
     * Looks at this computer's journals.
     *
     * @return true where one of this dealership has not ended: what it made is taken by itself
     */
    boolean findJournal(String dealership, Findings findings) {
        try {
            Optional<Journal> unfinished =
                    services.journals().list().stream()
                            .filter(journal -> journal.workspace().equals(services.workspace()))
                            .filter(journal -> journal.dealership().equals(dealership))
                            .filter(Colleagues::unfinished)
                            .findFirst();
            unfinished.ifPresent(journal ->
                    findings.conflict("dealershipName", words(journal), remedies(journal)));
            return unfinished.isPresent();
        } catch (JournalProblem unreadable) {
            findings.conflict("dealershipName", String.valueOf(unreadable.getMessage()));
            return false;
        }
    }

    private static List<Remedy> remedies(Journal journal) {
        if (journal.state() == Journal.State.RUNNING) {
            return List.of();
        }
        Remedy back = new Remedy.RollBack(journal.id());
        return journal.takingBack()
                ? List.of(back)
                : List.of(new Remedy.Resume(journal.id()), back);
    }

    /** Looks at what other admins have claimed: one that still counts would be refused. */
    void findClaim(String dealership, Instant now, Findings findings) {
        try {
            services.claims().all().stream()
                    .filter(claim -> claim.dealership().equals(dealership))
                    .forEach(claim -> tell(claim, now, findings));
        } catch (GatewayException unread) {
            findings.remark(WORDS.format("colleague.unread", unread.getMessage()));
        }
    }

    private static void tell(Claim claim, Instant now, Findings findings) {
        if (claim.stale(now)) {
            findings.remark(WORDS.format("colleague.stale", claim.words(), claim.journal()));
            return;
        }
        findings.conflict(
                "dealershipName",
                RegistryStep.words(claim),
                List.of(new Remedy.PlanAgain(claim.since().plus(Claim.STALE_AFTER))));
    }

    private static boolean unfinished(Journal journal) {
        return journal.state() == Journal.State.OPEN || journal.state() == Journal.State.RUNNING;
    }

    /** What to do about an onboarding of this computer that has not ended. */
    static String words(Journal journal) {
        if (journal.state() == Journal.State.RUNNING) {
            return WORDS.format("journal.running", journal.id());
        }
        return WORDS.format(
                journal.takingBack() ? "journal.taking_back" : "journal.open",
                journal.startedAt(),
                journal.id());
    }
}
