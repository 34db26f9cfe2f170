package org.cronconsole.ui.jobdetail;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.NextStart;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.notify.NotifyPart;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One job. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class JobDetailView implements Screen {
    private final JobDetailViewModel model;
    private final ScreenKit kit;
    private final Texts texts;
    private final JobFacts facts;
    private final Ways ways;
    private final Parent root;

    @FXML private Button detailBackButton;
    @FXML private Label detailTitle;
    @FXML private StatusPill detailStatus;
    @FXML private StatusPill detailDrift;
    @FXML private ProgressIndicator detailSpinner;
    @FXML private Button detailRefreshButton;
    @FXML private Banner detailFailure;
    @FXML private Banner detailNotice;
    @FXML private Banner driftBanner;
    @FXML private Label detailSentence;
    @FXML private HBox noIntentBox;
    @FXML private Button setZoneButton;
    @FXML private GridPane scheduleFacts;
    @FXML private GridPane nextBox;
    @FXML private Label changesLabel;
    @FXML private VBox changesBox;
    @FXML private GridPane nowFacts;
    @FXML private StackPane notifyPlace;
    @FXML private GridPane jobFacts;
    @FXML private Button copyIdButton;
    @FXML private Button copyLinkButton;
    @FXML private Label envText;
    @FXML private StackPane envButtonBox;
    @FXML private Button showEnvNamesButton;
    @FXML private Label envNames;
    @FXML private Button detailTriggerButton;
    @FXML private Button detailRunsButton;
    @FXML private Button detailEditButton;
    @FXML private Button detailSuspendButton;
    @FXML private Button detailDeleteButton;

    /**
     * The ways to other screens.
     *
     * @param back to where one came from
     * @param edit to the form of the job
     * @param clockChanges to what clock changes do to all jobs
     */
    public record Ways(
            Runnable back,
            Consumer<CronJob> viewRuns,
            Consumer<CronJob> edit,
            Runnable clockChanges) {}

    /** Shows this model. */
    public JobDetailView(JobDetailViewModel model, ScreenKit kit, Ways ways) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.facts = new JobFacts(kit);
        this.ways = ways;
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        Shown.whenever(detailSpinner, model.readingProperty());
        detailFailure.noticeProperty().bindBidirectional(model.failureProperty());
        detailNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        model.jobProperty().subscribe(this::showJob);
        model.scheduleProperty().subscribe(this::showSchedule);
        model.lostProperty().subscribe(lost -> showJob(model.jobProperty().get()));
        model.detailsProperty().subscribe(read -> showJob(model.jobProperty().get()));
        model.envVarsProperty().subscribe(this::showEnv);
        model.onGone(ways.back());
        notifyPlace
                .getChildren()
                .setAll(new NotifyPart(model.notifications(), kit, model.lostProperty()).root());
        bindButtons();
    }

    private void bindButtons() {
        var cannotAct = model.cannotAct();
        ObservableValue<Boolean> suspended =
                model.jobProperty().map(job -> job != null && job.suspended()).orElse(false);
        for (Button writing :
                List.of(
                        detailTriggerButton,
                        detailEditButton,
                        detailSuspendButton,
                        detailDeleteButton,
                        setZoneButton)) {
            Reasons.show(writing, model.refusalProperty());
            writing.disableProperty().bind(cannotAct);
        }
        detailTriggerButton.disableProperty().unbind();
        detailTriggerButton
                .disableProperty()
                .bind(cannotAct.or(Bindings.createBooleanBinding(suspended::getValue, suspended)));
        suspended.subscribe(now ->
                detailSuspendButton.setText(texts.get(now ? "jobs.resume" : "jobs.suspend")));
        detailBackButton.setOnAction(pressed -> ways.back().run());
        detailRefreshButton.setOnAction(pressed -> refresh());
        detailTriggerButton.setOnAction(pressed -> model.trigger());
        detailRunsButton.setOnAction(pressed -> model.act(ways.viewRuns()));
        detailEditButton.setOnAction(pressed -> model.act(ways.edit()));
        setZoneButton.setOnAction(pressed -> model.act(ways.edit()));
        detailSuspendButton.setOnAction(pressed -> model.suspendOrResume());
        detailDeleteButton.setOnAction(pressed -> model.delete());
        showEnvNamesButton.disableProperty().bind(model.lostProperty());
        showEnvNamesButton.setOnAction(pressed -> model.readEnvVars());
        copyIdButton.setOnAction(pressed -> copy(copyIdButton, job -> job.id().value()));
        copyLinkButton.setOnAction(pressed -> copy(copyLinkButton, CronJob::dashboardUrl));
    }

    private void copy(Button pressed, Function<CronJob, String> what) {
        model.act(job -> {
            Copied.put(what.apply(job));
            pressed.setText(texts.get("jobdetail.copied"));
        });
    }

    private void showJob(@Nullable CronJob job) {
        if (job == null) {
            return;
        }
        detailTitle.setText(job.name());
        showStatus(job);
        showIf(noIntentBox, job.intent() == null);
        FactRows.fill(scheduleFacts, facts.schedule(job));
        FactRows.fill(nowFacts, facts.now(job, model.detailsProperty().get()));
        FactRows.fill(jobFacts, facts.job(job));
        copyIdButton.setText(texts.get("jobdetail.copyid"));
        copyLinkButton.setText(texts.get("jobdetail.copylink"));
        showIf(copyLinkButton, !job.dashboardUrl().isBlank());
    }

    private void showStatus(CronJob job) {
        if (model.lostProperty().get()) {
            detailStatus.say(StatusPill.Look.WARN, texts.get("jobdetail.gone"));
            return;
        }
        detailStatus.say(
                job.suspended() ? StatusPill.Look.QUIET : StatusPill.Look.OK,
                texts.get(job.suspended() ? "jobs.suspended" : "jobs.active"));
    }

    private void showSchedule(ScheduleFacts schedule) {
        boolean wrong = !schedule.drift().isEmpty();
        detailSentence.setText(schedule.sentence());
        detailDrift.say(StatusPill.Look.WARN, texts.get("jobs.drift"));
        showIf(detailDrift, wrong);
        driftBanner
                .noticeProperty()
                .set(
                        wrong
                                ? Notice.warning(texts.get("jobdetail.drift"), schedule.drift())
                                        .withAction(
                                                texts.get("jobdetail.drift.retime"),
                                                ways.clockChanges())
                                : null);
        CronJob job = model.jobProperty().get();
        boolean suspended = job != null && job.suspended();
        nextBox.getChildren().clear();
        schedule.next().forEach(this::addStart);
        if (schedule.next().isEmpty()) {
            String key = suspended ? "jobdetail.next.suspended" : "jobdetail.next.never";
            nextBox.add(wrapped(texts.get(key), "muted"), 0, 0);
        }
        boolean meant = job != null && job.intent() != null;
        showIf(changesLabel, meant);
        showIf(changesBox, meant);
        changesBox
                .getChildren()
                .setAll(schedule.changes().stream().map(line -> wrapped(line, "detail")).toList());
        if (schedule.changes().isEmpty()) {
            changesBox.getChildren().add(wrapped(texts.get("jobdetail.changes.none"), "muted"));
        }
    }

    private void addStart(NextStart start) {
        Label there = new Label(start.there());
        there.getStyleClass().add("field-label");
        there.setMinWidth(Label.USE_PREF_SIZE);
        there.setAccessibleText(start.line());
        Label elsewhere = wrapped(String.join("  ·  ", start.elsewhere()), "muted");
        nextBox.addRow(nextBox.getRowCount(), there, elsewhere);
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void showEnv(@Nullable List<String> names) {
        envText.setText(
                names != null
                        ? names.isEmpty()
                                ? texts.get("jobdetail.env.none")
                                : texts.format("jobdetail.env.count", names.size())
                        : texts.get(
                                model.readOnly()
                                        ? "jobdetail.env.readonly"
                                        : "jobdetail.env.text"));
        showIf(envButtonBox, names == null && !model.readOnly());
        envNames.setText(names == null ? "" : String.join("\n", names));
        showIf(envNames, names != null && !names.isEmpty());
    }

    private static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            ways.back().run();
            pressed.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        detailBackButton.requestFocus();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void refresh() {
        model.read();
        model.notifications().read();
    }
}
