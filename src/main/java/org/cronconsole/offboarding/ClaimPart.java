package org.cronconsole.offboarding;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.Claims;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;

/**
 * What the other admins see of an offboarding while it lasts, as of an onboarding: no two are at
 * one dealership. What a crash leaves counts no more after an hour, and a resume takes it up again.
 */
final class ClaimPart {
    private static final Words WORDS = Words.of(ClaimPart.class);

    /** A claim of this age is written anew before something goes for good. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Offboarding.Services services;
    private final OffboardingScript script;
    private final String journal;
    private @Nullable Instant claimedAt;
    private boolean inTheWay;

    ClaimPart(Offboarding.Services services, OffboardingScript script, String journal) {
        this.services = services;
        this.script = script;
        this.journal = journal;
    }

    /**
     * Claims the dealership; answers what is there.
     *
     * @throws StepProblem where a colleague is at it
     */
    String claim() {
        Instant now = services.clock().instant();
        Claims.Placed placed =
                services.claims()
                        .put(
                                new Claim(
                                        script.dealership(),
                                        Claim.Act.OFFBOARDING,
                                        services.who().get(),
                                        journal,
                                        now));
        placed.inTheWay()
                .ifPresent(other -> {
                    inTheWay = true;
                    throw StepProblem.refused(WORDS.format("claim.other", other.words()));
                });
        claimedAt = now;
        return placed.before()
                .filter(c -> !c.journal().equals(journal))
                .map(c -> WORDS.format("claim.placed.old", script.dealership(), c.who(), c.since()))
                .orElseGet(() -> WORDS.format("claim.placed", script.dealership()));
    }

    /** True where it was a colleague who kept it from being claimed. */
    boolean colleagueInTheWay() {
        return inTheWay;
    }

    /** After a run was waited for, which may take hours: nobody else may have begun meanwhile. */
    void keepUp() {
        Instant at = claimedAt;
        if (at == null || at.plus(FRESH).isBefore(services.clock().instant())) {
            claim();
        }
    }

    /** Removes the claim; false where that is not known, so that it counts for an hour. */
    boolean release() {
        boolean removed = releaseOnce();
        if (!removed) {
            // Once more: to remove what is gone already does no harm.
            removed = releaseOnce();
        }
        return removed;
    }

    private boolean releaseOnce() {
        try {
            services.claims().release(journal);
            return true;
        } catch (GatewayException | WriteRefused | CancellationException stays) {
            return false;
        }
    }
}
