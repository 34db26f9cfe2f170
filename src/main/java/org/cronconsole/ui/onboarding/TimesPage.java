package org.cronconsole.ui.onboarding;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.cronconsole.job.Period;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.SlotAdvice.Advice;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.SlotWarning;
import org.cronconsole.ui.kit.form.ZoneFilter;
import org.cronconsole.ui.kit.form.Zones;

/** Asks when the two jobs start, on the dealership's clock. */
public final class TimesPage implements Page {
    private final Parent root;
    private final OnboardingViewModel model;
    private final Texts texts;
    @FXML private FormRow zoneRow;
    @FXML private ComboBox<String> dealershipZoneChoice;
    @FXML private Label zoneSuggested;
    @FXML private FormRow amRow;
    @FXML private TextField amTimeField;
    @FXML private SlotWarning amSlots;
    @FXML private FormRow pmRow;
    @FXML private TextField pmTimeField;
    @FXML private SlotWarning pmSlots;
    @FXML private FormRow daysRow;
    @FXML private TextField dealershipDaysField;
    @FXML private Label previewEmpty;
    @FXML private VBox previewBox;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    TimesPage(OnboardingViewModel model, FieldBinder<FormField> binder, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Fxml.load(this, texts);
        ZoneFilter.install(dealershipZoneChoice, Zones.all(), Zones::matches);
        binder.choice(FormField.TIME_ZONE, zoneRow, dealershipZoneChoice);
        binder.text(FormField.AM_TIME, amRow, amTimeField);
        binder.text(FormField.PM_TIME, pmRow, pmTimeField);
        binder.text(FormField.DAYS, daysRow, dealershipDaysField);
        zoneSuggested
                .visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                model.form()::zoneIsSuggestion,
                                model.form().text(FormField.TIME_ZONE)));
        zoneSuggested.managedProperty().bind(zoneSuggested.visibleProperty());
        previewEmpty.visibleProperty().bind(Bindings.isEmpty(model.preview().jobs()));
        previewEmpty.managedProperty().bind(previewEmpty.visibleProperty());
        JobTimesList.show(model.preview().jobs(), previewBox, texts);
        model.preview().jobs().addListener((ListChangeListener<JobTimes>) change -> advise());
        advise();
    }

    private void advise() {
        advise(Period.AM, amTimeField, amSlots);
        advise(Period.PM, pmTimeField, pmSlots);
    }

    private void advise(Period period, TextField field, SlotWarning warning) {
        Advice advice =
                model.preview().jobs().stream()
                        .filter(job -> job.period() == period)
                        .findFirst()
                        .map(this::advice)
                        .orElse(Advice.NONE);
        warning.show(
                advice,
                texts,
                free -> {
                    field.setText(free.time().toString());
                    // The button that was pressed is about to go.
                    field.requestFocus();
                });
    }

    /** Says of which job it speaks: it stands below the fields of both. */
    private Advice advice(JobTimes job) {
        Advice slots = job.slots();
        return slots.warning().isEmpty()
                ? slots
                : new Advice(
                        texts.format(
                                "onboarding.times.slot", texts.get(job.key()), slots.warning()),
                        slots.free());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return dealershipZoneChoice;
    }
}
