package org.cronconsole.ui.customjob;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.job.JobField;
import org.cronconsole.ui.customjob.CustomJobViewModel.Phase;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.form.InSight;

import java.util.Optional;

/** The form of a custom job, and what will change of one. */
public final class CustomJobView implements Screen {
    private final CustomJobViewModel model;
    private final Parent root;
    private final JobFieldsPart fields;
    private final ObservableStringValue creates;
    @FXML private Label formTitle;
    @FXML private Banner formMessage;
    @FXML private ScrollPane formPane;
    @FXML private VBox reviewPane;
    @FXML private VBox waitPane;
    @FXML private ProgressIndicator waitSpinner;
    @FXML private Label waitWords;
    @FXML private Button leaveButton;
    @FXML private ProgressIndicator workSpinner;
    @FXML private Label formHint;
    @FXML private Button createJobButton;
    @FXML private StackPane saveBox;
    @FXML private Button saveJobButton;

    /** Shows this model. */
    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    public CustomJobView(CustomJobViewModel model) {
        this.model = model;
        creates =
                model instanceof NewJobViewModel fresh
                        ? fresh.createsProperty()
                        : new ReadOnlyStringWrapper("");
        fields = new JobFieldsPart(model);
        root = Fxml.load(this, model.texts());
        formTitle.setText(model.title());
        formPane.setContent(fields.root());
        formMessage.noticeProperty().bindBidirectional(model.noticeProperty());
        bindPhases();
        bindFooter();
        InSight.keep(formPane);
        model.onFocusWanted(fields::focus);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void bindPhases() {
        var phase = model.phaseProperty();
        if (model instanceof EditJobViewModel edit) {
            Parent review = new ReviewPart(edit.reviewed(), model.texts()).root();
            VBox.setVgrow(review, Priority.ALWAYS);
            reviewPane.getChildren().setAll(review);
        }
        shownWhile(formPane, phase.isEqualTo(Phase.FORM));
        shownWhile(reviewPane, phase.isEqualTo(Phase.REVIEW));
        shownWhile(waitPane, phase.isEqualTo(Phase.LOADING).or(phase.isEqualTo(Phase.UNREAD)));
        shownWhile(waitSpinner, phase.isEqualTo(Phase.LOADING));
        waitWords
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        phase.get() == Phase.UNREAD
                                                ? model.texts().get("customjob.unread")
                                                : model.workingProperty().get(),
                                phase,
                                model.workingProperty()));
        var working = model.workingProperty().isNotEmpty();
        // The pane itself stays enabled, so that one can scroll.
        fields.root().disableProperty().bind(working.or(isReadOnly()));
        reviewPane.disableProperty().bind(working);
        phase.addListener((o, was, now) -> focusFirst());
        // Once something was created or saved, the form begins again at its top.
        model.noticeProperty()
                .addListener((o, was, now) -> {
                    if (now != null && now.kind() == Notice.Kind.SUCCESS) {
                        focusFirst();
                    }
                });
    }

    private ObservableBooleanValue isReadOnly() {
        // While writes are locked one can fill the form in and unlock them afterwards.
        return Bindings.createBooleanBinding(() -> model.readOnly(), model.refusalProperty());
    }

    private void bindFooter() {
        var phase = model.phaseProperty();
        var reviewing = phase.isEqualTo(Phase.REVIEW);
        shownWhile(createJobButton.getParent(), phase.isEqualTo(Phase.FORM));
        shownWhile(saveBox, reviewing);
        createJobButton.setText(model.submitWords());
        createJobButton.disableProperty().bind(model.cannotSubmit());
        saveJobButton.disableProperty().bind(model.cannotSubmit());
        Reasons.show(createJobButton, model.refusalProperty());
        Reasons.show(saveJobButton, model.refusalProperty());
        createJobButton.setOnAction(pressed -> model.submit());
        saveJobButton.setOnAction(pressed -> save());
        leaveButton
                .textProperty()
                .bind(
                        Bindings.when(reviewing)
                                .then(model.texts().get("customjob.back"))
                                .otherwise(model.texts().get("confirm.cancel")));
        leaveButton.setOnAction(pressed -> model.leave());
        leaveButton.disableProperty().bind(model.workingProperty().isNotEmpty());
        var inForm = phase.isEqualTo(Phase.FORM).or(reviewing);
        shownWhile(workSpinner, model.workingProperty().isNotEmpty().and(inForm));
        formHint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::hint,
                                model.workingProperty(),
                                model.refusalProperty(),
                                creates,
                                phase));
    }

    private String hint() {
        boolean waits = model.phaseProperty().get() == Phase.LOADING;
        String working = model.workingProperty().get();
        if (!working.isEmpty() && !waits) {
            return working;
        }
        String refusal = model.refusalProperty().get();
        return refusal.isEmpty() ? creates.get() : refusal;
    }

    private void save() {
        if (model instanceof EditJobViewModel edit) {
            edit.save();
        }
    }

    /** Enter goes on, Escape goes back, where no control has used the key itself. */
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.getTarget() instanceof ButtonBase focused) {
                    focused.fire();
                } else if (model.phaseProperty().get() == Phase.FORM) {
                    model.submit();
                }
                event.consume();
            }
            case ESCAPE -> {
                model.leave();
                event.consume();
            }
            default -> {}
        }
    }

    private void focusFirst() {
        switch (model.phaseProperty().get()) {
            case FORM -> {
                (fields.root().isDisabled() ? leaveButton : fields.first()).requestFocus();
                formPane.setVvalue(0);
            }
            case REVIEW -> saveJobButton.requestFocus();
            case LOADING, UNREAD -> leaveButton.requestFocus();
        }
    }

    static void shownWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    @Override
    public Optional<String> draft() {
        if (!model.dirty()) {
            return Optional.empty();
        }
        String name = model.form().get(JobField.NAME).strip();
        boolean named = model instanceof NewJobViewModel && !name.isEmpty();
        return Optional.of(
                named ? model.texts().format("customjob.draft.new", name) : model.title());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        focusFirst();
    }
}
