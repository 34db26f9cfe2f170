package org.cronconsole.ui.dealership;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Button;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Reasons;
import org.jspecify.annotations.Nullable;

/** The button that starts a run of one half of a dealership. */
final class HalfTrigger {
    private HalfTrigger() {}

    /** Lets this button start the job of this half of whatever dealership is shown. */
    static void bind(Button button, Period period, DealershipsViewModel model, JobActions actions) {
        ReadOnlyStringProperty refusal = model.acting().refusalProperty();
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> {
                                    CronJob job = job(model, period);
                                    return job == null
                                            || job.suspended()
                                            || !refusal.get().isEmpty()
                                            || actions.inFlight().contains(job.id());
                                },
                                model.selectedProperty(),
                                refusal,
                                actions.inFlight()));
        Reasons.show(button, refusal);
        button.setOnAction(pressed -> {
            CronJob job = job(model, period);
            if (job != null) {
                actions.trigger(job);
            }
        });
    }

    private static @Nullable CronJob job(DealershipsViewModel model, Period period) {
        Dealership shown = model.selectedProperty().get();
        return shown == null ? null : shown.job(period);
    }
}
