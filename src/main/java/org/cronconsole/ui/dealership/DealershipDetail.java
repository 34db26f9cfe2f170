package org.cronconsole.ui.dealership;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Dealership.Gap;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The selected dealership, as one thing. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class DealershipDetail {
    private final DealershipsViewModel model;
    private final ScreenKit kit;
    private final Texts texts;
    private final DealershipWords words;
    private final DealershipsView.Ways ways;
    private final Parent root;
    private HalvesGrid halves;

    @FXML private Label chooseDealership;
    @FXML private Node dealershipDetail;
    @FXML private StackPane actPlace;
    @FXML private FlowPane dealershipActs;
    @FXML private Label dealershipTitle;
    @FXML private StatusPill dealershipState;
    @FXML private Banner dealershipGaps;
    @FXML private Label dealershipDiffers;
    @FXML private Label dealershipPause;
    @FXML private Button dealershipHistoryButton;
    @FXML private GridPane halvesGrid;
    @FXML private Button amTriggerButton;
    @FXML private Button pmTriggerButton;
    @FXML private Button amRunsButton;
    @FXML private Button amDetailsButton;
    @FXML private Button amEditButton;
    @FXML private Button pmRunsButton;
    @FXML private Button pmDetailsButton;
    @FXML private Button pmEditButton;
    @FXML private Label numberLabel;
    @FXML private Label numberWords;
    @FXML private ProgressIndicator numberSpinner;
    @FXML private Button numberTextsButton;
    @FXML private Button copyNumberButton;
    @FXML private Label userName;
    @FXML private ProgressIndicator userSpinner;
    @FXML private Label storeLabel;
    @FXML private VBox userLines;
    @FXML private Label contactLabel;
    @FXML private VBox envPlace;
    @FXML private VBox notePlace;

    DealershipDetail(DealershipsViewModel model, ScreenKit kit, DealershipsView.Ways ways) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.words = model.words();
        this.ways = ways;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        halves = new HalvesGrid(halvesGrid, kit);
        var chosen = model.selectedProperty().isNotNull();
        Shown.whenever(dealershipDetail, chosen.and(model.acting().openNow().not()));
        Shown.whenever(chooseDealership, chosen.or(Bindings.isEmpty(model.all())).not());
        model.selectedProperty().subscribe(this::show);
        bindButtons();
        ActButtons.fill(
                dealershipActs,
                model,
                kit,
                ways.offboard(),
                () -> {
                    if (dealershipDetail.isVisible()) {
                        dealershipHistoryButton.requestFocus();
                    }
                });
        actPlace.getChildren().setAll(new ActPane(model.acting(), kit).root());
        Shown.whenever(actPlace, model.acting().openNow());
        model.look().numberProperty().subscribe(this::showNumber);
        model.look().usersProperty().subscribe(this::showUsers);
        envPlace.getChildren().setAll(new EnvPart(model.env(), words, kit).root());
        notePlace.getChildren().setAll(new NotePart(model.note(), kit).root());
    }

    private void bindButtons() {
        HalfTrigger.bind(amTriggerButton, Period.AM, model, ways.actions());
        HalfTrigger.bind(pmTriggerButton, Period.PM, model, ways.actions());
        onJob(amRunsButton, Period.AM, ways.runs());
        onJob(amDetailsButton, Period.AM, ways.details());
        onJob(amEditButton, Period.AM, ways.edit());
        onJob(pmRunsButton, Period.PM, ways.runs());
        onJob(pmDetailsButton, Period.PM, ways.details());
        onJob(pmEditButton, Period.PM, ways.edit());
        dealershipHistoryButton.setOnAction(pressed -> {
            Dealership shown = model.selectedProperty().get();
            if (shown != null) {
                ways.history().accept(shown.name());
            }
        });
        numberTextsButton.setOnAction(pressed -> onNumber(ways.number()));
        copyNumberButton.setOnAction(pressed ->
                onNumber(number -> {
                    Copied.put(number.e164());
                    copyNumberButton.setText(texts.get("jobdetail.copied"));
                }));
    }

    private void onJob(Button button, Period period, Consumer<CronJob> way) {
        button.setOnAction(pressed -> {
            Dealership shown = model.selectedProperty().get();
            CronJob job = shown == null ? null : shown.job(period);
            if (job != null) {
                way.accept(job);
            }
        });
    }

    private void onNumber(Consumer<PhoneNumber> way) {
        Dealership shown = model.selectedProperty().get();
        if (shown != null) {
            shown.number().ifPresent(way);
        }
    }

    private void show(@Nullable Dealership dealership) {
        if (dealership == null) {
            return;
        }
        dealershipTitle.setText(dealership.name());
        Cells.Status state = words.status(dealership);
        dealershipState.say(state.look(), state.word());
        showGaps(dealership);
        String differs = words.differences(dealership.differences());
        say(
                dealershipDiffers,
                differs.isEmpty() ? "" : texts.format("dealerships.differ", differs));
        String pause = words.pause(dealership);
        say(dealershipPause, pause.isEmpty() ? "" : texts.format("dealerships.pause", pause));
        showHalves(dealership);
        for (Button button : List.of(amRunsButton, amDetailsButton, amEditButton)) {
            button.setDisable(dealership.am() == null);
        }
        for (Button button : List.of(pmRunsButton, pmDetailsButton, pmEditButton)) {
            button.setDisable(dealership.pm() == null);
        }
        boolean number = dealership.number().isPresent();
        numberLabel.setText(
                dealership.number().map(PhoneNumber::e164).orElse(texts.get("dealerships.none")));
        showIf(numberTextsButton, number);
        showIf(copyNumberButton, number);
        copyNumberButton.setText(texts.get("dealerships.number.copy"));
        userName.setText(dealership.username().orElse(texts.get("dealerships.none")));
        storeLabel.setText(dealership.storeId().orElse(texts.get("dealerships.none")));
        String contact = words.contact(dealership.entry());
        contactLabel.setText(contact.isEmpty() ? texts.get("dealerships.none") : contact);
    }

    private void showGaps(Dealership dealership) {
        List<String> gaps = words.gaps(dealership);
        if (gaps.isEmpty()) {
            dealershipGaps.noticeProperty().set(null);
            return;
        }
        Notice notice =
                Notice.warning(
                        texts.format("dealerships.gaps", gaps.size()), String.join("\n", gaps));
        dealershipGaps
                .noticeProperty()
                .set(
                        dealership.lacks(Gap.Kind.NO_ENTRY)
                                ? notice.withAction(
                                        texts.get("dealerships.gaps.adopt"), ways.adopt())
                                : notice);
    }

    private void showHalves(Dealership dealership) {
        kit.tasks()
                .run(
                        () -> HalfFacts.of(dealership, kit),
                        lines -> {
                            if (dealership == model.selectedProperty().get()) {
                                halves.show(dealership, lines);
                            }
                        },
                        failure -> halves.clear());
    }

    private void showNumber(DealershipLook.Found<OurNumber> found) {
        showIf(numberSpinner, found.asking());
        OurNumber number = found.value();
        say(numberWords, number == null ? found.problem() : words.number(number));
    }

    private void showUsers(DealershipLook.Found<List<DashboardUser>> found) {
        showIf(userSpinner, found.asking());
        userLines.getChildren().clear();
        List<DashboardUser> users = found.value();
        if (users != null) {
            users.forEach(user -> userLines.getChildren().add(line(words.user(user), "small")));
        }
        String said =
                users != null && users.isEmpty()
                        ? texts.get("dealerships.user.nobody")
                        : found.problem();
        if (!said.isEmpty()) {
            userLines.getChildren().add(line(said, "muted"));
        }
        showIf(userLines, !userLines.getChildren().isEmpty());
    }

    private static void say(Label label, String text) {
        label.setText(text);
        showIf(label, !text.isEmpty());
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    Parent root() {
        return root;
    }
}
