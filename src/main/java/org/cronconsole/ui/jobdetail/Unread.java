package org.cronconsole.ui.jobdetail;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobProblem.Kind;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

/** Why a job could not be read, and whether it is there at all. */
final class Unread {
    private final ScreenKit kit;
    private final ReadOnlyBooleanWrapper lost = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();

    Unread(ScreenKit kit) {
        this.kit = kit;
    }

    /** Another job, or one that was read. */
    void forget() {
        failure.set(null);
        lost.set(false);
    }

    /**
     * It could not be read.
     *
     * @param again reads it again
     * @param back leaves a job that is not there any more
     */
    void because(Throwable problem, Runnable again, Runnable back) {
        if (problem instanceof JobProblem missing && missing.kind() == Kind.NO_SUCH_JOB) {
            lost.set(true);
            failure.set(
                    Notice.warning(
                                    kit.texts().get("jobdetail.gone.title"),
                                    kit.texts().get("jobdetail.gone.text"))
                            .withAction(kit.texts().get("jobdetail.gone.back"), back));
        } else {
            failure.set(
                    Notice.of(kit.problems().of(problem))
                            .withAction(kit.texts().get("kit.retry"), again));
        }
    }

    /** True where it was not there any more when it was read last. */
    ReadOnlyBooleanProperty lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /** Why it could not be read; null where it could. */
    ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }
}
