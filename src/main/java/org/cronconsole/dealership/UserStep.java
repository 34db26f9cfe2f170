package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.CREATE_USER;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.util.List;
import java.util.Optional;

/**
 * The dashboard user. The dashboard has no place for a mark, so one whose creation was not answered
 * is taken for ours only where the password that was sent opens it.
 */
final class UserStep {
    private static final Words WORDS = Words.of(UserStep.class);
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
                    throw new StepFailed(WORDS.format("user.taken", wish.username()));
                });
    }

    /** Creates the user, unless it is there; answers what there is. */
    String ensure() {
        Optional<DashboardUser> present =
                saga.journal().tried(CREATE_USER) ? named() : Optional.empty();
        if (present.isPresent() && !isOurs(present.get())) {
            throw new StepFailed(WORDS.format("user.not_ours", wish.username()));
        }
        if (present.isEmpty()) {
            create();
        }
        DashboardUser seen =
                present.orElseGet(() ->
                        Saga.look(WORDS.format("look.user", wish.username()), this::named)
                                .orElseThrow(() -> new StepUnknown(WORDS.get("user.unlisted"))));
        saga.write(
                CREATE_USER,
                present.isPresent() ? Kind.FOUND : Kind.MADE,
                JournalEntry.ID,
                String.valueOf(seen.id()));
        if (!seen.active() || !seen.storeIds().contains(storeId)) {
            throw new StepUnknown(WORDS.format("user.unfit", seen.username(), storeId));
        }
        return WORDS.format("made.user.store", wish.username(), storeId);
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
            throw new StepFailed(WORDS.get("user.no_password"));
        }
        saga.write(CREATE_USER, Kind.INTENT);
        try {
            users.create(new NewUser(wish.username(), password, wish.role(), List.of(storeId)));
        } catch (GatewayException failure) {
            if (!failure.effectUnknown()
                    || !Saga.look(WORDS.format("look.user", wish.username()), this::opens)) {
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
    Undone undo() {
        Journal journal = saga.journal();
        String known = journal.standing(CREATE_USER, JournalEntry.ID);
        // One that was renamed since is known by its id still.
        Optional<DashboardUser> there =
                known == null ? named() : withId(Long.parseLong(known)).or(this::named);
        if (there.isEmpty()) {
            return Undone.gone(WORDS.format("undone.user.none", wish.username()));
        }
        DashboardUser user = there.get();
        if (known == null && saga.secrets().userPassword() == null) {
            throw new StepUnknown(WORDS.format("user.untold", wish.username()));
        }
        if (!isOurs(user)) {
            return Undone.stays(WORDS.format("undone.user.other", wish.username()));
        }
        saga.write(CREATE_USER, Kind.UNDO, JournalEntry.ID, String.valueOf(user.id()));
        Optional<DashboardUser> after = remove(user);

        if (after.isEmpty()) {
            return Undone.gone(WORDS.format("undone.user", wish.username()));
        }
        if (after.get().active()) {
            throw new StepUnknown(WORDS.format("user.still_active", wish.username()));
        }
        return Undone.stays(WORDS.format("undone.user.off", wish.username()));
    }

    /** One that cannot be deleted is at least locked out; answers what is there then. */
    private Optional<DashboardUser> remove(DashboardUser user) {
        String sent = WORDS.format("look.user_deletion", wish.username());
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
