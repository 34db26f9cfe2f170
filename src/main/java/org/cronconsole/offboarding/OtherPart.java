package org.cronconsole.offboarding;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.Claims;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.RegistrySnapshot;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What a dealership has beside its jobs: user, number and what the admins share. */
final class OtherPart {
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
            return "the user \"" + wanted.username() + "\" is gone";
        }
        refuseIfShared(wanted, there.get());
        if (!delete && !there.get().active()) {
            return "the user \"" + wanted.username() + "\" is switched off already";
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
                    "The dashboard took the order to "
                            + (delete ? "delete" : "switch off")
                            + " the user \""
                            + wanted.username()
                            + "\", but does not show it.");
        }
        return "the user \"" + wanted.username() + "\" is " + (delete ? "deleted" : "switched off");
    }

    private Optional<DashboardUser> find(OffboardingScript.User wanted) {
        Optional<DashboardUser> there =
                services.users().users().stream()
                        .filter(user -> user.id() == wanted.id())
                        .findFirst();
        there.filter(user -> !user.username().equals(wanted.username()))
                .ifPresent(other -> {
                    throw StepProblem.refused(
                            "The dashboard's user "
                                    + wanted.id()
                                    + " is \""
                                    + other.username()
                                    + "\" now and not \""
                                    + wanted.username()
                                    + "\", so it is left alone.");
                });
        return there;
    }

    private void refuseIfShared(OffboardingScript.User wanted, DashboardUser now) {
        RegistrySnapshot known = services.registry().readNow();
        if (known.problem() != null) {
            throw StepProblem.refused(
                    "Whether another dealership has the user \""
                            + wanted.username()
                            + "\" could not be looked up: "
                            + known.problem());
        }
        Ownership owners = new Ownership(known, script.dealership());
        DealershipEntry entry = owners.entry();
        if (entry != null && Ownership.beyond(now, entry)) {
            throw StepProblem.refused(
                    "The user \""
                            + wanted.username()
                            + "\" sees other stores too by now, so it is left alone. Take those"
                            + " from it, or this dealership's, then resume.");
        }
        String other = owners.otherWithUser(wanted.username());
        if (other != null) {
            throw StepProblem.refused(
                    "The user \""
                            + wanted.username()
                            + "\" is "
                            + other
                            + "'s too by now, so it is left alone.");
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
                    "The change of the user \""
                            + wanted.username()
                            + "\" was sent, and what came of it could not be seen: "
                            + unseen.getMessage());
        }
    }

    /** Keeps the number as a spare; null where there is none to keep. */
    @Nullable String number() {
        PhoneNumber number = script.number();
        if (number == null) {
            return null;
        }
        OurNumber kept = services.numbers().keepAsSpareOf(number, script.dealership());
        return "phone number "
                + number
                + " is kept as a spare (\""
                + kept.rented().friendlyName()
                + "\")";
    }

    /** Removes what the registry keeps. */
    String registry() {
        String entry = "the entry of " + script.dealership();
        boolean removed = forget() == Claims.Forgotten.REMOVED;
        if (removed && forget() != Claims.Forgotten.NONE) {
            throw StepProblem.unknown(
                    "Render took the order to remove " + entry + ", but still shows it.");
        }
        script.ownJobs().forEach(services.registry()::forgetJob);
        return entry + (removed ? " is removed" : " is not there");
    }

    private Claims.Forgotten forget() {
        Claims.Forgotten came =
                services.claims().forgetWhole(script.dealership(), script.ownJobs());
        if (came == Claims.Forgotten.NOT_OURS) {
            throw StepProblem.refused(
                    "The registry's entry of "
                            + script.dealership()
                            + " names another job by now, so it is left alone: look at it, then"
                            + " resume.");
        }
        return came;
    }
}
