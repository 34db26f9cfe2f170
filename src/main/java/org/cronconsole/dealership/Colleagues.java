package org.cronconsole.dealership;

import org.cronconsole.dealership.OnboardingPlan.Conflict;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.registry.Claim;

import java.time.Instant;
import java.util.List;

/** Finds out whether the same dealership is being onboarded already, here or elsewhere. */
final class Colleagues {
    private final Onboarding.Services services;

    Colleagues(Onboarding.Services services) {
        this.services = services;
    }

    void find(
            OnboardingRequest request,
            Instant now,
            List<Conflict> conflicts,
            List<String> remarks) {
        try {
            services.journals().list().stream()
                    .filter(journal -> journal.workspace().equals(services.workspace()))
                    .filter(journal -> journal.dealership().equals(request.dealershipName()))
                    .filter(Colleagues::unfinished)
                    .findFirst()
                    .ifPresent(journal ->
                            conflicts.add(new Conflict("dealershipName", words(journal))));
        } catch (JournalProblem unreadable) {
            conflicts.add(new Conflict("dealershipName", String.valueOf(unreadable.getMessage())));
        }
        try {
            services.claims().all().stream()
                    .filter(claim -> claim.dealership().equals(request.dealershipName()))
                    .forEach(claim -> remarks.add(words(claim, now)));
        } catch (GatewayException unread) {
            remarks.add(
                    "Whether a colleague onboards it now could not be read: "
                            + unread.getMessage());
        }
    }

    private static boolean unfinished(Journal journal) {
        return journal.state() == Journal.State.OPEN || journal.state() == Journal.State.RUNNING;
    }

    /** What to do about an onboarding of this computer that has not ended. */
    static String words(Journal journal) {
        return journal.state() == Journal.State.RUNNING
                ? "It is being onboarded on this computer right now (journal " + journal.id() + ")."
                : "An onboarding of it, begun at "
                        + journal.startedAt()
                        + ", has not ended. Resume it or roll it back (journal "
                        + journal.id()
                        + ").";
    }

    private static String words(Claim claim, Instant now) {
        return claim.stale(now)
                ? claim.who()
                        + " began to onboard it at "
                        + claim.since()
                        + " and has not ended (journal "
                        + claim.journal()
                        + " on their computer). That is so long ago that it no longer counts."
                : RegistryStep.words(claim);
    }
}
