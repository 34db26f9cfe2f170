package org.cronconsole.offboarding;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.Claims;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What a dealership has beside its jobs: user, number and what the admins share. */
final class OtherPart {
    private static final Words WORDS = Words.of(OtherPart.class);

    private final Offboarding.Services services;
    private final OffboardingScript script;

    OtherPart(Offboarding.Services services, OffboardingScript script) {
        this.services = services;
        this.script = script;
    }

    /** Switches the user off, or deletes it; null where there is none to touch. */
    @Nullable String user() {
        OffboardingScript.User wanted = script.user();
        if (wanted == null) {
            return null;
        }
        boolean delete = script.choices().user() == UserFate.DELETE;
        Optional<DashboardUser> there = find(wanted);
        if (there.isEmpty()) {
            return WORDS.format("user.gone", wanted.username());
        }
        refuseIfShared(wanted, there.get());
        if (!delete && !there.get().active()) {
            return WORDS.format("user.off.already", wanted.username());
        }
        GatewayException failed = null;
        try {
            if (delete) {
                services.users().delete(wanted.id());
            } else {
                services.users().setActive(wanted.id(), false);
            }
        } catch (GatewayException failure) {
            // What it came to is looked at, whatever the answer was.
            failed = failure;
        }
        if (!isAsMeant(wanted, delete, failed)) {
            if (failed != null) {
                throw failed;
            }
            throw StepProblem.unknown(
                    WORDS.format(
                            delete ? "user.unseen.delete" : "user.unseen.off", wanted.username()));
        }
        return WORDS.format(delete ? "user.deleted" : "user.off", wanted.username());
    }

    private Optional<DashboardUser> find(OffboardingScript.User wanted) {
        Optional<DashboardUser> there =
                services.users().users().stream()
                        .filter(user -> user.id() == wanted.id())
                        .findFirst();
        there.filter(user -> !user.username().equals(wanted.username()))
                .ifPresent(other -> {
                    throw StepProblem.refused(
                            WORDS.format(
                                    "user.other",
                                    String.valueOf(wanted.id()),
                                    other.username(),
                                    wanted.username()));
                });
        return there;
    }

    private void refuseIfShared(OffboardingScript.User wanted, DashboardUser now) {
        RegistrySnapshot known = services.registry().readNow();
        if (known.problem() != null) {
            throw StepProblem.refused(
                    WORDS.format("user.unread", wanted.username(), known.problem()));
        }
        Ownership owners = new Ownership(known, script.dealership());
        DealershipEntry entry = owners.entry();
        if (entry != null && Ownership.beyond(now, entry)) {
            throw StepProblem.refused(WORDS.format("user.stores", wanted.username()));
        }
        String other = owners.otherWithUser(wanted.username());
        if (other != null) {
            throw StepProblem.refused(WORDS.format("user.shared", wanted.username(), other));
        }
    }

    private boolean isAsMeant(
            OffboardingScript.User wanted, boolean delete, @Nullable GatewayException failed) {
        try {
            Optional<DashboardUser> now = find(wanted);
            return delete ? now.isEmpty() : now.filter(user -> !user.active()).isPresent();
        } catch (GatewayException unseen) {
            if (failed != null && !failed.effectUnknown()) {
                throw failed;
            }
            throw StepProblem.unknown(
                    WORDS.format("user.unknown", wanted.username(), unseen.getMessage()));
        }
    }

    /** Keeps the number as a spare; null where there is none to keep. */
    @Nullable String number() {
        PhoneNumber number = script.number();
        if (number == null) {
            return null;
        }
        OurNumber kept = services.numbers().keepAsSpareOf(number, script.dealership());
        return WORDS.format("number.spare", number, kept.rented().friendlyName());
    }

    /** Removes what the registry keeps. */
    String registry() {
        boolean removed = forget() == Claims.Forgotten.REMOVED;
        if (removed && forget() != Claims.Forgotten.NONE) {
            throw StepProblem.unknown(WORDS.format("entry.shown", script.dealership()));
        }
        script.ownJobs().forEach(services.registry()::forgetJob);
        return WORDS.format(removed ? "entry.removed" : "entry.none", script.dealership());
    }

    private Claims.Forgotten forget() {
        Claims.Forgotten came =
                services.claims().forgetWhole(script.dealership(), script.ownJobs());
        if (came == Claims.Forgotten.NOT_OURS) {
            throw StepProblem.refused(WORDS.format("entry.other", script.dealership()));
        }
        return came;
    }
}
