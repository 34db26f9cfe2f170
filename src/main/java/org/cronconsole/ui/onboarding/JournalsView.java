package org.cronconsole.ui.onboarding;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChosenRow;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.InSight;
import org.cronconsole.ui.kit.form.SecretField;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The onboardings of this computer that have not ended, with what can be done about each. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class JournalsView implements Screen {
    /** More of them are scrolled, so that the steps stay in sight. */
    private static final double SECRETS_HIGH = 230;

    private final JournalsViewModel model;
    private final ScreenKit kit;
    private final Runnable onboard;
    private final Parent root;
    private final Map<NeededSecret, SecretField> secretFields = new HashMap<>();

    @FXML private Button journalsBack;
    @FXML private Button journalsRefresh;
    @FXML private Banner journalsNotice;
    @FXML private SplitPane journalsSplit;
    @FXML private ListView<OpenJournal> journalList;
    @FXML private VBox journalsEmpty;
    @FXML private Button journalsOnboard;
    @FXML private VBox journalDetail;
    @FXML private Label journalTitle;
    @FXML private Label journalId;
    @FXML private Label journalHint;
    @FXML private ListView<StepResult> journalSteps;
    @FXML private ScrollPane secretsScroll;
    @FXML private VBox secretsBox;
    @FXML private VBox secretsList;
    @FXML private VBox journalLine;
    @FXML private Label journalLineWords;
    @FXML private Label journalLineWaited;
    @FXML private Button journalLineSkip;
    @FXML private Button journalResume;
    @FXML private FlowPane journalRetries;
    @FXML private FlowPane journalInstead;
    @FXML private Button journalRollBack;
    @FXML private Button journalStop;

    /**
     * Shows this model.
     *
     * @param onboard opens the wizard
     */
    public JournalsView(JournalsViewModel model, ScreenKit kit, Runnable onboard) {
        this.model = model;
        this.kit = kit;
        this.onboard = onboard;
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Escape goes back, where no control has used the key itself. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            onboard.run();
            event.consume();
        }
    }

    @FXML
    void initialize() {
        journalsBack.setOnAction(pressed -> onboard.run());
        journalsOnboard.setOnAction(pressed -> onboard.run());
        journalsRefresh.setOnAction(pressed -> model.refresh());
        journalsNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        journalList.setItems(model.journals());
        journalList.setCellFactory(list -> new JournalCell());
        journalSteps.setItems(model.steps());
        journalSteps.setCellFactory(list -> StepLine.cell(kit.texts()));
        BooleanBinding none = Bindings.isEmpty(model.journals());
        Shown.whenever(
                journalsEmpty,
                none.and(
                        Bindings.createBooleanBinding(
                                () -> model.loadedProperty().get(), model.loadedProperty())));
        Shown.whenever(journalsSplit, none.not());
        Shown.whenever(secretsScroll, Bindings.isNotEmpty(model.secrets().all()));
        secretsScroll
                .prefViewportHeightProperty()
                .bind(Bindings.min(SECRETS_HIGH, secretsBox.heightProperty()));
        InSight.keep(secretsScroll);
        bindSelection();
        bindActs();
        bindLine();
        model.secrets()
                .all()
                .addListener((ListChangeListener<NeededSecret>) change -> showSecrets());
        model.secrets()
                .onFocusWanted(secret -> {
                    SecretField field = secretFields.get(secret);
                    if (field != null) {
                        field.requestFocus();
                    }
                });
        model.instead()
                .addListener(
                        (ListChangeListener<PhoneNumber>)
                                change ->
                                        journalInstead
                                                .getChildren()
                                                .setAll(
                                                        JournalButtons.instead(
                                                                model, kit.texts())));
        Shown.whenever(journalInstead, Bindings.isNotEmpty(model.instead()));
        Shown.whenever(journalRetries, Bindings.isNotEmpty(journalRetries.getChildren()));
        show(model.selectedProperty().get());
        showSecrets();
    }

    private void bindSelection() {
        ChosenRow.bind(journalList, model.chosen());
        model.selectedProperty()
                .addListener((o, was, now) -> {
                    show(now);
                    if (was == null && now != null && journalsBack.isFocused()) {
                        journalList.requestFocus();
                    }
                });
    }

    private void show(@Nullable OpenJournal chosen) {
        journalDetail.setVisible(chosen != null);
        if (chosen == null) {
            return;
        }
        journalTitle.setText(chosen.dealership());
        journalId.setText(kit.texts().format("journals.id", chosen.id()));
        journalRetries.getChildren().setAll(JournalButtons.retries(chosen, model, kit.texts()));
    }

    private void bindActs() {
        var running = model.runningProperty();
        var chosen = model.selectedProperty();
        BooleanBinding back =
                Bindings.createBooleanBinding(
                        () -> {
                            OpenJournal now = chosen.get();
                            return now != null && now.journal().takingBack();
                        },
                        chosen);
        BooleanBinding busy =
                Bindings.createBooleanBinding(
                        () -> {
                            OpenJournal now = chosen.get();
                            return now == null
                                    || now.running()
                                    || running.get()
                                    || model.writes().refused().get();
                        },
                        running,
                        chosen,
                        model.writes().refused());
        for (Node act :
                List.of(
                        journalResume,
                        journalRetries,
                        journalInstead,
                        journalRollBack,
                        secretsBox)) {
            act.disableProperty().bind(busy);
        }
        Shown.whenever(journalResume, back.not());
        Shown.whenever(journalStop, running.and(model.work().lineCheckProperty().isEmpty()));
        journalStop.disableProperty().bind(model.work().stoppingProperty());
        journalHint
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::hint,
                                running,
                                chosen,
                                model.writes().refusalProperty(),
                                model.progress().elapsedProperty()));
        journalResume.setOnAction(pressed -> model.resume());
        journalRollBack.setOnAction(pressed -> model.askToRollBack());
        journalStop.setOnAction(pressed -> model.progress().askToStop());
    }

    /** What goes on, or why nothing can be done. */
    private String hint() {
        OpenJournal chosen = model.selectedProperty().get();
        if (chosen == null) {
            return "";
        }
        if (model.worksAtSelected()) {
            return kit.texts().format("journals.working", model.progress().elapsedProperty().get());
        }
        if (chosen.running()) {
            return kit.texts().get("journals.elsewhere");
        }
        String refusal = model.writes().refusalProperty().get();
        return refusal.isEmpty() ? chosen.howFar() : refusal;
    }

    private void bindLine() {
        Shown.whenever(journalLine, model.work().lineCheckProperty().isNotEmpty());
        journalLineWords.textProperty().bind(model.work().lineCheckProperty());
        journalLineWaited.textProperty().bind(model.progress().waitedProperty());
        journalLineSkip.setOnAction(pressed -> model.work().skipText());
    }

    private void showSecrets() {
        secretFields.clear();
        secretsList.getChildren().setAll(model.secrets().all().stream().map(this::row).toList());
    }

    private FormRow row(NeededSecret secret) {
        SecretField field = new SecretField();
        field.setOnAction(pressed -> model.resume());
        secretFields.put(secret, field);
        return SecretRow.of(secret, field, kit.texts(), model.selectedProperty());
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.runningProperty().get()
                ? Optional.of(new UnderWay("shell.leave", model.work()::stop))
                : Optional.empty();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        if (model.journals().isEmpty()) {
            journalsBack.requestFocus();
        } else {
            journalList.requestFocus();
        }
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
