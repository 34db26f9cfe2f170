package org.cronconsole.ui.dealership;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.job.CronJob;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChosenRow;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Held;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The dealerships. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class DealershipsView implements Screen {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final DealershipsViewModel model;
    private final ScreenKit kit;
    private final Ways ways;
    private final Parent root;
    private Tasks.@Nullable Handle ticking;

    @FXML private SplitPane dealershipsSplit;
    @FXML private TextField dealershipFilterField;
    @FXML private Button refreshDealershipsButton;
    @FXML private Banner dealershipsFailure;
    @FXML private Banner dealershipsNotice;
    @FXML private VBox halfDoneBox;
    @FXML private TableView<Dealership> dealershipTable;
    @FXML private VBox dealershipsEmptyPane;
    @FXML private Label dealershipsEmptyTitle;
    @FXML private Label dealershipsEmptyText;
    @FXML private Button dealershipsEmptyButton;
    @FXML private ProgressIndicator dealershipsSpinner;
    @FXML private Label dealershipsStatus;
    @FXML private StackPane dealershipPlace;

    /**
     * The ways to other screens.
     *
     * @param runs opens the runs of a job
     * @param history opens those of a dealership
     * @param details opens all that is known of a job
     * @param edit opens the form of a job that is changed
     * @param number opens a phone number with its texts
     * @param onboard opens the onboarding
     * @param adopt opens what gives jobs their local times, and a dealership its entry
     * @param offboard opens what takes a dealership out of service, given its name
     * @param actions what can be done to a job by itself
     */
    public record Ways(
            Consumer<CronJob> runs,
            Consumer<String> history,
            Consumer<CronJob> details,
            Consumer<CronJob> edit,
            Consumer<PhoneNumber> number,
            Runnable onboard,
            Runnable adopt,
            Consumer<String> offboard,
            JobActions actions) {}

    /** Shows this model. */
    public DealershipsView(DealershipsViewModel model, ScreenKit kit, Ways ways) {
        this.model = model;
        this.kit = kit;
        this.ways = ways;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        FilterKeys.of(dealershipFilterField, dealershipTable);
        dealershipFilterField.textProperty().bindBidirectional(model.filterProperty());
        dealershipFilterField.setOnAction(pressed -> toTable());
        refreshDealershipsButton.setOnAction(pressed -> model.refresh());
        dealershipsFailure.noticeProperty().bindBidirectional(model.failureProperty());
        dealershipsNotice.noticeProperty().bindBidirectional(ways.actions().noticeProperty());
        HalfDoneBox.fill(halfDoneBox, model, kit.texts());
        dealershipsStatus.textProperty().bind(model.statusProperty());
        Shown.whenever(
                dealershipsSpinner, model.phaseProperty().isEqualTo(KnownJobs.Phase.LOADING));
        DealershipTable.fill(dealershipTable, model, kit.texts());
        var acting = model.acting().openNow();
        dealershipTable.disableProperty().bind(acting);
        dealershipFilterField.disableProperty().bind(acting);
        ChosenRow.bind(dealershipTable, model.chosen());
        Shown.beside(dealershipsSplit, dealershipPlace, Bindings.isNotEmpty(model.all()));
        bindEmptyPane();
        dealershipPlace.getChildren().setAll(new DealershipDetail(model, kit, ways).root());
    }

    private void bindEmptyPane() {
        dealershipsEmptyPane.visibleProperty().bind(Bindings.isEmpty(model.matching()));
        var empty = Bindings.createStringBinding(this::empty, model.phaseProperty(), model.all());
        Held.by(dealershipsEmptyPane, empty);
        empty.subscribe(now -> {
            dealershipsEmptyTitle.setText(kit.texts().get("dealerships." + now + ".title"));
            boolean more = now.equals("none") || now.equals("nomatch");
            boolean text = !now.equals("waiting");
            dealershipsEmptyText.setText(
                    text ? kit.texts().get("dealerships." + now + ".text") : "");
            dealershipsEmptyButton.setText(
                    more ? kit.texts().get("dealerships." + now + ".button") : "");
            Shown.now(dealershipsEmptyText, text);
            Shown.now(dealershipsEmptyButton, more);
        });
        dealershipsEmptyButton.setOnAction(pressed -> {
            if (model.all().isEmpty()) {
                ways.onboard().run();
            } else {
                model.filterProperty().set("");
                dealershipFilterField.requestFocus();
            }
        });
    }

    private String empty() {
        if (!model.all().isEmpty()) {
            return "nomatch";
        }
        return switch (model.phaseProperty().get()) {
            case LOADING -> "waiting";
            case LOADED -> "none";
            case FAILED -> "unread";
        };
    }

    private void toTable() {
        if (!dealershipTable.getItems().isEmpty()) {
            dealershipTable.getSelectionModel().selectFirst();
            dealershipTable.requestFocus();
        }
    }

    /** The table, for what remembers its columns. */
    public TableView<?> table() {
        return dealershipTable;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.halfDone().read();
        model.sayStatus();
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, model::sayStatus);
        }
        if (model.selectedProperty().get() == null) {
            dealershipFilterField.requestFocus();
        } else {
            dealershipTable.requestFocus();
        }
    }

    @Override
    public void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    @Override
    public Optional<String> draft() {
        if (model.acting().unsaved()) {
            return Optional.of(
                    kit.texts().format("dealerships.act.draft", model.acting().dealershipName()));
        }
        Set<String> drafts = model.note().drafts();
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(kit.texts().format("dealerships.draft", String.join(", ", drafts)));
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.acting().phaseProperty().get() == Acting.Phase.RUNNING
                ? Optional.of(new UnderWay("dealerships.act.leave", model.acting()::stop))
                : Optional.empty();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void focusFilter() {
        dealershipFilterField.requestFocus();
        dealershipFilterField.selectAll();
    }
}
