package org.cronconsole.ui.dealership;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.dealership.EnvComparison;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

/**
 * The names of the env vars of the selected dealership's jobs: read when somebody asks for them,
 * never by itself and never in a read-only session. No value is held.
 */
final class EnvLook {
    private final Dealerships dealerships;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final ReadOnlyObjectWrapper<@Nullable EnvComparison> names =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Dealership dealership;
    private Tasks.@Nullable Handle work;

    EnvLook(Dealerships dealerships, ScreenKit kit, WriteAccess writes) {
        this.dealerships = dealerships;
        this.kit = kit;
        this.writes = writes;
    }

    /** Another dealership was selected; what was read of this one stays while it is the same. */
    void show(@Nullable Dealership chosen) {
        Dealership before = dealership;
        dealership = chosen;
        if (before == null || chosen == null || !before.name().equals(chosen.name())) {
            if (work != null) {
                work.cancel();
            }
            names.set(null);
            problem.set("");
            reading.set(false);
        }
    }

    /** Reads the names. */
    void read() {
        Dealership of = dealership;
        if (of == null || readOnly() || reading.get()) {
            return;
        }
        reading.set(true);
        problem.set("");
        work =
                kit.tasks()
                        .run(
                                () -> dealerships.compareEnv(of),
                                read -> {
                                    reading.set(false);
                                    names.set(read);
                                },
                                failure -> {
                                    reading.set(false);
                                    problem.set(kit.problems().of(failure).title());
                                });
    }

    /** True in a session that never reads env vars. */
    boolean readOnly() {
        return writes.stateProperty().get() == WriteLock.State.READ_ONLY;
    }

    /** What was read; null until somebody asked for it. */
    ReadOnlyObjectProperty<@Nullable EnvComparison> namesProperty() {
        return names.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why they could not be read; empty where they could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
