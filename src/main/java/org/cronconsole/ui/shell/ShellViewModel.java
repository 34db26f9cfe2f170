package org.cronconsole.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.account.Session;
import org.cronconsole.account.WriteLock;
import org.cronconsole.ui.dealership.HalfDone;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ProfileMark;
import org.cronconsole.ui.kit.Roles;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.offboarding.Unended;
import org.cronconsole.ui.onboarding.Unfinished;
import org.cronconsole.ui.signin.SignedIn;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The frame of a session: where one is, who one is, and whether one may write. */
public final class ShellViewModel {
    private static final Duration SOON = Duration.ofMinutes(10);

    private final Workbenches workbenches;
    private final SignedIn signedIn;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final Consumer<SignedIn> replaced;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.JOBS);
    private final ReadOnlyStringWrapper user = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper userInShort = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper startingOver = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final LimitWait limitWait;
    private final ServiceState services;
    private final Tasks.Handle ticking;
    private final ReadOnlyStringWrapper until = new ReadOnlyStringWrapper("");

    /**
     * Frames this session.
     *
     * @param replaced is told the new session after the sandbox started over
     */
    public ShellViewModel(
            Workbenches workbenches,
            SignedIn signedIn,
            ScreenKit kit,
            WriteAccess writes,
            Consumer<SignedIn> replaced) {
        this.workbenches = workbenches;
        this.signedIn = signedIn;
        this.kit = kit;
        this.writes = writes;
        this.replaced = replaced;
        this.limitWait = new LimitWait(signedIn.workbench().limits(), kit);
        this.services =
                new ServiceState(
                        signedIn.workbench().connection(), signedIn.workbench().limits(), kit);
        tick();
        this.ticking = kit.tasks().every(Duration.ofSeconds(1), this::tick);
    }

    private void tick() {
        sayUser();
        limitWait.look();
        services.look();
    }

    private void sayUser() {
        Session session = signedIn.workbench().session();
        String name = session.user().username();
        userInShort.set(name);
        String who =
                kit.texts().format("shell.user", name, Roles.words(session.user(), kit.texts()));
        Instant end = session.expiresAt();
        if (end == null) {
            user.set(who);
            until.set("");
            return;
        }
        until.set(kit.texts().format("shell.user.until", kit.times().local(end)));
        Duration left = Duration.between(kit.times().now(), end);
        if (left.isNegative()) {
            user.set(kit.texts().format("shell.user.expired", who));
            userInShort.set(kit.texts().format("shell.user.expired", name));
        } else if (left.compareTo(SOON) < 0) {
            String words = kit.times().countdown(left);
            user.set(kit.texts().format("shell.user.left", who, words));
            userInShort.set(kit.texts().format("shell.user.left", name, words));
        } else {
            user.set(kit.texts().format("shell.user.left", who, kit.times().roughly(left)));
        }
    }

    /** Unlocks writes after a confirmation, or locks them at once. */
    public void toggleLock() {
        WriteLock.State state = writes.stateProperty().get();
        if (state == WriteLock.State.UNLOCKED) {
            writes.lock();
        } else if (state == WriteLock.State.LOCKED) {
            kit.dialogs()
                    .confirm(
                            Confirmation.destructive(
                                            kit.texts().format("writes.unlock.title", profile()),
                                            kit.texts().get("writes.unlock.message"),
                                            kit.texts().get("writes.unlock.verb"))
                                    .helpedBy("signing-in#writes-locked"),
                            yes -> writes.unlock());
        }
    }

    /** True where the lock can be changed: in a production profile that is not read-only. */
    public boolean canToggleLock() {
        WriteLock.State state = writes.stateProperty().get();
        return state == WriteLock.State.LOCKED || state == WriteLock.State.UNLOCKED;
    }

    /**
     * Tells of onboardings, offboardings and changes of dealerships that have not ended, to whoever
     * can go on with them: one after the other, in this order.
     */
    void offerJournals() {
        if (writes.stateProperty().get() != WriteLock.State.READ_ONLY) {
            new Unfinished(signedIn.workbench().onboarding(), kit)
                    .offer(
                            () -> {
                                notice.set(null);
                                place.set(Place.JOURNALS);
                                offerOffboardings();
                            },
                            notice::set,
                            this::offerOffboardings);
        }
    }

    private void offerOffboardings() {
        new Unended(signedIn.workbench().offboarding(), kit)
                .offer(
                        () -> {
                            notice.set(null);
                            place.set(Place.OFFBOARD);
                            offerChanges();
                        },
                        notice::set,
                        this::offerChanges);
    }

    private void offerChanges() {
        new HalfDone(signedIn.workbench(), kit)
                .offer(
                        () -> {
                            notice.set(null);
                            place.set(Place.DEALERSHIPS);
                        },
                        notice::set);
    }

    /** Puts the sandbox back into its first state and signs in to it anew. */
    public void startSandboxOver() {
        if (startingOver.get()) {
            return;
        }
        boolean readOnly = writes.stateProperty().get() == WriteLock.State.READ_ONLY;
        startingOver.set(true);
        notice.set(Notice.info("", kit.texts().get("shell.startingover")));
        kit.tasks()
                .run(
                        () -> {
                            workbenches.startSandboxOver();
                            Workbenches.SandboxDoor door = workbenches.sandbox();
                            return new SignedIn(
                                    door.profile(),
                                    workbenches.open(door.profile(), door.superAdmin(), readOnly));
                        },
                        fresh -> {
                            startingOver.set(false);
                            replaced.accept(fresh);
                        },
                        failure -> {
                            startingOver.set(false);
                            notice.set(Notice.of(kit.problems().of(failure)));
                        });
    }

    /** Ends what runs by the clock. */
    public void close() {
        ticking.cancel();
        writes.close();
    }

    /** The name of the profile. */
    String profile() {
        return signedIn.workbench().profile();
    }

    /** The strip of every window of this session. */
    public ProfileMark mark() {
        Workbench workbench = signedIn.workbench();
        ProfileMark.Kind kind =
                workbench.sandbox()
                        ? ProfileMark.Kind.SANDBOX
                        : workbench.production()
                                ? ProfileMark.Kind.PRODUCTION
                                : ProfileMark.Kind.PLAIN;
        return new ProfileMark(workbench.profile(), kind, colour(workbench));
    }

    /** Dark enough for white words; null where the kind's own colour stands. */
    private static @Nullable String colour(Workbench workbench) {
        if (workbench.sandbox()) {
            return null;
        }
        return switch (workbench.colour()) {
            case GREY -> null;
            case BLUE -> "#1f5fae";
            case GREEN -> "#1f7a3d";
            case PURPLE -> "#6a3fa8";
            case ORANGE -> "#b0520b";
            case RED -> "#b3202c";
        };
    }

    /** Profile and workspace in words. */
    public String workspaceWords() {
        return kit.texts()
                .format("shell.workspace", profile(), signedIn.workbench().workspace().name());
    }

    /** The screen that is shown. */
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /** Who is signed in, with the time that the token has left where that is known. */
    public ReadOnlyStringProperty userProperty() {
        return user.getReadOnlyProperty();
    }

    /**
     * The same where there is little room: the role is left out, and the time until it is short.
     */
    public ReadOnlyStringProperty userInShortProperty() {
        return userInShort.getReadOnlyProperty();
    }

    /** Until when the sign-in is good, and what happens then; empty where that is not known. */
    public ReadOnlyStringProperty untilProperty() {
        return until.getReadOnlyProperty();
    }

    /** Whether writing is allowed. */
    public WriteAccess writes() {
        return writes;
    }

    /** True while the sandbox starts over. */
    public ReadOnlyBooleanProperty startingOverProperty() {
        return startingOver.getReadOnlyProperty();
    }

    /** Whether something waits for Render's limits. */
    LimitWait limitWait() {
        return limitWait;
    }

    /** Whether the services answer, and what Render's limits leave. */
    ServiceState services() {
        return services;
    }

    /** What the frame has to say. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
