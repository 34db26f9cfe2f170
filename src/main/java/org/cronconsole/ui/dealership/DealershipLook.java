package org.cronconsole.ui.dealership;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Dealerships;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * What Twilio and the dashboard tell of the selected dealership: asked in the background, each by
 * itself; where one cannot be asked, that is said in its place and nowhere else.
 */
final class DealershipLook {
    private final Dealerships dealerships;
    private final boolean twilio;
    private final ScreenKit kit;
    private final Duration settled;
    private final ReadOnlyObjectWrapper<Found<OurNumber>> number =
            new ReadOnlyObjectWrapper<>(Found.nothing());
    private final ReadOnlyObjectWrapper<Found<List<DashboardUser>>> users =
            new ReadOnlyObjectWrapper<>(Found.nothing());
    private Tasks.@Nullable Handle askingNumber;
    private Tasks.@Nullable Handle askingUsers;

    /**
     * What is known of something that is asked for.
     *
     * @param asking true until the answer comes
     * @param value null where there is none, or it is not known
     * @param problem why it is not known, in words; empty where it is
     */
    record Found<T>(boolean asking, @Nullable T value, String problem) {
        static <T> Found<T> nothing() {
            return new Found<>(false, null, "");
        }

        static <T> Found<T> waiting() {
            return new Found<>(true, null, "");
        }
    }

    /**
     * Looks for dealerships, one after the other.
     *
     * @param settled how long one must be selected before anybody is asked
     */
    DealershipLook(Workbench workbench, ScreenKit kit, Duration settled) {
        this.dealerships = workbench.dealerships();
        this.twilio = workbench.numbers().configured();
        this.kit = kit;
        this.settled = settled;
    }

    /** Looks for another one; null: for none. */
    void show(@Nullable Dealership dealership) {
        stop(askingNumber);
        stop(askingUsers);
        number.set(Found.nothing());
        users.set(Found.nothing());
        if (dealership == null) {
            return;
        }
        if (dealership.number().isPresent() && !twilio) {
            number.set(new Found<>(false, null, kit.texts().get("dealerships.number.notwilio")));
        } else if (dealership.number().isPresent()) {
            askingNumber = ask(number, () -> dealerships.number(dealership));
        }
        if (dealership.username().isPresent() || dealership.storeId().isPresent()) {
            askingUsers = ask(users, () -> Optional.of(dealerships.users(dealership)));
        }
    }

    private <T> Tasks.Handle ask(
            ReadOnlyObjectWrapper<Found<T>> into, Callable<Optional<T>> question) {
        into.set(Found.waiting());
        Consumer<Optional<T>> answered =
                found -> into.set(new Found<>(false, found.orElse(null), ""));
        return kit.tasks()
                .run(
                        () -> {
                            Thread.sleep(settled);
                            return question.call();
                        },
                        answered,
                        failure -> into.set(new Found<>(false, null, words(failure))));
    }

    private String words(Throwable failure) {
        var problem = kit.problems().of(failure);
        return problem.text().isEmpty() ? problem.title() : problem.title() + ": " + problem.text();
    }

    private static void stop(Tasks.@Nullable Handle asking) {
        if (asking != null) {
            asking.cancel();
        }
    }

    /** Its number as Twilio tells of it. */
    ReadOnlyObjectProperty<Found<OurNumber>> numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** Its users as the dashboard lists them. */
    ReadOnlyObjectProperty<Found<List<DashboardUser>>> usersProperty() {
        return users.getReadOnlyProperty();
    }
}
