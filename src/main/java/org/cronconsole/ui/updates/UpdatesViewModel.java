package org.cronconsole.ui.updates;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.update.Release;
import org.cronconsole.update.UpdateProblem;
import org.cronconsole.update.Updates;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for a newer version, once a day where that is wanted, and whenever a person asks. */
public final class UpdatesViewModel {
    private static final String WANTED = "updates";
    private static final String LOOKED = "updates.looked";
    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final Duration TICK = Duration.ofMinutes(1);

    private final Workbenches workbenches;
    private final ScreenKit kit;
    private final UiState state;
    private final BooleanProperty wanted;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper switchedOff = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Release> found = new ReadOnlyObjectWrapper<>();
    private Tasks.@Nullable Handle ticking;

    /**
     * What was found.
     *
     * @param off why nobody looked; null where somebody did
     */
    private record Look(Updates.@Nullable Off off, Optional<Release> newer, String own) {}

    /** Looks as this person last chose. */
    public UpdatesViewModel(Workbenches workbenches, ScreenKit kit, UiState state) {
        this.workbenches = workbenches;
        this.kit = kit;
        this.state = state;
        this.wanted = new SimpleBooleanProperty(!state.get(WANTED).orElse("on").equals("off"));
        wanted.subscribe((before, now) -> {
            state.put(WANTED, now ? "on" : "off");
            state.saveSoon(kit.tasks());
        });
    }

    /** Finds out whether one can look at all. */
    public void entered() {
        kit.tasks()
                .run(
                        () -> {
                            Updates updates = workbenches.updates();
                            return new Look(
                                    updates.off().orElse(null), Optional.empty(), updates.own());
                        },
                        this::sayPossible,
                        this::failed);
    }

    private void sayPossible(Look look) {
        if (!isOff(look) && status.get().isEmpty()) {
            status.set(
                    looked().map(at -> kit.texts().format("updates.looked", kit.times().age(at)))
                            .orElseGet(() -> kit.texts().get("updates.never")));
        }
    }

    /** Says so where nobody may look. */
    private boolean isOff(Look look) {
        Updates.Off off = look.off();
        possible.set(off == null);
        switchedOff.set(off != null);
        if (off != null) {
            found.set(null);
            status.set(off(off));
        }
        return off != null;
    }

    private String off(Updates.Off off) {
        return kit.texts().get("updates.off." + off.name().toLowerCase(Locale.ROOT));
    }

    /** Looks now, whatever was chosen. */
    public void look() {
        look(found -> {}, true);
    }

    /**
     * Looks once a day from now on, first after a minute, while it is wanted.
     *
     * @param tell is told of a newer version
     */
    public void daily(Consumer<Notice> tell) {
        ticking =
                kit.tasks()
                        .every(
                                TICK,
                                () -> {
                                    if (due()) {
                                        look(release -> tell.accept(notice(release)), false);
                                    }
                                });
    }

    /** Ends looking once a day. */
    public void stop() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    /** Another window may have changed what is wanted, so the memory is asked each time. */
    private boolean due() {
        Instant now = kit.times().now();
        return !busy.get()
                && !state.get(WANTED).orElse("on").equals("off")
                && looked().map(at -> at.isAfter(now) || !at.plus(BETWEEN).isAfter(now))
                        .orElse(true);
    }

    private Optional<Instant> looked() {
        try {
            return state.get(LOOKED).map(Instant::parse);
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    private void look(Consumer<Release> tell, boolean asked) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        // Also where it fails: a feed that is down is not asked every minute.
        state.put(LOOKED, kit.times().now().toString());
        if (asked) {
            status.set(kit.texts().get("updates.looking"));
        }
        kit.tasks()
                .run(
                        () -> {
                            Updates updates = workbenches.updates();
                            return new Look(
                                    updates.off().orElse(null), updates.newer(), updates.own());
                        },
                        look -> {
                            busy.set(false);
                            found(look);
                            look.newer().ifPresent(tell);
                        },
                        this::failed);
    }

    private void found(Look look) {
        if (isOff(look)) {
            return;
        }
        found.set(look.newer().orElse(null));
        status.set(
                look.newer()
                        .map(release ->
                                kit.texts().format("updates.newer", release.version(), look.own()))
                        .orElseGet(() -> kit.texts().format("updates.newest", look.own())));
    }

    private void failed(Throwable failure) {
        busy.set(false);
        String why =
                failure instanceof UpdateProblem
                        ? String.valueOf(failure.getMessage())
                        : kit.problems().of(failure).text();
        status.set(kit.texts().format("updates.failed", why));
    }

    private Notice notice(Release release) {
        return Notice.info(
                        kit.texts().format("updates.notice.title", release.version()),
                        release.notes())
                .withAction(kit.texts().get("updates.page"), () -> open(release));
    }

    /** Opens the page of the newer version. */
    public void open() {
        Release release = found.get();
        if (release != null) {
            open(release);
        }
    }

    private void open(Release release) {
        if (!kit.dialogs().browse(release.page().toString())) {
            status.set(kit.texts().format("updates.browse", release.page().toString()));
        }
    }

    /** Whether to look once a day. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Whether one can look: there is an address, and nobody has forbidden it. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** True once it is known that one cannot look, whatever is wanted. */
    public ReadOnlyBooleanProperty switchedOffProperty() {
        return switchedOff.getReadOnlyProperty();
    }

    /** True while it is looked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of it. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The newer version; null where none is known. */
    public ReadOnlyObjectProperty<@Nullable Release> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
