package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.CREATE_USER;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.settings.Secret;

import java.util.List;
import java.util.Optional;

/**
 * The dashboard user. The dashboard has no place for a mark, so one whose creation was not answered
 * is taken for ours only where the password that was sent opens it.
 */
final class UserStep {
    private final Saga saga;
    private final UserDirectory users;
    private final OnboardingScript.User wish;
    private final String storeId;

    UserStep(Saga saga) {
        this.saga = saga;
        this.users = saga.services().users();
        this.wish = saga.script().user();
        this.storeId = saga.script().storeId();
    }

    /** Looks that the name is free, or taken by this onboarding itself. */
    void check() {
        named().filter(user -> !isOurs(user))
                .ifPresent(user -> {
                    throw new StepFailed(
                            "The dashboard has a user named \"" + wish.username() + "\" by now.");
                });
    }

    /** Creates the user, unless it is there; answers what there is. */
    String ensure() {
        Optional<DashboardUser> present =
                saga.journal().tried(CREATE_USER) ? named() : Optional.empty();
        if (present.isPresent() && !isOurs(present.get())) {
            throw new StepFailed(
                    "The dashboard has a user named \""
                            + wish.username()
                            + "\", which this onboarding did not make.");
        }
        if (present.isEmpty()) {
            create();
        }
        DashboardUser seen =
                present.orElseGet(() ->
                        Saga.look("The user \"" + wish.username() + "\"", this::named)
                                .orElseThrow(() ->
                                        new StepUnknown(
                                                "The dashboard said that it created the user, but"
                                                        + " does not list it.")));
        saga.write(
                CREATE_USER,
                present.isPresent() ? Kind.FOUND : Kind.MADE,
                JournalEntry.ID,
                String.valueOf(seen.id()));
        if (!seen.active() || !seen.storeIds().contains(storeId)) {
            throw new StepUnknown(
                    "The user "
                            + seen.username()
                            + " was created, but is not active with store "
                            + storeId
                            + ": mend it in the dashboard.");
        }
        return "dashboard user \"" + wish.username() + "\" with store " + storeId;
    }

    private Optional<DashboardUser> named() {
        return users.users().stream()
                .filter(user -> user.username().equals(wish.username()))
                .findFirst();
    }

    private boolean isOurs(DashboardUser user) {
        String known = saga.journal().standing(CREATE_USER, JournalEntry.ID);
        return known != null
                ? known.equals(String.valueOf(user.id()))
                : saga.journal().tried(CREATE_USER) && opens();
    }

    private void create() {
        Secret password = saga.secrets().userPassword();
        if (password == null) {
            throw new StepFailed("The user's password is not given.");
        }
        saga.write(CREATE_USER, Kind.INTENT);
        try {
            users.create(new NewUser(wish.username(), password, wish.role(), List.of(storeId)));
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()
                    || !Saga.look("The user \"" + wish.username() + "\"", this::opens)) {
                throw failure;
            }
        }
    }

    /**
     * Only whoever made the user knows its password.
     *
     * @throws GatewayException where the dashboard could not be asked, which tells nothing
     */
    private boolean opens() {
        Secret password = saga.secrets().userPassword();
        if (password == null) {
            return false;
        }
        try {
            return saga.services()
                    .dashboard()
                    .logIn(wish.username(), password)
                    .user()
                    .username()
                    .equals(wish.username());
        } catch (GatewayException.Unauthorized | GatewayException.Forbidden notOurs) {
            return false;
        }
    }

    /** Deletes the user, or locks it out, where it is ours; answers what became of it. */
    String undo() {
        Journal journal = saga.journal();
        String known = journal.standing(CREATE_USER, JournalEntry.ID);
        // One that was renamed since is known by its id still.
        Optional<DashboardUser> there =
                known == null ? named() : withId(Long.parseLong(known)).or(this::named);
        if (there.isEmpty()) {
            return "no user \"" + wish.username() + "\" is there";
        }
        DashboardUser user = there.get();
        if (known == null && saga.secrets().userPassword() == null) {
            throw new StepUnknown(
                    "There is a user \""
                            + wish.username()
                            + "\", and only its password can tell whether this onboarding made"
                            + " it. Give the form or file of the beginning as well.");
        }
        if (!isOurs(user)) {
            return "user \"" + wish.username() + "\" is not of this onboarding and was left alone";
        }
        saga.write(CREATE_USER, Kind.UNDO, JournalEntry.ID, String.valueOf(user.id()));
        Optional<DashboardUser> after = remove(user);
        String who = "user \"" + wish.username() + "\"";
        if (after.isEmpty()) {
            return who + " is deleted";
        }
        if (after.get().active()) {
            throw new StepUnknown("The dashboard still lists the " + who + " as active.");
        }
        return who + " could not be deleted and is deactivated";
    }

    /** One that cannot be deleted is at least locked out; answers what is there then. */
    private Optional<DashboardUser> remove(DashboardUser user) {
        String sent = "The deletion of the user \"" + wish.username() + "\"";
        try {
            users.delete(user.id());
        } catch (GatewayException refused) {
            Optional<DashboardUser> stays = Saga.look(sent, () -> withId(user.id()));
            if (stays.filter(DashboardUser::active).isPresent()) {
                users.setActive(user.id(), false);
            }
        }
        return Saga.look(sent, () -> withId(user.id()));
    }

    private Optional<DashboardUser> withId(long id) {
        return users.users().stream().filter(user -> user.id() == id).findFirst();
    }
}
